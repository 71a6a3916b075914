//! Cells of a CSV file that a person will open in a spreadsheet.

use std::borrow::Cow;

/// A cell a spreadsheet would run as a formula is given an apostrophe, which spreadsheets read as "this is text"
/// (OWASP, "CSV Injection").
pub fn harmless(cell: &str) -> Cow<'_, str> {
    match cell.trim_start_matches([' ', '\u{a0}']).chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => {
            format!("'{cell}").into()
        }
        _ => cell.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text() {
        for formula in [
            "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "\n=1", " =1", "＝1",
        ] {
            assert!(harmless(formula).starts_with('\''), "{formula:?} would be run");
        }
        for text in ["Fjordskolen", "", "2026-08-24", "a=b"] {
            assert_eq!(harmless(text), text);
        }
    }
}
