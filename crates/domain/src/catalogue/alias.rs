//! What a workplace calls a pupil or citizen, so that it can see a pattern: a letter, never a name.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// "Elev A" to "Elev Z". Known at the workplace where it was given and nowhere else: no export, no figure of a whole
/// organisation and no file of one's own may hold it, and retention removes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct PupilAlias(char);

/// Not one letter from A to Z. What was given is not repeated: it may be a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an alias is one letter from A to Z")]
pub struct NotAnAlias;

impl PupilAlias {
    /// The letter.
    pub fn letter(self) -> char {
        self.0
    }
}

impl TryFrom<String> for PupilAlias {
    type Error = NotAnAlias;

    fn try_from(text: String) -> Result<Self, NotAnAlias> {
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(letter @ 'A'..='Z'), None) => Ok(Self(letter)),
            _ => Err(NotAnAlias),
        }
    }
}

impl From<PupilAlias> for String {
    fn from(alias: PupilAlias) -> Self {
        alias.0.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_and_nothing_that_could_be_a_name() {
        for json in ["\"A\"", "\"Z\""] {
            let alias: PupilAlias = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&alias).unwrap(), json);
        }
        for json in ["\"\"", "\"a\"", "\"Æ\"", "\"AB\"", "\"Anna\"", "1", "null"] {
            assert!(
                serde_json::from_str::<PupilAlias>(json).is_err(),
                "{json} is no alias"
            );
        }
    }
}
