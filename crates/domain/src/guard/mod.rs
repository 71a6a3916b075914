//! The personal-data guard: finds what must not be typed, on the device while the person types and again on the
//! server. CPR numbers, e-mail addresses and phone numbers are refused. Names and addresses ask: only the author knows
//! whether "Storm" is a pupil or the weather. See `docs/guard.md` for what it finds, how well, and what it cannot.
//!
//! The rules are plain Rust over sorted word lists. There is no model, no regular expression and nothing to load, so
//! that the same text gives the same findings on every device and on the server. Every search goes over the text once, a fixed
//! number of times in all.

mod address;
mod cpr;
mod email;
mod lexicon;
mod name;
mod phone;
mod token;
mod word;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::Range;
use ts_rs::TS;

/// The version of these rules. A change carries the version that asked its author (`reviewed`). Raise it when more is
/// asked than before.
pub const VERSION: u16 = 1;

/// What was found, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// A Danish personal identification number.
    Cpr,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// Where somebody lives.
    Address,
    /// A person's name.
    Name,
}

impl FindingKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Cpr, Self::Email, Self::Phone, Self::Address, Self::Name];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cpr => "cpr",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Address => "address",
            Self::Name => "name",
        }
    }

    /// Whether a text holding this is refused; otherwise the app asks.
    pub fn refuses(self) -> bool {
        match self {
            Self::Cpr | Self::Email | Self::Phone => true,
            Self::Address | Self::Name => false,
        }
    }
}

/// Something found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// Where it stands, in bytes of the text.
    pub range: Range<usize>,
}

/// Finds where one kind of thing stands.
type Search = fn(&str) -> Vec<Range<usize>>;

/// The surest first: what an earlier search has found, a later one does not see.
const SEARCHES: [(FindingKind, Search); 5] = [
    (FindingKind::Cpr, cpr::find),
    (FindingKind::Email, email::find),
    (FindingKind::Phone, phone::find),
    (FindingKind::Address, address::find),
    (FindingKind::Name, name::find),
];

/// How often the text is gone over, until nothing more is found: what is taken out of one number can leave another
/// ("12345678tlf 01234567", "tlf Skolegade 1 01 010203"). More than two are rare.
const ROUNDS: usize = 8;

/// Everything found in `text`, in reading order, without overlaps (a CPR number is not also a phone number). A text in
/// which all of it is replaced has nothing left that refuses.
pub fn scan(text: &str) -> Vec<Finding> {
    let mut rest = text.to_owned();
    let mut findings: BTreeMap<usize, Finding> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let known = findings.len();
        for (kind, find) in SEARCHES {
            take(kind, find, &mut rest, &mut findings);
        }
        if findings.len() == known {
            break;
        }
    }
    findings.into_values().collect()
}

/// Whether a word by itself is a given name on the guard's list, whatever else it may mean: for where there is room for
/// one short word and no words around it say what is meant, like initials. Digits behind it do not hide it.
pub fn is_given_name(word: &str) -> bool {
    let letters = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
    word::words(letters)
        .iter()
        .any(|word| lexicon::given(&word.folded).is_some())
}

/// Takes what a search finds out of the rest of the text.
fn take(kind: FindingKind, find: Search, rest: &mut String, findings: &mut BTreeMap<usize, Finding>) {
    let mut end = 0;
    for range in find(rest) {
        // A search may find parts of one thing twice ("a@b.dk" and "b.dk"): the first counts.
        if range.start >= end && !range.is_empty() {
            end = range.end;
            let finding = joined(Finding { kind, range }, findings);
            cover(rest, &finding.range);
            findings.insert(finding.range.start, finding);
        }
    }
}

/// Takes out the findings a later one reaches over, and joins them to it: "010203 sidste 0102031234 5678" holds a number,
/// and around it another. The surest kind counts.
fn joined(mut finding: Finding, findings: &mut BTreeMap<usize, Finding>) -> Finding {
    findings.retain(|_, known| {
        let is_apart = known.range.end <= finding.range.start || finding.range.end <= known.range.start;
        if !is_apart {
            finding.kind = finding.kind.min(known.kind);
            finding.range =
                finding.range.start.min(known.range.start)..finding.range.end.max(known.range.end);
        }
        is_apart
    });
    finding
}

/// Puts "[xxxx]" of the same length over what was found, as the author will put "[elev]" there: what is left and right
/// of it is read as it will be read then.
fn cover(text: &mut String, range: &Range<usize>) {
    let cover = match range.len() {
        length @ 0..3 => "-".repeat(length),
        length => format!("[{}]", "x".repeat(length - 2)),
    };
    text.replace_range(range.clone(), &cover);
}

#[cfg(test)]
mod tests;
