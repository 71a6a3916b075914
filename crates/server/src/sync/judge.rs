//! Whether a change may take effect. Held is not lost: every reason comes back to its author in plain words.

use super::Entry;
use crate::store::Session;
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use std::collections::BTreeMap;
use vaern_domain::guard;
use vaern_domain::id::UnitId;
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
    /// The workplace it was recorded at.
    pub recorded_in: Option<UnitId>,
    /// Whether the author is a person who uses the sending device, a shared one, with their initials.
    pub author_is_member: bool,
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
    if session.person.is_none() && change.author.person.is_some() && !known.author_is_member {
        return held(ErrorCode::MemberUnknown);
    }
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
    match personal_data(entry, change) {
        Some(reason) => Verdict::Held(reason),
        None => Verdict::Accepted(change),
    }
}

/// Whether a change by `author` belongs to the one who recorded the incident: the same person; where one of the two
/// left the name out, the same device.
pub fn owns(author: &Author, recorded_by: &Author) -> bool {
    match (author.person, recorded_by.person) {
        (Some(author), Some(recorder)) => author == recorder,
        _ => author.device == recorded_by.device,
    }
}

/// The same, for a change that `session` sends. What was recorded without a name is changed without a name: else the
/// change would say whose it is. On a shared device the device says nothing of the person: what has a name there belongs
/// to that name alone.
pub fn may_change(author: &Author, recorded_by: &Author, session: &Session) -> bool {
    let is_shared = session.person.is_none();
    let names_nobody = recorded_by.person.is_none();
    owns(author, recorded_by) && (!(is_shared || names_nobody) || author.person == recorded_by.person)
}

/// The token says who writes, whatever the change claims; a person may leave the own name out.
fn may_write(change: &Change, session: &Session, known: &Known) -> bool {
    let author = &change.author;
    let is_author = author.device == session.device
        && (author.person.is_none() || author.person == session.person || known.author_is_member);
    let of_own_incident = known
        .recorded_by
        .is_none_or(|recorded_by| may_change(author, &recorded_by, session));
    let may = match &change.body {
        ChangeBody::Recorded(recorded) => {
            session.role.records() && Some(recorded.unit) == session.unit && of_own_incident
        }
        ChangeBody::Amended(_) | ChangeBody::Withdrawn(_) => session.role.records() && of_own_incident,
        ChangeBody::Decided(_) => may_decide(author, session, known),
        ChangeBody::FollowedUp(_) => may_follow_up(author, session, known),
    };
    is_author && may
}

/// Those who follow up decide, by name; nobody decides on what they have recorded themselves. What is not recorded yet
/// cannot have been seen by them.
fn may_decide(author: &Author, session: &Session, known: &Known) -> bool {
    let (Some(recorded_by), Some(unit)) = (known.recorded_by, known.recorded_in) else {
        return false;
    };
    session.role.decides_on_reports(session.unit == Some(unit))
        && author.person.is_some()
        && !owns(author, &recorded_by)
}

/// The safety group of the workplace follows up, by name; nobody on what they have recorded themselves.
fn may_follow_up(author: &Author, session: &Session, known: &Known) -> bool {
    let (Some(recorded_by), Some(unit)) = (known.recorded_by, known.recorded_in) else {
        return false;
    };
    session.role.follows_up(session.unit == Some(unit))
        && author.person.is_some()
        && !owns(author, &recorded_by)
}

/// When the change was made, by its own word. The check adds a tolerance: at the end of time there must be room for it.
pub(crate) fn own_clock(change: &Change) -> DateTime<FixedOffset> {
    let latest = DateTime::<Utc>::MAX_UTC - TimeDelta::days(1);
    change.recorded_at.min(latest.fixed_offset())
}

/// The one field of free form besides the texts. The names of zones change over the years, so only their form counts.
fn zone_is_a_name(change: &Change) -> bool {
    let occurred = match &change.body {
        ChangeBody::Recorded(recorded) => Some(&recorded.occurred),
        ChangeBody::Amended(amended) => amended.occurred.as_ref(),
        ChangeBody::Withdrawn(_) | ChangeBody::Decided(_) | ChangeBody::FollowedUp(_) => None,
    };
    occurred.is_none_or(|occurred| {
        let letter = |letter: char| letter.is_ascii_alphanumeric() || "/_+-".contains(letter);
        (1..=40).contains(&occurred.zone.len())
            && occurred.zone.chars().all(letter)
            && !guard::scan(&occurred.zone)
                .iter()
                .any(|finding| finding.kind.refuses()) // Sofia is a zone
    })
}

fn held(code: ErrorCode) -> Verdict<'static> {
    Verdict::Held(Reason {
        code,
        args: BTreeMap::new(),
    })
}

/// What was found where no rule of the change looks. What only asks is the author's word where the author was asked.
fn personal_data(entry: &Entry, change: &Change) -> Option<Reason> {
    let kinds = entry
        .personal_data
        .iter()
        .filter(|kind| kind.refuses() || !change.is_reviewed());
    let kinds: Vec<&str> = kinds.map(|kind| kind.code()).collect();
    (!kinds.is_empty()).then(|| Reason {
        code: ErrorCode::PersonalDataInText,
        args: BTreeMap::from([("kinds".to_owned(), kinds.join(","))]),
    })
}

#[cfg(test)]
mod tests;
