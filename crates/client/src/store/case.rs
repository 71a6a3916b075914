//! One record in full: as it stands, what was done to it, how far each step has come, and what would help if it is stuck.

use super::event::{self, FollowUpEvent};
use super::incidents::{self, OwnIncident, SendState};
use super::log::{self, Entry};
use super::{Store, StoreError};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;
use vaern_domain::answers::Field;
use vaern_domain::easy::{self, Deadline};
use vaern_domain::id::IncidentId;
use vaern_domain::incident::{
    Authority, Change, ChangeBody, ChangeKind, Decision, FoldedIncident, Outcome, PlacedChange,
    WithdrawalReason,
};
use vaern_protocol::ErrorCode;

/// One record in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Case {
    /// As it stands.
    pub incident: OwnIncident,
    /// What was done, in the order this device came to know it.
    pub history: Vec<HistoryEntry>,
    /// Whether it is reported to an authority.
    pub decisions: BTreeMap<Authority, Decision>,
    /// Answers that were amended on two devices without knowing of each other.
    pub contested: BTreeSet<Field>,
    /// The clocks that run for reporting it, the earliest first; none when it is withdrawn.
    pub deadlines: Vec<Deadline>,
    /// What would help, if it is stuck.
    pub mend: Option<Mend>,
    /// What others did about it, in order.
    pub heard: Vec<FollowUpEvent>,
}

/// One thing that was done to a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HistoryEntry {
    /// What.
    pub kind: ChangeKind,
    /// When, by the clock of the device it was done on.
    #[ts(type = "string")]
    pub at: DateTime<FixedOffset>,
    /// What was given a new answer.
    pub fields: BTreeSet<Field>,
    /// Why it was withdrawn.
    pub withdrawal: Option<WithdrawalReason>,
    /// Whom a decision is about.
    pub authority: Option<Authority>,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// The words that came with a withdrawal or a decision.
    pub words: Option<String>,
    /// How far it has come.
    pub state: SendState,
    /// When it was sent, as far as this device knows.
    #[ts(type = "string | null")]
    pub sent_at: Option<DateTime<FixedOffset>>,
}

/// What would help a record that is stuck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Mend {
    /// Write the note anew.
    Note,
    /// Withdraw anew, with other words.
    Withdrawal,
    /// Say what happened.
    Acts,
    /// Say another time.
    Time,
    /// Send the same once more, as a new change.
    SendAgain,
    /// Record it anew: the recording itself cannot be taken.
    RecordAnew,
    /// A newer app or central store will take it; nothing is to be done but updating.
    Update,
}

impl Case {
    /// Of a record of which this device knows no more than how it stands.
    pub(crate) fn without_history(incident: OwnIncident) -> Self {
        Self {
            history: Vec::new(),
            decisions: BTreeMap::new(),
            contested: BTreeSet::new(),
            deadlines: match incident.withdrawn {
                true => Vec::new(),
                false => easy::deadlines(incident.occurred, &incident.answers),
            },
            mend: None,
            heard: Vec::new(),
            incident,
        }
    }
}

impl Store {
    /// One record in full; none when there is none.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn case(&self, incident_id: IncidentId) -> Result<Option<Case>, StoreError> {
        let entries = log::of_incident(&self.connection, incident_id)?;
        let Some(incident) = incidents::folded(&entries) else {
            return Ok(None);
        };
        let history = entries
            .iter()
            .filter_map(|entry| Some((entry, entry.envelope.open().ok()?)))
            .filter(|(_, change)| !matches!(change.body, ChangeBody::FollowedUp(_)))
            .map(|(entry, change)| history_entry(entry, change))
            .collect::<Result<_, _>>()?;
        let heard = heard(&entries, &incident)?;
        let decisions = incident.decisions.clone();
        let contested = incident.contested.clone();
        Ok(Some(Case {
            history,
            decisions,
            contested,
            mend: mend(&entries)?,
            heard,
            ..Case::without_history(incidents::own(incident, &entries)?)
        }))
    }

    /// The bodies that would bring to the central store what it could not take of this incident: one new change for each
    /// kind that is stuck. Empty when nothing is.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) fn once_more(&self, incident_id: IncidentId) -> Result<Vec<ChangeBody>, StoreError> {
        let entries = log::of_incident(&self.connection, incident_id)?;
        let Some(incident) = incidents::folded(&entries) else {
            return Ok(Vec::new());
        };
        let held: Vec<Change> = entries
            .iter()
            .filter(|entry| entry.is_held())
            .filter_map(|entry| entry.envelope.open().ok())
            .collect();
        let mut bodies = Vec::new();
        if held
            .iter()
            .any(|change| matches!(change.body, ChangeBody::Amended(_)))
        {
            // All of it, so that it covers whatever was stuck.
            bodies.push(ChangeBody::Amended(vaern_domain::incident::Amended {
                answers: incident.answers,
                occurred: Some(incident.occurred),
            }));
        }
        bodies.extend(
            incident
                .withdrawn
                .filter(|_| {
                    held.iter()
                        .any(|change| matches!(change.body, ChangeBody::Withdrawn(_)))
                })
                .map(ChangeBody::Withdrawn),
        );
        Ok(bodies)
    }
}

