//! CPR numbers: any ten digits with a possible date. The modulus-11 check is never used to let one through, since
//! valid numbers issued since October 2007 may fail it (the CPR office, "Personnummeret i CPR").

mod apart;

use super::token::{Digit, begins_with_date, digit_runs, groups, span};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Where CPR numbers stand in the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let runs = digit_runs(text);
    let mut found: Vec<Range<usize>> = runs.iter().flat_map(|run| in_run(text, run)).collect();
    found.extend(apart::find(text, &runs));
    found.sort_by_key(|range| range.start);
    found
}

fn in_run(text: &str, run: &[Digit]) -> Vec<Range<usize>> {
    let groups = groups(run);
    let plain = ends_of_plain_dates(text, &groups);
    let starts = starts(&groups);
    let whole_years = starts_of_whole_years(&groups);
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(ten) = run.get(start..start + 10) {
        if let Some(end) = plain.get(&start) {
            start = *end;
        } else if let Some(twelve) = run
            .get(start..start + 12)
            .filter(|_| whole_years.contains(&start))
        {
            found.push(span(twelve));
            start += 12;
        } else if starts.contains(&start) && possible_date(ten) {
            found.push(span(ten));
            start += 10;
        } else {
            start += 1;
        }
    }
    found
}

/// Where the date of a number can begin (in digits): at the start of a group, or inside one that holds all of it.
/// "10.15, 11.30" does not hold the 15th of November 1930.
fn starts(groups: &[&[Digit]]) -> BTreeSet<usize> {
    let mut starts = BTreeSet::new();
    let mut at = 0;
    for group in groups {
        let inside = group.len().saturating_sub(6);
        starts.extend(at..=at + inside);
        at += group.len();
    }
    starts
}

/// Where a date with its whole year has a serial number behind it: "24.08.2016-1234".
fn starts_of_whole_years(groups: &[&[Digit]]) -> BTreeSet<usize> {
    let mut starts = BTreeSet::new();
    let mut at = 0;
    for (number, group) in groups.iter().enumerate() {
        let rest = &groups[number..];
        let is_date = begins_with_date(rest) && rest[0].len() == 2 && rest[1].len() == 2;
        if is_date && rest.get(3).is_some_and(|serial| serial.len() == 4) {
            starts.insert(at);
        }
        at += group.len();
    }
    starts
}

/// What begins like a number but is a date with a time, or a list of times, and where it ends (in digits).
fn ends_of_plain_dates(text: &str, groups: &[&[Digit]]) -> BTreeMap<usize, usize> {
    let mut ends = BTreeMap::new();
    let (mut at, mut start) = (0, 0);
    while at < groups.len() {
        let rest = &groups[at..];
        let plain = whole_date(rest)
            .or_else(|| date_and_time(text, rest))
            .or_else(|| times(text, rest));
        let used = plain.unwrap_or(1);
        let length: usize = rest[..used].iter().map(|group| group.len()).sum();
        if plain.is_some() {
            ends.insert(start, start + length);
        }
        (at, start) = (at + used, start + length);
    }
    ends
}

/// "24.08.2026 10:30" is a date and a time. A group of four digits behind it is not taken for a time: that is how a
/// birth date and a serial number are written.
fn whole_date(groups: &[&[Digit]]) -> Option<usize> {
    (begins_with_date(groups) && groups.get(3).is_none_or(|next| next.len() <= 2)).then_some(3)
}

/// "24.08.26 10:30": a serial number has no colon in it, and the date before it is written in parts.
fn date_and_time(text: &str, groups: &[&[Digit]]) -> Option<usize> {
    let five = groups.get(..5)?;
    let is_time = gap(text, five[3], five[4]) == ":" && is_time_of_day(five[3], five[4]);
    (five.iter().all(|group| group.len() == 2) && is_time).then_some(5)
}

/// "10.15, 11.30, 12.45": three times or more.
fn times(text: &str, groups: &[&[Digit]]) -> Option<usize> {
    let count = groups
        .chunks_exact(2)
        .enumerate()
        .take_while(|(at, pair)| {
            let is_point = matches!(gap(text, pair[0], pair[1]), "." | ":");
            let is_apart = *at == 0 || !matches!(gap(text, groups[at * 2 - 1], pair[0]), "." | ":" | "");
            is_point && is_apart && is_time_of_day(pair[0], pair[1])
        })
        .count();
    (count >= 3).then_some(count * 2)
}

fn gap<'t>(text: &'t str, left: &[Digit], right: &[Digit]) -> &'t str {
    &text[span(left).end..span(right).start]
}

fn is_time_of_day(hour: &[Digit], minute: &[Digit]) -> bool {
    let number = |group: &[Digit]| {
        group
            .iter()
            .fold(0, |sum, digit| sum * 10 + u32::from(digit.value))
    };
    hour.len() == 2 && minute.len() == 2 && number(hour) < 24 && number(minute) < 60
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
