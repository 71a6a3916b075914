//! Makes the store an older app would have left: what today's app keeps is put into the tables of that version. Nothing is
//! written over.

use super::{columns, path, seen, steps, tables, unlocked};
use crate::host::Device;
use rusqlite::Connection;
use serde_json::json;
use vaern_client::commands::{BeginDraft, ChooseLanguage};
use vaern_client::store::{PinCheck, Setting, Store};
use vaern_domain::access::Role;
use vaern_protocol::Envelope;
use vaern_protocol::sync::News;

/// Makes the files of a version, unless they are there.
pub fn missing(version: usize) {
    if path(version, "seen.json").exists() {
        return;
    }
    std::fs::create_dir_all(path(version, "").parent().unwrap()).unwrap();
    let device = lived_with();
    let today = device.folder.path().join("store.sqlite");
    let words = seen(&device.app.store);
    drop(device.app);
    let folder = tempfile::TempDir::new().unwrap();
    let made = folder.path().join("past.sqlite");
    let past = unlocked(&made);
    past.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    for step in &steps()[..version] {
        past.execute_batch(step).unwrap();
    }
    past.pragma_update(None, "user_version", i64::try_from(version).unwrap())
        .unwrap();
    let key = hex::encode([1; 32]);
    past.execute_batch(&format!(
        "ATTACH '{}' AS today KEY \"x'{key}'\"",
        today.to_str().unwrap()
    ))
    .unwrap();
    for table in tables(&past, "main") {
        if version == 1 && super::GONE_AFTER_THE_FIRST.contains(&table.as_str()) {
            continue;
        }
        let now = columns(&past, "today", &table);
        let mut names = columns(&past, "main", &table);
        names.retain(|name| now.contains(name));
        let names = names.join(", ");
        past.execute_batch(&format!(
            "INSERT INTO main.{table} ({names}) SELECT {names} FROM today.{table}"
        ))
        .unwrap();
    }
    if version == 1 {
        as_in_the_first(&past);
    }
    past.execute_batch("DETACH today; VACUUM; PRAGMA journal_mode = WAL;")
        .unwrap();
    drop(past);
    std::fs::copy(&made, path(version, "sqlite")).unwrap();
    let words = serde_json::to_string_pretty(&words).unwrap() + "\n";
    std::fs::write(path(version, "seen.json"), words).unwrap();
}

/// A device with a little of everything: sent, held, waiting, begun, decided by others, a member, a case of its workplace.
fn lived_with() -> Device {
    let mut device = Device::enrolled(Role::SafetyGroup);
    device
        .run(ChooseLanguage {
            language: vaern_domain::Language::En,
        })
        .unwrap();
    let incidents: Vec<_> = (0..3).map(|_| device.record().incident_id).collect();
    device.run(BeginDraft {}).unwrap();
    let changes = device.app.store.all_changes().unwrap();
    let sent = changes[0].0.clone();
    let store = &mut device.app.store;
    store
        .connection()
        .execute_batch(
            r#"UPDATE change SET state = NULL, seq = 1, sent_at = '2026-09-01T11:31:00+00:00' WHERE place = 1;
               UPDATE change SET state = 'held', seq = 2,
                   reason = '{"code":"personal_data_in_text","args":{"kinds":"cpr"}}' WHERE place = 2;
               INSERT INTO delivered VALUES ('2f7c0aa5c7e9d1b4f0a3b6c9d2e5f8012f7c0aa5c7e9d1b4f0a3b6c9d2e5f801', 9);"#,
        )
        .unwrap();
    let decided: Envelope = serde_json::from_value(json!({
        "change_id": "01980000-0000-7000-8000-0000000000c9", "incident_id": incidents[0], "device_seq": 4,
        "kind": "decided", "author": {"device": "01980000-0000-7000-8000-0000000000d9"},
        "recorded_at": "2026-09-02T13:30:00+02:00", "schema": 1,
        "body": {"authority": "easy", "outcome": "not_reported", "reason": "Intet fravær."}
    }))
    .unwrap();
    let news = News {
        seq: 3,
        change: decided,
    };
    store
        .take_news(std::slice::from_ref(&news), "cursor-of-those-days")
        .unwrap();
    store.note_read(incidents[0]).unwrap();
    let member = json!({"person": "01980000-0000-7000-8000-0000000000f1", "initials": "AB"});
    let check = PinCheck {
        salt: [3; 16],
        bits: 77,
    };
    store
        .keep_member(&serde_json::from_value(member).unwrap(), check)
        .unwrap();
    let cases = json!({
        "unit": "01a033ae-d1c8-7000-8000-000000000004", "afresh": true, "cursor": "cases-cursor", "more": false,
        "cases": [{"incident": incidents[0], "changes": [{"seq": 1, "change": sent}, news]}],
    });
    store
        .take_unit_cases(&serde_json::from_value(cases).unwrap())
        .unwrap();
    // Also what stands in memory alone.
    store.set(Setting::DeviceSeq, &3).unwrap();
    let device = device.restart();
    assert_eq!(device.app.store.outbox_counts().unwrap(), (1, 1));
    device
}

/// Record, outbox, receipt and folded incident were four tables.
fn as_in_the_first(past: &Connection) {
    let store = Store::open(&copied(past), &crate::host::key(1)).unwrap();
    let incidents = store.incidents(100, 0).unwrap();
    for (envelope, seq) in store.all_changes().unwrap() {
        past.execute(
            "INSERT INTO main.change VALUES (?1, ?2, ?3, ?4, ?5)",
            rusqlite::params![
                envelope.change_id.to_string(),
                envelope.incident_id.to_string(),
                serde_json::to_string(&envelope).unwrap(),
                envelope.digest().0,
                seq.map(u64::cast_signed),
            ],
        )
        .unwrap();
    }
    past.execute_batch(
        "INSERT INTO main.outbox (device_seq, change_id, state, reason)
             SELECT device_seq, change_id, state, reason FROM today.change WHERE state IS NOT NULL;
         INSERT INTO main.receipt (change_id, status, seq, received_at)
             SELECT change_id, 'accepted', seq, sent_at FROM today.change WHERE sent_at IS NOT NULL;
         DELETE FROM main.setting WHERE name = 'sent_through';",
    )
    .unwrap();
    for incident in incidents {
        past.execute(
            "INSERT INTO main.incident VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            rusqlite::params![
                incident.incident_id.to_string(),
                incident.occurred.to_rfc3339(),
                incident.recorded_at.to_rfc3339(),
                serde_json::to_string(&incident.answers).unwrap(),
                serde_json::to_string(&incident.effort).unwrap(),
                incident.withdrawn,
                store
                    .last_change(incident.incident_id)
                    .unwrap()
                    .unwrap()
                    .to_string(),
            ],
        )
        .unwrap();
    }
}

/// The attached store once more, for one more reader.
fn copied(past: &Connection) -> std::path::PathBuf {
    let file: String = past
        .query_row(
            "SELECT file FROM pragma_database_list WHERE name = 'today'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    let copy = std::path::Path::new(&file).with_extension("copy");
    std::fs::copy(&file, &copy).unwrap();
    copy
}