fn heard(entries: &[Entry], incident: &FoldedIncident) -> Result<Vec<FollowUpEvent>, StoreError> {
    let placed: Vec<PlacedChange> = entries.iter().filter_map(Entry::placed).collect();
    told_by_others(&placed, incident)
}

/// What others did about the incident, in the order of the fold.
pub(crate) fn told_by_others(
    placed: &[PlacedChange],
    incident: &FoldedIncident,
) -> Result<Vec<FollowUpEvent>, StoreError> {
    let of_others = placed.iter().filter(|placed| placed.change.body.is_of_others());
    event::events(&of_others.cloned().collect::<Vec<_>>(), &[], incident)
}

fn history_entry(entry: &Entry, change: Change) -> Result<HistoryEntry, StoreError> {
    let state = match entry.state.as_deref() {
        None => SendState::Sent,
        Some(_) if entry.is_held() => SendState::NeedsHelp,
        Some(_) => SendState::OnDevice,
    };
    let sent_at = entry.sent_at.as_ref().filter(|_| state == SendState::Sent);
    let mut told = HistoryEntry {
        kind: change.body.kind(),
        at: change.recorded_at,
        fields: BTreeSet::new(),
        withdrawal: None,
        authority: None,
        outcome: None,
        words: None,
        state,
        sent_at: sent_at
            .map(|at| serde_json::from_value(serde_json::Value::String(at.clone())))
            .transpose()?,
    };
    match change.body {
        ChangeBody::Recorded(_) => {}
        ChangeBody::Amended(amended) => told.fields = amended.fields(),
        ChangeBody::Withdrawn(withdrawn) => {
            (told.withdrawal, told.words) = (Some(withdrawn.code), withdrawn.reason);
        }
        ChangeBody::Decided(decided) => {
            told.authority = Some(decided.authority);
            told.outcome = Some(decided.outcome);
            told.words = decided.reason;
        }
        ChangeBody::FollowedUp(_) => {}
    }
    Ok(told)
}

/// What helps with the first thing that is stuck; what else is stuck shows when that is mended.
fn mend(entries: &[Entry]) -> Result<Option<Mend>, StoreError> {
    let Some(held) = entries.iter().find(|entry| entry.is_held()) else {
        return Ok(None);
    };
    let kind = held.envelope.open().ok().map(|change| change.body.kind());
    let code = incidents::reason_of(held)?.map_or(ErrorCode::Unexpected, |reason| reason.code);
    Ok(Some(mend_of(kind, code)))
}

/// What helps with a change of this kind (none when it cannot be read here) that is held for this.
pub(crate) fn mend_of(kind: Option<ChangeKind>, code: ErrorCode) -> Mend {
    match (code, kind) {
        (ErrorCode::PersonalDataInText | ErrorCode::TextTooLong, Some(ChangeKind::Withdrawn)) => {
            Mend::Withdrawal
        }
        (ErrorCode::PersonalDataInText | ErrorCode::TextTooLong, _) => Mend::Note,
        (ErrorCode::ActsMissing, _) => Mend::Acts,
        (ErrorCode::OccurredInFuture, _) => Mend::Time,
        (ErrorCode::ChangeUnreadable | ErrorCode::FieldUnknown, _) | (_, None) => Mend::Update,
        (_, Some(ChangeKind::Recorded)) => Mend::RecordAnew,
        (
            _,
            Some(ChangeKind::Amended | ChangeKind::Withdrawn | ChangeKind::Decided | ChangeKind::FollowedUp),
        ) => Mend::SendAgain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_a_mend() {
        use ChangeKind::{Amended, Recorded, Withdrawn};
        let check =
            |code, kind, expected| assert_eq!(mend_of(Some(kind), code), expected, "{code:?} of {kind:?}");
        check(ErrorCode::PersonalDataInText, Recorded, Mend::Note);
        check(ErrorCode::PersonalDataInText, Amended, Mend::Note);
        check(ErrorCode::TextTooLong, Withdrawn, Mend::Withdrawal);
        check(ErrorCode::ActsMissing, Recorded, Mend::Acts);
        check(ErrorCode::OccurredInFuture, Amended, Mend::Time);
        check(ErrorCode::ChangeUnreadable, Recorded, Mend::Update);
        check(ErrorCode::ChangeConflicting, Recorded, Mend::RecordAnew);
        check(ErrorCode::ChangeConflicting, Amended, Mend::SendAgain);
        check(ErrorCode::NotAllowed, Recorded, Mend::RecordAnew);
        check(ErrorCode::Unexpected, Withdrawn, Mend::SendAgain);
    }
}
