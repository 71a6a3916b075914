//! Addresses: a street with its number ("Skolegade 12, 2. tv"), a postcode with its town ("8000 Aarhus C"), or both as
//! one. A street without a number is none, and neither is a room, a class or a step with one.

mod street;

use super::lexicon;
use super::word::{Case, Word, words};
use std::ops::Range;

/// Where addresses stand in the text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((first, last)) = address_at(&words, at) else {
            at += 1;
            continue;
        };
        let range = words[first].range.start..words[last].range.end;
        // The street's first words may have been read before: "Nørre Allé 7, Øster Allé 8".
        if found.last().is_none_or(|known| known.end <= range.start) {
            found.push(range);
        }
        at = last + 1;
    }
    found
}

/// The first and last word of the address whose street's last word, or whose postcode, stands here.
fn address_at(words: &[Word<'_>], at: usize) -> Option<(usize, usize)> {
    if let Some(last) = town_at(words, at) {
        return Some((at, last));
    }
    let number = number_behind(words, at)?;
    let first = street::start(words, at)?;
    let last = floor_behind(words, number);
    let town = words
        .get(last + 1)
        .filter(|word| is_soon(word))
        .and_then(|_| town_at(words, last + 1));
    Some((first, town.unwrap_or(last)))
}

/// The house number: up to three digits and perhaps a letter, and not a number of something ("3 gange", "12.30").
fn number_behind(words: &[Word<'_>], street: usize) -> Option<usize> {
    let is_word_for_it = |word: &Word<'_>| matches!(word.folded.as_str(), "nr" | "nummer");
    let is_told = words.get(street + 1).is_some_and(is_word_for_it);
    let at = if is_told { street + 2 } else { street + 1 };
    let number = words.get(at)?;
    let is_close = number
        .gap
        .chars()
        .all(|letter| letter.is_whitespace() || is_told && letter == '.');
    if !is_close || !is_house_number(&number.folded) {
        return None;
    }
    let Some(next) = words.get(at + 1) else {
        return Some(at);
    };
    let is_time = next.case == Case::Number && matches!(next.gap, "." | ":" | "," | "/" | "-");
    let counts = next
        .gap
        .chars()
        .all(|letter| letter.is_whitespace() || letter == '.')
        && is_counted(&next.folded);
    if is_time || counts {
        return None;
    }
    // "Bøgevej 3 B"
    let is_letter =
        next.case == Case::Title && next.is_next() && next.folded.len() == 1 && next.folded != "i";
    Some(if is_letter { at + 1 } else { at })
}

fn is_house_number(folded: &str) -> bool {
    let digits = folded.chars().take_while(char::is_ascii_digit).count();
    let rest = &folded[digits..];
    (1..=3).contains(&digits)
        && !folded.starts_with('0')
        && rest.len() <= 1
        && rest.chars().all(|letter| letter.is_ascii_lowercase())
}

/// What is counted, so that the number before it is no house's.
fn is_counted(folded: &str) -> bool {
    const COUNTED: &str = "gang gange børn elever elev borgere beboere minutter minut min timer time uger uge dage dag år kr \
        kroner procent pct km m meter cm kg voksne ansatte personer mennesker mand stk måneder måned mdr sekunder klasse årgang \
        pladser biler cykler af ud";
    COUNTED.split_ascii_whitespace().any(|word| word == folded)
}

/// Storey and door behind the house number: "2. tv", "st. th.", "3. sal", "kld".
fn floor_behind(words: &[Word<'_>], number: usize) -> usize {
    let mut last = number;
    while let Some(next) = words.get(last + 1).filter(|word| is_soon(word)) {
        let is_storey = next.case == Case::Number && next.folded.len() <= 2;
        let is_before_door = words
            .get(last + 2)
            .is_some_and(|word| is_soon(word) && is_door(&word.folded));
        if !(is_door(&next.folded) || is_storey && is_before_door) {
            break;
        }
        last += 1;
    }
    last
}

fn is_door(folded: &str) -> bool {
    matches!(
        folded,
        "st" | "stuen"
            | "kl"
            | "kld"
            | "kælder"
            | "sal"
            | "tv"
            | "th"
            | "mf"
            | "dør"
            | "lejl"
            | "lejlighed"
            | "værelse"
    )
}

/// Behind the word before with spaces, commas or full stops only.
fn is_soon(word: &Word<'_>) -> bool {
    word.gap
        .chars()
        .all(|letter| letter.is_whitespace() || matches!(letter, ',' | '.'))
        && word.gap.len() <= 3
}

/// The last word of a town behind a postcode that stands here.
fn town_at(words: &[Word<'_>], at: usize) -> Option<usize> {
    let code = words.get(at)?;
    if code.text.len() != 4 || !code.text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // 2001 to 2099 are years: no town has them as a postcode.
    let is_postcode = code.text >= "0800" && code.text <= "9990" && !("2001".."2100").contains(&code.text);
    let first = words.get(at + 1).filter(|word| is_postcode && word.is_next())?;
    let is_written_as_town = first.case != Case::Lower || first.folded.chars().count() >= 6;
    let last = (at + 1..at + 4).rev().find(|last| {
        let Some(parts) = words.get(at + 1..=*last) else {
            return false;
        };
        let name: Vec<&str> = parts.iter().map(|word| word.folded.as_str()).collect();
        parts.iter().skip(1).all(Word::is_joined) && lexicon::is_town(&name.join(" "))
    });
    let last = last.filter(|_| is_written_as_town)?;
    let is_district = |word: &Word<'_>| {
        word.is_next()
            && matches!(
                word.folded.as_str(),
                "c" | "n" | "s" | "v" | "ø" | "k" | "f" | "m" | "nv" | "sv" | "sø" | "nø"
            )
            && word.case != Case::Lower
    };
    Some(if words.get(last + 1).is_some_and(is_district) {
        last + 1
    } else {
        last
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = find(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "in {text:?}");
    }

    #[test]
    fn streets_with_a_number() {
        check("Han bor på Skolegade 12.", &["Skolegade 12"]);
        check("ved skolegade 12, 2. tv", &["skolegade 12, 2. tv"]);
        check("på Bøgevej 3B hos", &["Bøgevej 3B"]);
        check("Gl. Kongevej 101, st. th.", &["Gl. Kongevej 101, st. th"]);
        check("til Peter Bangs Vej 27, 3. sal", &["Peter Bangs Vej 27, 3. sal"]);
        check("Vestergade nr. 9", &["Vestergade nr. 9"]);
        check("bor på Torvet 3", &["Torvet 3"]);
        check("Mosestien 2, 9000 Aalborg", &["Mosestien 2, 9000 Aalborg"]);
    }

    #[test]
    fn postcodes_with_a_town() {
        check("i 8000 Aarhus C og", &["8000 Aarhus C"]);
        check("i 2200 København N", &["2200 København N"]);
        check("8000 kr. og 2000 bøger", &[]);
        check("i 2026 Roskilde", &[]);
    }

    #[test]
    fn streets_without_a_number_and_other_numbers() {
        check("ned ad Skolegade", &[]);
        check("Legepladsen 3 gange", &[]);
        check("på Skolegade 3 gange", &[]);
        check("Parkeringsplads 3", &[]);
        check("lokale 12, 4. b, trin 2, stue 4", &[]);
        check("på vej 2 gange, på vej 4", &[]);
        check("bor på 3. sal", &[]);
        check("bor på Stue 4", &[]);
    }
}
