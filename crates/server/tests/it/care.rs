//! Is a store whole, do the figures follow, and does everything arrive when it is carried over?

use super::older;
use crate::database::Database;
use crate::support::{Device, Server, Town, id, uuid};
use serde_json::json;
use vaern_protocol::receipts::{QUERY_LIMIT, ReceiptsAnswer, ReceiptsQuery};
use vaern_protocol::sync::ReceiptStatus;
use vaern_protocol::{Digest, Envelope, RECEIPTS_PATH};
use vaern_server::store::sql::{DatabaseAddress, SqlStore};
use vaern_server::store::{Administration as _, StoreError};

/// A town with a little of everything: amended, withdrawn, between colleagues, counted in a day tally, held, decided early.
fn lived_in(server: &Server) -> (Town, Device) {
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let first = anne.recorded();
    let incident = uuid(&first["incident_id"]);
    let mut colleague = anne.recorded();
    colleague["body"]["answers"]["actor"] = json!("colleague");
    let mut tally = anne.recorded();
    tally["body"]["answers"] = json!({"acts": ["hit"], "tally": {"hit": 4}});
    let mut held = anne.recorded();
    held["body"]["answers"]["note"] = json!("ring 20 30 40 50");
    let gone = anne.recorded();
    let withdrawn = anne.change("withdrawn", uuid(&gone["incident_id"]), json!({}));
    let amended = anne.change(
        "amended",
        incident,
        json!({"answers": {"burden": 9, "note": "rolig igen"}}),
    );
    let early = anne.change("amended", id(), json!({"answers": {"burden": 1}}));
    anne.sync(
        vec![first, colleague, tally, held, gone, withdrawn, amended, early],
        None,
    );
    server.group(&town, &town.north).get("/v1/trends");
    (town, anne)
}

#[test]
fn a_store_that_was_lived_in_is_whole_and_its_figures_follow() {
    let server = Server::start();
    lived_in(&server);
    let verdict = server.wait(server.store.verify()).unwrap();
    assert!(verdict.is_whole(), "{verdict:#?}");
    assert_eq!((verdict.changes, verdict.incidents), (8, 4));
    assert_eq!(server.wait(server.store.recount(false)).unwrap(), []);
}

/// Roll-ups, and the columns that put their rows in one order.
const ROLLUPS: [(&str, &str); 4] = [
    ("rollup_week", "unit_id, week"),
    ("rollup_week_act", "unit_id, week, act"),
    ("rollup_week_colleague", "unit_id, week"),
    ("rollup_month", "unit_id, month, dimension, code"),
];

#[test]
fn figures_that_do_not_follow_are_found_and_written_anew() {
    let server = Server::start();
    lived_in(&server);
    let figures = ROLLUPS.map(|(table, order)| {
        server
            .database
            .run(&format!("SELECT * FROM {table} ORDER BY {order}"))
    });
    server.database.run(
        "UPDATE rollup_week SET incidents = incidents + 1;
         DELETE FROM rollup_week_colleague;
         UPDATE rollup_week_act SET week = '2026-08-17' WHERE act = 'hit';
         UPDATE rollup_month SET records = records + 1 WHERE dimension = 'act' AND code = 'hit';
         UPDATE incident SET burden = '1' WHERE burden = '9';",
    );
    let places: Vec<String> = server
        .wait(server.store.recount(false))
        .unwrap()
        .into_iter()
        .map(|difference| difference.place.split(' ').next().unwrap().to_owned())
        .collect();
    assert_eq!(
        places,
        [
            "rollup_month",
            "rollup_week",
            "rollup_week_act",
            "rollup_week_act",
            "rollup_week_colleague"
        ]
    );
    assert_eq!(server.wait(server.store.recount(true)).unwrap().len(), 5);
    assert_eq!(server.wait(server.store.recount(false)).unwrap(), []);
    assert!(
        server.wait(server.store.verify()).unwrap().is_whole(),
        "incidents were written anew, too"
    );
    let repaired = ROLLUPS.map(|(table, order)| {
        server
            .database
            .run(&format!("SELECT * FROM {table} ORDER BY {order}"))
    });
    assert_eq!(repaired, figures);
}

