//! The lists the guard ships with. They are sorted files, searched as they stand: nothing is built or kept at start.

use std::cmp::Ordering;

/// Given names, for instance "emma".
const GIVEN: List = List(include_str!("../../data/given_names.txt"));
/// Family names, for instance "jensen".
const FAMILY: List = List(include_str!("../../data/family_names.txt"));
/// Names that are words as well, each with a letter for what else it is.
const WORDS: List = List(include_str!("../../data/names_that_are_words.txt"));
/// Phrases with a name in them that are nobody at the workplace.
const PHRASES: List = List(include_str!("../../data/not_persons.txt"));
/// Postal towns.
const TOWNS: List = List(include_str!("../../data/towns.txt"));

/// Most words of a phrase in the list.
pub(super) const LONGEST_PHRASE: usize = 5;

/// What a name is besides a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Besides {
    /// Nothing else.
    Nothing,
    /// A noun or another rarer word: "storm".
    Noun,
    /// A function word, verb or adjective: "hans".
    Function,
    /// A month, place, product or figure, with a capital letter of its own: "maj".
    Proper,
    /// A word, as a family name: "holm".
    FamilyWord,
}

/// Whether it is a given name, and what besides.
pub(super) fn given(folded: &str) -> Option<Besides> {
    GIVEN.find(folded)?;
    Some(besides(folded))
}

/// Whether it is a family name, and what besides.
pub(super) fn family(folded: &str) -> Option<Besides> {
    FAMILY.find(folded)?;
    Some(besides(folded))
}

/// Whether these words are a phrase that names nobody.
pub(super) fn is_phrase(folded: &str) -> bool {
    PHRASES.find_line(folded).is_some()
}

/// Whether this is a town with a postcode.
pub(super) fn is_town(folded: &str) -> bool {
    TOWNS.find_line(folded).is_some()
}

fn besides(folded: &str) -> Besides {
    match WORDS.find(folded) {
        None => Besides::Nothing,
        Some("f") => Besides::Function,
        Some("t") => Besides::Proper,
        Some("s") => Besides::FamilyWord,
        Some(_) => Besides::Noun,
    }
}

/// Lines in byte order; lines that begin with `#` are told apart by coming first.
struct List(&'static str);

impl List {
    /// What stands behind the key on its line.
    fn find(&self, key: &str) -> Option<&'static str> {
        self.search(key, |line| line.split_once(' ').unwrap_or((line, "")).0)
            .map(|line| line.get(key.len()..).unwrap_or("").trim_start())
    }

    fn find_line(&self, key: &str) -> Option<&'static str> {
        self.search(key, |line| line)
    }

    fn search(&self, key: &str, key_of: impl Fn(&'static str) -> &'static str) -> Option<&'static str> {
        let (mut from, mut to) = (0, self.0.len());
        while from < to {
            let (start, end) = self.line_at(from + (to - from) / 2);
            let line = &self.0[start..end];
            let order = if line.starts_with('#') {
                Ordering::Less
            } else {
                key_of(line).cmp(key)
            };
            match order {
                Ordering::Equal => return Some(line),
                Ordering::Less => from = end + 1,
                Ordering::Greater => to = start,
            }
        }
        None
    }

    /// The line around a byte. Searched as bytes, since the byte may lie inside a letter.
    fn line_at(&self, at: usize) -> (usize, usize) {
        let bytes = self.0.as_bytes();
        let is_break = |byte: &u8| *byte == b'\n';
        let start = bytes[..at]
            .iter()
            .rposition(is_break)
            .map_or(0, |found| found + 1);
        let end = bytes[at..]
            .iter()
            .position(is_break)
            .map_or(bytes.len(), |found| at + found);
        (start, end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_every_line_is_found() {
        for list in [GIVEN, FAMILY, WORDS, PHRASES, TOWNS] {
            let lines: Vec<&str> = list.0.lines().filter(|line| !line.starts_with('#')).collect();
            for pair in lines.windows(2) {
                assert!(pair[0] < pair[1], "{:?} stands before {:?}", pair[0], pair[1]);
            }
            for line in &lines {
                assert_eq!(list.find_line(line), Some(*line));
            }
            assert_eq!(list.find_line("nobody is called this"), None);
        }
    }

    #[test]
    fn there_are_names_enough() {
        assert!(GIVEN.0.lines().count() > 1_500);
        for name in [
            "emma",
            "magnus",
            "fatima",
            "hodan",
            "zofia",
            "oleksandr",
            "lejla",
            "reza",
            "tharsan",
            "åse",
        ] {
            assert_eq!(given(name), Some(Besides::Nothing), "{name}");
        }
        assert_eq!(given("storm"), Some(Besides::Noun));
        assert_eq!(given("hans"), Some(Besides::Function));
        assert_eq!(given("april"), Some(Besides::Proper));
        assert_eq!(family("holm"), Some(Besides::FamilyWord));
        assert_eq!(given("mandag"), None);
    }

    #[test]
    fn every_word_of_the_second_list_is_a_name() {
        for line in WORDS.0.lines().filter(|line| !line.starts_with('#')) {
            let (name, mark) = line.split_once(' ').unwrap();
            assert!(given(name).or(family(name)).is_some(), "{name} is no name");
            assert!(["f", "n", "s", "t"].contains(&mark), "{line}");
        }
        for phrase in PHRASES.0.lines().filter(|line| !line.starts_with('#')) {
            assert!(
                phrase.split(' ').count() <= LONGEST_PHRASE,
                "{phrase} is too long to be found"
            );
        }
    }
}
