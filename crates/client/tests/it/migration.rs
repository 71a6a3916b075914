//! Stores that older apps have written.

use rusqlite::{Connection, params};
use std::collections::BTreeSet;
use std::path::Path;
use vaern_client::store::{SendState, Store, StoreKey};
use vaern_protocol::Envelope;

const FIRST: &str = include_str!("../../src/store/migrations/0001_first.sql");
const INCIDENTS: [&str; 3] = [
    "01980000-0000-7000-8000-0000000000a1",
    "01980000-0000-7000-8000-0000000000a2",
    "01980000-0000-7000-8000-0000000000a3",
];

fn envelope(number: usize) -> Envelope {
    serde_json::from_value(serde_json::json!({
        "change_id": format!("01980000-0000-7000-8000-0000000000c{number}"),
        "incident_id": INCIDENTS[number - 1],
        "device_seq": number,
        "kind": "recorded",
        "author": {"device": "01980000-0000-7000-8000-0000000000d1"},
        "recorded_at": "2026-09-01T13:30:00+02:00",
        "schema": 1,
        "body": {
            "unit": "01980000-0000-7000-8000-0000000000e1",
            "occurred": {"at": "2026-09-01T13:20:00+02:00", "zone": "Europe/Copenhagen"},
            "answers": {"acts": ["hit"], "burden": 7},
            "catalogue": 1,
            "language": "da",
            "effort": {"duration_ms": 9000, "taps": 8, "steps_back": 0}
        }
    }))
    .unwrap()
}

/// A store of the first version: one record delivered, one held, one waiting.
fn first_version(path: &Path) {
    let connection = Connection::open(path).unwrap();
    let key = hex::encode([1; 32]);
    connection
        .execute_batch(&format!(
            "PRAGMA key = \"x'{key}'\"; PRAGMA journal_mode = WAL; {FIRST}"
        ))
        .unwrap();
    for (number, state) in [(1, None), (2, Some("held")), (3, Some("waiting"))] {
        let envelope = envelope(number);
        connection
            .execute(
                "INSERT INTO change VALUES (?1, ?2, ?3, ?4, ?5)",
                params![
                    envelope.change_id.to_string(),
                    envelope.incident_id.to_string(),
                    serde_json::to_string(&envelope).unwrap(),
                    envelope.digest().0,
                    state.is_none().then_some(1),
                ],
            )
            .unwrap();
        if let Some(state) = state {
            let reason =
                (state == "held").then_some(r#"{"code":"personal_data_in_text","args":{"kinds":"cpr"}}"#);
            connection
                .execute(
                    "INSERT INTO outbox VALUES (?1, ?2, ?3, ?4)",
                    params![
                        envelope.device_seq.cast_signed(),
                        envelope.change_id.to_string(),
                        state,
                        reason
                    ],
                )
                .unwrap();
        }
    }
    connection
        .execute("INSERT INTO setting VALUES ('device_seq', '3')", [])
        .unwrap();
    connection.pragma_update(None, "user_version", 1).unwrap();
}

#[test]
fn a_store_of_the_first_version_keeps_every_record_and_its_state() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("store.sqlite");
    first_version(&path);
    for opened in ["the first time", "again"] {
        let store = Store::open(&path, &StoreKey::new([1; 32])).unwrap();
        let incidents = store.incidents(10, 0).unwrap();
        let states: Vec<_> = incidents
            .iter()
            .map(|incident| (incident.incident_id.to_string(), incident.state))
            .collect();
        let expected = [
            (INCIDENTS[2].to_owned(), SendState::OnDevice),
            (INCIDENTS[1].to_owned(), SendState::NeedsHelp),
            (INCIDENTS[0].to_owned(), SendState::Sent),
        ];
        assert_eq!(states, expected, "opened {opened}");
        assert_eq!(store.outbox_counts().unwrap(), (1, 1), "opened {opened}");
        assert_eq!(
            store.waiting(10, 10_000, &BTreeSet::new()).unwrap(),
            [envelope(3)],
            "opened {opened}"
        );
    }
}
