//! Tables of an evaluation.

use crate::figure::{Kind, Part, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::answers::Field;

/// A table; its words are `evaluation.grid.<code>` and `evaluation.column.<code>`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Grid {
    /// Which.
    pub code: GridCode,
    /// What its columns hold.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// The column that is drawn as bars, if one is.
    pub drawn: Option<usize>,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "GridColumn"))]
#[ts(rename = "GridColumn")]
pub struct Column {
    /// Which.
    pub code: ColumnCode,
    /// What it counts or measures.
    pub kind: Kind,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "GridRow"))]
#[ts(rename = "GridRow")]
pub struct Row {
    /// What it is about.
    pub label: Label,
    /// One for each column.
    pub values: Vec<Value>,
}

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "GridLabel"))]
#[ts(rename = "GridLabel")]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Label {
    /// A workplace.
    Unit {
        /// Its name.
        name: String,
    },
    /// A month of the trial, from 1.
    Month {
        /// Which.
        number: u32,
    },
    /// A question.
    Question {
        /// Which.
        field: Field,
    },
    /// When a shadow week was held.
    Moment {
        /// When.
        moment: Moment,
    },
    /// A kind of action.
    Action {
        /// Its code.
        code: String,
    },
    /// A step of the work.
    Step {
        /// What is done.
        what: String,
        /// By whom.
        who: crate::trial::StaffGroup,
        /// With what.
        systems: Vec<String>,
        /// Whether the app measured it.
        measured: bool,
    },
}

/// When a shadow week was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ShadowMoment"))]
#[ts(rename = "ShadowMoment")]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// Before the trial.
    Before,
    /// In its first two thirds.
    Middle,
    /// In its last third.
    End,
}

macro_rules! named {
    ($(#[$doc:meta])* $type:ident { $($(#[$each:meta])* $name:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $type {
            $($(#[$each])* #[serde(rename = $code)] $name),+
        }

        impl $type {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

named! {
    /// A table.
    GridCode {
        /// Records and recorders by workplace.
        Units = "units",
        /// Effort by month of the trial.
        Months = "months",
        /// Shadow weeks.
        Shadow = "shadow",
        /// How often each question is answered.
        Questions = "questions",
        /// Actions by kind.
        Actions = "actions",
        /// The work before.
        WorkBefore = "work_before",
        /// The work during the trial.
        WorkAfter = "work_after",
    }
}

named! {
    /// A column.
    ColumnCode {
        /// Staff.
        Staff = "staff",
        /// Records.
        Records = "records",
        /// Share of staff with a record.
        Recorders = "recorders",
        /// Median of the seconds.
        SecondsMedian = "seconds_median",
        /// What nine of ten reach.
        SecondsNinety = "seconds_p90",
        /// Median of the taps.
        TapsMedian = "taps_median",
        /// Tallied.
        Tallied = "tallied",
        /// Share registered.
        Registered = "registered",
        /// Share answered.
        Answered = "answered",
        /// Actions agreed.
        Agreed = "agreed",
        /// People.
        People = "people",
        /// Minutes each.
        MinutesEach = "minutes_each",
        /// Minutes together.
        MinutesTogether = "minutes_together",
        /// What they cost.
        Kroner = "kroner",
    }
}

impl GridCode {
    /// The part it belongs to.
    pub fn part(self) -> Part {
        match self {
            Self::Units => Part::Adoption,
            Self::Months => Part::Effort,
            Self::Shadow => Part::Completeness,
            Self::Questions => Part::Quality,
            Self::Actions => Part::Learning,
            Self::WorkBefore | Self::WorkAfter => Part::Workflow,
        }
    }
}

impl Moment {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A column of a kind.
pub(crate) fn column(code: ColumnCode, kind: Kind) -> Column {
    Column { code, kind }
}
