//! What others at the workplace may know of a change: who recorded without a name stays unknown to them.

use serde_json::{Value, json};
use vaern_domain::Language;
use vaern_domain::incident::{Author, ChangeKind, Effort};
use vaern_protocol::Envelope;
use vaern_protocol::follow_up::NOBODYS_DEVICE;

/// The envelope as it is handed out to the safety group. What the recording cost is nobody's business there. Without a
/// name, what would set one device apart from the others goes too: its id, its own numbers, the language, and fields of a
/// newer app, of which it is not known here what they tell.
pub fn unnamed(mut envelope: Envelope) -> Envelope {
    let is_recording = envelope.kind == ChangeKind::Recorded.code();
    if is_recording && let Value::Object(body) = &mut envelope.body {
        body.insert("effort".to_owned(), json!(Effort::default()));
    }
    if envelope.author.person.is_some() {
        return envelope;
    }
    envelope.author = Author {
        device: NOBODYS_DEVICE,
        person: None,
    };
    envelope.device_seq = 0;
    envelope.extra.clear();
    if is_recording && let Value::Object(body) = &mut envelope.body {
        body.insert("language".to_owned(), json!(Language::default()));
    }
    envelope
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recorded(person: Option<&str>) -> Envelope {
        let id = |number: u32| format!("01a033ae-d1c8-7000-8000-00000000000{number}");
        let mut author = json!({"device": id(3)});
        if let Some(person) = person {
            author["person"] = person.into();
        }
        let json = json!({
            "change_id": id(1), "incident_id": id(2), "device_seq": 41, "kind": "recorded", "author": author,
            "recorded_at": "2026-08-24T13:30:00+02:00", "schema": 1, "newer": "field",
            "body": {
                "unit": id(4), "occurred": {"at": "2026-08-24T13:25:00+02:00", "zone": "Europe/Copenhagen"},
                "answers": {"acts": ["hit"], "note": "Han slog."}, "catalogue": 2, "language": "uk",
                "effort": {"duration_ms": 14000, "taps": 8, "steps_back": 0}
            }
        });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn without_a_name_nothing_tells_devices_apart() {
        let before = recorded(None);
        let device = before.author.device.to_string();
        let shown = serde_json::to_string(&unnamed(before)).unwrap();
        for trace in [device.as_str(), "41", "uk", "newer", "14000"] {
            assert!(!shown.contains(trace), "{trace} in {shown}");
        }
        assert!(
            shown.contains("Han slog."),
            "what was told is what follow-up is about"
        );
    }

    #[test]
    fn with_a_name_only_the_effort_goes() {
        let person = "01a033ae-d1c8-7000-8000-000000000009";
        let before = recorded(Some(person));
        let after = unnamed(before.clone());
        assert_eq!(after.author, before.author);
        assert_eq!(after.body["language"], "uk");
        assert_eq!(after.body["effort"]["taps"], 0);
        assert!(after.open().is_ok(), "it still reads as a change");
    }
}
