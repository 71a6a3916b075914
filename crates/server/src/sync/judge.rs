//! Whether a change may take effect. Held is not lost: every reason comes back to its author in plain words.

use super::Entry;
use crate::store::Session;
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use std::collections::{BTreeMap, BTreeSet};
use vaern_domain::guard;
use vaern_domain::incident::{Author, Change, ChangeBody, check_change};
use vaern_protocol::sync::Reason;
use vaern_protocol::{Digest, ErrorCode};

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

/// Judges an entry with an id that came from `session`. No clock is asked: when it came changes nothing.
pub fn judge<'a>(entry: &'a Entry, session: &Session, known: &Known) -> Verdict<'a> {
    if !known.same_id.is_empty() {
        return held(ErrorCode::ChangeConflicting);
    }
    let Some(change) = &entry.change else {
        return held(ErrorCode::ChangeUnreadable);
    };
    if !may_write(change, session, known) {
        return held(ErrorCode::NotAllowed);
    }
    if !zone_is_a_name(change) {
        return held(ErrorCode::ChangeUnreadable);
    }
    // Device clocks never decide: an incident is only refused when its own recording contradicts it.
    if let Err(fault) = check_change(change, own_clock(change)) {
        return Verdict::Held(Reason::from(&fault));
    }
    if entry.personal_data.is_empty() {
        Verdict::Accepted(change)
    } else {
        Verdict::Held(personal_data(&entry.personal_data))
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

/// When the change was made, by its own word. The check adds a tolerance: at the end of time there must be room for it.
fn own_clock(change: &Change) -> DateTime<FixedOffset> {
    let latest = DateTime::<Utc>::MAX_UTC - TimeDelta::days(1);
    change.recorded_at.min(latest.fixed_offset())
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
