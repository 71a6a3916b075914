//! `GET /v1/figures?unit=` and `GET /v1/patterns?unit=`: what trends are made of, from roll-ups alone.
//!
//! A safety group reads the figures of its own workplace as they are. Everybody else reads protected ones: a count under
//! five is not told, and others with it, so that none can be computed back (`vaern_domain::suppression`). The server decides
//! it before anything leaves it; a hidden count is [`Shown`] `None`, whatever it was.
//!
//! Months are made of whole weeks: a week belongs to the month of its Thursday. For those who read protected figures a
//! month is told once it is over, and its weeks with it.

use crate::enrolment::Unit;
use crate::trends::Holiday;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use vaern_domain::catalogue::Act;
use vaern_domain::id::UnitId;

/// A count; none is hidden, and says nothing of its size.
pub type Shown = Option<u32>;

/// The query of both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FiguresQuery {
    /// One workplace; all the user may see when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// How many months that are over are looked back at, at least: one of [`PERIODS`]. Of kinds only; counts over time come
    /// whole, by month. Always from the beginning of a quarter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// Only incidents in which this happened. Of counts over time only: by month, and inside a workplace by week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<Act>,
}

/// The periods there are, in months that are over; what is missing to a whole quarter is added before. With it each lies within
/// the year that is shown. A few fixed ones, for which nothing is told that is not told of each month by itself.
pub const PERIODS: [u32; 3] = [3, 6, 9];

/// The period of kinds where none is asked for.
pub const USUAL_PERIOD: u32 = 6;

/// Counts over time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FiguresAnswer {
    /// When they were read.
    pub as_of: DateTime<Utc>,
    /// Today at the organisation.
    pub today: NaiveDate,
    /// Whose they are; none is all workplaces together.
    pub unit: Option<UnitId>,
    /// Of which incidents; none is all. Where it is one, only months and, inside a workplace, weeks are told.
    #[serde(default)]
    pub act: Option<Act>,
    /// Whether small numbers are hidden.
    pub protected: bool,
    /// The workplaces the user may see.
    pub units: Vec<Unit>,
    /// What is to be said of each workplace (and, with no workplace, of all). Decided by the central store, because the weeks
    /// it rests on are not told of a single workplace.
    pub judgements: Vec<Judgement>,
    /// The Monday of the first week anybody there recorded in; where figures are protected, of the first month of which a sum is
    /// told. None when there is none.
    pub begun: Option<NaiveDate>,
    /// Every week of the last year and the one that is not over, in order; where figures are protected, of the months that are
    /// over. None for a single workplace read from outside it.
    pub weeks: Vec<WeekFigure>,
    /// Every month of the last year, in order.
    pub months: Vec<MonthFigure>,
    /// School holidays of the period.
    pub holidays: Vec<Holiday>,
    /// Shadow weeks, in order.
    pub shadow_weeks: Vec<ShadowFigure>,
    /// Incidents between colleagues in the months above. They belong to another procedure and stand in no other figure.
    pub colleague: Shown,
    /// Recordings begun and never saved in the months above; where figures are protected, of all workplaces in quarters that
    /// are over.
    pub abandoned: Shown,
    /// What was registered another way and taken over from a file. Counted apart: none of it stands in a figure above, and no
    /// judgement rests on it.
    #[serde(default)]
    pub older: OlderFigures,
}

/// Older registrations over time, told by the same rules as what is recorded here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OlderFigures {
    /// Every week from the first to the last of which something was taken over, within the weeks of the answer. None for a
    /// single workplace read from outside it.
    pub weeks: Vec<WeekFigure>,
    /// The months likewise.
    pub months: Vec<OlderMonth>,
}

/// Older registrations of a month of whole weeks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OlderMonth {
    /// First day of the calendar month it is named by.
    pub month: NaiveDate,
    /// Registrations.
    pub incidents: Shown,
}

/// A verdict on the weeks of a workplace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Judgement {
    /// The workplace; none for all.
    pub unit: Option<UnitId>,
    /// The verdict.
    pub verdict: Judged,
}

/// What the run chart says of the present (`vaern_statistics::Verdict`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Judged {
    /// Nothing but chance.
    AsUsual,
    /// More than before.
    More {
        /// Monday of the first week of it.
        since: NaiveDate,
    },
    /// Fewer than before.
    Fewer {
        /// Monday of the first week of it.
        since: NaiveDate,
    },
    /// Too few to say.
    TooFew,
}

/// A week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WeekFigure {
    /// The Monday.
    pub week: NaiveDate,
    /// Incidents.
    pub incidents: Shown,
}

/// A month of whole weeks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MonthFigure {
    /// First day of the calendar month it is named by.
    pub month: NaiveDate,
    /// Incidents.
    pub incidents: Shown,
    /// Working hours; none when a workplace with records has not told them.
    pub hours: Option<u32>,
    /// Staff; none likewise.
    pub headcount: Option<u32>,
}

/// A week in which everything that happened was tallied, recorded or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShadowFigure {
    /// The Monday.
    pub week: NaiveDate,
    /// How much was tallied.
    pub tallied: u32,
    /// How much of the same week was recorded at the same workplaces.
    pub recorded: Shown,
    /// How many workplaces tallied.
    pub units: u32,
}

