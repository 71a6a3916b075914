//! Older registrations, taken over from a file.
//!
//! The file itself never leaves the device it was picked on: what is sent are days, hours and codes of the catalogue. There is
//! no room here for a text, a name or an alias, so none can be taken over.
//!
//! A batch is sent in parts, checked (which lines are there already), and then taken over or dropped. Once taken over it can be
//! withdrawn, as a whole only.

use crate::figures::Dimension;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::id::{BatchId, UnitId};

/// Most lines of one batch.
pub const MOST_LINES: usize = 100_000;

/// Most lines of one part: well below the largest body a server reads.
pub const MOST_LINES_OF_PART: usize = 10_000;

/// Most incidents on one line.
pub const MOST_ON_A_LINE: u16 = 99;

/// The first day anything can be registered of; what is older is a slip of the pen.
pub const EARLIEST: NaiveDate = match NaiveDate::from_ymd_opt(1990, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The dimensions a line can say something of, each at most once but for acts.
pub const OLDER_DIMENSIONS: [Dimension; 6] = [
    Dimension::Act,
    Dimension::Actor,
    Dimension::Burden,
    Dimension::Trigger,
    Dimension::Place,
    Dimension::Absence,
];

/// How it was registered before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OlderSource {
    /// Forms or binders, typed in afterwards.
    Paper,
    /// A spreadsheet that was kept.
    Spreadsheet,
    /// Another system.
    OtherSystem,
    /// What was reported as accidents (EASY).
    Accidents,
}

impl OlderSource {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Paper, Self::Spreadsheet, Self::OtherSystem, Self::Accidents];

    /// The code it is stored and sent under.
    pub fn code(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Spreadsheet => "spreadsheet",
            Self::OtherSystem => "other_system",
            Self::Accidents => "accidents",
        }
    }

    /// The source with this code, if there is one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.code() == code)
    }
}

/// What lines have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OlderFacts {
    /// Where.
    pub unit: UnitId,
    /// Codes by [`OLDER_DIMENSIONS`], in order. What is not stated is left out. What colleagues did is not among them.
    pub kinds: Vec<(Dimension, String)>,
}

/// One line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OlderLine(
    /// Which of the part's facts.
    pub u32,
    /// The day it happened, by the place's calendar.
    pub NaiveDate,
    /// The hour, 0-23; none when it is not known.
    pub Option<u8>,
    /// How many incidents, from 1 to [`MOST_ON_A_LINE`].
    pub u16,
);

/// A part of a batch. The same part again stands in place of the one before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OlderPart {
    /// The batch, as named by the device that sends it.
    pub batch: BatchId,
    /// Which part, from 0.
    pub part: u32,
    /// Where it all comes from.
    pub source: OlderSource,
    /// What the lines have in common.
    pub facts: Vec<OlderFacts>,
    /// The lines, at most [`MOST_LINES_OF_PART`].
    pub lines: Vec<OlderLine>,
}

/// A part has arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OlderPartAnswer {
    /// Lines of the batch that are there now; none when the batch is another device's, or has been taken over: name another.
    pub lines: Option<u32>,
}

/// What is to be done with a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OlderAct {
    /// Say which of its lines an earlier batch has already.
    Check,
    /// Take the others over.
    Take,
    /// Take what was taken over out again.
    Withdraw,
}

/// A step with a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OlderStep {
    /// The batch.
    pub batch: BatchId,
    /// What is to be done.
    pub act: OlderAct,
    /// How many lines were sent: with fewer nothing is checked or taken over.
    #[serde(default)]
    pub lines: u32,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OlderStepAnswer {
    /// How the batch stands now.
    pub state: OlderState,
    /// Lines that are, or would be, taken over.
    pub taken: u32,
    /// Places (from 0, in the order sent) of the lines that an earlier batch has already. A line is there already as often as an
    /// earlier batch has the same workplace, day, hour, number and codes.
    pub already: Vec<u32>,
}

/// How a batch stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OlderState {
    /// It is being sent, or looked at. It counts nowhere.
    Arriving,
    /// It counts.
    Taken,
    /// It was taken out again.
    Withdrawn,
    /// There is none that this could be done with: it is not there, not all of it has arrived, or another device sends it.
    Gone,
}

impl OlderState {
    /// The code it is stored under.
    pub fn code(self) -> &'static str {
        match self {
            Self::Arriving => "arriving",
            Self::Taken => "taken",
            Self::Withdrawn => "withdrawn",
            Self::Gone => "gone",
        }
    }

    /// The state with this code, if there is one.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Arriving, Self::Taken, Self::Withdrawn, Self::Gone]
            .into_iter()
            .find(|state| state.code() == code)
    }
}

/// The batches there are. Not how many lines each has: with the months that are told that would tell of those that are not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OlderAnswer {
    /// The day it is, where the organisation is.
    pub today: NaiveDate,
    /// The workplaces there are.
    pub units: Vec<crate::enrolment::Unit>,
    /// Those that were taken over, the latest first, withdrawn ones among them.
    pub batches: Vec<OlderBatch>,
}

/// A batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OlderBatch {
    /// Its id.
    pub batch: BatchId,
    /// Where it comes from.
    pub source: OlderSource,
    /// How it stands.
    pub state: OlderState,
    /// When it was taken over.
    #[ts(type = "string")]
    pub taken_at: DateTime<Utc>,
    /// When it was withdrawn.
    #[ts(type = "string | null")]
    pub withdrawn_at: Option<DateTime<Utc>>,
}
