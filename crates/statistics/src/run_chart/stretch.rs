//! Runs: weeks in a row on one side of the median.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::Point;

/// A side of the median.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// More incidents than the median.
    Above,
    /// Fewer incidents than the median.
    Below,
}

impl Side {
    pub(super) fn of(point: &Point, median: f64) -> Option<Self> {
        let count = f64::from(point.count);
        if point.left_out.is_some() || count == median {
            None
        } else if count > median {
            Some(Self::Above)
        } else {
            Some(Self::Below)
        }
    }
}

/// One run, from its first to its last useful week. Weeks on the median and weeks left out may lie in between; they
/// are covered by the dates but not by the length.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Stretch {
    /// Where all its useful weeks lie.
    pub side: Side,
    /// Monday of the first useful week.
    #[ts(type = "string")]
    pub first: NaiveDate,
    /// Monday of the last useful week.
    #[ts(type = "string")]
    pub last: NaiveDate,
    /// Number of useful weeks, at least 1.
    pub length: usize,
}

impl Stretch {
    /// Whether a week lies between the first and the last week, both included.
    pub fn covers(&self, week: NaiveDate) -> bool {
        (self.first..=self.last).contains(&week)
    }
}

/// Every run of points that are in order of time.
pub(super) fn stretches(points: &[Point], median: f64) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for point in points {
        let Some(side) = Side::of(point, median) else {
            continue;
        };
        match stretches.last_mut() {
            Some(current) if current.side == side => {
                current.last = point.week;
                current.length += 1;
            }
            _ => stretches.push(Stretch {
                side,
                first: point.week,
                last: point.week,
                length: 1,
            }),
        }
    }
    stretches
}
