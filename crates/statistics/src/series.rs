//! Weekly counts made ready to be judged: which weeks are shown, and which are left out.

use chrono::{Days, NaiveDate};

use crate::run_chart::{LeftOut, Point};
use crate::week::{DateRange, leave_out, mondays_between};

/// From when to when, and what is not judged.
#[derive(Debug, Clone, Copy)]
pub struct SeriesBounds<'a> {
    /// A day of the first week.
    pub first: NaiveDate,
    /// A day of the last week.
    pub last: NaiveDate,
    /// School holidays.
    pub holidays: &'a [DateRange],
    /// The Monday of the first week anybody recorded in; none when nobody has. Empty weeks before it say nothing.
    pub begun: Option<NaiveDate>,
    /// The week of this day, and later ones, are not over.
    pub today: NaiveDate,
}

/// A point for every week. A week whose count is hidden stands at 0 and is left out.
pub fn week_series(bounds: &SeriesBounds<'_>, count: impl Fn(NaiveDate) -> Option<u32>) -> Vec<Point> {
    let mut points: Vec<Point> = mondays_between(bounds.first, bounds.last)
        .map(|week| match count(week) {
            Some(count) => Point::new(week, count),
            None => Point {
                left_out: Some(LeftOut::Hidden),
                ..Point::new(week, 0)
            },
        })
        .collect();
    leave_out(&mut points, bounds.holidays);
    for point in &mut points {
        if bounds.begun.is_none_or(|week| point.week < week) {
            point.left_out = Some(LeftOut::BeforeStart);
        }
        if point.week + Days::new(7) > bounds.today {
            point.left_out = Some(LeftOut::NotOver);
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
    }

    #[test]
    fn each_week_is_there_and_says_why_it_is_not_judged() {
        let autumn = [DateRange {
            first: day(10),
            last: day(18),
        }];
        let bounds = SeriesBounds {
            first: day(1),
            last: day(31),
            holidays: &autumn,
            begun: Some(day(5)),
            today: day(30),
        };
        let points = week_series(&bounds, |week| (week != day(19)).then_some(7));
        let left_out: Vec<_> = points.iter().map(|point| point.left_out).collect();
        let expected = [
            Some(LeftOut::BeforeStart),
            None,
            Some(LeftOut::Holiday),
            Some(LeftOut::Hidden),
            Some(LeftOut::NotOver),
        ];
        assert_eq!(left_out, expected, "weeks 40 to 44");
        assert_eq!(points[3].count, 0, "a hidden count is not told");
    }

    #[test]
    fn nothing_is_judged_before_anybody_recorded() {
        let bounds = SeriesBounds {
            first: day(1),
            last: day(31),
            holidays: &[],
            begun: None,
            today: day(31),
        };
        let points = week_series(&bounds, |_| Some(3));
        assert!(points.iter().all(|point| point.left_out.is_some()));
    }
}
