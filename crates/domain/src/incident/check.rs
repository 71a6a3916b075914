//! What a change must fulfil before it may be used. The app asks before saving, the server before accepting.

use super::change::{Change, ChangeBody};
use super::decision::Outcome;
use super::follow_up::{Owner, Step};
use crate::answers::NOTE_LIMIT;
use crate::guard::{self, FindingKind};
use chrono::{DateTime, FixedOffset, TimeDelta};
use std::collections::BTreeSet;

/// How far in the future a moment may lie: clocks of tablets are a little off.
const CLOCK_TOLERANCE: TimeDelta = TimeDelta::minutes(10);

/// Why a change cannot be used as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A record names no act and counts none: there is nothing to record.
    #[error("a record names no act")]
    ActsMissing,
    /// A text, or the initials of an owner, hold what must not be written.
    #[error("a text holds {kinds:?}")]
    PersonalData {
        /// What was found.
        kinds: BTreeSet<FindingKind>,
    },
    /// A text holds what its author was not asked about.
    #[error("a text holds {kinds:?} and its author was not asked")]
    Unanswered {
        /// What was found.
        kinds: BTreeSet<FindingKind>,
    },
    /// A text is too long.
    #[error("a text is longer than {limit} characters")]
    TextTooLong {
        /// The limit in characters.
        limit: usize,
    },
    /// Not reporting to an authority needs its reason.
    #[error("the decision gives no reason")]
    ReasonMissing,
    /// A step says nothing: an empty message, or a cause without any.
    #[error("the step says nothing")]
    NothingSaid,
    /// It is said to happen in the future.
    #[error("the incident lies in the future")]
    OccurredInFuture,
}

/// Checks a change against the rules. `now` is the checker's own clock.
///
/// # Errors
/// The first [`Fault`] found; the change is then shown to its author, never dropped.
pub fn check_change(change: &Change, now: DateTime<FixedOffset>) -> Result<(), Fault> {
    let said_to_be_at = match &change.body {
        ChangeBody::Recorded(recorded) => {
            if recorded.answers.incidents_by_act().is_empty() {
                return Err(Fault::ActsMissing);
            }
            Some(recorded.occurred.at)
        }
        ChangeBody::Amended(amended) => amended.occurred.as_ref().map(|occurred| occurred.at),
        ChangeBody::Withdrawn(_) => None,
        ChangeBody::Decided(decided) => {
            let reason = decided.reason.as_deref().unwrap_or_default();
            if decided.outcome == Outcome::NotReported && reason.trim().is_empty() {
                return Err(Fault::ReasonMissing);
            }
            None
        }
        ChangeBody::FollowedUp(step) if !step.says_something() => return Err(Fault::NothingSaid),
        ChangeBody::FollowedUp(Step::Contacted { at }) => Some(*at),
        ChangeBody::FollowedUp(_) => None,
    };
    if said_to_be_at.is_some_and(|at| at > now + CLOCK_TOLERANCE) {
        return Err(Fault::OccurredInFuture);
    }
    if let ChangeBody::FollowedUp(step) = &change.body
        && let Some(Owner::Initials(initials)) = step.owner()
        && initials.is_given_name()
    {
        let kinds = BTreeSet::from([FindingKind::Name]);
        return Err(Fault::PersonalData { kinds });
    }
    change
        .body
        .texts()
        .try_for_each(|text| check_text(text, change.is_reviewed()))
}

fn check_text(text: &str, is_reviewed: bool) -> Result<(), Fault> {
    if text.chars().count() > NOTE_LIMIT {
        return Err(Fault::TextTooLong { limit: NOTE_LIMIT });
    }
    let kinds = guard::scan(text).into_iter().map(|finding| finding.kind);
    let (refused, asked): (BTreeSet<FindingKind>, BTreeSet<FindingKind>) =
        kinds.partition(|kind| kind.refuses());
    if !refused.is_empty() {
        return Err(Fault::PersonalData { kinds: refused });
    }
    if !asked.is_empty() && !is_reviewed {
        return Err(Fault::Unanswered { kinds: asked });
    }
    Ok(())
}
