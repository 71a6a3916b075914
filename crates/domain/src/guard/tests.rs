//! The guard as a whole; each search has its own tests beside it.

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
    check("født 24.08.2016-1234", &[(Cpr, "24.08.2016-1234")]);
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
    check("24.08.26 10:30 i gården", &[]);
    check("Kl. 10.15, 11.30, 12.45 og 13.20", &[]);
    check("Sagsnr. 2026-1234", &[]);
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

#[test]
fn cpr_numbers_with_words_or_signs_in_between() {
    use FindingKind::Cpr;
    check(
        "født 010203 og de sidste fire er 1234",
        &[(Cpr, "010203 og de sidste fire er 1234")],
    );
    check(
        "født 01.02.2003, sidste 4 er 1234",
        &[(Cpr, "01.02.2003, sidste 4 er 1234")],
    );
    check("01 02 03 - 12 34", &[(Cpr, "01 02 03 - 12 34")]);
    check("０１０２０３－１２３４", &[(Cpr, "０１０２０３－１２３４")]);
    check("010203|1234", &[(Cpr, "010203|1234")]);
    check("d. 010226 var der 1234 gæster", &[]);
}

#[test]
fn e_mail_addresses_with_spoken_signs() {
    use FindingKind::Email;
    for form in [
        "navn snabel-a skole punktum dk",
        "navn (at) skole.dk",
        "navn [at] skole [dot] dk",
        "navn snabela gmail.com",
        "mor @ skole.dk",
        "mor@skole,dk",
        "mor@gmail",
    ] {
        check(&format!("skriv til {form} i dag"), &[(Email, form)]);
    }
    check("han sagde at skolen.dk er nede", &[]);
    check("skriv snabel-a på tastaturet", &[]);
}

#[test]
fn phone_numbers_of_other_countries_and_behind_a_word() {
    use FindingKind::Phone;
    check("+46 70 123 45 67", &[(Phone, "+46 70 123 45 67")]);
    check("0049 176 1234 5678", &[(Phone, "0049 176 1234 5678")]);
    check("tlf 12345678", &[(Phone, "12345678")]);
    check("mobil: 12 34 56 78", &[(Phone, "12 34 56 78")]);
    check("ring 2 0 4 0 6 0 8 1", &[(Phone, "2 0 4 0 6 0 8 1")]);
    check("12092026", &[]);
}

#[test]
fn what_asks_does_not_refuse() {
    for kind in FindingKind::ALL {
        let asks = matches!(kind, FindingKind::Name | FindingKind::Address);
        assert_eq!(kind.refuses(), !asks);
    }
    check(
        "Emma bor Skolegade 12, 8000 Aarhus C, tlf. 20304050",
        &[
            (FindingKind::Name, "Emma"),
            (FindingKind::Address, "Skolegade 12, 8000 Aarhus C"),
            (FindingKind::Phone, "20304050"),
        ],
    );
}

#[test]
fn what_an_address_leaves_of_a_number_is_found_with_it() {
    check(
        "tlf Skolegade 1 01 010203",
        &[
            (FindingKind::Address, "Skolegade 1"),
            (FindingKind::Phone, "01 010203"),
        ],
    );
}

#[test]
fn a_number_around_a_number_is_one_finding() {
    check(
        "010203sidste01020312345678",
        &[(FindingKind::Cpr, "010203sidste01020312345678")],
    );
}

/// The digits of a CPR number as somebody might write them: its parts, what stands between, the script.
fn written(number: &str, parts: &str, between: &str, split: Option<&str>, zero: char) -> String {
    let digits: Vec<char> = number
        .chars()
        .map(|digit| char::from_u32(u32::from(zero) + u32::from(digit) - u32::from('0')).unwrap())
        .collect();
    let pair = |at: usize| String::from_iter(&digits[at..at + 2]);
    let date = [pair(0), pair(2), pair(4)].join(parts);
    format!("{date}{between}{}", [pair(6), pair(8)].join(split.unwrap_or("")))
}

