//! What somebody did to an incident.

use super::decision::Decided;
use super::follow_up::Step;
use super::withdrawal::WithdrawalReason;
use crate::answers::{Answers, Field};
use crate::id::{ChangeId, DeviceId, IncidentId, PersonId, UnitId};
use crate::language::Language;
use crate::occurred::Occurred;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// A change as the rules see it. On the wire it travels in `vaern-protocol`'s envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// This change.
    pub change_id: ChangeId,
    /// The incident it belongs to.
    pub incident_id: IncidentId,
    /// Position in the order in which its device made changes, from 1.
    pub device_seq: u64,
    /// The last change of this incident its author had seen.
    pub base: Option<ChangeId>,
    /// Who made it, on which device.
    pub author: Author,
    /// When, by the device's clock. It is shown, but decides nothing.
    pub recorded_at: DateTime<FixedOffset>,
    /// The version of the guard that asked its author about the texts in it, and was answered. A change is never
    /// altered, so the review belongs to these very texts. None where nothing is written, and in changes of apps that
    /// did not ask yet.
    pub reviewed: Option<u16>,
    /// What was done.
    pub body: ChangeBody,
}

/// Who made a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Author {
    /// The device it was made on.
    pub device: DeviceId,
    /// The person; none when it was recorded without a name on a shared device.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub person: Option<PersonId>,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeBody {
    /// The incident was recorded.
    Recorded(Recorded),
    /// Named fields were given a new answer.
    Amended(Amended),
    /// The incident was withdrawn by its reporter.
    Withdrawn(Withdrawn),
    /// It was decided whether it is reported to an authority.
    Decided(Decided),
    /// The safety group did something about it.
    FollowedUp(Step),
}

/// The kind of a change, as a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// [`Recorded`]
    Recorded,
    /// [`Amended`]
    Amended,
    /// [`Withdrawn`]
    Withdrawn,
    /// [`Decided`]
    Decided,
    /// [`Step`]
    FollowedUp,
}

/// The body of the first change of an incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// The workplace.
    pub unit: UnitId,
    /// When it happened.
    pub occurred: Occurred,
    /// What was answered.
    pub answers: Answers,
    /// The version of the option lists that were shown.
    pub catalogue: u16,
    /// The language the person used.
    pub language: Language,
    /// What the recording cost the person.
    pub effort: Effort,
}

/// The body of an amendment: only what is stated here changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amended {
    /// The fields that get a new answer.
    #[serde(default)]
    pub answers: Answers,
    /// The corrected time, if it is corrected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurred: Option<Occurred>,
}

/// The body of a withdrawal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Why.
    pub code: WithdrawalReason,
    /// Why, in the person's own words; checked by [`crate::guard`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Default for Withdrawn {
    /// Of an app that did not ask why.
    fn default() -> Self {
        Self {
            code: WithdrawalReason::NotAsked,
            reason: None,
        }
    }
}

/// What a recording cost the person, measured by the app itself for the trial's evaluation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Effort {
    /// From the first tap to saving, in milliseconds of use (pauses in between are not counted).
    #[ts(type = "number")]
    pub duration_ms: u64,
    /// Taps, the first and the saving one included.
    pub taps: u32,
    /// How often the person went back.
    pub steps_back: u32,
}

impl Change {
    /// Whether its author was asked about names and addresses in it, and answered.
    pub fn is_reviewed(&self) -> bool {
        self.reviewed.is_some_and(|version| version > 0)
    }
}

impl Amended {
    /// The fields it gives a new answer, the time among them.
    pub fn fields(&self) -> BTreeSet<Field> {
        let mut fields = self.answers.stated();
        if self.occurred.is_some() {
            fields.insert(Field::Occurred);
        }
        fields
    }
}

impl ChangeBody {
    /// The code of this body.
    pub fn kind(&self) -> ChangeKind {
        match self {
            Self::Recorded(_) => ChangeKind::Recorded,
            Self::Amended(_) => ChangeKind::Amended,
            Self::Withdrawn(_) => ChangeKind::Withdrawn,
            Self::Decided(_) => ChangeKind::Decided,
            Self::FollowedUp(_) => ChangeKind::FollowedUp,
        }
    }

    /// Whether it was done by others about the incident, and not by its reporter to it.
    pub fn is_of_others(&self) -> bool {
        matches!(self, Self::Decided(_) | Self::FollowedUp(_))
    }

    /// The free texts in it, for the guard.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let text = match self {
            Self::Recorded(recorded) => recorded.answers.note.as_deref(),
            Self::Amended(amended) => amended.answers.note.as_deref(),
            Self::Withdrawn(withdrawn) => withdrawn.reason.as_deref(),
            Self::Decided(decided) => decided.reason.as_deref(),
            Self::FollowedUp(step) => step.text(),
        };
        text.into_iter()
    }
}

impl ChangeKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Recorded,
        Self::Amended,
        Self::Withdrawn,
        Self::Decided,
        Self::FollowedUp,
    ];

    /// The code that stands in messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Recorded => "recorded",
            Self::Amended => "amended",
            Self::Withdrawn => "withdrawn",
            Self::Decided => "decided",
            Self::FollowedUp => "followed_up",
        }
    }
}
