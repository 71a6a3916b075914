//! The words a user reads, from `locales/` - the same files the user interface reads.
//!
//! What is read while recording stands in `locales/<language>.yml` for [`Language::ALL`], what only offices read in
//! `locales/office/<language>.yml` for [`Language::OFFICE`]. Whoever asks for an office's words names its language:
//! [`Language::of_office`].
//!
//! Absent on purpose: a fallback from one language to another. A missing key is a defect that the tests of the house
//! and of the page find; a debug build stops at it, a released one shows the key itself rather than nothing.

pub mod spreadsheet;

use rust_i18n::t;
use std::collections::BTreeMap;
use vaern_domain::Language;

rust_i18n::i18n!("../../locales");

/// The words for `key`, with `%{name}` replaced from `args`.
pub fn text(language: Language, key: &str, args: &[(&str, &str)]) -> String {
    debug_assert!(has(language, key), "no words for {key} in {}", language.code());
    let (names, values): (Vec<&str>, Vec<String>) = args
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .unzip();
    rust_i18n::replace_patterns(&t!(key, locale = language.code()), &names, &values)
}

/// The words for `key` in the plural form that `count` takes (CLDR), with `%{count}` replaced as well.
pub fn counted(language: Language, key: &str, count: u64, args: &[(&str, &str)]) -> String {
    let key = format!("{key}.{}", plural_category(language, count));
    let count = count.to_string();
    let mut args = args.to_vec();
    args.push(("count", &count));
    text(language, &key, &args)
}

/// The words of an error: `failure.<code>`.
pub fn failure(language: Language, code: &str, args: &BTreeMap<String, String>) -> String {
    let args: Vec<(&str, &str)> = args
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    text(language, &format!("failure.{code}"), &args)
}

/// Whether `locales/` has words for `key` in this language.
pub fn has(language: Language, key: &str) -> bool {
    _rust_i18n_try_translate(language.code(), key).is_some()
}

fn plural_category(language: Language, count: u64) -> &'static str {
    use icu_plurals::{PluralCategory, PluralRules};
    let locale = match language {
        Language::Da => icu_locale_core::locale!("da"),
        Language::En => icu_locale_core::locale!("en"),
        Language::Pl => icu_locale_core::locale!("pl"),
        Language::Uk => icu_locale_core::locale!("uk"),
        Language::Ar => icu_locale_core::locale!("ar"),
        Language::Tr => icu_locale_core::locale!("tr"),
    };
    let category = PluralRules::try_new_cardinal(locale.into())
        .map_or(PluralCategory::Other, |rules| rules.category_for(count));
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_takes_the_form_of_its_language() {
        let forms = |language, counts: &[u64]| -> Vec<&str> {
            counts
                .iter()
                .map(|count| plural_category(language, *count))
                .collect()
        };
        assert_eq!(forms(Language::Da, &[0, 1, 2]), ["other", "one", "other"]);
        assert_eq!(
            forms(Language::Pl, &[1, 2, 5, 12, 22]),
            ["one", "few", "many", "many", "few"]
        );
        assert_eq!(forms(Language::Uk, &[1, 2, 5, 21]), ["one", "few", "many", "one"]);
        assert_eq!(
            forms(Language::Ar, &[0, 1, 2, 3, 11, 100]),
            ["zero", "one", "two", "few", "many", "other"]
        );
        assert_eq!(forms(Language::Tr, &[1, 2]), ["one", "other"]);
    }

    #[test]
    fn every_form_a_count_can_take_has_words() {
        for language in Language::ALL {
            for count in 0..=200 {
                let key = format!("start.unsent.{}", plural_category(language, count));
                assert!(has(language, &key), "{}: {key}", language.code());
            }
        }
    }
}
