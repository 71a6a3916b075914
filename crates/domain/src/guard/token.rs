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

/// Runs of digits, each gap within a run at most three separator characters long.
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
        } else {
            gap += 1;
            open = open && gap <= 3 && is_separator(letter);
        }
    }
    runs
}

/// The byte range from the first to the last of the digits.
pub(super) fn span(digits: &[Digit]) -> Range<usize> {
    match (digits.first(), digits.last()) {
        (Some(first), Some(last)) => first.start..last.end,
        _ => 0..0,
    }
}

/// Whether anything stands between two neighbouring digits.
pub(super) fn apart(left: Digit, right: Digit) -> bool {
    left.end != right.start
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '–' | '—' | '‐' | '‑' | '−' | '.' | '/' | '_' | ',')
}

/// Decimal digits of the scripts our users write: ASCII, Arabic-Indic, Persian, full-width.
fn digit_value(letter: char) -> Option<u8> {
    let zero = match letter {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    u8::try_from(u32::from(letter) - u32::from(zero)).ok()
}
