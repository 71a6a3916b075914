//! The envelope a change travels in.

use crate::upcast;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{
    Amended, Author, Change, ChangeBody, ChangeKind, Decided, Recorded, Step, Withdrawn,
};

/// SHA-256 over the canonical bytes of an envelope, as 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Digest(pub String);

/// A change on its way. `kind` and `body` are kept as they came, so that an older app or server neither drops nor
/// alters what it does not know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Envelope {
    /// This change.
    pub change_id: ChangeId,
    /// The incident it belongs to.
    pub incident_id: IncidentId,
    /// Position in the order in which its device made changes, from 1.
    pub device_seq: u64,
    /// Code of the kind, for instance `recorded`.
    pub kind: String,
    /// The last change of this incident its author had seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<ChangeId>,
    /// Who made it. The server believes the device's token, not this.
    pub author: Author,
    /// When, by the device's clock (RFC 3339).
    pub recorded_at: DateTime<FixedOffset>,
    /// Version of the guard that asked the author about the texts in it, and was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<u16>,
    /// Version of the body.
    pub schema: u16,
    /// What was done.
    pub body: Value,
    /// Fields a newer version added.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// Why an envelope cannot be read by this version. It is held, not dropped.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// A body of a version this side does not know.
    #[error("body of version {schema} is not known here")]
    UnknownSchema {
        /// The version given.
        schema: u16,
    },
    /// A kind this side does not know.
    #[error("kind {kind:?} is not known here")]
    UnknownKind {
        /// The kind given.
        kind: String,
    },
    /// A body that does not fit its kind.
    #[error("the body cannot be read: {detail}")]
    MalformedBody {
        /// What the parser said; it names places in the JSON, not values.
        detail: String,
    },
}

impl Envelope {
    /// Puts a change into an envelope, its body in the oldest version that can say it.
    pub fn of(change: &Change) -> Self {
        let body = match &change.body {
            ChangeBody::Recorded(recorded) => serde_json::to_value(recorded),
            ChangeBody::Amended(amended) => serde_json::to_value(amended),
            ChangeBody::Withdrawn(withdrawn) => serde_json::to_value(withdrawn),
            ChangeBody::Decided(decided) => serde_json::to_value(decided),
            ChangeBody::FollowedUp(step) => serde_json::to_value(step),
        };
        let kind = change.body.kind().code();
        // Bodies hold strings, whole numbers and maps with string keys only: they always become JSON.
        let (schema, body) = upcast::lowered(kind, body.unwrap_or(Value::Null));
        Self {
            change_id: change.change_id,
            incident_id: change.incident_id,
            device_seq: change.device_seq,
            kind: kind.to_owned(),
            base: change.base,
            author: change.author,
            recorded_at: change.recorded_at,
            reviewed: change.reviewed,
            schema,
            body,
            extra: Map::new(),
        }
    }

    /// Takes the change out.
    ///
    /// # Errors
    /// [`Unreadable`] when this version cannot use it; the envelope itself is still to be kept.
    pub fn open(&self) -> Result<Change, Unreadable> {
        let body = upcast::lifted(&self.kind, self.schema, &self.body)
            .ok_or(Unreadable::UnknownSchema { schema: self.schema })?;
        let kind = ChangeKind::ALL
            .into_iter()
            .find(|kind| kind.code() == self.kind)
            .ok_or_else(|| Unreadable::UnknownKind {
                kind: self.kind.clone(),
            })?;
        let body = match kind {
            ChangeKind::Recorded => ChangeBody::Recorded(body_as::<Recorded>(&body)?),
            ChangeKind::Amended => ChangeBody::Amended(body_as::<Amended>(&body)?),
            ChangeKind::Withdrawn => ChangeBody::Withdrawn(body_as::<Withdrawn>(&body)?),
            ChangeKind::Decided => ChangeBody::Decided(body_as::<Decided>(&body)?),
            ChangeKind::FollowedUp => ChangeBody::FollowedUp(body_as::<Step>(&body)?),
        };
        Ok(Change {
            change_id: self.change_id,
            incident_id: self.incident_id,
            device_seq: self.device_seq,
            base: self.base,
            author: self.author,
            recorded_at: self.recorded_at,
            reviewed: self.reviewed,
            body,
        })
    }

    /// SHA-256 over the canonical JSON (RFC 8785) of this envelope.
    pub fn digest(&self) -> Digest {
        // An envelope is maps with string keys, strings and finite numbers: canonical JSON always exists for it.
        let canonical = serde_json_canonicalizer::to_vec(self).unwrap_or_default();
        Digest(hex::encode(Sha256::digest(&canonical)))
    }
}

