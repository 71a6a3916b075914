//! Months made of whole weeks, so that weeks add up to months and nothing is counted in two.
//!
//! A week belongs to the month its Thursday lies in - the rule by which ISO 8601 gives a week to a year. Such a month has
//! four or five whole weeks and begins at most three days before or after the calendar's.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::week::monday_of;

/// The first day of the calendar month a week belongs to; `week` is any day of the week.
pub fn month_of_week(week: NaiveDate) -> NaiveDate {
    let monday = monday_of(week);
    let thursday = monday.checked_add_days(Days::new(3)).unwrap_or(monday);
    thursday.with_day(1).unwrap_or(thursday)
}

/// The first day of the next calendar month. The last month chrono can express is its own next.
pub fn next_month(month: NaiveDate) -> NaiveDate {
    let first = month.with_day(1).unwrap_or(month);
    first.checked_add_months(Months::new(1)).unwrap_or(first)
}

/// The first day of the month so many months before.
pub fn months_before(month: NaiveDate, months: u32) -> NaiveDate {
    let first = month.with_day(1).unwrap_or(month);
    first.checked_sub_months(Months::new(months)).unwrap_or(first)
}

/// The first month of a month's quarter.
pub fn quarter_of(month: NaiveDate) -> NaiveDate {
    months_before(month, month.month0() % 3)
}

/// The first month of a period of at least so many months before this one: what is missing to a whole quarter is added.
pub fn period_before(month: NaiveDate, months: u32) -> NaiveDate {
    quarter_of(months_before(month, months))
}

/// The first Monday of a month made of whole weeks.
pub fn first_week_of(month: NaiveDate) -> NaiveDate {
    let first = month.with_day(1).unwrap_or(month);
    let monday = monday_of(first);
    match month_of_week(monday) == first {
        true => monday,
        false => monday.checked_add_days(Days::new(7)).unwrap_or(monday),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_week_belongs_to_the_month_of_its_thursday() {
        for (week, month) in [
            (date(2026, 8, 31), date(2026, 9, 1)),   // Thursday 3 September
            (date(2026, 9, 28), date(2026, 10, 1)),  // Thursday 1 October
            (date(2026, 10, 4), date(2026, 10, 1)),  // Sunday of that week
            (date(2025, 12, 29), date(2026, 1, 1)),  // week 1 of 2026
            (date(2026, 11, 30), date(2026, 12, 1)), // Thursday 3 December
        ] {
            assert_eq!(month_of_week(week), month, "month of {week}");
        }
    }

    #[test]
    fn a_period_begins_with_a_quarter_and_is_no_shorter_than_asked_for() {
        let mut month = date(2025, 1, 1);
        for _ in 0..24 {
            for months in [3, 6, 9] {
                let first = period_before(month, months);
                assert_eq!(first.month0() % 3, 0, "{first}");
                assert!(first <= months_before(month, months) && first >= months_before(month, months + 2));
            }
            month = next_month(month);
        }
    }

    #[test]
    fn months_are_whole_weeks_without_gap_or_overlap() {
        let mut month = date(2020, 1, 1);
        for _ in 0..200 {
            let next = next_month(month);
            let (first, after) = (first_week_of(month), first_week_of(next));
            let weeks: Vec<_> = first.iter_weeks().take_while(|week| *week < after).collect();
            assert!(weeks.len() == 4 || weeks.len() == 5, "weeks of {month}");
            assert!(
                weeks.iter().all(|week| month_of_week(*week) == month),
                "each week once, {month}"
            );
            assert_eq!(months_before(next, 1), month, "there and back");
            month = next;
        }
    }
}
