//! The leader's CSV.

use crate::support::{Server, uuid};
use serde_json::json;
use vaern_domain::access::Role;
use vaern_domain::catalogue::UnitKind;
use vaern_domain::id::UnitId;
use vaern_protocol::enrolment::Unit;
use vaern_server::store::Administration;

#[test]
fn one_row_for_each_incident_that_is_not_withdrawn() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Åse Reporter");
    let change = device.recorded();
    let gone = device.recorded();
    let withdrawn = device.change("withdrawn", uuid(&gone["incident_id"]), json!({}));
    device.sync(vec![change.clone(), gone, withdrawn], None);
    let answer = server.group(&town, &town.north).get("/v1/export/incidents.csv");
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    assert!(answer.header("content-disposition").starts_with("attachment"));
    let table = answer
        .body
        .strip_prefix('\u{feff}')
        .expect("Excel takes UTF-8 only with a byte order mark");
    let rows: Vec<&str> = table.split("\r\n").collect();
    assert!(
        rows[0].starts_with("hændelse;arbejdsplads;sket;ugedag;time;"),
        "{}",
        rows[0]
    );
    let incident = change["incident_id"].as_str().unwrap();
    let expected = format!(
        "{incident};Lyngby Nord;2026-08-24T13:25:00+02:00;1;13;2026-08-24T13:30:00+02:00;hit|threat_verbal;\
         citizen;7;;;no;da;14;8;1;1;violence;1;;;;;;;;;"
    );
    assert_eq!(rows[1..], [expected.as_str(), ""]);
}

#[test]
fn header_words_are_in_the_askers_language() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let leader = server.group(&town, &town.north);
    let path = "/v1/export/incidents.csv";
    let danish = "\u{feff}hændelse;";
    assert!(leader.get(path).body.starts_with(danish));
    assert!(leader.get(&format!("{path}?lang=da")).body.starts_with(danish));
    let english = leader.get(&format!("{path}?lang=en"));
    assert_eq!(english.header("content-language"), "en");
    assert!(!english.body.starts_with(danish));
    assert_eq!(
        leader
            .send("GET", path, &[("accept-language", "en-GB,da;q=0.5")], b"")
            .body,
        english.body
    );
    let arabic = leader.send("GET", path, &[("accept-language", "ar")], b"");
    assert_eq!(
        (arabic.header("content-language"), &arabic.body),
        ("en", &english.body),
        "offices do not speak Arabic, and the answer says so"
    );
    leader
        .get(&format!("{path}?person=1"))
        .fails(400, "field_unknown");
}

#[test]
fn no_text_person_or_device_leaves() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Åse Reporter");
    let mut change = device.recorded();
    change["body"]["answers"]["note"] = json!("HEMMELIGT om [elev]");
    change["extra"] = json!("HEMMELIGT fra en nyere app");
    let incident = uuid(&change["incident_id"]);
    let amended = device.change(
        "amended",
        incident,
        json!({"answers": {"note": "HEMMELIGT igen"}}),
    );
    device.sync(vec![change, amended], None);
    let leader = server.group(&town, &town.north);
    for path in ["/v1/export/incidents.csv", "/v1/trends"] {
        let body = leader.get(path).body;
        let person = device.enrolled.person.as_ref().unwrap();
        let secrets = [
            "HEMMELIGT",
            "Reporter",
            &person.person_id.to_string(),
            &device.enrolled.device.to_string(),
        ];
        for secret in secrets {
            assert!(!body.contains(secret), "{path} gives {secret} away");
        }
    }
}

#[test]
fn an_alias_never_leaves_its_workplace() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Åse Reporter");
    let plain = device.recorded();
    let mut aliased = device.recorded();
    aliased["body"]["answers"]["alias"] = json!("Q");
    let amended = device.change(
        "amended",
        uuid(&plain["incident_id"]),
        json!({"answers": {"alias": "Q", "exposure": "witness"}}),
    );
    let receipts = device.sync(vec![plain, aliased, amended], None).receipts;
    assert!(
        receipts
            .iter()
            .all(|receipt| receipt.status == vaern_protocol::sync::ReceiptStatus::Accepted)
    );
    let leader = server.group(&town, &town.north);
    let body = leader.get("/v1/export/incidents.csv").body;
    let mut table = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(body.as_bytes());
    let heads = table.headers().unwrap().clone();
    assert!(!heads.iter().any(|head| head.contains("alias")), "{heads:?}");
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2);
    for row in &rows {
        assert!(!row.iter().any(|cell| cell == "Q"), "{row:?}");
    }
    assert!(
        rows.iter().any(|row| row.iter().any(|cell| cell == "witness")),
        "what was added with it is there"
    );
    let trends: serde_json::Value = leader.get("/v1/trends").json();
    assert!(!holds(&trends, "Q"));
    assert!(
        holds(&json!({"a": [{"b": "Q"}]}), "Q"),
        "the search itself finds what is there"
    );
}

/// Whether any text in it, name or value, is `wanted`.
fn holds(value: &serde_json::Value, wanted: &str) -> bool {
    match value {
        serde_json::Value::String(text) => text == wanted,
        serde_json::Value::Array(values) => values.iter().any(|value| holds(value, wanted)),
        serde_json::Value::Object(fields) => fields
            .iter()
            .any(|(name, value)| name == wanted || holds(value, wanted)),
        _ => false,
    }
}

#[test]
fn names_of_units_cannot_break_out_of_their_cell() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let names = [
        "=HYPERLINK(\"http://x\")",
        "Nord;Syd",
        "Anførsel\"stegn",
        "To\nlinjer",
    ];
    for name in names {
        let unit = Unit {
            unit_id: UnitId(crate::support::id()),
            name: name.into(),
            kind: UnitKind::School,
        };
        server
            .wait(server.store.add_unit(town.organisation, unit.clone()))
            .unwrap();
        let device = server.device(&town, Some(&unit), None, Role::Employee);
        device.sync(vec![device.recorded()], None);
        let body = server.group(&town, &unit).get("/v1/export/incidents.csv").body;
        let mut table = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(body.as_bytes());
        let units: Vec<String> = table.records().map(|row| row.unwrap()[1].to_owned()).collect();
        let told = match name.starts_with('=') {
            true => format!("'{name}"),
            false => name.to_owned(),
        };
        assert_eq!(units, [told]);
    }
}
