//! One entry of a push, read as far as it can be. All that grows with its size is done here, before the store is asked
//! to write: one large entry must not keep the others waiting.

use super::unknown::personal_data;
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use vaern_domain::guard::FindingKind;
use vaern_domain::id::ChangeId;
use vaern_domain::incident::Change;
use vaern_protocol::{Digest, Envelope};

/// Most bytes of an envelope that takes effect. The longest note in letters that need six bytes each is 24 KB.
const ENVELOPE_LIMIT: usize = 64 * 1024;

/// What came, and what of it can be read. The bytes are kept whatever the rest says.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The change's id; without one there is nothing to store it under.
    pub change_id: Option<ChangeId>,
    /// Canonical JSON (RFC 8785) of what came, unknown fields included. As it came where no canonical form exists.
    pub text: String,
    /// SHA-256 over `text`.
    pub digest: Digest,
    /// The change in it, where it can be read and is within bounds.
    pub change: Option<Change>,
    /// Kinds of personal data found where no rule of the change looks.
    pub personal_data: BTreeSet<FindingKind>,
}

/// An id is looked for in what is otherwise unreadable, for instance nested too deep.
#[derive(Deserialize)]
struct OnlyId {
    change_id: ChangeId,
}

impl Entry {
    /// Reads one entry.
    pub fn read(raw: &str) -> Self {
        let change_id = serde_json::from_str::<OnlyId>(raw)
            .ok()
            .filter(|_| is_object(raw));
        let text = canonical(raw).unwrap_or_else(|| raw.to_owned());
        let digest = Digest(hex::encode(Sha256::digest(text.as_bytes())));
        let (change, personal_data) = opened(&text).unzip();
        Self {
            change_id: change_id.map(|only| only.change_id),
            change,
            personal_data: personal_data.unwrap_or_default(),
            text,
            digest,
        }
    }
}

fn canonical(raw: &str) -> Option<String> {
    let value: Value = serde_json::from_str(raw).ok()?;
    serde_json_canonicalizer::to_string(&value).ok()
}

/// From the text that will be stored, not from what came: canonical JSON rounds numbers past 2^53, and what is
/// accepted must be readable for ever.
fn opened(text: &str) -> Option<(Change, BTreeSet<FindingKind>)> {
    if text.len() > ENVELOPE_LIMIT {
        return None;
    }
    let received: Value = serde_json::from_str(text).ok()?;
    let envelope = Envelope::deserialize(&received).ok()?;
    let change = envelope.open().ok().filter(|_| envelope.body.is_object())?;
    let personal_data = personal_data(&received, &change)?;
    Some((change, personal_data))
}

/// Serde also reads a struct from an array of its fields; that is no form of ours.
pub(crate) fn is_object(json: &str) -> bool {
    json.trim_start().starts_with('{')
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01a033ae-d1c8-7000-8000-000000000001";

    fn check(raw: &str, has_id: bool, readable: bool) {
        let entry = Entry::read(raw);
        assert_eq!(entry.change_id.is_some(), has_id, "id of {raw:.80}");
        assert_eq!(entry.change.is_some(), readable, "change in {raw:.80}");
    }

    #[test]
    fn an_id_is_found_in_whatever_has_one() {
        check("{}", false, false);
        check("[1]", false, false);
        check("null", false, false);
        check(r#"{"change_id": 7}"#, false, false);
        check(&format!(r#"["{ID}"]"#), false, false);
        check(&format!(r#"{{"change_id": "{ID}"}}"#), true, false);
        check(
            &format!(r#"{{"change_id": "{ID}", "schema": "sung"}}"#),
            true,
            false,
        );
        let deep = format!(
            r#"{{"change_id": "{ID}", "body": {}{}}}"#,
            "[".repeat(5_000),
            "]".repeat(5_000)
        );
        check(&deep, true, false);
    }

    #[test]
    fn the_digest_is_that_of_the_device() {
        let raw = format!(
            r#"{{"change_id": "{ID}", "incident_id": "{ID}", "device_seq": 1, "kind": "withdrawn",
                "author": {{"device": "{ID}"}}, "recorded_at": "2026-08-24T13:30:00+02:00", "schema": 1,
                "body": {{"newer": 1.5}}, "later": true}}"#
        );
        let entry = Entry::read(&raw);
        assert!(entry.change.is_some());
        let envelope: Envelope = serde_json::from_str(&raw).unwrap();
        assert_eq!(
            entry.digest,
            envelope.digest(),
            "a device compares the two before it lets go"
        );
        assert!(
            entry.text.contains("newer") && entry.text.contains("later"),
            "unknown fields are kept"
        );
    }
    fn withdrawn_with(later: &Value) -> String {
        let author = serde_json::json!({"device": ID});
        let change = serde_json::json!({
            "change_id": ID, "incident_id": ID, "device_seq": 1, "kind": "withdrawn", "author": author,
            "recorded_at": "2026-08-24T13:30:00+02:00", "schema": 1, "body": {}, "later": later
        });
        change.to_string()
    }

    #[test]
    fn what_is_unknown_has_bounds() {
        let long = |characters: usize| Value::from("å".repeat(characters - "later".len()));
        check(&withdrawn_with(&long(4_000)), true, true);
        check(&withdrawn_with(&long(4_001)), true, false);
        let halves = serde_json::json!([long(2_000), {"x".repeat(2_000): null}]);
        check(&withdrawn_with(&halves), true, true);
        let and_more = serde_json::json!([long(2_000), {"x".repeat(2_000): 1234567}]);
        check(&withdrawn_with(&and_more), true, false);
        let empty = serde_json::json!(vec![""; 22_000]);
        assert!(withdrawn_with(&empty).len() > ENVELOPE_LIMIT);
        check(&withdrawn_with(&empty), true, false);
    }
}
