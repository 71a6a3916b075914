//! Danish phone numbers: eight digits, the first 2-9 (the numbering plan has none with 0 or 1), with or without
//! +45 or 0045, together or in groups as people type them.

use super::token::{Digit, begins_with_date, digit_runs, groups, span};
use std::ops::Range;

/// Digits of a number without its country code.
const LENGTH: usize = 8;

/// Where phone numbers stand in the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    digit_runs(text)
        .iter()
        .flat_map(|run| in_run(text, run))
        .collect()
}

fn in_run(text: &str, run: &[Digit]) -> Vec<Range<usize>> {
    let groups = groups(run);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = groups.get(at..).filter(|rest| !rest.is_empty()) {
        if begins_with_date(rest) {
            at += 3;
            continue;
        }
        match prefixed(text, rest).or_else(|| plain(text, rest)) {
            Some((range, used)) => {
                found.push(range);
                at += used;
            }
            None => at += 1,
        }
    }
    found
}

/// A number with the country code, `+45…` or `0045…`; the groups behind it may have any size.
fn prefixed(text: &str, groups: &[&[Digit]]) -> Option<(Range<usize>, usize)> {
    let first = *groups.first()?;
    let start = first.first()?.start;
    let plus = text[..start].ends_with('+');
    let country: &[u8] = if plus { &[4, 5] } else { &[0, 0, 4, 5] };
    if !country
        .iter()
        .copied()
        .eq(first.iter().map(|digit| digit.value).take(country.len()))
    {
        return None;
    }
    let used = groups_for(groups, country.len() + LENGTH, 1)?;
    let start = if plus { start - 1 } else { start };
    Some((start..span(groups[used - 1]).end, used))
}

/// A number without the country code: whole groups of two digits or more that make eight, and no years or times.
fn plain(text: &str, groups: &[&[Digit]]) -> Option<(Range<usize>, usize)> {
    let first = groups.first()?.first()?;
    if !(2..=9).contains(&first.value) {
        return None;
    }
    let used = groups_for(groups, LENGTH, 2)?;
    let gaps: Vec<&str> = groups[..used]
        .windows(2)
        .map(|pair| text[span(pair[0]).end..span(pair[1]).start].trim())
        .collect();
    // A comma or a slash separates numbers from each other, not the parts of one.
    let list = gaps.iter().any(|gap| gap.contains([',', ';', '/']));
    (!list && !years(&groups[..used]) && !times(&gaps))
        .then(|| (first.start..span(groups[used - 1]).end, used))
}

/// How many groups make just this many digits, each of at least `least` digits.
fn groups_for(groups: &[&[Digit]], digits: usize, least: usize) -> Option<usize> {
    let mut sum = 0;
    for (at, group) in groups.iter().enumerate() {
        sum += group.len();
        if group.len() < least || sum > digits {
            return None;
        }
        if sum == digits {
            return Some(at + 1);
        }
    }
    None
}

/// Two numbers that both read as years of this or the last century.
fn years(groups: &[&[Digit]]) -> bool {
    groups.len() == 2
        && groups
            .iter()
            .all(|group| group.len() == 4 && matches!((group[0].value, group[1].value), (2, 0) | (1, 9)))
}

/// Two times of day, as "20.15-22.30".
fn times(gaps: &[&str]) -> bool {
    let is_point = |gap: &str| matches!(gap, "." | ":");
    matches!(gaps, [first, between, last] if is_point(first) && is_point(last) && !is_point(between))
}