/// Counts by kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PatternsAnswer {
    /// When they were read.
    pub as_of: DateTime<Utc>,
    /// Whose they are; none is all workplaces together.
    pub unit: Option<UnitId>,
    /// Whether small numbers are hidden.
    pub protected: bool,
    /// The workplaces the user may see.
    pub units: Vec<Unit>,
    /// First month counted.
    pub first: NaiveDate,
    /// Last month counted. Outside a workplace, hours of the week are counted up to the last quarter that is over.
    pub last: NaiveDate,
    /// Counts of each dimension over these months.
    pub patterns: Vec<Pattern>,
    /// How records were followed up, of each workplace and of all together; outside a workplace only, as its own group has the
    /// cases themselves. Of whole quarters that are over.
    #[serde(default)]
    pub follow_up: Vec<FollowUpFigure>,
}

/// One figure of follow-up, of the quarters of which it is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FollowUpFigure {
    /// The workplace; none for all together.
    pub unit: Option<UnitId>,
    /// What is counted.
    pub measure: FollowUpMeasure,
    /// Records of which it is so.
    pub part: u32,
    /// Records of which it could be so.
    pub of: u32,
    /// Quarters of which it is not told: the numbers are small, or others would follow from it.
    pub hidden_quarters: u32,
}

/// What is counted of follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FollowUpMeasure {
    /// Of records with a name: the reporter was talked with within one working day.
    InTime,
    /// Of all records: an action was agreed.
    WithAction,
    /// Of those with an action: one is assessed.
    WithEffect,
    /// Of all records: the reporter was sent a message.
    Heard,
    /// Of all records: closed.
    Closed,
}

impl FollowUpMeasure {
    /// All of them, in the order of the work.
    pub const ALL: [Self; 5] = [
        Self::InTime,
        Self::WithAction,
        Self::WithEffect,
        Self::Heard,
        Self::Closed,
    ];
}

/// One dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pattern {
    /// Which.
    pub dimension: Dimension,
    /// Kinds in the order of their codes; kinds that never occur are left out where that tells nothing.
    pub kinds: Vec<KindFigure>,
}

/// One kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KindFigure {
    /// A code of the catalogue, `not_stated`, an hour of the week as `1-08` (Monday, from eight), or a class of delay.
    pub code: String,
    /// Records in the parts of the period whose count is told.
    pub count: u32,
    /// Parts of the period (months; quarters for hours of the week) whose count is hidden: there may be more.
    pub hidden_parts: u32,
}

/// By what records are counted. A record has one kind of each, but as many acts as happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// What happened.
    Act,
    /// Who did it.
    Actor,
    /// Band of the burden.
    Burden,
    /// What happened just before.
    Trigger,
    /// Where.
    Place,
    /// Absence or treatment.
    Absence,
    /// Weekday and hour.
    Hour,
    /// From incident to record.
    Delay,
    /// What the workplace calls the pupil. Told to the workplace itself and nobody else.
    Alias,
    /// Whether the reporter was talked with in time. Told as [`FollowUpFigure`] only, like the next three.
    Contact,
    /// Whether an action was agreed, and assessed.
    Action,
    /// Whether the reporter was sent a message.
    Heard,
    /// Whether the case is closed.
    Closing,
}

impl Dimension {
    /// Those of follow-up: each splits the records in parts, and changes with the work done on them.
    pub const OF_FOLLOW_UP: [Self; 4] = [Self::Contact, Self::Action, Self::Heard, Self::Closing];

    /// Those by which records are counted as they were answered.
    pub const ALL: [Self; 9] = [
        Self::Act,
        Self::Actor,
        Self::Burden,
        Self::Trigger,
        Self::Place,
        Self::Absence,
        Self::Hour,
        Self::Delay,
        Self::Alias,
    ];

    /// The code it is stored and sent under.
    pub fn code(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Actor => "actor",
            Self::Burden => "burden",
            Self::Trigger => "trigger",
            Self::Place => "place",
            Self::Absence => "absence",
            Self::Hour => "hour",
            Self::Delay => "delay",
            Self::Alias => "alias",
            Self::Contact => "contact",
            Self::Action => "action",
            Self::Heard => "heard",
            Self::Closing => "closing",
        }
    }

    /// The dimension with this code, if there is one.
    pub fn from_code(code: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter().chain(Self::OF_FOLLOW_UP);
        all.find(|dimension| dimension.code() == code)
    }
}

/// Hours, Monday to Friday, in which anything is expected to happen: a working day in a school or a job centre. What gathers
/// in an hour is compared with these, not with the night.
pub const OPENING_HOURS: std::ops::Range<u8> = 7..17;

/// The code of an answer that was not given.
pub const NOT_STATED: &str = "not_stated";

/// `POST /v1/shadow`: what a workplace tallied in a week. Sent again, it replaces what was sent before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShadowWeek {
    /// Any day of the week; not of one that has not begun.
    pub week: NaiveDate,
    /// How much was tallied, at most [`MOST_TALLIED`].
    pub tallied: u32,
}

/// The most a workplace can tally in a week; more is a slip of the finger.
pub const MOST_TALLIED: u32 = 9_999;
