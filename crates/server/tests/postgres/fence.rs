//! PostgreSQL's second fence: what a statement that forgets the organisation sees.

use crate::database::{cluster, cluster_keys};
use crate::support::Server;
use vaern_server::store::StoreError;
use vaern_server::store::sql::SqlStore;
use vaern_testkit::postgres::{ADMINISTRATOR, ROLE};

/// Every table that holds anything of an organisation.
fn fenced(server: &Server) -> Vec<String> {
    server.database.run(
        "SELECT table_name FROM information_schema.columns
         WHERE table_schema = 'public' AND column_name = 'organisation_id' ORDER BY table_name",
    )
}

#[test]
fn rows_of_others_are_not_seen_even_where_nobody_asks_whose_they_are() {
    let server = Server::start();
    let (here, there) = (server.town("Lyngby"), server.town("Vejle"));
    for town in [&here, &there] {
        let anne = server.employee(town, &town.north, "Anne");
        anne.sync(vec![anne.recorded()], None);
        server.leader(town).get("/v1/figures");
    }
    let tables = fenced(&server);
    assert!(tables.len() >= 14, "{tables:?}");
    let counts = |setting: &str, table: &str| -> u32 {
        let sql = format!("SET ROLE {ROLE}; {setting} SELECT count(*) FROM \"{table}\"");
        server.database.run(&sql).last().unwrap().parse().unwrap()
    };
    let all = |table: &str| -> u32 { counts("RESET ROLE;", table) };
    for table in &tables {
        assert_eq!(counts("", table), 0, "{table} without an organisation");
        let foreign = "SET vaern.organisation = '00000000-0000-0000-0000-000000000000';";
        assert_eq!(counts(foreign, table), 0, "{table} with a foreign organisation");
        let own = format!("SET vaern.organisation = '{}';", here.organisation);
        let seen = counts(&own, table);
        assert_eq!(
            seen * 2,
            all(table),
            "{table}: the half of two towns that did the same"
        );
    }
    for table in [
        "change",
        "incident",
        "rollup_week",
        "access_log",
        "device",
        "enrolment_code",
    ] {
        assert!(
            all(table) > 0,
            "{table} holds something, or the test says nothing"
        );
    }
    // Refused, or the second line fails the test.
    server.database.run(&format!(
        "SET ROLE {ROLE}; SET vaern.organisation = '{}';
         DO $$ BEGIN
             INSERT INTO holiday VALUES ('{}', '2026-10-12', '2026-10-18');
             RAISE EXCEPTION 'a row of another organisation was written';
         EXCEPTION WHEN insufficient_privilege THEN NULL;
         END $$",
        here.organisation, there.organisation
    ));
}

#[test]
fn a_role_that_sees_past_the_fence_is_refused() {
    let database = cluster().database(None).unwrap();
    cluster()
        .run("postgres", "CREATE ROLE careless LOGIN BYPASSRLS")
        .unwrap();
    cluster()
        .run(&database, "GRANT ALL ON SCHEMA public TO careless")
        .unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for role in [ADMINISTRATOR, "careless"] {
        let address = cluster().address_of(role, &database).parse().unwrap();
        let refused = runtime
            .block_on(SqlStore::open(&address, &cluster_keys()))
            .err()
            .unwrap();
        assert!(
            matches!(&refused, StoreError::PastTheFence { role: named } if named == role),
            "{refused}"
        );
    }
}

#[test]
fn the_role_of_the_server_cannot_see_past_the_fence() {
    let server = Server::start();
    let forced =
        "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity
        AND relforcerowsecurity";
    assert_eq!(server.database.run(forced), [fenced(&server).len().to_string()]);
    let role = format!("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = '{ROLE}'");
    assert_eq!(server.database.run(&role), ["f"]);
}
