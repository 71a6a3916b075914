//! Danish phone numbers: eight digits, the first 2-9 (the numbering plan has none with 0 or 1), with or without
//! +45 or 0045, together or in groups of two or four as people type them.

use super::token::{Digit, apart, digit_runs, span};
use std::ops::Range;

/// Where phone numbers stand in the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    digit_runs(text)
        .iter()
        .flat_map(|run| in_run(text, run))
        .collect()
}

fn in_run(text: &str, run: &[Digit]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut groups = groups(run);
    while !groups.is_empty() {
        match prefixed(text, &groups).or_else(|| plain(text, &groups)) {
            Some((range, used)) => {
                found.push(range);
                groups.drain(..used);
            }
            None => {
                groups.remove(0);
            }
        }
    }
    found
}

/// The run cut where something stands between the digits.
fn groups(run: &[Digit]) -> Vec<&[Digit]> {
    run.chunk_by(|left, right| !apart(*left, *right)).collect()
}

/// A number with the country code: `+45…`, `0045…`; the groups behind it may have any size.
fn prefixed(text: &str, groups: &[&[Digit]]) -> Option<(Range<usize>, usize)> {
    let first = *groups.first()?;
    let start = first.first()?.start;
    let plus = text[..start].ends_with('+');
    let country: &[u8] = if plus { &[4, 5] } else { &[0, 0, 4, 5] };
    let values = |digits: &[Digit]| digits.iter().map(|digit| digit.value).collect::<Vec<_>>();
    if !values(first).starts_with(country) {
        return None;
    }
    let mut digits = first.len();
    let mut used = 1;
    while digits < country.len() + 8 {
        digits += groups.get(used)?.len();
        used += 1;
    }
    let last = groups[used - 1].last()?;
    let start = if plus { start - 1 } else { start };
    (digits == country.len() + 8).then_some((start..last.end, used))
}

/// A number without the country code: 8, 4+4 or 2+2+2+2 digits, and not a date or a pair of years.
fn plain(text: &str, groups: &[&[Digit]]) -> Option<(Range<usize>, usize)> {
    let first = groups.first()?.first()?;
    if !(2..=9).contains(&first.value) {
        return None;
    }
    let sizes: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let used = if sizes.starts_with(&[8]) {
        1
    } else if sizes.starts_with(&[4, 4]) && !years(groups) {
        2
    } else if sizes.starts_with(&[2, 2, 2, 2]) {
        4
    } else {
        return None;
    };
    let range = first.start..span(groups[used - 1]).end;
    // Points and slashes separate dates and amounts, not phone numbers; a dot in every gap is still a number.
    let slashes = text[range.clone()].contains('/');
    (!slashes).then_some((range, used))
}

/// Two numbers that both read as years of this or the last century.
fn years(groups: &[&[Digit]]) -> bool {
    groups[..2]
        .iter()
        .all(|group| matches!((group[0].value, group[1].value), (2, 0) | (1, 9)))
}
