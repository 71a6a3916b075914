//! E-mail addresses: something, `@`, something with a dot and a top level of two or more letters.

use std::ops::Range;

/// Where e-mail addresses stand in the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    text.match_indices(['@', '＠'])
        .filter_map(|(at, sign)| around(text, at, sign.len()))
        .collect()
}

/// The address around the sign; a slip of one space on one side of it still makes an address.
fn around(text: &str, at: usize, sign: usize) -> Option<Range<usize>> {
    let (before, after) = (&text[..at], &text[at + sign..]);
    let (name, rest) = match (before.strip_suffix(' '), after.strip_prefix(' ')) {
        (Some(name), None) => (name, after),
        (None, Some(rest)) => (before, rest),
        _ => (before, after),
    };
    let local = name
        .chars()
        .rev()
        .take_while(|letter| is_local(*letter))
        .map(char::len_utf8)
        .sum::<usize>();
    let length = rest
        .chars()
        .take_while(|letter| is_domain(*letter))
        .map(char::len_utf8)
        .sum::<usize>();
    let domain = rest[..length].trim_end_matches(['.', '-']);
    let (label, top) = domain.rsplit_once('.')?;
    let top_is_letters = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    let end = text.len() - rest.len() + domain.len();
    (local > 0 && !label.is_empty() && top_is_letters).then(|| name.len() - local..end)
}

fn is_local(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | '+' | '%' | '\'')
}

fn is_domain(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '-')
}
