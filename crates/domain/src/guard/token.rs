//! Runs of digits as people type them, with separators in between.

use std::ops::Range;

/// One digit of the text and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digit {
    /// Its value, 0-9, whatever the script (Arabic-Indic digits count).
    pub(super) value: u8,
    /// Byte position.
    pub(super) start: usize,
    /// Byte position behind it.
    pub(super) end: usize,
}

/// Longest gap between two digits of one run, in characters.
const LONGEST_GAP: usize = 6;

/// Runs of digits with nothing but separators in between.
pub(super) fn digit_runs(text: &str) -> Vec<Vec<Digit>> {
    let mut runs: Vec<Vec<Digit>> = Vec::new();
    let mut open = false;
    let mut gap = 0;
    for (start, letter) in text.char_indices() {
        if let Some(value) = digit_value(letter) {
            let digit = Digit {
                value,
                start,
                end: start + letter.len_utf8(),
            };
            match runs.last_mut() {
                Some(run) if open => run.push(digit),
                _ => runs.push(vec![digit]),
            }
            open = true;
            gap = 0;
        } else if !is_invisible(letter) {
            gap += 1;
            open = open && gap <= LONGEST_GAP && is_separator(letter);
        }
    }
    runs
}

/// The run cut where something stands between the digits.
pub(super) fn groups(run: &[Digit]) -> Vec<&[Digit]> {
    run.chunk_by(|left, right| left.end == right.start).collect()
}

/// Whether the groups begin with a date written with its whole year, as 24.08.2026.
pub(super) fn begins_with_date(groups: &[&[Digit]]) -> bool {
    let [day, month, year, ..] = groups else {
        return false;
    };
    let number = |group: &[Digit]| {
        group
            .iter()
            .fold(0, |number, digit| number * 10 + u32::from(digit.value))
    };
    day.len() <= 2
        && month.len() <= 2
        && year.len() == 4
        && (1..=31).contains(&number(day))
        && (1..=12).contains(&number(month))
        && (1900..2100).contains(&number(year))
}

/// The byte range from the first to the last of the digits.
pub(super) fn span(digits: &[Digit]) -> Range<usize> {
    match (digits.first(), digits.last()) {
        (Some(first), Some(last)) => first.start..last.end,
        _ => 0..0,
    }
}

/// Whatever is no letter can stand between the digits of a number.
fn is_separator(letter: char) -> bool {
    !letter.is_alphanumeric()
}

/// Characters nobody sees, which come along when text is pasted: soft hyphen, zero-width space and joiners, marks of
/// direction, word joiner, variation selectors, byte order mark.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    )
}

/// Decimal digits of any script a keyboard offers: ASCII, Arabic-Indic, Persian, Indic scripts, Thai, full-width,
/// mathematical, superscript and circled ones.
fn digit_value(letter: char) -> Option<u8> {
    const ZEROS: [char; 15] = [
        '0', '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}',
        '\u{be6}', '\u{c66}', '\u{e50}', '\u{17e0}', '\u{1040}', '\u{ff10}',
    ];
    let code = u32::from(letter);
    let plain = || {
        ZEROS
            .iter()
            .find_map(|zero| code.checked_sub(u32::from(*zero)).filter(|value| *value < 10))
    };
    let value = match letter {
        '\u{1d7ce}'..='\u{1d7ff}' => (code - 0x1d7ce) % 10,
        '⁰' | '₀' | '⓪' => 0,
        '¹' => 1,
        '²' | '³' => code - 0xb0,
        '⁴'..='⁹' => code - 0x2070,
        '₁'..='₉' => code - 0x2080,
        '①'..='⑨' => code - 0x245f,
        _ => plain()?,
    };
    u8::try_from(value).ok()
}
