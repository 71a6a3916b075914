//! What was acknowledged is there after a restart.

use crate::support::{Server, uuid};
use chrono::TimeDelta;
use serde_json::{Value, json};
use vaern_protocol::sync::ReceiptStatus;

#[test]
fn a_restart_keeps_everything() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let leader = server.leader(&town);
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
    let left: Vec<_> = std::fs::read_dir(server.folder())
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    assert!(left.iter().any(|name| name == "vaern.sqlite"), "{left:?}");
}

#[test]
fn after_a_restored_backup_devices_pull_everything_again() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let cursor = device.sync(vec![device.recorded()], None).cursor;
    let file = rusqlite::Connection::open(server.folder().join("vaern.sqlite")).unwrap();
    file.execute("UPDATE organisation SET epoch = epoch + 1", [])
        .unwrap();
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
    let file = rusqlite::Connection::open(server.folder().join("vaern.sqlite")).unwrap();
    let seen = || -> String {
        file.query_row("SELECT last_seen FROM device", [], |row| row.get(0))
            .unwrap()
    };
    server.pass(TimeDelta::minutes(59));
    device.get("/v1/config");
    assert_eq!(seen(), "2026-08-24T12:00:00.000Z", "not every poll costs a write");
    server.pass(TimeDelta::minutes(2));
    device.get("/v1/config");
    assert_eq!(seen(), "2026-08-24T13:01:00.000Z");
}
