//! Phone numbers: Danish ones of eight digits, together or in groups as people type them, and those with a country
//! code. The numbering plan has none that begins with 0 or 1; behind a word like "tlf" they are found all the same.

use super::token::{Digit, begins_with_date, digit_runs, groups, is_invisible, span};
use std::ops::Range;

/// Digits of a number without its country code.
const LENGTH: usize = 8;
/// Digits of a number with a country code (ITU-T E.164), the code included.
const FOREIGN: std::ops::RangeInclusive<usize> = 8..=15;
/// Words right before a number that say what it is.
const CUES: &str = "tlf tlfnr telefon telefonnr telefonnummer mobil mobilnr mobilnummer mob nummer nummeret ring ringe ringer \
    ringede sms whatsapp tel phone kontakt træffes fastnet";
/// How many words before a number such a word may stand.
const CUE_REACH: usize = 4;

/// Words right before the number of something else.
const CASES: &str =
    "sag sagen sagsnr sagsnummer journalnr journalnummer jnr faktura fakturanr ordre ordrenr skema løbenr";

/// Where phone numbers stand in the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    digit_runs(text)
        .iter()
        .flat_map(|run| in_run(text, run))
        .collect()
}

fn in_run(text: &str, run: &[Digit]) -> Vec<Range<usize>> {
    let groups = groups(run);
    let is_told = groups.first().is_some_and(|first| is_told(text, first));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = groups.get(at..).filter(|rest| !rest.is_empty()) {
        let number = prefixed(text, rest).or_else(|| told(text, rest).filter(|_| is_told && at == 0));
        if number.is_none() && begins_with_date(rest) {
            at += 3;
            continue;
        }
        match number.or_else(|| plain(text, rest)) {
            Some((range, used)) => {
                found.push(range);
                at += used;
            }
            None => at += 1,
        }
    }
    found
}

/// Whether a word like "tlf" stands shortly before. Words are counted and not letters, so that what is replaced in
/// between changes nothing.
fn is_told(text: &str, first: &[Digit]) -> bool {
    let before = &text[..first.first().map_or(0, |digit| digit.start)];
    let words = before.rsplit(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).take(CUE_REACH).any(|word| {
        let word = word.to_lowercase();
        CUES.split_ascii_whitespace().any(|cue| cue == word)
    })
}

/// A number with a country code, `+45…` or `0046…`; the groups behind it may have any size.
fn prefixed(text: &str, groups: &[&[Digit]]) -> Option<(Range<usize>, usize)> {
    let first = *groups.first()?;
    let start = first.first()?.start;
    let plus = text[..start].ends_with(['+', '＋']);
    let zeros = first.len() >= 4 && first[0].value == 0 && first[1].value == 0 && first[2].value != 0;
    if !plus && !zeros {
        return None;
    }
    let code = if plus { 0 } else { 2 };
    let is_danish = first
        .get(code..code + 2)
        .is_some_and(|pair| (pair[0].value, pair[1].value) == (4, 5));
    let used = match groups_for(groups, code + 2 + LENGTH, 1) {
        Some(used) if is_danish => used,
        _ => groups_within(text, groups, code + FOREIGN.start()..=code + FOREIGN.end())?,
    };
    let start = if plus {
        start - text[..start].chars().next_back().map_or(0, char::len_utf8)
    } else {
        start
    };
    Some((start..span(groups[used - 1]).end, used))
}

/// Eight digits in whatever groups behind a word like "tlf".
fn told(text: &str, groups: &[&[Digit]]) -> Option<(Range<usize>, usize)> {
    let used = groups_for(groups, LENGTH, 1)?;
    let is_one = gaps(text, &groups[..used]).iter().all(|gap| is_phone_gap(gap));
    is_one.then(|| (span(groups[0]).start..span(groups[used - 1]).end, used))
}

/// A number without the country code: whole groups of two digits or more that make eight, and no years or times.
fn plain(text: &str, groups: &[&[Digit]]) -> Option<(Range<usize>, usize)> {
    let first = groups.first()?.first()?;
    let used = groups_for(groups, LENGTH, 2)?;
    let groups = &groups[..used];
    let is_number = match first.value {
        0 => false,
        1 => !is_plain_date(groups) && (used == 1 || groups.iter().all(|group| group.len() == 2)),
        _ => true,
    };
    let gaps = gaps(text, groups);
    let is_one = gaps.iter().all(|gap| is_phone_gap(gap));
    let is_other = years(groups) || times(&gaps) || is_short_date(groups, &gaps) || is_case(text, groups);
    (is_number && is_one && !is_other).then(|| (first.start..span(groups[used - 1]).end, used))
}

fn gaps<'t>(text: &'t str, groups: &[&[Digit]]) -> Vec<&'t str> {
    groups
        .windows(2)
        .map(|pair| text[span(pair[0]).end..span(pair[1]).start].trim())
        .collect()
}

/// A comma or another sign separates numbers from each other, not the parts of one.
fn is_phone_gap(gap: &str) -> bool {
    gap.chars()
        .all(|letter| letter.is_whitespace() || is_invisible(letter) || "-–—‐‑−._:()*+·".contains(letter))
}

/// A date with two digits of its year, and something behind it: "24.08.26 10".
fn is_short_date(groups: &[&[Digit]], gaps: &[&str]) -> bool {
    let is_point = |gap: &str| matches!(gap, "." | "-");
    let [first, second, third] = gaps else {
        return false;
    };
    let number = |group: &[Digit]| {
        group
            .iter()
            .fold(0u32, |sum, digit| sum * 10 + u32::from(digit.value))
    };
    is_point(first)
        && first == second
        && third != second
        && (1..=31).contains(&number(groups[0]))
        && (1..=12).contains(&number(groups[1]))
}

/// The number of a case, behind its word: "sagsnr. 2026-1234".
fn is_case(text: &str, groups: &[&[Digit]]) -> bool {
    let before = text[..span(groups[0]).start].trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let word = before
        .char_indices()
        .rev()
        .take_while(|(_, letter)| letter.is_alphanumeric())
        .last();
    let word = word.map_or("", |(at, _)| &before[at..]).to_lowercase();
    groups.len() == 2 && groups[0].len() == 4 && CASES.split_ascii_whitespace().any(|case| case == word)
}

/// Eight digits that read as a day of this or the last century: "12092026".
fn is_plain_date(groups: &[&[Digit]]) -> bool {
    let [digits] = groups else { return false };
    let number = |range: Range<usize>| {
        digits[range]
            .iter()
            .fold(0u32, |sum, digit| sum * 10 + u32::from(digit.value))
    };
    (1..=31).contains(&number(0..2))
        && (1..=12).contains(&number(2..4))
        && (1900..2100).contains(&number(4..8))
}

/// As many groups as stand close together, if their digits are so many.
fn groups_within(text: &str, groups: &[&[Digit]], digits: std::ops::RangeInclusive<usize>) -> Option<usize> {
    let mut sum = 0;
    let mut used = 0;
    for (at, group) in groups.iter().enumerate() {
        let is_close = at == 0 || is_phone_gap(gaps(text, &groups[at - 1..=at])[0]);
        if !is_close || sum + group.len() > *digits.end() {
            break;
        }
        sum += group.len();
        used = at + 1;
    }
    digits.contains(&sum).then_some(used)
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
