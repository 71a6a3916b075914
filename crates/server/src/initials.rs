//! Initials for the button on a shared device, made from a person's name.

use std::collections::BTreeSet;

/// Initials nobody else at the workplace has: of the first and the last name; then with more letters of the last
/// name, then of both, then with a number.
pub fn initials(name: &str, taken: &BTreeSet<String>) -> String {
    let words: Vec<Vec<char>> = name
        .split(|letter: char| letter.is_whitespace() || letter == '-')
        .map(|word| word.chars().filter(|letter| letter.is_alphabetic()).collect())
        .filter(|word: &Vec<char>| !word.is_empty())
        .collect();
    let (first, last) = match words.as_slice() {
        [] => (&['X'][..], &[][..]),
        [only] => (&only[..1], &only[1..]),
        [first, .., last] => (&first[..], &last[..]),
    };
    let made = |of_first: usize, of_last: usize| -> String {
        let part = |word: &[char], count: usize| word.iter().take(count).collect::<String>();
        (part(first, of_first) + &part(last, of_last)).to_uppercase()
    };
    let lengths = [(1, 1), (1, 2), (2, 2), (2, 3)];
    let free = |candidate: &String| !taken.contains(candidate);
    lengths
        .into_iter()
        .map(|(of_first, of_last)| made(of_first, of_last))
        .find(free)
        .or_else(|| {
            (2..u32::MAX)
                .map(|number| format!("{}{number}", made(1, 1)))
                .find(free)
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_gets_initials_of_their_own() {
        let mut taken = BTreeSet::new();
        let mut check = |name: &str, expected: &str| {
            let made = initials(name, &taken);
            assert_eq!(made, expected, "for {name:?}");
            assert!(taken.insert(made), "nobody else has them");
        };
        check("Ane Bjerregaard", "AB");
        check("Anders Bach", "ABA");
        check("Anne-Marie von Bach", "ANBA");
        check("Anker Bach", "ANBAC");
        check("Anton Bach", "AB2");
        check("Anja Bach", "AB3");
        check("Åse Øst", "ÅØ");
        check("Madonna", "MA");
        check("Ø", "Ø");
        check("42 ?", "X");
        check("", "X2");
    }
}
