//! One week in the chart.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The incidents of one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Point {
    /// The week's Monday.
    #[ts(type = "string")]
    pub week: NaiveDate,
    /// Incidents in that week.
    pub count: u32,
    /// Why the week is shown but not judged, if it is.
    pub left_out: Option<LeftOut>,
}

/// Why a week is shown but not judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// School holiday: few pupils, few incidents, and six such weeks would pass for an improvement.
    Holiday,
    /// Nobody recorded yet: the week is empty whatever happened in it.
    BeforeStart,
    /// The week is not over yet: its count still grows.
    NotOver,
    /// The count is not told, to protect the few behind it.
    Hidden,
}

impl Point {
    /// A week that is judged.
    pub fn new(week: NaiveDate, count: u32) -> Self {
        Self {
            week,
            count,
            left_out: None,
        }
    }
}
