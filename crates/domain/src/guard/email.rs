//! E-mail addresses: something, `@`, something with a dot and a top level of two or more letters.

use std::ops::Range;

/// Where e-mail addresses stand in the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    text.match_indices('@')
        .filter_map(|(at, _)| around(text, at))
        .collect()
}

fn around(text: &str, at: usize) -> Option<Range<usize>> {
    let local = text[..at].chars().rev().take_while(|letter| is_local(*letter));
    let start = at - local.map(char::len_utf8).sum::<usize>();
    let rest = &text[at + 1..];
    let domain: usize = rest
        .chars()
        .take_while(|letter| is_domain(*letter))
        .map(char::len_utf8)
        .sum();
    let domain = rest[..domain].trim_end_matches(['.', '-']);
    let (name, top) = domain.rsplit_once('.')?;
    let top_is_letters = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    let whole = start < at && !name.is_empty() && top_is_letters;
    whole.then(|| start..at + 1 + domain.len())
}

fn is_local(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | '+' | '%' | '\'')
}

fn is_domain(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '-')
}
