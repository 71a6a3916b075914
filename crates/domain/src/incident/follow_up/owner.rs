//! Who sees to something: what somebody is, or initials. Never a name.

use crate::guard;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::catalogue::options! {
    /// What somebody is at the workplace.
    OwnerRole {
        /// The workplace's leader.
        Leader = "leader",
        /// The work-environment representative.
        WorkEnvironmentRep = "work_environment_rep",
        /// The union representative.
        UnionRep = "union_rep",
        /// The safety group together.
        SafetyGroup = "safety_group",
        /// The colleagues around the reporter.
        Team = "team",
        /// Somebody of the municipality, outside the workplace.
        Municipality = "municipality",
    }
}

/// Who sees to something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// By what they are.
    Role(OwnerRole),
    /// By initials.
    Initials(Initials),
}

/// Two to four capital letters or digits, a letter first: "AB", "KLM", "AB2". Four, because many municipalities give
/// their staff four ("MEJE"). Initials that are a given name ("EMMA", "BO") can be read here, for they may stand in the log,
/// but are not taken any more ([`Initials::is_given_name`]).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Initials(String);

/// Not initials. What was given is not repeated: it may be a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("initials are two to four capital letters or digits")]
pub struct NotInitials;

impl Initials {
    /// As they are written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether they are a given name the guard knows: then they say who somebody is.
    pub fn is_given_name(&self) -> bool {
        guard::is_given_name(&self.0)
    }
}

impl TryFrom<String> for Initials {
    type Error = NotInitials;

    fn try_from(text: String) -> Result<Self, NotInitials> {
        let letter = |letter: char| letter.is_ascii_uppercase() || "ÆØÅ".contains(letter);
        let fits = (2..=4).contains(&text.chars().count())
            && text.starts_with(letter)
            && text.chars().all(|each| letter(each) || each.is_ascii_digit());
        if fits { Ok(Self(text)) } else { Err(NotInitials) }
    }
}

impl From<Initials> for String {
    fn from(initials: Initials) -> Self {
        initials.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_and_nothing_longer() {
        for json in ["\"AB\"", "\"ØL\"", "\"KLM\"", "\"AB2\"", "\"ABCD\""] {
            let initials: Initials = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&initials).unwrap(), json);
        }
        for json in [
            "\"\"",
            "\"A\"",
            "\"ab\"",
            "\"Anna\"",
            "\"ANNAS\"",
            "\"2A\"",
            "\"A B\"",
            "1",
        ] {
            assert!(
                serde_json::from_str::<Initials>(json).is_err(),
                "{json} are no initials"
            );
        }
    }

    #[test]
    fn a_given_name_is_known_as_one() {
        let is_name = |text: &str| Initials::try_from(text.to_owned()).unwrap().is_given_name();
        for name in ["EMMA", "LARS", "BO", "IDA", "ÅSE", "BO2"] {
            assert!(is_name(name), "{name} is a name");
        }
        for initials in ["AB", "ØL", "KLM", "AB2", "MEJE", "LAHN"] {
            assert!(!is_name(initials), "{initials} are initials");
        }
    }
}