#[test]
fn figures_of_older_registrations_follow_from_their_lines() {
    let server = Server::start();
    let (town, _) = lived_in(&server);
    let leader = server.leader(&town);
    older::import(
        &leader,
        &town,
        &[("2026-05-11", Some(9), 4), ("2026-05-20", None, 3)],
    );
    let gone = older::import(&leader, &town, &[("2026-04-01", None, 9)]);
    older::step(&leader, &gone, "withdraw", 0);
    let rows = || {
        ["rollup_week_older", "rollup_month_older"].map(|table| {
            let order = "ORDER BY 1, 2, 3, 4, 5";
            server.database.run(&format!("SELECT * FROM {table} {order}"))
        })
    };
    let before = rows();
    let verify = || server.wait(server.store.verify()).unwrap();
    assert!(verify().is_whole(), "{:#?}", verify());
    for alteration in [
        "UPDATE rollup_week_older SET incidents = incidents + 1 WHERE week = '2026-05-11'",
        "DELETE FROM rollup_month_older WHERE dimension = 'place'",
        "INSERT INTO rollup_week_older SELECT older_batch.organisation_id, unit_id, '2026-03-30', batch_id, 9 FROM older_batch, unit
             WHERE state = 'withdrawn' AND unit.organisation_id = older_batch.organisation_id LIMIT 1",
    ] {
        server.database.run(alteration);
    }
    let found = verify();
    assert_eq!(found.differences.len(), 3, "{found:#?}");
    assert_eq!(server.wait(server.store.recount(true)).unwrap().len(), 3);
    assert!(verify().is_whole(), "written anew");
    assert_eq!(rows(), before, "as they were");
}

#[test]
fn whatever_was_altered_is_found() {
    for (alteration, expected) in [
        (
            "UPDATE change SET envelope = substr(envelope, 1, length(envelope) - 8) || 'AAAAAAAA' WHERE seq = 1",
            "change",
        ),
        (
            "UPDATE change SET envelope = (SELECT envelope FROM change AS other WHERE other.seq = 2) WHERE seq = 1",
            "change",
        ),
        ("UPDATE change SET envelope = '{}' WHERE seq = 1", "change"),
        (
            "UPDATE change SET change_id = '00000000-0000-7000-8000-000000000000' WHERE seq = 2",
            "change",
        ),
        ("UPDATE organisation SET last_seq = 7", "change"),
        ("UPDATE incident SET withdrawn = 0", "incident"),
        ("DELETE FROM incident WHERE burden = '9'", "incident"),
        (
            "UPDATE change SET status = 'held', reason = '{}' WHERE kind = 'withdrawn'",
            "incident",
        ),
        ("UPDATE rollup_week SET high_burden = 0", "rollup_week"),
        ("UPDATE rollup_month SET records = 9", "rollup_month"),
    ] {
        let server = Server::start();
        lived_in(&server);
        server.database.run(alteration);
        let verdict = server.wait(server.store.verify()).unwrap();
        assert!(!verdict.is_whole(), "{alteration}");
        let places: Vec<&str> = verdict
            .differences
            .iter()
            .map(|found| found.place.as_str())
            .collect();
        assert!(
            places.iter().any(|place| place.starts_with(expected)),
            "{alteration}: {places:?}"
        );
    }
}

