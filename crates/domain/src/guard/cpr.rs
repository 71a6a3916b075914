//! CPR numbers: any ten digits with a possible date. The modulus-11 check is never used to let one through, since
//! valid numbers issued since October 2007 may fail it (the CPR office, "Personnummeret i CPR").

use super::token::{Digit, begins_with_date, digit_runs, groups, span};
use std::collections::BTreeMap;
use std::ops::Range;

/// Where CPR numbers stand in the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    digit_runs(text).iter().flat_map(|run| in_run(run)).collect()
}

fn in_run(run: &[Digit]) -> Vec<Range<usize>> {
    let after_date = ends_of_plain_dates(run);
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(ten) = run.get(start..start + 10) {
        if let Some(end) = after_date.get(&start) {
            start = *end;
        } else if possible_date(ten) {
            found.push(span(ten));
            start += 10;
        } else {
            start += 1;
        }
    }
    found
}

/// Where dates with their whole year begin and end (in digits): "24.08.2026 10:30" is a date and a time. A group of four
/// digits behind it is not taken for a time: that is how a birth date and a serial number are written.
fn ends_of_plain_dates(run: &[Digit]) -> BTreeMap<usize, usize> {
    let groups = groups(run);
    let mut ends = BTreeMap::new();
    let mut start = 0;
    for (at, group) in groups.iter().enumerate() {
        if begins_with_date(&groups[at..]) && groups.get(at + 3).is_none_or(|next| next.len() <= 2) {
            let length: usize = groups[at..at + 3].iter().map(|group| group.len()).sum();
            ends.insert(start, start + length);
        }
        start += group.len();
    }
    ends
}

/// Whether the first six digits can be a day, month and year of any century.
fn possible_date(digits: &[Digit]) -> bool {
    let two = |at: usize| digits[at].value * 10 + digits[at + 1].value;
    let (day, month, year) = (two(0), two(2), two(4));
    let longest = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        // 1900 was no leap year but 2000 was: with two digits, year 00 can be either.
        2 if year % 4 == 0 => 29,
        2 => 28,
        _ => return false,
    };
    (1..=longest).contains(&day)
}
