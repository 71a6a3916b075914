//! How much it affected the person: a whole number from 0 (not at all) to 10 (as much as can be).

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ts_rs::TS;

/// A burden outside 0-10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("burden {given} is outside 0-10")]
pub struct BurdenOutOfRange {
    /// What was given.
    pub given: u64,
}

/// A level from 0 to 10; no other can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BurdenLevel(u8);

impl BurdenLevel {
    /// The highest level.
    pub const HIGHEST: u8 = 10;

    /// The level 0-10.
    pub fn level(self) -> u8 {
        self.0
    }
}

impl TryFrom<u64> for BurdenLevel {
    type Error = BurdenOutOfRange;

    fn try_from(given: u64) -> Result<Self, Self::Error> {
        match u8::try_from(given) {
            Ok(level) if level <= Self::HIGHEST => Ok(Self(level)),
            _ => Err(BurdenOutOfRange { given }),
        }
    }
}

/// The answer to "how much did it affect you?". JSON: a number, or `"unknown"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "number | \"unknown\"")]
pub enum Burden {
    /// A level from 0 to 10.
    Level(BurdenLevel),
    /// The person does not know.
    Unknown,
}

/// The three bands in which burden is shown and counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BurdenBand {
    /// 0-3.
    Low,
    /// 4-6.
    Middle,
    /// 7-10.
    High,
}

impl Burden {
    /// The band, unless the person does not know.
    pub fn band(self) -> Option<BurdenBand> {
        match self {
            Self::Unknown => None,
            Self::Level(BurdenLevel(0..=3)) => Some(BurdenBand::Low),
            Self::Level(BurdenLevel(4..=6)) => Some(BurdenBand::Middle),
            Self::Level(_) => Some(BurdenBand::High),
        }
    }
}

const UNKNOWN: &str = "unknown";

impl Serialize for Burden {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Level(level) => serializer.serialize_u8(level.0),
            Self::Unknown => serializer.serialize_str(UNKNOWN),
        }
    }
}

impl<'de> Deserialize<'de> for Burden {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct BurdenVisitor;

        impl de::Visitor<'_> for BurdenVisitor {
            type Value = Burden;

            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("a whole number from 0 to 10 or \"unknown\"")
            }

            fn visit_u64<E: de::Error>(self, given: u64) -> Result<Burden, E> {
                BurdenLevel::try_from(given).map(Burden::Level).map_err(E::custom)
            }

            fn visit_i64<E: de::Error>(self, given: i64) -> Result<Burden, E> {
                u64::try_from(given)
                    .map_err(|_| E::invalid_value(de::Unexpected::Signed(given), &self))
                    .and_then(|given| self.visit_u64(given))
            }

            fn visit_str<E: de::Error>(self, given: &str) -> Result<Burden, E> {
                if given == UNKNOWN {
                    Ok(Burden::Unknown)
                } else {
                    Err(E::invalid_value(de::Unexpected::Str(given), &self))
                }
            }
        }

        deserializer.deserialize_any(BurdenVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_or_unknown_and_nothing_else() {
        for json in ["0", "10", "\"unknown\""] {
            let burden: Burden = serde_json::from_str(json).unwrap();
            assert_eq!(
                serde_json::to_string(&burden).unwrap(),
                json,
                "burden must survive a round trip"
            );
        }
        for json in ["11", "-1", "3.5", "\"much\"", "null"] {
            assert!(
                serde_json::from_str::<Burden>(json).is_err(),
                "{json} is no burden"
            );
        }
    }

    #[test]
    fn bands_are_0_to_3_4_to_6_7_to_10() {
        let band = |level: u64| Burden::Level(BurdenLevel::try_from(level).unwrap()).band();
        let bands: Vec<_> = (0..=10).map(|level| band(level).unwrap()).collect();
        use BurdenBand::{High, Low, Middle};
        assert_eq!(
            bands,
            [Low, Low, Low, Low, Middle, Middle, Middle, High, High, High, High]
        );
        assert_eq!(Burden::Unknown.band(), None);
    }
}
