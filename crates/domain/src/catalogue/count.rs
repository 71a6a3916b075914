//! How often an act occurred on a day: what a day tally counts in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// From 1 to 99. What did not occur has no count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "u16", into = "u16")]
#[ts(type = "number")]
pub struct Count(u16);

/// A count outside 1-99.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("count {given} is outside 1-99")]
pub struct CountOutOfRange {
    /// What was given.
    pub given: u16,
}

impl Count {
    /// The highest count.
    pub const HIGHEST: u16 = 99;
}

impl TryFrom<u16> for Count {
    type Error = CountOutOfRange;

    fn try_from(given: u16) -> Result<Self, CountOutOfRange> {
        if (1..=Self::HIGHEST).contains(&given) {
            Ok(Self(given))
        } else {
            Err(CountOutOfRange { given })
        }
    }
}

impl From<Count> for u16 {
    fn from(count: Count) -> Self {
        count.0
    }
}

impl From<Count> for u32 {
    fn from(count: Count) -> Self {
        Self::from(count.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_1_to_99() {
        for json in ["1", "99"] {
            let count: Count = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&count).unwrap(), json);
        }
        for json in ["0", "100", "-1", "1.5", "\"1\""] {
            assert!(serde_json::from_str::<Count>(json).is_err(), "{json} is no count");
        }
    }
}
