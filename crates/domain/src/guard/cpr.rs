//! CPR numbers: any ten digits with a possible date. The modulus-11 check is never used to let one through, since
//! valid numbers issued since October 2007 may fail it (the CPR office, "Personnummeret i CPR").

use super::token::{Digit, digit_runs, span};
use std::ops::Range;

/// Where CPR numbers stand in the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for run in digit_runs(text) {
        let mut start = 0;
        while let Some(ten) = run.get(start..start + 10) {
            if possible_date(ten) {
                found.push(span(ten));
                start += 10;
            } else {
                start += 1;
            }
        }
    }
    found
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
