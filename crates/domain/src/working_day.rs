//! Danish working days: what "within one working day" means.
//!
//! Monday to Friday without the holidays of the Danish national church (*folkekirkens helligdage*: the ordinance of 26
//! October 1770 as it stands). General Prayer Day is none since 2024 (act no. 214 of 6 March 2023). *Lukkeloven* is not
//! meant: it closes shops, and on other days too. Constitution Day, Christmas Eve and New Year's Eve are days off by
//! agreement only, and differ between workplaces; school holidays are no holidays for those who follow up.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// The last year with General Prayer Day, the fourth Friday after Easter.
const LAST_PRAYER_DAY: i32 = 2023;

/// Easter Sunday in the Gregorian calendar (the "anonymous" algorithm, as in J. Meeus, Astronomical Algorithms, ch. 8).
pub fn easter(year: i32) -> NaiveDate {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    let (month, day) = (days / 31, days % 31 + 1);
    let part = |number: i32| u32::try_from(number).unwrap_or(4);
    NaiveDate::from_ymd_opt(year, part(month), part(day)).unwrap_or_default()
}

/// Whether offices work on this day.
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_public_holiday(day)
}

/// The first working day after this one.
pub fn next_working_day(day: NaiveDate) -> NaiveDate {
    // The longest stretch without one is Easter's: five days.
    day.iter_days()
        .skip(1)
        .take(14)
        .find(|next| is_working_day(*next))
        .unwrap_or(day)
}

fn is_public_holiday(day: NaiveDate) -> bool {
    let fixed = matches!((day.month(), day.day()), (1, 1) | (12, 25 | 26));
    fixed || moves_with_easter(day)
}

fn moves_with_easter(day: NaiveDate) -> bool {
    let easter = easter(day.year());
    let after = |days: u64| easter.checked_add_days(Days::new(days));
    let before = |days: u64| easter.checked_sub_days(Days::new(days));
    // Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday.
    let holidays = [
        before(3),
        before(2),
        Some(easter),
        after(1),
        after(39),
        after(49),
        after(50),
    ];
    let is_prayer_day = day.year() <= LAST_PRAYER_DAY && after(26) == Some(day);
    is_prayer_day || holidays.contains(&Some(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_sundays() {
        let known = [
            "2000-04-23",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2038-04-25",
        ];
        for sunday in known.map(day) {
            assert_eq!(easter(sunday.year()), sunday);
        }
    }

    #[test]
    fn the_public_holidays_of_2026() {
        let free: Vec<String> = day("2026-01-01")
            .iter_days()
            .take(365)
            .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_working_day(*day))
            .map(|day| day.to_string())
            .collect();
        let expected = [
            "2026-01-01",
            "2026-04-02",
            "2026-04-03",
            "2026-04-06",
            "2026-05-14",
            "2026-05-25",
            "2026-12-25",
        ];
        assert_eq!(free, expected);
    }

    #[test]
    fn the_next_working_day_leaps_over_weekends_and_holidays() {
        let check = |from: &str, to: &str| assert_eq!(next_working_day(day(from)), day(to), "after {from}");
        check("2026-08-24", "2026-08-25");
        check("2026-08-28", "2026-08-31");
        check("2026-08-29", "2026-08-31");
        check("2026-04-01", "2026-04-07");
        check("2026-12-24", "2026-12-28");
        check("2023-05-04", "2023-05-08");
        check("2024-04-25", "2024-04-26");
        assert_eq!(
            next_working_day(NaiveDate::MAX),
            NaiveDate::MAX,
            "no panic at the end of time"
        );
    }

    #[test]
    fn no_year_is_too_odd() {
        for year in [NaiveDate::MIN.year(), -1, 0, 1, 1582, NaiveDate::MAX.year()] {
            let _ = easter(year);
        }
    }
}
