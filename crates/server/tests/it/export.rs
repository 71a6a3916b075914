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
         citizen;7;;;no;da;1;1;;;;;;;;;"
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
fn what_tells_nameless_reporters_apart_stays_out() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Oksana");
    let mut nameless = device.recorded();
    nameless["author"] = json!({"device": device.enrolled.device});
    nameless["recorded_at"] = json!("2026-08-24T14:30:00+03:00");
    nameless["body"]["language"] = json!("uk");
    nameless["body"]["occurred"] = json!({"at": "2026-08-24T14:25:00+03:00", "zone": "Europe/Kyiv"});
    let mut named = device.recorded();
    named["body"]["language"] = json!("uk");
    let ids = [&nameless, &named].map(|change| change["incident_id"].as_str().unwrap().to_owned());
    device.sync(vec![nameless, named], None);
    let body = server
        .group(&town, &town.north)
        .get("/v1/export/incidents.csv?lang=en")
        .body;
    let row = |id: &str| {
        let row = body.lines().find(|row| row.contains(id)).unwrap();
        row.split(';').skip(1).collect::<Vec<_>>()
    };
    let (without, with) = (row(&ids[0]), row(&ids[1]));
    let language = body
        .lines()
        .next()
        .unwrap()
        .split(';')
        .position(|head| head == "language")
        .unwrap()
        - 1;
    assert_eq!((without[language], with[language]), ("", "uk"));
    let differing = without
        .iter()
        .zip(&with)
        .filter(|(without, with)| without != with);
    assert_eq!(
        differing.count(),
        1,
        "told by the same clock, and nothing but the language differs: {without:?} {with:?}"
    );
    for effort in ["14", "taps", "duration"] {
        let is_cell = |line: &str| {
            line.trim_start_matches('\u{feff}')
                .split(';')
                .any(|cell| cell == effort)
        };
        assert!(
            !body.lines().any(is_cell),
            "{effort}: what it cost is nobody's business"
        );
    }
}

#[test]
fn what_is_between_colleagues_is_not_handed_out() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let mut between = device.recorded();
    between["body"]["answers"]["actor"] = json!("colleague");
    let incident = between["incident_id"].clone();
    device.sync(vec![between, device.recorded()], None);
    let group = server.group(&town, &town.north);
    let holds_it = || {
        let body = group.get("/v1/export/incidents.csv").body;
        body.contains(incident.as_str().unwrap())
    };
    assert!(!holds_it(), "its leader may be the very colleague");
    let corrected = device.change(
        "amended",
        uuid(&incident),
        json!({"answers": {"actor": "relative"}}),
    );
    device.sync(vec![corrected], None);
    assert!(holds_it(), "it was a parent after all");
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
