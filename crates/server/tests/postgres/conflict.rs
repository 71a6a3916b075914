//! A serialisation failure (40001), provoked by two transactions at once, and the work begun anew.
//!
//! Transactions of the store run at READ COMMITTED behind a lock, where PostgreSQL alone has one reason for 40001: a row that
//! is to be changed was meanwhile moved to another partition. Tables are made to be partitioned, so this can happen.

use crate::database::{cluster, over_postgres};
use crate::support::Server;
use serde_json::json;
use std::time::{Duration, Instant};
use vaern_domain::access::Role;

const MOVED: &str = "moved to another partition";

/// People whose ids begin with `f` lie in a partition of their own.
const IN_PARTITIONS: &str = "
    SET ROLE vaern;
    CREATE TABLE parted (LIKE member INCLUDING DEFAULTS, PRIMARY KEY (organisation_id, device_id, person_id))
        PARTITION BY RANGE (person_id);
    CREATE TABLE parted_most PARTITION OF parted FOR VALUES FROM (MINVALUE) TO ('f');
    CREATE TABLE parted_last PARTITION OF parted FOR VALUES FROM ('f') TO (MAXVALUE);
    SELECT set_config('vaern.everything', 'yes', false);
    INSERT INTO parted SELECT * FROM member;
    DROP TABLE member;
    ALTER TABLE parted RENAME TO member;";

/// Moves the row, and puts one like it in its place.
const MOVE: &str = "
    CREATE TEMPORARY TABLE kept AS SELECT * FROM member;
    UPDATE member SET person_id = 'ffffffff-0000-7000-8000-000000000000';
    INSERT INTO member SELECT * FROM kept;";

#[test]
fn work_that_lost_against_another_transaction_is_begun_anew() {
    assert!(over_postgres());
    let server = Server::start();
    let town = server.town("Lyngby");
    let tablet = server.device(&town, Some(&town.north), None, Role::Employee);
    let anne = server.person(&town, Some(&town.north), Role::Employee, "Anne");
    let code = server.code(&town, Some(&town.north), Some(&anne), Role::Employee);
    let joined = json!({"code": code.replace('-', ""), "pin": "280417"}).to_string();
    assert_eq!(
        tablet.send("POST", "/v1/members", &[], joined.as_bytes()).status,
        200
    );
    server.database.run(IN_PARTITIONS);
    let name = server.database.run("SELECT current_database()").remove(0);
    let config: tokio_postgres::Config = cluster()
        .address_of(vaern_testkit::postgres::ADMINISTRATOR, &name)
        .parse()
        .unwrap();

    let asked = json!({"person": anne.person_id, "pin": "280417"}).to_string();
    let answer = server.wait(async {
        let (client, connection) = config.connect(tokio_postgres::NoTls).await.unwrap();
        let connection = tokio::spawn(connection);
        client.batch_execute("BEGIN").await.unwrap();
        client.batch_execute(MOVE).await.unwrap();
        let asking = tokio::task::spawn_blocking(move || {
            tablet.send("POST", "/v1/members/cases", &[], asked.as_bytes())
        });
        wait_until_it_waits(&client).await;
        client.batch_execute("COMMIT").await.unwrap();
        drop(client);
        connection.await.unwrap().unwrap();
        asking.await.unwrap()
    });
    assert_eq!(
        answer.status, 200,
        "the PIN is right, whoever won: {}",
        answer.body
    );
    let log = std::fs::read_to_string(cluster().folder().join("log")).unwrap();
    assert!(
        log.contains(MOVED),
        "the transaction was refused with 40001, or the test says nothing"
    );
}

/// Until the store's transaction stands before the other's lock.
async fn wait_until_it_waits(client: &tokio_postgres::Client) {
    const WAITING: &str = "
        SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'vaern-server' AND wait_event_type = 'Lock'";
    let begun = Instant::now();
    loop {
        // What is going on is remembered for the length of a transaction.
        client
            .batch_execute("SELECT pg_stat_clear_snapshot()")
            .await
            .unwrap();
        let row = client.query_one(WAITING, &[]).await.unwrap();
        if row.get::<_, i64>(0) > 0 {
            return;
        }
        assert!(
            begun.elapsed() < Duration::from_secs(60),
            "nobody waits for the lock"
        );
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
