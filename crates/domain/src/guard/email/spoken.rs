//! E-mail addresses with the signs written as words.

use super::{is_provider, is_top, local_before};
use crate::guard::word::{Word, words};
use std::ops::Range;

/// Most labels of a domain that are looked at.
const LONGEST: usize = 5;

/// Where they stand.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    (1..words.len())
        .filter_map(|at| {
            let domain = behind_sign(&words, at)?;
            let end = domain_end(&words, domain)?;
            let before = text[..words[at].range.start].trim_end_matches([' ', '(', '[', '{', '<', '-']);
            let local = local_before(before);
            (local > 0).then(|| before.len() - local..end)
        })
        .collect()
}

/// The word behind a spoken "@" at this word: "snabel-a", "snabela", "(at)".
fn behind_sign(words: &[Word<'_>], at: usize) -> Option<usize> {
    let next = words.get(at + 1);
    match words[at].folded.as_str() {
        "snabela" | "snabelaet" => Some(at + 1),
        "snabel" if next.is_some_and(|next| next.folded == "a" && next.gap.len() <= 1) => Some(at + 2),
        "at" | "a" | "snabel" if is_bracketed(words, at) => Some(at + 1),
        // Without brackets "at" is the commonest of words; only what follows can tell.
        "at" if next.is_some_and(|next| is_provider(&next.folded)) => Some(at + 1),
        _ => None,
    }
}

fn is_bracketed(words: &[Word<'_>], at: usize) -> bool {
    let opens = words[at].gap.ends_with(['(', '[', '{', '<']);
    opens
        && words
            .get(at + 1)
            .is_some_and(|next| next.gap.starts_with([')', ']', '}', '>']))
}

/// Where a domain that begins at this word ends: labels with spoken or written dots up to a top level.
fn domain_end(words: &[Word<'_>], at: usize) -> Option<usize> {
    let first = words.get(at)?;
    let mut last = at;
    let mut end = is_provider(&first.folded).then_some(first.range.end);
    for _ in 0..LONGEST {
        let Some(label) = label_behind(words, last) else {
            break;
        };
        last = label;
        if is_top(&words[label].folded) {
            end = Some(words[label].range.end);
        }
    }
    end
}

/// The next label: behind a written dot or comma, or behind "punktum", "dot", "prik".
fn label_behind(words: &[Word<'_>], last: usize) -> Option<usize> {
    let next = words.get(last + 1)?;
    match next.folded.as_str() {
        "punktum" | "dot" | "prik" | "punkt" => words.get(last + 2).map(|_| last + 2),
        _ => matches!(next.gap, "." | "," | "-" | " ." | ". ").then_some(last + 1),
    }
}
