//! CPR numbers in two parts with words in between: "født 010203 og de sidste fire er 1234".

use super::possible_date;
use crate::guard::token::{Digit, begins_with_date, groups, span};
use std::ops::Range;

/// Most words between the parts.
const REACH: usize = 8;
/// A word in between that says the parts belong together.
const CUES: [&str; 6] = ["sidste", "cifre", "løbenummer", "løbenr", "cpr", "endelse"];

/// Where they stand.
pub(super) fn find(text: &str, runs: &[Vec<Digit>]) -> Vec<Range<usize>> {
    runs.iter()
        .enumerate()
        .filter_map(|(at, run)| {
            let date = date_at_end(run)?;
            // "de sidste 4 er 1234": the four in between is no part of it.
            let serial = runs[at + 1..]
                .iter()
                .take(2)
                .find_map(|run| serial_at_start(run))?;
            let between = &text[date.end..serial.start];
            let words = || {
                between
                    .split(|letter: char| !letter.is_alphanumeric())
                    .filter(|word| !word.is_empty())
            };
            let is_told =
                words().count() <= REACH && words().any(|word| CUES.contains(&word.to_lowercase().as_str()));
            is_told.then_some(date.start..serial.end)
        })
        .collect()
}

fn date_at_end(run: &[Digit]) -> Option<Range<usize>> {
    let groups = groups(run);
    let parts = groups.len().checked_sub(3).map(|at| &groups[at..]);
    if let Some(parts) =
        parts.filter(|parts| begins_with_date(parts) && parts[0].len() == 2 && parts[1].len() == 2)
    {
        return Some(span(parts[0]).start..span(parts[2]).end);
    }
    let six = &run[run.len().checked_sub(6)?..];
    possible_date(six).then(|| span(six))
}

fn serial_at_start(run: &[Digit]) -> Option<Range<usize>> {
    let first = *groups(run).first()?;
    (first.len() == 4).then(|| span(first))
}
