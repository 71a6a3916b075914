//! A trial as it is set up.

use crate::figure::Code;
use crate::revise::Entry;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use vaern_domain::id::{TrialId, UnitId};

/// A trial: what is fixed before it begins, and what is told about the work before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Trial {
    /// This trial.
    pub trial_id: TrialId,
    /// What is fixed before the start.
    pub plan: Plan,
    /// What it was like before, and what is told of the work.
    pub baseline: Baseline,
    /// Every change since the trial was set up, in order.
    pub log: Vec<Entry>,
}

/// What cannot be changed once the trial has begun.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Its name.
    pub name: String,
    /// The workplaces that take part.
    pub units: Vec<TrialUnit>,
    /// First day.
    #[ts(type = "string")]
    pub first: NaiveDate,
    /// Last day.
    #[ts(type = "string")]
    pub last: NaiveDate,
    /// What it is judged by.
    pub criteria: Vec<Criterion>,
}

/// A workplace that takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrialUnit {
    /// Which.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// Staff at the start, temps with a contract included; at least 1.
    pub staff: u32,
}

/// What a figure must reach for the trial to be a success in this.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Which figure.
    pub measure: Code,
    /// What it must reach.
    pub bound: Bound,
}

/// A bound, in the unit of its figure; percent for shares.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// This much or more.
    AtLeast(f64),
    /// This much or less.
    AtMost(f64),
}

/// What it was like before, and what the work costs. Told by the municipality; changes after the start are marked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Baseline {
    /// The work with one case before the trial, in order.
    pub before: Vec<WorkStep>,
    /// The same work during the trial.
    pub after: Vec<WorkStep>,
    /// What an hour costs, in kroner with everything in it (pension, holidays).
    pub hourly_cost: BTreeMap<StaffGroup, u32>,
    /// What was registered before, by workplace and month.
    pub old_counts: Vec<OldCount>,
    /// Weeks in which everything that happened was tallied.
    pub shadow_weeks: Vec<ShadowWeek>,
    /// Meetings at which the figures were gone through.
    pub meetings: Vec<Meeting>,
}

/// A step of the work with one case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkStep {
    /// What is done.
    pub what: String,
    /// By whom.
    pub who: StaffGroup,
    /// How many of them; at least 1.
    pub people: u32,
    /// Minutes each, from 0. Not used for a step that is measured.
    pub minutes: f64,
    /// What it is done with: paper, a system.
    #[serde(default)]
    pub systems: Vec<String>,
    /// Whether the app itself measured how long it took: then the mean of the records stands in place of `minutes`.
    #[serde(default)]
    pub measured: bool,
}

/// Whose time it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StaffGroup {
    /// Staff who meet pupils and citizens.
    Employee,
    /// Leaders.
    Leader,
    /// Work-environment and union representatives.
    Representative,
    /// Offices.
    Administration,
}

/// What was registered in a month before the trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OldCount {
    /// Where.
    pub unit: UnitId,
    /// First day of the month.
    #[ts(type = "string")]
    pub month: NaiveDate,
    /// How many.
    pub count: u32,
}

/// A week in which everything was tallied, whether it was registered or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TrialShadowWeek"))]
#[ts(rename = "TrialShadowWeek")]
#[serde(deny_unknown_fields)]
pub struct ShadowWeek {
    /// Where.
    pub unit: UnitId,
    /// The Monday.
    #[ts(type = "string")]
    pub week: NaiveDate,
    /// How much was tallied.
    pub tallied: u32,
    /// How much of the same week was registered the old way. Told for weeks before the trial; during it, the records are counted.
    #[serde(default)]
    pub registered: Option<u32>,
}

/// A meeting about the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Where.
    pub unit: UnitId,
    /// When.
    #[ts(type = "string")]
    pub day: NaiveDate,
}

impl StaffGroup {
    /// In the order they are shown.
    pub const ALL: [Self; 4] = [
        Self::Employee,
        Self::Leader,
        Self::Representative,
        Self::Administration,
    ];

    /// The code it is stored under.
    pub fn code(self) -> &'static str {
        match self {
            Self::Employee => "employee",
            Self::Leader => "leader",
            Self::Representative => "representative",
            Self::Administration => "administration",
        }
    }

    /// The group with this code, if there is one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.code() == code)
    }
}

impl Bound {
    /// The number itself.
    pub fn number(self) -> f64 {
        match self {
            Self::AtLeast(number) | Self::AtMost(number) => number,
        }
    }

    /// Whether a number lies on its right side.
    pub fn is_reached_by(self, number: f64) -> bool {
        match self {
            Self::AtLeast(bound) => number >= bound,
            Self::AtMost(bound) => number <= bound,
        }
    }
}

impl Plan {
    /// Staff of all its workplaces.
    pub fn staff(&self) -> u32 {
        self.units.iter().map(|unit| unit.staff).sum()
    }

    /// Whether a workplace takes part.
    pub fn holds(&self, unit: UnitId) -> bool {
        self.units.iter().any(|own| own.unit == unit)
    }
}
