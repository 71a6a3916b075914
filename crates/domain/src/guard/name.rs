//! Names of persons. They ask, they do not refuse: "Storm slog mig" is a name, "storm og regn" is not, and only the
//! author knows for sure.
//!
//! A name begins
//! 1. at a given or family name that is nothing else ("Magnus", "jensen"), in whatever case;
//! 2. at a name that is a word as well ("Storm", "Hans"), if the words around it say so ([`context`]);
//! 3. behind a title ("fru Holm") or initials ("M. Holm");
//! 4. at any word with a capital letter behind a word for a person ("eleven Zelmira", "hedder Kvist").
//!
//! It goes on over further names, initials and words with a capital letter, and ends before a genitive ending, so that
//! "Emmas mor" becomes "[elev]s mor". Saints, kings, houses and figures of books are nobody ([`is_nobody`]).

mod context;
mod cues;

use super::lexicon::{self, Besides};
use super::word::{Case, Word, words};
use std::ops::Range;

/// Where names stand in the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match name_at(&words, at) {
            Some((range, next)) => {
                found.push(range);
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// A word that is on one of the lists.
#[derive(Clone, Copy, Debug)]
struct Known {
    /// Where its stem ends, in bytes of the text.
    end: usize,
    /// It stands in the genitive.
    is_genitive: bool,
    is_given: bool,
    besides: Besides,
}

/// The word on the lists: as it stands, or without its genitive ending.
fn known(word: &Word<'_>) -> Option<Known> {
    let listed = |folded: &str, end: usize, is_genitive: bool| {
        let (is_given, besides) = match (lexicon::given(folded), lexicon::family(folded)) {
            (Some(besides), _) => (true, besides),
            (None, Some(besides)) => (false, besides),
            (None, None) => return None,
        };
        Some(Known {
            end,
            is_genitive,
            is_given,
            besides,
        })
    };
    listed(&word.folded, word.range.end, false).or_else(|| {
        let (stem, end) = word.stem()?;
        listed(stem, end, true)
    })
}

/// The name that begins at this word, and the first word behind it.
fn name_at(words: &[Word<'_>], at: usize) -> Option<(Range<usize>, usize)> {
    let first = begin(words, at)?;
    let mut last = first;
    let mut end = words[last].range.end;
    let mut is_over = false;
    if let Some(known) = known(&words[last]) {
        (end, is_over) = (known.end, known.is_genitive);
    }
    while !is_over && let Some((part, part_end, is_last)) = continuation(words, last) {
        (last, end, is_over) = (part, part_end, is_last);
    }
    Some((words[at].range.start..end, last + 1))
}

/// The word that makes a name of what begins at `at`: that word itself, or the one behind a title or initials.
fn begin(words: &[Word<'_>], at: usize) -> Option<usize> {
    // Asked last: most words are no names anyway.
    candidate(words, at).filter(|_| !is_nobody(words, at))
}

fn candidate(words: &[Word<'_>], at: usize) -> Option<usize> {
    let word = &words[at];
    if word.case == Case::Number {
        return None;
    }
    if cues::is_title(&word.folded) {
        let next = words.get(at + 1)?;
        let is_name =
            next.case == Case::Title && !cues::is_ordinary(&next.folded) && next.folded.chars().count() > 1;
        return (is_behind(next, ". ") && (is_name || is_sure(next))).then_some(at + 1);
    }
    if is_initial(word) {
        let behind = behind_initials(words, at)?;
        let known = known(&words[behind])?;
        let is_family = !known.is_given || known.besides == Besides::Nothing;
        return (is_family && words[behind].case == Case::Title).then_some(behind);
    }
    let is_name = match known(word) {
        Some(known) if is_sure_here(words, at, known) => true,
        Some(known) => context::says_name(words, at, known),
        None => false,
    };
    (is_name || context::is_introduced(words, at)).then_some(at)
}

/// On the lists, and no word besides.
fn is_sure(word: &Word<'_>) -> bool {
    known(word).is_some_and(|known| known.besides == Besides::Nothing)
}

/// "12. jan" is a date even though "Jan" is a name.
fn is_sure_here(words: &[Word<'_>], at: usize, known: Known) -> bool {
    let is_date = words[at].folded == "jan" && at > 0 && words[at - 1].case == Case::Number;
    known.besides == Besides::Nothing && !is_date
}

/// The next part of the name: its word, where it ends, and whether the name ends there.
fn continuation(words: &[Word<'_>], last: usize) -> Option<(usize, usize, bool)> {
    let next = words.get(last + 1)?;
    if next.opens
        || next.case == Case::Number
        || !(next.is_joined() || is_initial(&words[last]) && is_behind(next, ". "))
    {
        return None;
    }
    if cues::is_particle(&next.folded) && next.case != Case::Upper {
        let behind = words
            .get(last + 2)
            .filter(|behind| behind.is_joined() && behind.case == Case::Title)?;
        let (end, is_genitive) = end_of(behind);
        return Some((last + 2, end, is_genitive));
    }
    if is_initial(next) {
        return (next.folded != "i").then_some((last + 1, next.range.end, false));
    }
    let is_part = match (known(next), next.case) {
        (_, Case::Title) => !cues::is_ordinary(&next.folded),
        (Some(known), _) => known.besides == Besides::Nothing,
        (None, _) => false,
    };
    let (end, is_genitive) = end_of(next);
    is_part.then_some((last + 1, end, is_genitive))
}

fn end_of(word: &Word<'_>) -> (usize, bool) {
    known(word).map_or((word.range.end, false), |known| (known.end, known.is_genitive))
}

fn is_initial(word: &Word<'_>) -> bool {
    word.case == Case::Title && word.folded.chars().count() == 1
}

/// Behind the word before with nothing but spaces and these in between.
fn is_behind(word: &Word<'_>, allowed: &str) -> bool {
    !word.gap.is_empty()
        && word
            .gap
            .chars()
            .all(|letter| allowed.contains(letter) || letter == '\u{a0}')
}

/// The word behind one to three initials.
fn behind_initials(words: &[Word<'_>], at: usize) -> Option<usize> {
    let behind = (at + 1..at + 4).find(|next| words.get(*next).is_none_or(|word| !is_initial(word)))?;
    let is_close = |word: &Word<'_>| word.gap.chars().all(|letter| ". -".contains(letter));
    words.get(at + 1..=behind)?.iter().all(is_close).then_some(behind)
}

/// Names that are nobody at the workplace: in a phrase ("Sankt Hans", "Kaj og Andrea"), of saints and kings, of
/// houses and streets ("Sct. Knuds Skole", "Frederiks Allé").
fn is_nobody(words: &[Word<'_>], at: usize) -> bool {
    let is_exalted = at > 0 && cues::is_exalted(&words[at - 1].folded) && is_behind(&words[at], ". ");
    is_exalted || is_of_house(words, at) || is_in_phrase(words, at)
}

fn is_of_house(words: &[Word<'_>], at: usize) -> bool {
    for next in words.iter().skip(at + 1).take(3) {
        if !next.is_joined() {
            return false;
        }
        if cues::is_street_word(&next.folded) || next.case == Case::Title && cues::is_house(&next.folded) {
            return true;
        }
        if next.case != Case::Title {
            return false;
        }
    }
    false
}

fn is_in_phrase(words: &[Word<'_>], at: usize) -> bool {
    let earliest = (at + 1).saturating_sub(lexicon::LONGEST_PHRASE);
    (earliest..=at).any(|from| {
        let mut phrase = String::new();
        for (number, word) in words.iter().enumerate().skip(from).take(lexicon::LONGEST_PHRASE) {
            if !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.push_str(&word.folded);
            if number >= at && number > from && lexicon::is_phrase(&phrase) {
                return true;
            }
        }
        false
    })
}

#[cfg(test)]
mod tests;
