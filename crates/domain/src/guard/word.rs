//! The text as words, with what the rules about names and addresses ask of them.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// One word: letters and digits without a gap.
#[derive(Clone, Debug)]
pub(super) struct Word<'t> {
    /// Where it stands, in bytes.
    pub(super) range: Range<usize>,
    /// As it was typed.
    pub(super) text: &'t str,
    /// Lower case, without accents and invisible characters; æ, ø and å stay.
    pub(super) folded: String,
    /// How its letters are written.
    pub(super) case: Case,
    /// What stands between the word before and this one.
    pub(super) gap: &'t str,
    /// It begins a sentence, a line or a quotation, so a capital letter says nothing.
    pub(super) opens: bool,
}

/// How a word's letters are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// "magnus", "iPad"
    Lower,
    /// "Magnus", "M"
    Title,
    /// "MAGNUS"
    Upper,
    /// "12", "4b"
    Number,
}

impl Word<'_> {
    /// The word without a genitive ending, and where that stem ends in the text. "Emmas", "Emma's" → "emma".
    pub(super) fn stem(&self) -> Option<(&str, usize)> {
        if let Some((stem, "s")) = self.folded.split_once('\'') {
            let end = self.text.find(is_apostrophe)?;
            return Some((stem, self.range.start + end));
        }
        let stem = self.folded.strip_suffix('s').filter(|stem| stem.len() >= 2)?;
        let end = self
            .text
            .to_lowercase()
            .ends_with('s')
            .then_some(self.range.end - 1)?;
        Some((stem, end))
    }

    /// Follows the word before it after one space or a hyphen, as the parts of one name do.
    pub(super) fn is_joined(&self) -> bool {
        matches!(self.gap, " " | "\u{a0}" | "-" | "‐" | "‑")
    }

    /// Follows the word before it after nothing but white space.
    pub(super) fn is_next(&self) -> bool {
        !self.opens && !self.gap.is_empty() && self.gap.chars().all(char::is_whitespace)
    }
}

/// Words whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 24] = [
    "bl", "a", "ca", "dvs", "evt", "f", "eks", "fx", "gl", "hr", "frk", "kl", "mht", "nr", "osv", "pga",
    "sct", "sdr", "skt", "st", "tlf", "vedr", "d", "inkl",
];

/// The text in words, in order.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, first)) = letters.next() {
        if !first.is_alphanumeric() {
            continue;
        }
        let mut end = start + first.len_utf8();
        while let Some((at, letter)) = letters.peek().copied() {
            let inside = letter.is_alphanumeric()
                || is_combining_mark(letter)
                || super::token::is_invisible(letter)
                || is_apostrophe(letter) && is_letter_at(text, at + letter.len_utf8());
            if !inside {
                break;
            }
            end = at + letter.len_utf8();
            letters.next();
        }
        let before = words.last().map_or(0, |word| word.range.end);
        let gap = &text[before..start];
        let opens = opens(words.last(), gap);
        let word = &text[start..end];
        words.push(Word {
            range: start..end,
            text: word,
            folded: fold(word),
            case: case(word),
            gap,
            opens,
        });
    }
    words
}

fn is_letter_at(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_some_and(char::is_alphabetic)
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | '´' | '`')
}

fn opens(before: Option<&Word<'_>>, gap: &str) -> bool {
    let Some(before) = before else { return true };
    if gap.contains(['!', '?', '…', '\n', ':', '"', '«', '»', '“', '”', '•']) {
        return true;
    }
    // "3. maj", "hr. Holm", "M. Hansen"
    let is_abbreviated = before.case == Case::Number
        || before.folded.chars().count() == 1
        || ABBREVIATIONS.contains(&before.folded.as_str());
    gap.contains('.') && !is_abbreviated
}

fn case(word: &str) -> Case {
    let mut letters = word.chars().filter(|letter| letter.is_alphanumeric());
    match letters.next() {
        Some(first) if first.is_numeric() => Case::Number,
        Some(first) if first.is_uppercase() => {
            let (mut any, mut upper) = (false, true);
            for letter in letters.filter(|letter| letter.is_alphabetic()) {
                any = true;
                upper &= letter.is_uppercase();
            }
            if any && upper { Case::Upper } else { Case::Title }
        }
        _ => Case::Lower,
    }
}

/// Lower case without accents; æ, ø and å are letters of their own and stay.
fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.nfc().flat_map(char::to_lowercase) {
        match letter {
            'æ' | 'ø' | 'å' => folded.push(letter),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'đ' | 'ð' => folded.push('d'),
            'ə' => folded.push('a'),
            'ß' => folded.push_str("ss"),
            _ if is_apostrophe(letter) => folded.push('\''),
            _ if super::token::is_invisible(letter) => {}
            _ => decompose_canonical(letter, |part| {
                if !is_combining_mark(part) {
                    folded.push(part);
                }
            }),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_how_they_are_written() {
        let text = "Så kom Émma's mor. Den 3. Maj løb BO fra 4b: ja";
        let found: Vec<_> = words(text)
            .iter()
            .map(|word| (word.folded.clone(), word.case, word.opens))
            .collect();
        let expected = [
            ("så", Case::Title, true),
            ("kom", Case::Lower, false),
            ("emma's", Case::Title, false),
            ("mor", Case::Lower, false),
            ("den", Case::Title, true),
            ("3", Case::Number, false),
            ("maj", Case::Title, false),
            ("løb", Case::Lower, false),
            ("bo", Case::Upper, false),
            ("fra", Case::Lower, false),
            ("4b", Case::Number, false),
            ("ja", Case::Lower, true),
        ];
        let found: Vec<_> = found
            .iter()
            .map(|(word, case, opens)| (word.as_str(), *case, *opens))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn accents_and_invisible_characters_are_no_hiding_place() {
        for (typed, folded) in [
            ("Gökhan", "gokhan"),
            ("A\u{30a}ge", "åge"),
            ("Em\u{200b}ma", "emma"),
            ("Ayşe", "ayse"),
        ] {
            assert_eq!(words(typed)[0].folded, folded);
        }
    }

    #[test]
    fn stems_end_before_the_genitive() {
        for (typed, stem) in [
            ("Emmas", Some("Emma")),
            ("Lars’s", Some("Lars")),
            ("EMMAS", Some("EMMA")),
            ("Emma", None),
        ] {
            let words = words(typed);
            let found = words[0].stem().map(|(_, end)| &typed[..end]);
            assert_eq!(found, stem, "{typed}");
        }
    }
}
