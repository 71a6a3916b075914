//! Figures: each has a code, and with the code its part, its unit of measure, its source, its words (`locales/office`,
//! `evaluation.figure.<code>.name` and `.definition`).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A part of the evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "EvaluationPart"))]
#[ts(rename = "EvaluationPart")]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Whether it is used.
    Adoption,
    /// What recording costs.
    Effort,
    /// How much of what happens is recorded.
    Completeness,
    /// How good the records are.
    Quality,
    /// What was done for the person.
    FollowUp,
    /// What the workplace did with it.
    Learning,
    /// Whether it works.
    Technical,
    /// The work before and after, in hours and kroner.
    Workflow,
}

/// What a figure counts or measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "FigureKind"))]
#[ts(rename = "FigureKind")]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A whole number.
    Count,
    /// Percent, with one decimal.
    Share,
    /// A number with one decimal.
    Number,
    /// Seconds, with one decimal.
    Seconds,
    /// Minutes, with two decimals.
    Minutes,
    /// Hours, with one decimal.
    Hours,
    /// Danish kroner, whole.
    Kroner,
    /// Danish kroner, with two decimals: for one case.
    KronerEach,
}

/// Where a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "FigureSource"))]
#[ts(rename = "FigureSource")]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Told when the trial was set up.
    Plan,
    /// The records, counted.
    Records,
    /// Measured by the app and stored with each record.
    Measured,
    /// Records held against the tallies of shadow weeks.
    Shadow,
    /// The municipality's own old counts.
    OldCounts,
    /// The steps of follow-up.
    FollowUp,
    /// What devices numbered, held against what was received.
    Delivery,
    /// The description of the work, told by the municipality.
    Workflow,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal: $part:ident, $kind:ident, $source:ident;)+) => {
        /// A figure.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(rename = "FigureCode"))]
        #[ts(rename = "FigureCode")]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $code)] $name),+
        }

        impl Code {
            /// Every figure, in the order it is shown.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// The part it belongs to.
            pub fn part(self) -> Part {
                match self { $(Self::$name => Part::$part),+ }
            }

            /// What it counts or measures.
            pub fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind),+ }
            }

            /// Where it comes from.
            pub fn source(self) -> Source {
                match self { $(Self::$name => Source::$source),+ }
            }
        }
    };
}