proptest! {
    #[test]
    fn no_ten_digits_with_a_possible_date_ever_pass(
        day in 1u32..=31, month in 1u32..=12, year in 0u32..100, serial in 0u32..10_000,
        parts in prop::sample::select(vec!["", " ", ".", "-", "/", "\u{200b}", " . "]),
        between in prop::collection::vec(any::<char>().prop_filter("a letter is no separator", |letter| !letter.is_alphanumeric()), 0..=6),
        split in prop::sample::select(vec![None, Some(" "), Some("-"), Some("."), Some("\u{2060}")]),
        zero in prop::sample::select(vec!['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{ff10}', '\u{1d7ce}']),
        before in "(\\PC{0,20}[^\\p{N}])?", after in "([^\\p{N}]\\PC{0,20})?",
    ) {
        let possible = chrono::NaiveDate::from_ymd_opt(2000 + year as i32, month, day).is_some()
            || chrono::NaiveDate::from_ymd_opt(1900 + year as i32, month, day).is_some();
        prop_assume!(possible);
        let between = String::from_iter(between);
        // "01.02.1912 34" is a day of 1912, and digits close before or behind belong to another number.
        prop_assume!(!(between.is_empty() && split.is_some()));
        prop_assume!(!before.contains(char::is_numeric) && !after.contains(char::is_numeric));
        let number = written(&format!("{day:02}{month:02}{year:02}{serial:04}"), parts, &between, split, zero);
        let text = format!("{before}{number}{after}");
        let found = scan(&text);
        prop_assert!(found.iter().any(|finding| finding.kind == FindingKind::Cpr), "{:?} passed", text);
    }

    #[test]
    fn findings_are_parts_of_the_text_in_order(text in any_text()) {
        let mut end = 0;
        for finding in scan(&text) {
            prop_assert!(finding.range.start >= end && !finding.range.is_empty(), "{finding:?} in {text:?}");
            prop_assert!(text.get(finding.range.clone()).is_some(), "{finding:?} cuts a letter of {text:?}");
            end = finding.range.end;
        }
    }

    #[test]
    fn a_text_with_everything_replaced_is_not_refused(text in any_text()) {
        let mut mended = text.clone();
        for finding in scan(&text).iter().rev() {
            mended.replace_range(finding.range.clone(), "[elev]");
        }
        let left: Vec<_> = scan(&mended).into_iter().filter(|finding| finding.kind.refuses()).collect();
        prop_assert!(left.is_empty(), "{left:?} in {mended:?}, which was {text:?}");
    }
}

/// Any text, and texts of the very pieces the rules look for.
fn any_text() -> impl Strategy<Value = String> {
    const PIECES: [&str; 60] = [
        "01",
        "02",
        "03",
        "1",
        "2",
        "20",
        "30",
        "40",
        "45",
        "1234",
        "2026",
        "12345678",
        "010203",
        "0046",
        "+",
        " ",
        " ",
        " ",
        ".",
        ",",
        "-",
        ":",
        "/",
        "(",
        ")",
        "\n",
        "\u{200b}",
        "'",
        "@",
        "＠",
        "a",
        "at",
        "snabel",
        "snabela",
        "punktum",
        "dk",
        "gmail",
        "skole",
        "tlf",
        "sidste",
        "fire",
        "Emma",
        "emmas",
        "Storm",
        "og",
        "slog",
        "mig",
        "fru",
        "Holm",
        "M",
        "al",
        "Skolegade",
        "Vej",
        "nr",
        "8000",
        "Aarhus",
        "C",
        "tv",
        "\u{e9}",
        "e\u{301}",
    ];
    prop_oneof![
        "\\PC{0,80}",
        "[0-9 .:/+@-]{0,60}",
        prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..40)
            .prop_map(|pieces| pieces.concat()),
        prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..30)
            .prop_map(|pieces| pieces.join(" ")),
    ]
}
