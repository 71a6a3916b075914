//! Today's app takes yesterday's answers, and tomorrow's: `tests/golden/wire` holds what central stores answered. An
//! answer of tomorrow is one of today's with more in it.

use crate::host::Device;
use serde_json::{Value, json};
use std::path::Path;
use vaern_client::commands::{Enrol, ReadSending, Synchronise};
use vaern_client::exchange::{HttpAnswer, HttpRequest, Outcome};
use vaern_protocol::{CONFIG_PATH, ENROL_PATH, SYNC_PATH};

const PHONE: &str = "01a033ae-d1c8-7000-8000-000000000010";

/// An answer as it was recorded.
fn golden(version: &Path, name: &str) -> (u16, Value) {
    let text = std::fs::read_to_string(version.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let message: Value = serde_json::from_str(&text).unwrap();
    let status = message["status"].as_u64().unwrap();
    (u16::try_from(status).unwrap(), message["answer"].clone())
}

fn outcome((status, answer): (u16, Value), alter: fn(&mut Value)) -> Outcome {
    let mut answer = answer;
    alter(&mut answer);
    Ok(HttpAnswer {
        status,
        body: answer.to_string().into_bytes(),
        retry_after: None,
    })
}

/// Enrols and pulls by these answers.
fn walk(version: &Path, alter: fn(&mut Value)) {
    let mut device = Device::new();
    let enrol = Enrol {
        server: "http://127.0.0.1:1".to_owned(),
        code: "AAAA-BBBB-CCCC".to_owned(),
    };
    let play = |request: &HttpRequest| {
        let path = request.url.trim_start_matches("http://127.0.0.1:1");
        let sent: Value = request
            .body
            .as_ref()
            .map_or(Value::Null, |body| serde_json::from_slice(body).unwrap());
        match path {
            ENROL_PATH => {
                let (status, mut answer) = golden(version, "01-enrol.json");
                answer["device"] = sent["device"].clone();
                outcome((status, answer), alter)
            }
            SYNC_PATH => {
                // A pull without a push: the answer of the push is not for what this device has sent.
                let (status, mut answer) = golden(version, "08-sync-later.json");
                assert_eq!(sent["changes"], json!([]));
                answer["receipts"] = json!([]);
                outcome((status, answer), alter)
            }
            CONFIG_PATH => outcome(golden(version, "05-config.json"), alter),
            other => panic!("{other}"),
        }
    };
    device.converse(enrol, play).unwrap();
    let sending = device.converse(Synchronise {}, play).unwrap();
    assert_eq!(sending.problem, None);
    let incidents = device.app.store.incidents(100, 0).unwrap();
    let ids: Vec<String> = incidents
        .iter()
        .map(|incident| incident.incident_id.to_string())
        .collect();
    let of = |number: u8| format!("01a033ae-d1c8-7000-8000-0000000002{number:02}");
    for number in [1, 2, 3] {
        assert!(ids.contains(&of(number)), "{number} in {ids:?}");
    }
    assert_eq!(
        device.run(ReadSending {}).unwrap().unsent,
        0,
        "{PHONE} wrote them, nothing waits here"
    );
}

/// Every object has a field more, and no list of codes is as it was.
fn of_tomorrow(value: &mut Value) {
    match value {
        // The envelopes are signed for: what is in them is their author's.
        Value::Object(fields) if fields.contains_key("change_id") && fields.contains_key("body") => {}
        Value::Object(fields) => {
            fields.values_mut().for_each(of_tomorrow);
            fields.insert("of_tomorrow".to_owned(), json!({"more": [1, 2]}));
        }
        Value::Array(values) => values.iter_mut().for_each(of_tomorrow),
        _ => {}
    }
}

#[test]
fn answers_of_every_version_are_taken_and_so_are_tomorrows() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/wire");
    let mut walked = 0;
    for version in std::fs::read_dir(folder).unwrap() {
        let version = version.unwrap().path();
        walk(&version, |_| {});
        walk(&version, of_tomorrow);
        walked += 1;
    }
    assert!(walked > 0, "nothing was recorded");
}

#[test]
fn refusals_of_every_version_are_understood() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/wire/1");
    for (name, code) in [
        ("04-enrol-unknown-code.json", "enrolment_code_unknown"),
        ("16-not-enrolled.json", "not_enrolled"),
        ("15-not-allowed.json", "not_allowed"),
    ] {
        let mut device = Device::new();
        let enrol = Enrol {
            server: "http://127.0.0.1:1".to_owned(),
            code: "AAAA-BBBB-CCCC".to_owned(),
        };
        let failure = device
            .converse(enrol, |_| outcome(golden(&folder, name), of_tomorrow))
            .unwrap_err();
        assert_eq!(serde_json::to_value(failure.code).unwrap(), json!(code), "{name}");
    }
}