codes! {
    /// Staff of the workplaces.
    Staff = "staff": Adoption, Count, Plan;
    /// Records.
    Records = "records": Adoption, Count, Records;
    /// Incidents in the records; a day tally holds several.
    Incidents = "incidents": Adoption, Count, Records;
    /// Share of staff with at least one record under their own name.
    Recorders = "recorders": Adoption, Share, Records;
    /// Share of records without a name.
    Unnamed = "unnamed": Adoption, Share, Records;
    /// Workplaces with at least one record, mean of the weeks.
    ActiveUnits = "active_units": Adoption, Number, Records;
    /// Time of a record, median.
    SecondsMedian = "seconds_median": Effort, Seconds, Measured;
    /// Time of a record, reached by nine of ten.
    SecondsNinety = "seconds_p90": Effort, Seconds, Measured;
    /// Time of a record, mean.
    SecondsMean = "seconds_mean": Effort, Seconds, Measured;
    /// Taps of a record, median.
    TapsMedian = "taps_median": Effort, Number, Measured;
    /// Taps of a record, reached by nine of ten.
    TapsNinety = "taps_p90": Effort, Number, Measured;
    /// Share of recordings begun and never saved.
    Abandoned = "abandoned": Effort, Share, Measured;
    /// From incident to record, median.
    DelayHours = "delay_hours": Effort, Hours, Records;
    /// Share recorded on the day it happened.
    SameDay = "same_day": Effort, Share, Records;
    /// Share of what was tallied that was registered, before the trial.
    CompleteBefore = "complete_before": Completeness, Share, Shadow;
    /// The same around the middle of the trial.
    CompleteMiddle = "complete_middle": Completeness, Share, Shadow;
    /// The same at the end of the trial.
    CompleteEnd = "complete_end": Completeness, Share, Shadow;
    /// Registrations a year before.
    OldPerYear = "old_per_year": Completeness, Count, OldCounts;
    /// Records a year, as in the trial.
    NewPerYear = "new_per_year": Completeness, Count, Records;
    /// Share of the six questions that are answered.
    Filled = "filled": Quality, Share, Records;
    /// Share of records with the act `other`.
    Other = "other": Quality, Share, Records;
    /// Records that may have to be reported to EASY.
    MayBeAccident = "may_be_accident": Quality, Count, Records;
    /// Share of these, 14 days and older, for which nothing was decided.
    EasyUndecided = "easy_undecided": Quality, Share, FollowUp;
    /// From received to first contact, median.
    ContactHours = "contact_hours": FollowUp, Hours, FollowUp;
    /// Share contacted within one working day.
    ContactedInTime = "contacted_in_time": FollowUp, Share, FollowUp;
    /// Share whose reporter was told what was done.
    WithFeedback = "with_feedback": FollowUp, Share, FollowUp;
    /// Share of cases that are closed.
    Closed = "closed": FollowUp, Share, FollowUp;
    /// Share of actions whose effect was assessed.
    EffectAssessed = "effect_assessed": FollowUp, Share, FollowUp;
    /// Meetings about the figures.
    Meetings = "meetings": Learning, Count, Plan;
    /// Actions agreed.
    ActionsAgreed = "actions_agreed": Learning, Count, FollowUp;
    /// Actions that have worked, wholly or in part.
    ActionsWorked = "actions_worked": Learning, Count, FollowUp;
    /// Changes received from the devices.
    Received = "received": Technical, Count, Delivery;
    /// Changes that are missing between those received.
    Missing = "missing": Technical, Count, Delivery;
    /// From recorded to received, median.
    SyncMinutes = "sync_minutes": Technical, Minutes, Delivery;
    /// Share received within an hour.
    WithinHour = "within_hour": Technical, Share, Delivery;
    /// Working time of a case before.
    MinutesBefore = "minutes_before": Workflow, Minutes, Workflow;
    /// Working time of a case after.
    MinutesAfter = "minutes_after": Workflow, Minutes, Workflow;
    /// The difference.
    MinutesSaved = "minutes_saved": Workflow, Minutes, Workflow;
    /// What a case cost before.
    KronerEachBefore = "kroner_each_before": Workflow, KronerEach, Workflow;
    /// What a case costs after.
    KronerEachAfter = "kroner_each_after": Workflow, KronerEach, Workflow;
    /// Hours a year before.
    HoursBefore = "hours_before": Workflow, Hours, Workflow;
    /// Hours saved a year, were as much registered as before.
    HoursSaved = "hours_saved": Workflow, Hours, Workflow;
    /// Kroner saved a year, were as much registered as before.
    KronerSaved = "kroner_saved": Workflow, Kroner, Workflow;
    /// Hours a year now, with as much recorded as in the trial.
    HoursNow = "hours_now": Workflow, Hours, Workflow;
    /// Hours a year that many cases would have taken the old way.
    HoursOldWay = "hours_old_way": Workflow, Hours, Workflow;
    /// Hours really freed (or, below 0, spent) a year.
    HoursNet = "hours_net": Workflow, Hours, Workflow;
    /// The same in kroner.
    KronerNet = "kroner_net": Workflow, Kroner, Workflow;
}

/// A figure and what it says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "EvaluationFigure"))]
#[ts(rename = "EvaluationFigure")]
pub struct Figure {
    /// Which.
    pub code: Code,
    /// What it says.
    pub value: Value,
}

