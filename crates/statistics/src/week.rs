//! Weeks: ISO 8601, from Monday to Sunday, named by their Monday.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::run_chart::{LeftOut, Point};

/// Working days (Monday to Friday) of a week that must be holiday for the week to be left out. Our own decision: with
/// three of five days gone a week is no longer like the others; with one gone, as after Easter Monday, it still is.
const LEAST_HOLIDAYS: usize = 3;

/// The pieces of a week's label. The ISO year differs from the calendar year around New Year: Monday 29 December 2025
/// begins week 1 of 2026.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct WeekNumber {
    /// ISO year.
    pub year: i32,
    /// ISO week, 1 to 53.
    pub week: u32,
}

impl WeekNumber {
    /// The week a date lies in.
    pub fn of(date: NaiveDate) -> Self {
        let week = date.iso_week();
        Self {
            year: week.year(),
            week: week.week(),
        }
    }
}

/// Days from `first` to `last`, both included; no day when `last` is before `first`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DateRange {
    /// First day.
    #[ts(type = "string")]
    pub first: NaiveDate,
    /// Last day.
    #[ts(type = "string")]
    pub last: NaiveDate,
}

impl DateRange {
    /// Whether a day lies in the range.
    pub fn contains(&self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }
}

/// The Monday of the week a date lies in.
pub fn monday_of(date: NaiveDate) -> NaiveDate {
    let since_monday = Days::new(u64::from(date.weekday().num_days_from_monday()));
    // Only the first days chrono can express, in the year -262143, have no Monday.
    date.checked_sub_days(since_monday).unwrap_or(date)
}

/// The Monday of every week from the one `first` lies in to the one `last` lies in, none missing.
pub fn mondays_between(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    monday_of(first)
        .iter_weeks()
        .take_while(move |monday| *monday <= last)
}

/// Counts the incidents of each week from `first`'s week to `last`'s, whole weeks both. A week without incidents is a
/// point with 0: a quiet week is an observation, not a gap. Incidents outside these weeks are not counted.
pub fn weekly_points(
    incidents: impl IntoIterator<Item = NaiveDate>,
    first: NaiveDate,
    last: NaiveDate,
) -> Vec<Point> {
    let mut counts: HashMap<NaiveDate, u32> = HashMap::new();
    for date in incidents {
        *counts.entry(monday_of(date)).or_default() += 1;
    }
    mondays_between(first, last)
        .map(|monday| Point::new(monday, counts.get(&monday).copied().unwrap_or(0)))
        .collect()
}

/// Marks the weeks that are mostly holiday - three or more of the days Monday to Friday - to be shown but not judged.
/// Weeks marked already stay so. Ranges may overlap; a day counts once.
pub fn leave_out(points: &mut [Point], holidays: &[DateRange]) {
    for point in points {
        let working_days = point.week.iter_days().take(5);
        let free = working_days.filter(|day| holidays.iter().any(|holiday| holiday.contains(*day)));
        if free.count() >= LEAST_HOLIDAYS {
            point.left_out.get_or_insert(LeftOut::Holiday);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn check_week(date: NaiveDate, monday: NaiveDate, year: i32, week: u32) {
        assert_eq!(monday_of(date), monday, "Monday of {date}");
        assert_eq!(
            WeekNumber::of(date),
            WeekNumber { year, week },
            "week number of {date}"
        );
    }

    #[test]
    fn weeks_around_new_year_follow_iso_8601() {
        check_week(date(2025, 12, 28), date(2025, 12, 22), 2025, 52);
        check_week(date(2025, 12, 29), date(2025, 12, 29), 2026, 1);
        check_week(date(2026, 1, 4), date(2025, 12, 29), 2026, 1);
        // 2026 begins on a Thursday and so has 53 weeks.
        check_week(date(2027, 1, 3), date(2026, 12, 28), 2026, 53);
        check_week(date(2027, 1, 4), date(2027, 1, 4), 2027, 1);
    }

    #[test]
    fn a_week_without_incidents_is_a_zero() {
        let incidents = [
            date(2026, 8, 17),
            date(2026, 8, 23),
            date(2026, 9, 1),
            date(2026, 9, 7),
        ];
        let points = weekly_points(incidents, date(2026, 8, 19), date(2026, 9, 2));
        let expected = [
            (date(2026, 8, 17), 2),
            (date(2026, 8, 24), 0),
            (date(2026, 8, 31), 1),
        ]
        .map(|(week, count)| Point::new(week, count));
        assert_eq!(
            points, expected,
            "Sunday belongs to its week, the incident after the period to none"
        );
    }

    #[test]
    fn nothing_lies_between_dates_in_the_wrong_order() {
        assert_eq!(
            mondays_between(date(2026, 9, 7), date(2026, 8, 31)).count(),
            0,
            "no week"
        );
    }

    #[test]
    fn a_week_is_left_out_when_most_working_days_are_holiday() {
        // Autumn holiday, week 42 of 2026; and Easter 2026 with its Monday, 6 April, in the week after.
        let holidays = [
            DateRange {
                first: date(2026, 10, 10),
                last: date(2026, 10, 18),
            },
            DateRange {
                first: date(2026, 3, 28),
                last: date(2026, 4, 6),
            },
        ];
        let left_out = |monday| {
            let mut points = [Point::new(monday, 1)];
            leave_out(&mut points, &holidays);
            points[0].left_out.is_some()
        };
        assert!(
            !left_out(date(2026, 10, 5)),
            "the weekend before a holiday is no holiday week"
        );
        assert!(left_out(date(2026, 10, 12)), "week 42");
        assert!(left_out(date(2026, 3, 30)), "Easter week");
        assert!(
            !left_out(date(2026, 4, 6)),
            "Easter Monday alone leaves four working days"
        );
    }

    #[test]
    fn a_week_left_out_before_stays_left_out() {
        let mut points = [Point {
            left_out: Some(LeftOut::NotOver),
            ..Point::new(date(2026, 10, 5), 1)
        }];
        leave_out(&mut points, &[]);
        assert_eq!(points[0].left_out, Some(LeftOut::NotOver), "marks add up");
    }
}