#[test]
fn everything_arrives_when_a_store_is_carried_over() {
    let server = Server::start();
    let (town, anne) = lived_in(&server);
    let file = tempfile::tempdir().unwrap();
    let keys = server.database.keys();
    let sqlite = DatabaseAddress::Sqlite(file.path().join("carried.sqlite"));
    let sqlite = server.wait(SqlStore::open(&sqlite, &keys)).unwrap();
    let back = Database::fresh();
    let again = server.wait(SqlStore::open(&back.address(), &keys)).unwrap();
    let there = server.wait(server.store.carry_to(&sqlite)).unwrap();
    let and_back = server.wait(sqlite.carry_to(&again)).unwrap();
    assert_eq!(
        there, and_back,
        "counts and digests of every table, whichever engine holds it"
    );
    let rows = |table: &str| there.iter().find(|carried| carried.table == table).unwrap().rows;
    assert_eq!(
        (
            rows("change"),
            rows("incident"),
            rows("organisation"),
            rows("access_log")
        ),
        (8, 4, 1, 1)
    );
    assert!(server.wait(again.verify()).unwrap().is_whole());
    assert_eq!(
        back.run("SELECT value FROM setting WHERE name = 'cursor_key'"),
        server
            .database
            .run("SELECT value FROM setting WHERE name = 'cursor_key'"),
        "cursors given out before still hold"
    );
    assert_eq!(server.wait(again.units(town.organisation)).unwrap().len(), 2);
    // Nothing is mixed with what is there already, and a second try changes nothing.
    let refused = server.wait(server.store.carry_to(&again)).unwrap_err();
    assert!(matches!(refused, StoreError::NotEmpty), "{refused}");
    assert_eq!(back.run("SELECT count(*) FROM change"), ["8"]);
    assert_eq!(anne.sync(vec![], None).news.len(), 7);
}

fn digest(change: &serde_json::Value) -> Digest {
    serde_json::from_value::<Envelope>(change.clone())
        .unwrap()
        .digest()
}

fn ask(device: &Device, sha256: Vec<Digest>) -> crate::support::Answer {
    let query = serde_json::to_string(&ReceiptsQuery { sha256 }).unwrap();
    device.send("POST", RECEIPTS_PATH, &[], query.as_bytes())
}

#[test]
fn a_device_is_told_which_of_its_changes_are_here() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let (anne, bo) = (
        server.employee(&town, &town.north, "Anne"),
        server.employee(&town, &town.north, "Bo"),
    );
    let (own, foreign, unsent) = (anne.recorded(), bo.recorded(), anne.recorded());
    let mut held = anne.recorded();
    held["body"]["answers"]["note"] = json!("ring 20 30 40 50");
    anne.sync(vec![own.clone(), held.clone()], None);
    bo.sync(vec![foreign.clone()], None);
    let asked = [&own, &held, &foreign, &unsent].map(digest).to_vec();
    let answer: ReceiptsAnswer = ask(&anne, asked).json();
    let found: Vec<_> = answer
        .receipts
        .iter()
        .map(|receipt| (receipt.sha256.clone().unwrap(), receipt.status, receipt.seq))
        .collect();
    assert_eq!(
        found,
        [
            (digest(&own), ReceiptStatus::Accepted, Some(1)),
            (digest(&held), ReceiptStatus::Held, Some(2))
        ],
        "of Bo's, Anne's device learns nothing"
    );
    let too_many = vec![digest(&own); QUERY_LIMIT + 1];
    ask(&anne, too_many).fails(413, "body_too_large");
}

#[test]
fn a_new_epoch_is_told_with_every_sync() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let before = anne.sync(vec![anne.recorded()], None);
    let later = server
        .wait(server.store.begin_epoch(before.epoch.unwrap() + 7, server.now()))
        .unwrap();
    let after = anne.sync(vec![], Some(before.cursor));
    assert_eq!(after.epoch, Some(later));
    assert!(Some(later) > before.epoch.map(|epoch| epoch + 7));
    assert_eq!(after.news.len(), 1, "from the beginning");
    let again = server.wait(server.store.begin_epoch(0, server.now())).unwrap();
    assert!(again > later, "never the same twice");
}
