//! What was acknowledged is there after a restart.

use crate::support::{Device, Server, Town, uuid};
use chrono::TimeDelta;
use serde_json::{Value, json};
use vaern_protocol::sync::ReceiptStatus;
use vaern_protocol::trends::TrendsAnswer;
use vaern_protocol::{Envelope, ErrorCode};

#[test]
fn a_restart_keeps_everything() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let leader = server.group(&town, &town.north);
    let change = device.recorded();
    let amended = device.change(
        "amended",
        uuid(&change["incident_id"]),
        json!({"answers": {"burden": 2}}),
    );
    let before = device.sync(vec![change.clone(), amended], None);
    let weeks = leader.get("/v1/trends").json::<Value>()["weeks"].clone();
    let table = leader.get("/v1/export/incidents.csv").body;

    let server = server.restart();
    let (device, leader) = (device.at(&server), leader.at(&server));
    let after = device.sync(vec![], None);
    assert_eq!(after.news, before.news);
    assert_eq!(after.cursor, before.cursor, "cursors given out before still hold");
    assert!(device.sync(vec![], Some(before.cursor)).news.is_empty());
    assert_eq!(
        device.sync(vec![change], None).receipts[0].status,
        ReceiptStatus::Duplicate
    );
    assert_eq!(leader.get("/v1/trends").json::<Value>()["weeks"], weeks);
    assert_eq!(leader.get("/v1/export/incidents.csv").body, table);
}

#[test]
fn after_a_restored_backup_devices_pull_everything_again() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let cursor = device.sync(vec![device.recorded()], None).cursor;
    server.database.run("UPDATE organisation SET epoch = epoch + 1");
    assert_eq!(
        device.sync(vec![], Some(cursor)).news.len(),
        1,
        "the old cursor counts in another order"
    );
}

#[test]
fn the_administrator_can_see_when_a_device_was_last_there() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let seen = || server.database.run("SELECT last_seen FROM device").remove(0);
    server.pass(TimeDelta::minutes(59));
    device.get("/v1/config");
    assert_eq!(seen(), "2026-08-24T12:00:00.000Z", "not every poll costs a write");
    server.pass(TimeDelta::minutes(2));
    device.get("/v1/config");
    assert_eq!(seen(), "2026-08-24T13:01:00.000Z");
}

/// As an older server held it: it could read no more than the id.
fn hold(server: &Server, town: &Town, device: &Device, seq: i64, change: &Value) {
    let text = serde_json_canonicalizer::to_string(change).unwrap();
    let envelope: Envelope = serde_json::from_str(&text).unwrap();
    let (organisation, change_id, digest) = (town.organisation, envelope.change_id, envelope.digest().0);
    let device = device.enrolled.device;
    server.database.run(&format!(
        "INSERT INTO change (organisation_id, seq, change_id, sha256, device_id, status, reason, envelope, received_at)
         VALUES ('{organisation}', {seq}, '{change_id}', '{digest}', '{device}', 'held',
             '{{\"code\":\"change_unreadable\"}}', '{text}', '2026-08-24T12:00:00.000Z');
         UPDATE organisation SET last_seq = {seq} WHERE last_seq < {seq};"
    ));
}

#[test]
fn a_newer_server_reads_what_an_older_one_could_not() {
    use ReceiptStatus::{Duplicate, Held};
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let leader = server.group(&town, &town.north);
    let recording = device.recorded();
    let incident = uuid(&recording["incident_id"]);
    let amended = device.change("amended", incident, json!({"answers": {"burden": 2}}));
    let mut guarded = device.recorded();
    guarded["body"]["answers"]["note"] = json!("ring 20 30 40 50");
    let mut newer = device.recorded();
    newer["schema"] = json!(9);
    let first = device.sync(vec![device.recorded()], None);
    // Sent with the recording before it, but read by the older server all alone.
    let held = [&amended, &recording, &guarded, &newer];
    for (seq, change) in (2..).zip(held) {
        hold(&server, &town, &device, seq, change);
    }
    let mut other = recording.clone();
    other["body"]["answers"]["burden"] = json!(9);
    assert_eq!(
        device.sync(vec![other], None).receipts[0].status,
        Held,
        "other bytes under the same id"
    );
    assert!(device.sync(vec![], Some(first.cursor.clone())).news.is_empty());

    let server = server.restart();
    let (device, leader) = (device.at(&server), leader.at(&server));
    let answer = device.sync(vec![], Some(first.cursor));
    let news: Vec<(u64, Value)> = answer
        .news
        .iter()
        .map(|news| (news.seq, json!(news.change)))
        .collect();
    assert_eq!(
        news,
        [(7, amended.clone()), (8, recording.clone())],
        "behind everything its author was told before"
    );
    let weeks = leader.get("/v1/trends").json::<TrendsAnswer>().weeks;
    assert_eq!(
        (weeks[0].incidents, weeks[0].high_burden),
        (2, 1),
        "both count, the second with its amendment"
    );
    let receipts = device
        .sync(vec![recording, amended, guarded, newer], None)
        .receipts;
    let told: Vec<_> = receipts
        .iter()
        .map(|receipt| (receipt.status, receipt.reason.as_ref().map(|reason| reason.code)))
        .collect();
    assert_eq!(
        told,
        [
            (Duplicate, None),
            (Duplicate, None),
            (Held, Some(ErrorCode::PersonalDataInText)),
            (Held, Some(ErrorCode::ChangeUnreadable)),
        ],
        "what can be read now says why it has no effect"
    );
    let server = server.restart();
    let device = device.at(&server);
    assert!(
        device.sync(vec![], Some(answer.cursor)).news.is_empty(),
        "once is enough"
    );
}

#[test]
fn figures_of_an_older_server_are_moved_from_where_it_counted() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let change = device.recorded();
    device.sync(vec![change.clone()], None);
    server.database.run(
        "UPDATE incident SET occurred_at = '2026-08-31T00:05:00+02:00';
         UPDATE rollup_week SET week = '2026-08-31';
         UPDATE rollup_week_act SET week = '2026-08-31';
         UPDATE rollup_week_follow_up SET week = '2026-08-31';
         UPDATE rollup_month SET month = '2026-09-01' WHERE dimension <> 'hour' AND dimension <> 'delay';
         UPDATE rollup_month SET month = '2026-09-01', code = '1-00' WHERE dimension = 'hour';
         UPDATE rollup_month SET month = '2026-09-01', code = 'hour' WHERE dimension = 'delay';",
    );
    let amended = device.change("amended", uuid(&change["incident_id"]), json!({}));
    device.sync(vec![amended], None);
    let answer: TrendsAnswer = server
        .group(&town, &town.north)
        .get("/v1/trends?from=2026-08-01&to=2026-09-30")
        .json();
    assert_eq!(
        answer
            .weeks
            .iter()
            .map(|week| (week.week.to_string(), week.incidents))
            .collect::<Vec<_>>(),
        [("2026-08-24".to_owned(), 1)],
        "a rule that changed must not leave an incident counted twice, nor block its amendments"
    );
    assert_eq!(answer.acts.len(), 2);
}
