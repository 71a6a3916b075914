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
}

impl Language {
    /// Every language, first language first.
    pub const ALL: [Self; 2] = [Self::Da, Self::En];

    /// The BCP 47 code, also the name of the file in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
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
        assert_eq!(Language::accepted("fr"), None);
        assert_eq!(Language::accepted(""), None);
    }
}
