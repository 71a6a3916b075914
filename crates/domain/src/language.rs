//! The languages the app speaks today. More arrive as whole files in `locales/`, never half.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language with a complete file in `locales/`; the code is BCP 47.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Danish, the first language.
    #[default]
    Da,
    /// English.
    En,
    /// Polish.
    Pl,
    /// Ukrainian.
    Uk,
    /// Arabic.
    Ar,
    /// Turkish.
    Tr,
}

impl Language {
    /// Every language of the recording part, first language first.
    pub const ALL: [Self; 6] = [Self::Da, Self::En, Self::Pl, Self::Uk, Self::Ar, Self::Tr];

    /// The languages that also have `locales/office/`: figures, trends, CSV files for leaders, the command line.
    pub const OFFICE: [Self; 2] = [Self::Da, Self::En];

    /// The BCP 47 code, also the name of the file in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
            Self::Pl => "pl",
            Self::Uk => "uk",
            Self::Ar => "ar",
            Self::Tr => "tr",
        }
    }

    /// The language in which somebody who chose this one is shown what only offices read.
    #[must_use]
    pub fn of_office(self) -> Self {
        match self {
            Self::Da => Self::Da,
            Self::En | Self::Pl | Self::Uk | Self::Ar | Self::Tr => Self::En,
        }
    }

    /// The language meant by a BCP 47 tag or an `Accept-Language` value: the first listed one we speak.
    pub fn accepted(tags: &str) -> Option<Self> {
        tags.split(',').find_map(|tag| {
            let primary = tag.split(';').next()?.trim().split('-').next()?;
            Self::ALL
                .into_iter()
                .find(|language| language.code().eq_ignore_ascii_case(primary))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_we_speak_is_taken() {
        assert_eq!(Language::accepted("en-GB,da;q=0.8"), Some(Language::En));
        assert_eq!(Language::accepted("fr, DA"), Some(Language::Da));
        assert_eq!(Language::accepted("ar-SY,en"), Some(Language::Ar));
        assert_eq!(Language::accepted("fr"), None);
        assert_eq!(Language::accepted(""), None);
    }

    #[test]
    fn codes_are_what_is_stored_and_sent() {
        for language in Language::ALL {
            assert_eq!(
                serde_json::to_string(&language).unwrap(),
                format!("\"{}\"", language.code())
            );
            assert_eq!(Language::accepted(language.code()), Some(language));
        }
    }

    #[test]
    fn an_office_speaks_its_own_languages_only() {
        for language in Language::ALL {
            assert!(Language::OFFICE.contains(&language.of_office()));
        }
        for language in Language::OFFICE {
            assert_eq!(language.of_office(), language);
        }
    }
}
