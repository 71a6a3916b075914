//! Whether a change may take effect. Held is not lost: every reason comes back to its author in plain words.

use super::Entry;
use crate::store::Session;
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use vaern_domain::guard;
use vaern_domain::incident::{Author, Change, ChangeBody, check_change};
use vaern_protocol::sync::Reason;
use vaern_protocol::{Digest, Envelope, ErrorCode};

/// What the store knows that bears on the entry.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Digests of what is stored under the same change id.
    pub same_id: Vec<Digest>,
    /// Who recorded the incident, if its recording is in effect.
    pub recorded_by: Option<Author>,
}

/// What is to be done with an entry that is not stored yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict<'a> {
    /// It takes effect.
    Accepted(&'a Change),
    /// It is kept without effect.
    Held(Reason),
}

/// Judges an entry with an id that came from `session` at `now`.
pub fn judge<'a>(entry: &'a Entry, session: &Session, known: &Known, now: DateTime<Utc>) -> Verdict<'a> {
    if !known.same_id.is_empty() {
        return held(ErrorCode::ChangeConflicting);
    }
    let Some((envelope, change)) = &entry.change else {
        return held(ErrorCode::ChangeUnreadable);
    };
    if !may_write(change, session, known) {
        return held(ErrorCode::NotAllowed);
    }
    if !zone_is_a_name(change) {
        return held(ErrorCode::ChangeUnreadable);
    }
    if let Err(fault) = check_change(change, now.fixed_offset()) {
        return Verdict::Held(Reason::from(&fault));
    }
    let found = personal_data_in_unknown_fields(envelope, change);
    if found.is_empty() {
        Verdict::Accepted(change)
    } else {
        Verdict::Held(personal_data(&found))
    }
}

/// Whether a change by `author` belongs to the one who recorded the incident: the same device, or the same person.
pub fn owns(author: &Author, recorded_by: &Author) -> bool {
    author.device == recorded_by.device || (author.person.is_some() && author.person == recorded_by.person)
}

/// The token says who writes, whatever the change claims; a person may leave the own name out.
fn may_write(change: &Change, session: &Session, known: &Known) -> bool {
    let author = &change.author;
    let is_author =
        author.device == session.device && (author.person.is_none() || author.person == session.person);
    let at_own_unit = match &change.body {
        ChangeBody::Recorded(recorded) => Some(recorded.unit) == session.unit,
        ChangeBody::Amended(_) | ChangeBody::Withdrawn(_) => true,
    };
    let of_own_incident = known
        .recorded_by
        .is_none_or(|recorded_by| owns(author, &recorded_by));
    session.role.records() && is_author && at_own_unit && of_own_incident
}

/// The one field of free form besides the texts. The names of zones change over the years, so only their form counts.
fn zone_is_a_name(change: &Change) -> bool {
    let occurred = match &change.body {
        ChangeBody::Recorded(recorded) => Some(&recorded.occurred),
        ChangeBody::Amended(amended) => amended.occurred.as_ref(),
        ChangeBody::Withdrawn(_) => None,
    };
    occurred.is_none_or(|occurred| {
        let letter = |letter: char| letter.is_ascii_alphanumeric() || "/_+-".contains(letter);
        (1..=40).contains(&occurred.zone.len())
            && occurred.zone.chars().all(letter)
            && guard::scan(&occurred.zone).is_empty()
    })
}

/// Fields of a newer app are kept unseen, so what no rule here knows is searched as well.
fn personal_data_in_unknown_fields(envelope: &Envelope, change: &Change) -> BTreeSet<&'static str> {
    let known = Envelope::of(change).body;
    let mut texts = Vec::new();
    envelope
        .extra
        .values()
        .for_each(|value| strings(value, &mut texts));
    unknown_strings(&envelope.body, &known, &mut texts);
    texts
        .into_iter()
        .flat_map(guard::scan)
        .map(|finding| finding.kind.code())
        .collect()
}

fn unknown_strings<'a>(received: &'a Value, known: &Value, texts: &mut Vec<&'a str>) {
    let Value::Object(fields) = received else { return };
    for (name, value) in fields {
        match known.get(name) {
            Some(known) => unknown_strings(value, known, texts),
            None => strings(value, texts),
        }
    }
}

fn strings<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(values) => values.iter().for_each(|value| strings(value, texts)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn held(code: ErrorCode) -> Verdict<'static> {
    Verdict::Held(Reason {
        code,
        args: BTreeMap::new(),
    })
}

fn personal_data(kinds: &BTreeSet<&str>) -> Reason {
    let kinds: Vec<&str> = kinds.iter().copied().collect();
    Reason {
        code: ErrorCode::PersonalDataInText,
        args: BTreeMap::from([("kinds".to_owned(), kinds.join(","))]),
    }
}

#[cfg(test)]
mod tests;