/// What a figure says, or why it says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "EvaluationValue"))]
#[ts(rename = "EvaluationValue")]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Value {
    /// A number, rounded as its [`Kind`] says.
    Known {
        /// The number.
        number: f64,
        /// For a share: of how many, and how sure it is.
        of_all: Option<OfAll>,
        /// Of how many a median or mean is taken.
        taken_of: Option<u32>,
    },
    /// Hidden, because it counts few people or incidents or gives away one that does.
    Hidden {
        /// For a share or count that is hidden for its own sake: the least and most it can be; percent for shares.
        between: Option<(f64, f64)>,
    },
    /// Nothing can be said.
    Unknown {
        /// Why.
        why: Unknown,
    },
}

/// So many of so many, and the exact 95 % interval in percent ([`vaern_statistics::Share`]).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OfAll {
    /// How many.
    pub part: u32,
    /// Of how many.
    pub of: u32,
    /// Lower limit, percent.
    pub low: f64,
    /// Upper limit, percent.
    pub high: f64,
}

/// Why nothing can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "EvaluationUnknown"))]
#[ts(rename = "EvaluationUnknown")]
#[serde(rename_all = "snake_case")]
pub enum Unknown {
    /// What it is made of was not told.
    NotTold,
    /// There are fewer than ten to measure.
    TooFew,
    /// There is nothing of the kind.
    NothingThere,
    /// It is too early.
    NotYet,
    /// This central store does not keep it.
    NotKept,
}

impl Part {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 8] = [
        Self::Adoption,
        Self::Effort,
        Self::Completeness,
        Self::Quality,
        Self::FollowUp,
        Self::Learning,
        Self::Technical,
        Self::Workflow,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Adoption => "adoption",
            Self::Effort => "effort",
            Self::Completeness => "completeness",
            Self::Quality => "quality",
            Self::FollowUp => "follow_up",
            Self::Learning => "learning",
            Self::Technical => "technical",
            Self::Workflow => "workflow",
        }
    }
}

impl Kind {
    /// Digits after the decimal mark.
    pub fn decimals(self) -> u8 {
        match self {
            Self::Count | Self::Kroner => 0,
            Self::Share | Self::Number | Self::Seconds | Self::Hours => 1,
            Self::Minutes | Self::KronerEach => 2,
        }
    }

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Share => "share",
            Self::Number => "number",
            Self::Seconds => "seconds",
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Kroner => "kroner",
            Self::KronerEach => "kroner_each",
        }
    }
}

impl Source {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Records => "records",
            Self::Measured => "measured",
            Self::Shadow => "shadow",
            Self::OldCounts => "old_counts",
            Self::FollowUp => "follow_up",
            Self::Delivery => "delivery",
            Self::Workflow => "workflow",
        }
    }
}

impl Unknown {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotTold => "not_told",
            Self::TooFew => "too_few",
            Self::NothingThere => "nothing_there",
            Self::NotYet => "not_yet",
            Self::NotKept => "not_kept",
        }
    }
}

impl Code {
    /// The figure with this code, if there is one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|figure| figure.code() == code)
    }

    /// Whether a criterion can be set for it: it must be a result, not what was told at the start or before.
    pub fn can_be_criterion(self) -> bool {
        !matches!(
            self,
            Self::Staff
                | Self::CompleteBefore
                | Self::OldPerYear
                | Self::MinutesBefore
                | Self::KronerEachBefore
                | Self::HoursBefore
        )
    }
}

impl Value {
    /// The number, where there is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Known { number, .. } => Some(*number),
            Self::Hidden { .. } | Self::Unknown { .. } => None,
        }
    }

    /// A number of a kind, rounded as the kind says.
    pub(crate) fn of(kind: Kind, number: f64) -> Self {
        Self::Known {
            number: crate::round::to(kind.decimals(), number),
            of_all: None,
            taken_of: None,
        }
    }

    pub(crate) fn unknown(why: Unknown) -> Self {
        Self::Unknown { why }
    }

    pub(crate) fn hidden() -> Self {
        Self::Hidden { between: None }
    }
}
