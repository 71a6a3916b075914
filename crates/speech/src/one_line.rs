//! A text as one line of the protocol, so that no text can be taken for a command.

/// The text on one line: whatever breaks a line or cannot be said becomes a space, and a full stop at the front, which
/// would end the message, is left out.
#[cfg_attr(
    not(target_os = "linux"),
    allow(dead_code, reason = "only one system is spoken to in lines")
)]
pub fn one_line(text: &str) -> String {
    let said: String = text
        .chars()
        // A soft hyphen shows where a word may be broken; some voices stumble over it.
        .filter(|letter| *letter != '\u{AD}')
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    let words: Vec<&str> = said.split_whitespace().collect();
    words.join(" ").trim_start_matches(['.', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn no_text_becomes_a_command() {
        let check = |text, expected: &str| assert_eq!(one_line(text), expected, "{text:?}");
        check("Hvad skete der?", "Hvad skete der?");
        check("  Slag \t og\nspark ", "Slag og spark");
        check("slut\r\n.\r\nSTOP all\r\n", "slut . STOP all");
        check(".", "");
        check(". . Trussel", "Trussel");
        check("Diskri\u{AD}mination", "Diskrimination");
        check("\u{2028}\u{85}تهديد", "تهديد");
    }
}
