//! What a change must fulfil before it may be used. The app asks before saving, the server before accepting.

use super::change::{Change, ChangeBody};
use crate::answers::NOTE_LIMIT;
use crate::guard::{self, FindingKind};
use chrono::{DateTime, FixedOffset, TimeDelta};
use std::collections::BTreeSet;

/// How far in the future a moment may lie: clocks of tablets are a little off.
const CLOCK_TOLERANCE: TimeDelta = TimeDelta::minutes(10);

/// Why a change cannot be used as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A record names no act: there is nothing to count.
    #[error("a record names no act")]
    ActsMissing,
    /// A text holds what must not be written.
    #[error("a text holds {kinds:?}")]
    PersonalData {
        /// What was found.
        kinds: BTreeSet<FindingKind>,
    },
    /// A text is too long.
    #[error("a text is longer than {limit} characters")]
    TextTooLong {
        /// The limit in characters.
        limit: usize,
    },
    /// It is said to happen in the future.
    #[error("the incident lies in the future")]
    OccurredInFuture,
}

/// Checks a change against the rules. `now` is the checker's own clock.
///
/// # Errors
/// The first [`Fault`] found; the change is then shown to its author, never dropped.
pub fn check_change(change: &Change, now: DateTime<FixedOffset>) -> Result<(), Fault> {
    let occurred = match &change.body {
        ChangeBody::Recorded(recorded) => {
            if recorded.answers.acts.is_empty() {
                return Err(Fault::ActsMissing);
            }
            Some(&recorded.occurred)
        }
        ChangeBody::Amended(amended) => amended.occurred.as_ref(),
        ChangeBody::Withdrawn(_) => None,
    };
    if occurred.is_some_and(|occurred| occurred.at > now + CLOCK_TOLERANCE) {
        return Err(Fault::OccurredInFuture);
    }
    change.body.texts().try_for_each(check_text)
}

fn check_text(text: &str) -> Result<(), Fault> {
    if text.chars().count() > NOTE_LIMIT {
        return Err(Fault::TextTooLong { limit: NOTE_LIMIT });
    }
    let kinds: BTreeSet<FindingKind> = guard::scan(text)
        .into_iter()
        .map(|finding| finding.kind)
        .filter(|kind| kind.refuses())
        .collect();
    if kinds.is_empty() {
        Ok(())
    } else {
        Err(Fault::PersonalData { kinds })
    }
}