fn body_as<T: serde::de::DeserializeOwned>(body: &Value) -> Result<T, Unreadable> {
    T::deserialize(body).map_err(|error| Unreadable::MalformedBody {
        detail: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use vaern_domain::incident::WithdrawalReason;

    const WIRE: &str = r#"{
        "change_id": "01a033ae-d1c8-7000-8000-000000000001",
        "incident_id": "01a033ae-d1c8-7000-8000-000000000002",
        "device_seq": 1,
        "kind": "recorded",
        "author": {"device": "01a033ae-d1c8-7000-8000-000000000003"},
        "recorded_at": "2026-08-24T13:30:00+02:00",
        "schema": 1,
        "body": {
            "unit": "01a033ae-d1c8-7000-8000-000000000004",
            "occurred": {"at": "2026-08-24T13:25:00+02:00", "zone": "Europe/Copenhagen"},
            "answers": {"acts": ["hit", "threat_verbal"], "actor": "citizen", "burden": 7},
            "catalogue": 1, "language": "da",
            "effort": {"duration_ms": 14000, "taps": 8, "steps_back": 0}
        },
        "weather": {"newer": "field"}
    }"#;

    fn wire() -> Envelope {
        serde_json::from_str(WIRE).unwrap()
    }

    #[test]
    fn unknown_fields_survive_a_round_trip() {
        let before: Value = serde_json::from_str(WIRE).unwrap();
        assert_eq!(serde_json::to_value(wire()).unwrap(), before);
    }

    #[test]
    fn the_digest_does_not_depend_on_the_order_of_fields() {
        let turned: String = {
            let Value::Object(fields) = serde_json::from_str(WIRE).unwrap() else {
                panic!("an object")
            };
            let parts: Vec<String> = fields
                .iter()
                .rev()
                .map(|(key, value)| format!("{key:?}:{value}"))
                .collect();
            format!("{{{}}}", parts.join(","))
        };
        let turned: Envelope = serde_json::from_str(&turned).unwrap();
        assert_eq!(turned.digest(), wire().digest());
        let mut other = wire();
        other.body["answers"]["burden"] = 8.into();
        assert_ne!(
            other.digest(),
            wire().digest(),
            "one other answer is another digest"
        );
    }

    #[test]
    fn a_change_comes_out_as_it_went_in() {
        let change = wire().open().unwrap();
        assert_eq!(Envelope::of(&change).open().unwrap(), change);
    }

    fn withdrawn(body: Value) -> Withdrawn {
        let mut envelope = wire();
        envelope.kind = "withdrawn".into();
        envelope.body = body;
        let change = envelope.open().unwrap();
        assert_eq!(
            Envelope::of(&change).body,
            envelope.body,
            "it is written as it was read"
        );
        match change.body {
            ChangeBody::Withdrawn(withdrawn) => withdrawn,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn withdrawals_of_every_version_are_read() {
        assert_eq!(withdrawn(json!({})), Withdrawn::default());
        let words_only = withdrawn(json!({"reason": "Det skete ikke."}));
        assert_eq!(words_only.reason.as_deref(), Some("Det skete ikke."));
        assert_eq!(
            words_only.code,
            WithdrawalReason::NotAsked,
            "an app that did not ask"
        );
        for code in WithdrawalReason::ALL {
            let mut said = json!({"code": code.code(), "reason": "…"});
            if *code == WithdrawalReason::NotAsked {
                said = json!({"reason": "…"});
            }
            assert_eq!(withdrawn(said).code, *code);
        }
    }

    #[test]
    fn a_body_is_kept_in_the_version_it_came_in() {
        let mut envelope = wire();
        (envelope.kind, envelope.body) = ("withdrawn".into(), json!({"reason": "Nej"}));
        let (before, digest) = (envelope.clone(), envelope.digest());
        let older = envelope.open().unwrap();
        assert_eq!(
            (&envelope, envelope.digest()),
            (&before, digest),
            "reading changes nothing"
        );
        envelope.schema = 2;
        assert!(
            matches!(envelope.open(), Err(Unreadable::MalformedBody { .. })),
            "version 2 has a code"
        );
        envelope.body["code"] = "not_asked".into();
        assert_eq!(envelope.open().unwrap().body, older.body);
    }

    #[test]
    fn a_review_travels_with_its_text() {
        let mut change = wire().open().unwrap();
        assert_eq!(change.reviewed, None, "apps that did not ask yet say nothing");
        assert!(
            Envelope::of(&change).extra.is_empty()
                && !serde_json::to_string(&Envelope::of(&change))
                    .unwrap()
                    .contains("reviewed")
        );
        change.reviewed = Some(1);
        let envelope = Envelope::of(&change);
        assert_eq!(envelope.open().unwrap(), change);
        assert_ne!(
            envelope.digest(),
            wire().digest(),
            "the review is part of what is signed for"
        );
    }

    #[test]
    fn decisions_and_first_days_of_absence_keep_their_form() {
        let check = |kind: &str, body: Value| {
            let mut envelope = wire();
            (envelope.kind, envelope.body) = (kind.to_owned(), body.clone());
            let change = envelope.open().unwrap();
            assert_eq!(change.body.kind().code(), kind);
            assert_eq!(Envelope::of(&change).body, body);
        };
        check(
            "decided",
            json!({"authority": "easy", "outcome": "not_reported", "reason": "Intet fravær."}),
        );
        check("decided", json!({"authority": "police", "outcome": "reported"}));
        check(
            "amended",
            json!({"answers": {"absence": "yes", "first_absence_day": "2026-09-03"}}),
        );
    }

    #[test]
    fn what_is_not_known_here_is_named() {
        let mut newer = wire();
        newer.schema = 99;
        assert!(matches!(
            newer.open(),
            Err(Unreadable::UnknownSchema { schema: 99 })
        ));
        let mut strange = wire();
        strange.kind = "sung".into();
        assert!(matches!(strange.open(), Err(Unreadable::UnknownKind { .. })));
        let mut broken = wire();
        broken.body["answers"]["burden"] = 11.into();
        assert!(matches!(broken.open(), Err(Unreadable::MalformedBody { .. })));
    }
}
