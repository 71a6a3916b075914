//! What others at the workplace may know of a change: who recorded without a name stays unknown to them.

use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use serde_json::{Map, Value, json};
use vaern_domain::incident::{Author, ChangeKind, Effort};
use vaern_domain::{Language, Occurred};
use vaern_protocol::Envelope;
use vaern_protocol::follow_up::NOBODYS_DEVICE;

/// The envelope as it is handed out to the safety group. What the recording cost is nobody's business there. Without a
/// name, what would set one device apart from the others goes too: its id, its own numbers, the language, the zone its clock
/// stands in (times are told by the workplace's), and fields of a newer app, of which it is not known here what they tell.
pub fn unnamed(mut envelope: Envelope, zone: Tz) -> Envelope {
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
    envelope.recorded_at = envelope.recorded_at.with_timezone(&zone).fixed_offset();
    if let Value::Object(body) = &mut envelope.body {
        tell_by(body, zone);
        if is_recording {
            body.insert("language".to_owned(), json!(Language::default()));
        }
    }
    envelope
}

/// When it happened, as the workplace's clock says it.
fn tell_by(body: &mut Map<String, Value>, zone: Tz) {
    let Some(occurred) = body.get("occurred") else {
        return;
    };
    let at: Option<DateTime<FixedOffset>> = serde_json::from_value(occurred["at"].clone()).ok();
    let told = at.map(|at| Occurred {
        at: at.with_timezone(&zone).fixed_offset(),
        zone: zone.name().to_owned(),
    });
    body.insert("occurred".to_owned(), json!(told));
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
            "recorded_at": "2026-08-24T14:30:00+03:00", "schema": 1, "newer": "field",
            "body": {
                "unit": id(4), "occurred": {"at": "2026-08-24T14:25:00+03:00", "zone": "Europe/Kyiv"},
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
        let after = unnamed(before, Tz::Europe__Copenhagen);
        assert!(after.open().is_ok(), "it still reads as a change");
        let shown = serde_json::to_string(&after).unwrap();
        for trace in [device.as_str(), "41", "uk", "newer", "14000", "Kyiv", "+03:00"] {
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
        let after = unnamed(before.clone(), Tz::Europe__Copenhagen);
        assert_eq!(after.author, before.author);
        assert_eq!(after.body["language"], "uk");
        assert_eq!(after.body["occurred"], before.body["occurred"]);
        assert_eq!(after.body["effort"]["taps"], 0);
        assert!(after.open().is_ok(), "it still reads as a change");
    }

    #[test]
    fn a_corrected_time_tells_no_zone_either() {
        let mut before = recorded(None);
        before.kind = "amended".to_owned();
        before.body = json!({"occurred": {"at": "2026-08-24T09:00:00-04:00", "zone": "America/New_York"}});
        let after = unnamed(before, Tz::Europe__Copenhagen);
        assert_eq!(
            after.body,
            json!({"occurred": {"at": "2026-08-24T15:00:00+02:00", "zone": "Europe/Copenhagen"}})
        );
    }
}
