//! The personal-data guard: finds what must not be typed, on the device while the person types and again on the
//! server. A first form: CPR numbers, e-mail addresses and Danish phone numbers, all of which refuse saving.

mod cpr;
mod email;
mod phone;
mod token;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::Range;
use ts_rs::TS;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// A Danish personal identification number.
    Cpr,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
}

impl FindingKind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cpr => "cpr",
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }

    /// Whether a text holding this is refused; otherwise the app asks.
    pub fn refuses(self) -> bool {
        match self {
            Self::Cpr | Self::Email | Self::Phone => true,
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

/// The surest first: what an earlier search has found, a later one leaves alone.
const SEARCHES: [(FindingKind, Search); 3] = [
    (FindingKind::Cpr, cpr::find),
    (FindingKind::Email, email::find),
    (FindingKind::Phone, phone::find),
];

/// Everything found in `text`, in reading order, without overlaps (a CPR number is not also a phone number).
pub fn scan(text: &str) -> Vec<Finding> {
    let mut findings: BTreeMap<usize, Finding> = BTreeMap::new();
    for (kind, find) in SEARCHES {
        for range in find(text) {
            // Findings never overlap, so only the last one that begins before this one ends can.
            let before = findings.range(..range.end).next_back();
            if before.is_none_or(|(_, known)| known.range.end <= range.start) {
                findings.insert(range.start, Finding { kind, range });
            }
        }
    }
    findings.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: &[(FindingKind, &str)]) {
        let found: Vec<_> = scan(text)
            .into_iter()
            .map(|finding| (finding.kind, text[finding.range].to_owned()))
            .collect();
        let found: Vec<_> = found.iter().map(|(kind, part)| (*kind, part.as_str())).collect();
        assert_eq!(found, expected, "in {text:?}");
    }

    #[test]
    fn cpr_numbers_in_the_forms_people_type() {
        use FindingKind::Cpr;
        check("Elev 010203-1234 slog", &[(Cpr, "010203-1234")]);
        check("cpr0102031234", &[(Cpr, "0102031234")]);
        check("310112 4321.", &[(Cpr, "310112 4321")]);
        check("010203 - 1234", &[(Cpr, "010203 - 1234")]);
        check("010203–1234", &[(Cpr, "010203–1234")]);
        check("01 02 03 1234", &[(Cpr, "01 02 03 1234")]);
        check("01.02.03-1234", &[(Cpr, "01.02.03-1234")]);
        check("010203    1234", &[(Cpr, "010203    1234")]);
        check("010203\u{200b}1234", &[(Cpr, "010203\u{200b}1234")]);
        check("010203:1234", &[(Cpr, "010203:1234")]);
        check("(010203) 1234", &[(Cpr, "010203) 1234")]);
        check("født 24.08.2016-1234", &[(Cpr, "24.08.2016-12")]);
        check(
            "\u{660}\u{661}\u{660}\u{662}\u{660}\u{663}-\u{661}\u{662}\u{663}\u{664}",
            &[(
                Cpr,
                "\u{660}\u{661}\u{660}\u{662}\u{660}\u{663}-\u{661}\u{662}\u{663}\u{664}",
            )],
        );
    }

    #[test]
    fn numbers_that_are_no_cpr_number() {
        check("Kl. 10.15 i lokale 214, 3. gang i dag", &[]);
        check("Den 24.08.2026 kl. 13:30", &[]);
        check("Den 24.08.2026 10:30 i gården", &[]);
        check("Den 24.08.2026, 3. gang", &[]);
        check("faktura 990099", &[]);
        check("", &[]);
    }

    #[test]
    fn e_mail_addresses() {
        use FindingKind::Email;
        check("skriv til mor@example.dk!", &[(Email, "mor@example.dk")]);
        check(
            "Åse.Øst+x@sub.example.com, tak",
            &[(Email, "Åse.Øst+x@sub.example.com")],
        );
        check("skriv mor @example.dk", &[(Email, "mor @example.dk")]);
        check("mor＠example.dk", &[(Email, "mor＠example.dk")]);
        check("vi ses @ kantinen", &[]);
        check("navn@skole", &[]);
    }

    #[test]
    fn phone_numbers() {
        use FindingKind::Phone;
        check("ring 20 30 40 50", &[(Phone, "20 30 40 50")]);
        check("ring 20304050.", &[(Phone, "20304050")]);
        check("+45 2030 4050", &[(Phone, "+45 2030 4050")]);
        check("0045-20-30-40-50", &[(Phone, "0045-20-30-40-50")]);
        check("tlf. 2030-4050", &[(Phone, "2030-4050")]);
        for form in [
            "2030 40 50",
            "20 304050",
            "20-30 4050",
            "203 04 050",
            "20.30.40.50",
        ] {
            check(form, &[(Phone, form)]);
        }
        check("Den 24.08.2026", &[]);
        check("kl. 20.15-22.30", &[]);
        check("25, 30, 45 og 60 stole", &[]);
        check("fra 2024 2025", &[]);
        check("kl. 10 20 til 11", &[]);
    }

    proptest! {
        #[test]
        fn no_ten_digits_with_a_possible_date_ever_pass(
            day in 1u32..=31, month in 1u32..=12, year in 0u32..100, serial in 0u32..10_000,
            separator in prop::sample::select(vec!["", "-", " ", " - ", "–", ".", "/", "\u{a0}", "--"]),
            before in "[a-zæøå ,.(]{0,8}", after in "[a-zæøå ,.)!]{0,8}",
        ) {
            let possible = chrono::NaiveDate::from_ymd_opt(2000 + year as i32, month, day).is_some()
                || chrono::NaiveDate::from_ymd_opt(1900 + year as i32, month, day).is_some();
            prop_assume!(possible);
            let text = format!("{before}{day:02}{month:02}{year:02}{separator}{serial:04}{after}");
            let found = scan(&text);
            prop_assert!(found.iter().any(|finding| finding.kind == FindingKind::Cpr), "{:?} passed", text);
        }

        #[test]
        fn findings_are_parts_of_the_text_in_order(text in "\\PC{0,60}") {
            let mut end = 0;
            for finding in scan(&text) {
                prop_assert!(finding.range.start >= end && text.get(finding.range.clone()).is_some());
                end = finding.range.end;
            }
        }
    }
}
