//! Working hours and staff by workplace and month: what rates are made of.

use crate::enrolment::Unit;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::id::UnitId;

/// Most hours or people of one workplace in a month: more is a slip of the finger.
pub const MOST_HOURS: u32 = 999_999;

/// Hours and staff of a workplace in a month. With neither of them, what was told of the month is forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MonthHours {
    /// Where.
    pub unit: UnitId,
    /// First day of the month.
    #[ts(type = "string")]
    pub month: NaiveDate,
    /// Whole hours worked, from 1.
    pub hours: Option<u32>,
    /// People employed, from 1.
    pub headcount: Option<u32>,
}

/// What is told of hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HoursAnswer {
    /// The day it is, where the organisation is.
    pub today: NaiveDate,
    /// Every workplace, by name.
    pub units: Vec<Unit>,
    /// What was told, by month and workplace.
    pub months: Vec<MonthHours>,
}

/// Hours typed: they stand in place of what was told of the same months. All or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetHours {
    /// The months.
    pub months: Vec<MonthHours>,
}

/// A CSV or XLSX file with the columns `unit`, `month`, `hours`, `headcount`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportHours {
    /// The file in base64 (RFC 4648 §4).
    pub file: String,
}
