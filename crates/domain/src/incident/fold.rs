//! The state of an incident, computed from the set of its changes.
//!
//! Changes commute, repeat harmlessly and group freely: the fold first orders the set (by the server's order where
//! it is known, else by change id, which only serves to be the same everywhere) and then applies it. So every
//! device that holds the same changes shows the same incident.

use super::change::{Author, Change, ChangeBody, Effort, Recorded, Withdrawn};
use super::decision::{Authority, Decision};
use super::follow_up::{FollowUp, Step, StepTaken};
use crate::answers::{Answers, Field};
use crate::easy;
use crate::id::{ChangeId, IncidentId, UnitId};
use crate::language::Language;
use crate::occurred::Occurred;
use chrono::{DateTime, FixedOffset};
use std::collections::{BTreeMap, BTreeSet};

/// A change and its place in the server's order, if the server has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedChange {
    /// The change.
    pub change: Change,
    /// Position in the organisation's order; none while it is on its device only.
    pub seq: Option<u64>,
}

/// An incident as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoldedIncident {
    /// The incident.
    pub incident_id: IncidentId,
    /// Its workplace.
    pub unit: UnitId,
    /// Who recorded it.
    pub author: Author,
    /// When it happened.
    pub occurred: Occurred,
    /// When it was recorded, by the device's clock.
    pub recorded_at: DateTime<FixedOffset>,
    /// The answers as they stand.
    pub answers: Answers,
    /// Version of the option lists.
    pub catalogue: u16,
    /// Language of the recording.
    pub language: Language,
    /// What the recording cost.
    pub effort: Effort,
    /// Whether and why it was withdrawn. Beats every amendment.
    pub withdrawn: Option<Withdrawn>,
    /// Whether it is reported to an authority, as decided last.
    pub decisions: BTreeMap<Authority, Decision>,
    /// What was done about it.
    pub follow_up: FollowUp,
    /// When absence or treatment was answered last, by the clock of the device.
    pub absence_told_at: DateTime<FixedOffset>,
    /// Whether the case is closed and more absence or treatment was told than whoever closed it knew of.
    pub absence_told_since_closed: bool,
    /// Fields that were amended without knowing of each other: to be looked at.
    pub contested: BTreeSet<Field>,
    /// The reporter's last change applied; the base for the next one.
    pub last_change: ChangeId,
}

/// Folds the changes of one incident. None when the recording itself is not among them (yet).
pub fn fold<'a>(changes: impl IntoIterator<Item = &'a PlacedChange>) -> Option<FoldedIncident> {
    let ordered = in_order(changes);
    let (first, recorded) = ordered.iter().find_map(|placed| match &placed.change.body {
        ChangeBody::Recorded(recorded) => Some((&placed.change, recorded)),
        _ => None,
    })?;
    let mut incident = begun(first, recorded);
    let mut writers: BTreeMap<Field, ChangeId> = BTreeMap::new();
    let mut news: Option<usize> = None; // where absence or treatment was told last
    for (place, placed) in ordered.iter().enumerate() {
        // Whoever follows up names the reporter's last change they knew of; a case is handed out whole and in order, so
        // they knew what lies before it, and nothing behind.
        let knew_all = || match (news, placed.change.base.and_then(|base| place_of(&ordered, base))) {
            (Some(news), Some(known)) => news <= known,
            (None, _) | (_, None) => true,
        };
        match &placed.change.body {
            ChangeBody::Recorded(_) => {}
            ChangeBody::Amended(amended) => {
                for field in amended.fields() {
                    if let Some(earlier) = writers.insert(field, placed.change.change_id)
                        && !knew(&ordered, &placed.change, earlier)
                    {
                        incident.contested.insert(field);
                    }
                }
                let before = incident.answers.clone();
                incident.answers.overlay(&amended.answers);
                if easy::tells_more(&before, &incident.answers) {
                    news = Some(place);
                    overtake(&mut incident);
                }
                if let Some(occurred) = &amended.occurred {
                    incident.occurred = occurred.clone();
                }
                if amended.answers.absence.is_some() {
                    incident.absence_told_at = placed.change.recorded_at;
                }
            }
            ChangeBody::Withdrawn(withdrawn) => incident.withdrawn = Some(withdrawn.clone()),
            ChangeBody::Decided(decided) => {
                let decision = Decision {
                    outcome: decided.outcome,
                    reason: decided.reason.clone(),
                    at: placed.change.recorded_at,
                    is_overtaken: decided.authority == Authority::Easy && !knew_all(),
                    by: placed.change.author,
                };
                incident.decisions.insert(decided.authority, decision);
            }
            ChangeBody::FollowedUp(step) => {
                match step {
                    Step::Closed => incident.absence_told_since_closed = !knew_all(),
                    Step::Reopened => incident.absence_told_since_closed = false,
                    _ => {}
                }
                incident.follow_up.steps.push(StepTaken {
                    change_id: placed.change.change_id,
                    by: placed.change.author,
                    at: placed.change.recorded_at,
                    step: step.clone(),
                });
            }
        }
        // What others did about it answers nothing, so it never stands between two amendments of the reporter.
        if !placed.change.body.is_of_others() {
            incident.last_change = placed.change.change_id;
        }
    }
    Some(incident)
}

/// More absence was told: what was decided and closed before did not know of it.
fn overtake(incident: &mut FoldedIncident) {
    if let Some(decision) = incident.decisions.get_mut(&Authority::Easy) {
        decision.is_overtaken = true;
    }
    incident.absence_told_since_closed = incident.follow_up.closed_at().is_some();
}

fn place_of(ordered: &[&PlacedChange], change: ChangeId) -> Option<usize> {
    ordered
        .iter()
        .position(|placed| placed.change.change_id == change)
}

/// Each change once, those the server has placed first and in its order.
fn in_order<'a>(changes: impl IntoIterator<Item = &'a PlacedChange>) -> Vec<&'a PlacedChange> {
    let mut once: BTreeMap<ChangeId, &PlacedChange> = BTreeMap::new();
    for placed in changes {
        let known = once.entry(placed.change.change_id).or_insert(placed);
        if known.seq.is_none() {
            *known = placed;
        }
    }
    let mut ordered: Vec<&PlacedChange> = once.into_values().collect();
    ordered.sort_by_key(|placed| (placed.seq.is_none(), placed.seq, placed.change.change_id));
    ordered
}

fn begun(first: &Change, recorded: &Recorded) -> FoldedIncident {
    FoldedIncident {
        incident_id: first.incident_id,
        unit: recorded.unit,
        author: first.author,
        occurred: recorded.occurred.clone(),
        recorded_at: first.recorded_at,
        answers: recorded.answers.clone(),
        catalogue: recorded.catalogue,
        language: recorded.language,
        effort: recorded.effort,
        withdrawn: None,
        decisions: BTreeMap::new(),
        follow_up: FollowUp::default(),
        absence_told_at: first.recorded_at,
        absence_told_since_closed: false,
        contested: BTreeSet::new(),
        last_change: first.change_id,
    }
}

/// Whether the author of `change` had seen `earlier`: it lies on the chain of bases behind it.
fn knew(ordered: &[&PlacedChange], change: &Change, earlier: ChangeId) -> bool {
    let mut base = change.base;
    let mut steps = 0;
    while let Some(seen) = base {
        if seen == earlier {
            return true;
        }
        steps += 1;
        if steps > ordered.len() {
            return false; // a forged circle of bases must not hang the fold
        }
        base = ordered
            .iter()
            .find(|placed| placed.change.change_id == seen)
            .and_then(|placed| placed.change.base);
    }
    false
}

#[cfg(test)]
mod tests;
