//! Who read figures is written down.

use crate::support::Server;
use serde_json::json;
use vaern_protocol::access_log::{AccessLogAnswer, MOST_ENTRIES};

#[test]
fn the_log_says_who_read_figures() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let leader = server.group(&town, &town.north);
    assert_eq!(leader.get("/v1/trends").status, 200);
    assert_eq!(leader.get("/v1/export/incidents.csv").status, 200);
    let lines = server
        .database
        .run("SELECT entry, at, device_id, role, reading FROM access_log ORDER BY entry");
    let line = |entry: u8, reading: &str| {
        let device = leader.enrolled.device;
        format!("{entry}|2026-08-24T12:00:00.000Z|{device}|safety_group|{reading}")
    };
    assert_eq!(lines, [line(1, "trends"), line(2, "export")]);
}

#[test]
fn the_log_is_read_by_the_data_protection_officer_and_the_look_stands_in_it() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let incident = anne.recorded();
    anne.sync(vec![incident.clone()], None);
    let group = server.group(&town, &town.north);
    group.get("/v1/figures");
    let cases = json!({"unit": town.north.unit_id, "cursor": null});
    let handed_out = group.send("POST", "/v1/follow-up", &[], cases.to_string().as_bytes());
    assert_eq!(handed_out.status, 200, "{}", handed_out.body);
    let officer = server.officer(&town);
    let answer: AccessLogAnswer = officer.get("/v1/access-log").json();
    let told: Vec<(&str, &str, Option<&str>)> = answer
        .entries
        .iter()
        .map(|entry| (entry.reading.as_str(), entry.role.as_str(), entry.unit.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            ("access_log", "data_protection_officer", None),
            ("case_handed_out", "safety_group", Some("Lyngby Nord")),
            ("trends", "safety_group", Some("Lyngby Nord")),
        ]
    );
    let of_case = &answer.entries[1];
    assert_eq!(json!(of_case.incident), incident["incident_id"]);
    assert!(of_case.person.is_some(), "who it was");
    assert!(!answer.has_more);
    let earlier: AccessLogAnswer = officer.get("/v1/access-log?before=2").json();
    assert_eq!(earlier.entries, [answer.entries[2].clone()]);
    assert_eq!(group.get("/v1/access-log").status, 403);
}

#[test]
fn a_long_log_comes_in_pieces() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let officer = server.officer(&town);
    let mut last: AccessLogAnswer = officer.get("/v1/access-log").json();
    for _ in 0..MOST_ENTRIES {
        last = officer.get("/v1/access-log").json();
    }
    assert!(
        last.has_more && last.entries.len() == 100,
        "{}",
        last.entries.len()
    );
    let before = last.entries.last().unwrap().entry;
    let rest: AccessLogAnswer = officer.get(&format!("/v1/access-log?before={before}")).json();
    assert_eq!((rest.entries.len(), rest.has_more), (1, false));
}
