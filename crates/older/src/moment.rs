//! Days and hours as files write them.

use chrono::{Datelike as _, NaiveDate, NaiveTime, Timelike as _};

/// Forms of a day. Day before month: files come from Denmark.
const DAYS: [&str; 9] = [
    "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y", "%Y/%m/%d", "%d-%m-%y", "%d.%m.%y", "%d/%m/%y", "%Y%m%d",
];

/// Forms of a time.
const TIMES: [&str; 5] = ["%H:%M", "%H:%M:%S", "%H.%M", "%H.%M.%S", "%H:%M:%S%.f"];

/// The day in a cell, whatever stands behind it, and whether or not it can be.
pub fn day_of(cell: &str) -> Option<NaiveDate> {
    let first = parts(cell).next()?;
    DAYS.iter()
        .filter_map(|form| NaiveDate::parse_from_str(first, form).ok())
        // "02-03-26" reads as the year 2 in a form that means four digits.
        .find(|day| day.year() >= 1000)
}

/// The hour in a cell of its own, or behind a day.
pub fn hour_of(cell: &str) -> Option<u8> {
    let is_zone = |rest: &str| rest.starts_with(['+', 'Z']);
    parts(cell)
        .filter(|part| !is_zone(part))
        .find_map(|part| {
            let part = part.trim_start_matches("kl.").trim_end_matches('Z');
            let part = part.split('+').next().unwrap_or(part);
            TIMES
                .iter()
                .find_map(|form| NaiveTime::parse_from_str(part, form).ok())
        })
        .and_then(|time| u8::try_from(time.hour()).ok())
}

fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([' ', 'T', '\u{a0}']).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_hours_are_read_in_the_forms_files_have() {
        let written = [
            "2026-03-02",
            "02-03-2026",
            "2.3.2026",
            "02/03/2026",
            "02-03-26",
            "2026-03-02 13:45",
            "02-03-2026 13.45",
            "2026-03-02T13:45:00+01:00",
            "20260302",
        ];
        for cell in written {
            assert_eq!(
                day_of(cell).map(|day| day.to_string()).as_deref(),
                Some("2026-03-02"),
                "{cell}"
            );
        }
        for cell in [
            "13:45",
            "13.45",
            "kl. 13.45",
            "2026-03-02 13:45",
            "2026-03-02T13:45:00+01:00",
            "13:45:59",
        ] {
            assert_eq!(hour_of(cell), Some(13), "{cell}");
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for cell in ["", "31-02-2026", "i går", "2026", "45000", "1-2"] {
            assert_eq!(day_of(cell), None, "{cell}");
        }
        for cell in ["", "2026-03-02", "25:00", "formiddag"] {
            assert_eq!(hour_of(cell), None, "{cell}");
        }
    }
}
