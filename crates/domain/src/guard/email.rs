//! E-mail addresses: something, a sign for "at", something with a dot and a top level of two or more letters. People
//! also write the signs as words: "navn snabel-a skole punktum dk", "navn (at) skole.dk".

mod spoken;

use std::ops::Range;

/// Top levels that are believed behind a slip ("skole,dk") or a spoken sign.
const TOPS: [&str; 18] = [
    "dk", "com", "net", "org", "eu", "se", "no", "de", "uk", "info", "nu", "pl", "fi", "io", "me", "fo",
    "gl", "ua",
];
/// Providers people name without the top level: "lise@gmail".
const PROVIDERS: [&str; 10] = [
    "gmail",
    "hotmail",
    "outlook",
    "live",
    "yahoo",
    "icloud",
    "jubii",
    "msn",
    "protonmail",
    "mail",
];

/// Where e-mail addresses stand in the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = text
        .match_indices(['@', '＠'])
        .filter_map(|(at, sign)| around(text, at, sign.len()))
        .chain(spoken::find(text))
        .collect();
    found.sort_by_key(|range| range.start);
    found
}

/// The address around the sign; a slip of a space on either side of it still makes an address.
fn around(text: &str, at: usize, sign: usize) -> Option<Range<usize>> {
    let (before, after) = (&text[..at], &text[at + sign..]);
    let name = before.strip_suffix(' ').unwrap_or(before);
    let rest = after.strip_prefix(' ').unwrap_or(after);
    let local = local_before(name);
    let domain = domain_at_start(rest)?;
    // With a space on both sides, "vi ses @ kantinen.Bagefter" is no address.
    let is_apart = name.len() < before.len() && rest.len() < after.len();
    let top = domain.rsplit_once(['.', ',']).map_or("", |(_, top)| top);
    let is_sure = !is_apart || is_top(top) || is_provider(domain);
    let end = text.len() - rest.len() + domain.len();
    (local > 0 && is_sure).then(|| name.len() - local..end)
}

/// Longest name before the sign, in characters (RFC 5321, 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;

/// How many bytes of a name stand at the end.
fn local_before(text: &str) -> usize {
    let letters = text
        .chars()
        .rev()
        .take(LONGEST_LOCAL)
        .take_while(|letter| is_local(*letter));
    letters.map(char::len_utf8).sum()
}

/// The domain at the start: labels with dots, one with a known top level behind a comma, or a provider by its name.
fn domain_at_start(text: &str) -> Option<&str> {
    let letters = text.chars().take_while(|letter| is_domain(*letter));
    let domain = text[..letters.map(char::len_utf8).sum()].trim_end_matches(['.', '-']);
    if let Some((label, top)) = domain.rsplit_once('.') {
        let top_is_letters = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
        return (!label.is_empty() && top_is_letters).then_some(domain);
    }
    let slip = text[domain.len()..].strip_prefix(',').map(|rest| {
        let letters = rest.chars().take_while(|letter| letter.is_alphabetic());
        &rest[..letters.map(char::len_utf8).sum()]
    });
    match slip {
        Some(top) if is_top(top) && !domain.is_empty() => Some(&text[..domain.len() + 1 + top.len()]),
        _ => is_provider(domain).then_some(domain),
    }
}

fn is_top(word: &str) -> bool {
    TOPS.iter().any(|top| top.eq_ignore_ascii_case(word))
}

fn is_provider(word: &str) -> bool {
    PROVIDERS
        .iter()
        .any(|provider| provider.eq_ignore_ascii_case(word))
}

fn is_local(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | '+' | '%' | '\'')
}

fn is_domain(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '-')
}
