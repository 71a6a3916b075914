//! One entry of a push, read as far as it can be.

use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use vaern_domain::id::ChangeId;
use vaern_domain::incident::Change;
use vaern_protocol::{Digest, Envelope};

/// What came, and what of it can be read. The bytes are kept whatever the rest says.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The change's id; without one there is nothing to store it under.
    pub change_id: Option<ChangeId>,
    /// Canonical JSON (RFC 8785) of what came, unknown fields included. As it came where no canonical form exists.
    pub text: String,
    /// SHA-256 over `text`.
    pub digest: Digest,
    /// The envelope and the change in it, where both can be read.
    pub change: Option<(Envelope, Change)>,
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
        Self {
            change_id: change_id.map(|only| only.change_id),
            change: opened(&text),
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
fn opened(text: &str) -> Option<(Envelope, Change)> {
    let envelope: Envelope = serde_json::from_str(text).ok()?;
    let change = envelope.open().ok()?;
    envelope.body.is_object().then_some((envelope, change))
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
        let envelope = entry.change.unwrap().0;
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
}
