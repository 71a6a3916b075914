//! What the workplace does about an incident: every step is a change like any other, made by the safety group and told
//! to the reporter. Reporting to an authority is a kind of its own ([`super::Decided`]).

mod owner;
mod state;
mod task;

pub use owner::{Initials, NotInitials, Owner, OwnerRole};
pub use state::{Action, FollowUp, StepTaken};
pub use task::{Due, Task, Urgency, contact_by, is_in_time, open_tasks, urgency};

use crate::id::ActionId;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

crate::catalogue::options! {
    /// What became of psychological first aid.
    FirstAid {
        /// The person was given it.
        Given = "given",
        /// It was offered, and the person did not want it.
        Declined = "declined",
        /// The person was helped on to somebody trained for it.
        Referred = "referred",
        /// There was no need, as the person said.
        NotNeeded = "not_needed",
    }
}

/// An action changes one of the places in which a cause is looked for: one list, so that neither has a code, or a word in
/// the locales (`cause.`), of its own for the same.
macro_rules! causes_and_actions {
    ($($(#[$doc:meta])* $place:ident = $code:literal,)+) => {
        crate::catalogue::options! {
            /// What an action changes; a cause is looked for in the same places.
            ActionKind {
                $($(#[$doc])* $place = $code,)+
            }
        }

        crate::catalogue::options! {
            /// Where the cause is seen.
            Cause {
                $($(#[$doc])* $place = $code,)+
                /// Something in the pupil's or citizen's own life just now.
                CitizenSituation = "citizen_situation",
                /// Looked for and not found.
                Unknown = "unknown",
            }
        }
    };
}

causes_and_actions! {
    /// Rooms, things, noise, ways out.
    Environment = "environment",
    /// Plans, staffing, agreements.
    Organisation = "organisation",
    /// What staff know and have trained.
    Competence = "competence",
    /// How staff work with the pupil or citizen.
    Pedagogy = "pedagogy",
}

crate::catalogue::options! {
    /// Whether an action has worked.
    Effect {
        /// It has.
        Worked = "worked",
        /// In part.
        Partly = "partly",
        /// Nothing has changed.
        NoChange = "no_change",
        /// It has become worse.
        Worse = "worse",
        /// It was not carried out.
        NotDone = "not_done",
        /// It cannot be said yet: to be asked again.
        TooEarly = "too_early",
    }
}

/// The body of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// Somebody of the safety group has opened the case. Made by the app itself, once a person and day.
    Seen,
    /// The reporter was talked with.
    Contacted {
        /// When, by the clock at the place.
        at: DateTime<FixedOffset>,
    },
    /// Psychological first aid.
    FirstAid {
        /// What became of it.
        outcome: FirstAid,
    },
    /// Where the cause is seen. A later one takes its place.
    CauseFound {
        /// At least one.
        causes: BTreeSet<Cause>,
        /// In words; checked by [`crate::guard`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<String>,
    },
    /// An action was agreed; the same id again: it was agreed anew, for instance with a later deadline.
    ActionAgreed(AgreedAction),
    /// Whether an action has worked. A later answer takes the place of an earlier one.
    EffectAssessed {
        /// Which action.
        action_id: ActionId,
        /// What is said.
        effect: Effect,
        /// In words; checked by [`crate::guard`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<String>,
    },
    /// Somebody else sees to the case from now on.
    Assigned {
        /// Who.
        to: Owner,
    },
    /// A message to the reporter.
    Messaged {
        /// Checked by [`crate::guard`]; not empty.
        text: String,
    },
    /// Nothing more is to be done.
    Closed,
    /// There is more to be done after all.
    Reopened,
}

/// The code of a step, without what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// [`Step::Seen`]
    Seen,
    /// [`Step::Contacted`]
    Contacted,
    /// [`Step::FirstAid`]
    FirstAid,
    /// [`Step::CauseFound`]
    CauseFound,
    /// [`Step::ActionAgreed`]
    ActionAgreed,
    /// [`Step::EffectAssessed`]
    EffectAssessed,
    /// [`Step::Assigned`]
    Assigned,
    /// [`Step::Messaged`]
    Messaged,
    /// [`Step::Closed`]
    Closed,
    /// [`Step::Reopened`]
    Reopened,
}

/// An action as it was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreedAction {
    /// This action.
    pub action_id: ActionId,
    /// What it changes.
    pub kind: ActionKind,
    /// What is done, in words; checked by [`crate::guard`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// Who sees to it.
    pub owner: Owner,
    /// The last day; then it is asked whether it has worked.
    pub deadline: NaiveDate,
}

impl Step {
    /// Its code.
    pub fn kind(&self) -> StepKind {
        match self {
            Self::Seen => StepKind::Seen,
            Self::Contacted { .. } => StepKind::Contacted,
            Self::FirstAid { .. } => StepKind::FirstAid,
            Self::CauseFound { .. } => StepKind::CauseFound,
            Self::ActionAgreed(_) => StepKind::ActionAgreed,
            Self::EffectAssessed { .. } => StepKind::EffectAssessed,
            Self::Assigned { .. } => StepKind::Assigned,
            Self::Messaged { .. } => StepKind::Messaged,
            Self::Closed => StepKind::Closed,
            Self::Reopened => StepKind::Reopened,
        }
    }

    /// The free text in it, for the guard.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::CauseFound { words, .. } | Self::EffectAssessed { words, .. } => words.as_deref(),
            Self::ActionAgreed(action) => action.what.as_deref(),
            Self::Messaged { text } => Some(text),
            Self::Seen
            | Self::Contacted { .. }
            | Self::FirstAid { .. }
            | Self::Assigned { .. }
            | Self::Closed
            | Self::Reopened => None,
        }
    }

    /// Who is to see to something, if the step says so.
    pub fn owner(&self) -> Option<&Owner> {
        match self {
            Self::ActionAgreed(action) => Some(&action.owner),
            Self::Assigned { to } => Some(to),
            _ => None,
        }
    }

    /// Whether it says what it is there to say.
    pub fn says_something(&self) -> bool {
        match self {
            Self::CauseFound { causes, .. } => !causes.is_empty(),
            Self::Messaged { text } => !text.trim().is_empty(),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_on_the_wire() {
        let check = |json: &str, kind: StepKind| {
            let step: Step = serde_json::from_str(json).unwrap();
            assert_eq!(step.kind(), kind);
            let again: serde_json::Value = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_value(&step).unwrap(), again, "{json}");
        };
        check(r#"{"step":"seen"}"#, StepKind::Seen);
        check(
            r#"{"step":"contacted","at":"2026-08-24T13:30:00+02:00"}"#,
            StepKind::Contacted,
        );
        check(
            r#"{"step":"cause_found","causes":["organisation","unknown"],"words":"For få voksne."}"#,
            StepKind::CauseFound,
        );
        check(
            r#"{"step":"action_agreed","action_id":"01a033ae-d1c8-7000-8000-000000000001","kind":"pedagogy",
                "owner":{"initials":"AB"},"deadline":"2026-09-07"}"#,
            StepKind::ActionAgreed,
        );
        check(
            r#"{"step":"assigned","to":{"role":"leader"}}"#,
            StepKind::Assigned,
        );
        assert!(
            serde_json::from_str::<Step>(r#"{"step":"assigned","to":{"name":"Anna"}}"#).is_err(),
            "there is no room for a name"
        );
    }
}
