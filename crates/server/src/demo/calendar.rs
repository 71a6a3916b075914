//! The Danish school year, as most municipalities have it. The holidays of a real one are entered, not computed.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use vaern_domain::working_day::easter;
use vaern_protocol::trends::Holiday;

pub(super) use crate::sync::monday;

/// The holidays that touch the years of the period, first to last, in order.
pub fn holidays_around(first: NaiveDate, last: NaiveDate) -> Vec<Holiday> {
    let mut holidays: Vec<Holiday> = (first.year() - 1..=last.year() + 1)
        .flat_map(holidays_of)
        .collect();
    holidays.sort_by_key(|holiday| (holiday.first, holiday.last));
    holidays
}

/// Whether there is school on a day.
pub fn is_school_day(day: NaiveDate, holidays: &[Holiday]) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    !weekend
        && !holidays
            .iter()
            .any(|holiday| (holiday.first..=holiday.last).contains(&day))
}

/// Those that begin in a year.
fn holidays_of(year: i32) -> Vec<Holiday> {
    let easter = easter(year);
    let around_easter = |before: u64, after: u64| Holiday {
        first: easter - Days::new(before),
        last: easter + Days::new(after),
    };
    let ascension = easter + Days::new(39);
    let constitution_day = day(year, 6, 5);
    vec![
        weeks(year, 7, 7),   // winter
        around_easter(8, 1), // Palm Saturday to Easter Monday
        Holiday {
            first: ascension,
            last: ascension + Days::new(3),
        }, // and the Friday after it
        Holiday {
            first: easter + Days::new(50),
            last: easter + Days::new(50),
        }, // Whit Monday
        Holiday {
            first: constitution_day,
            last: constitution_day,
        },
        weeks(year, 27, 32), // summer, with the weekend before
        weeks(year, 42, 42), // autumn
        Holiday {
            first: day(year, 12, 22),
            last: day(year + 1, 1, 2),
        },
    ]
}

/// ISO weeks, with the weekend before the first.
fn weeks(year: i32, first: u32, last: u32) -> Holiday {
    let of_week = |week, weekday| NaiveDate::from_isoywd_opt(year, week, weekday).unwrap_or(day(year, 1, 1));
    Holiday {
        first: of_week(first, Weekday::Mon) - Days::new(2),
        last: of_week(last, Weekday::Sun),
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_school_year_2026() {
        let holidays = holidays_around(day(2026, 1, 1), day(2026, 12, 31));
        let school = |month, of_month| is_school_day(day(2026, month, of_month), &holidays);
        for (month, of_month) in [
            (1, 1),
            (2, 11),
            (4, 2),
            (4, 6),
            (5, 14),
            (5, 25),
            (6, 5),
            (7, 15),
            (10, 14),
            (12, 24),
        ] {
            assert!(!school(month, of_month), "2026-{month}-{of_month} is free");
        }
        for (month, of_month) in [(1, 5), (2, 18), (4, 7), (6, 26), (8, 10), (10, 19), (12, 21)] {
            assert!(school(month, of_month), "2026-{month}-{of_month} is a school day");
        }
        assert!(!school(8, 22), "a Saturday");
    }
}
