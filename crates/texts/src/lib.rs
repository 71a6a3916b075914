//! The words a user reads, from `locales/<language>.yml` - the same files the user interface reads.
//!
//! Absent on purpose: a fallback from one language to another. A missing key is a defect that
//! `every_key_is_in_every_language` finds; at run time the key itself is shown rather than nothing.

pub mod spreadsheet;

use rust_i18n::t;
use std::collections::BTreeMap;
use vaern_domain::Language;

rust_i18n::i18n!("../../locales");

/// The words for `key`, with `%{name}` replaced from `args`.
pub fn text(language: Language, key: &str, args: &[(&str, &str)]) -> String {
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
