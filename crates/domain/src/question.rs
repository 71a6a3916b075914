//! The questions of the recording flow and their order: one question per screen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One screen of the recording flow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Which acts? Several may be chosen.
    #[default]
    What,
    /// Who did it?
    Who,
    /// How much did it affect you, 0-10?
    Burden,
    /// What happened just before?
    Before,
    /// Where?
    Where,
    /// Summary; absence or treatment; save.
    Save,
    /// The day tally: all of it on one screen, outside the order.
    Tally,
}

impl Question {
    /// The questions of one incident in the order they are asked.
    pub const ORDER: [Self; 6] = [
        Self::What,
        Self::Who,
        Self::Burden,
        Self::Before,
        Self::Where,
        Self::Save,
    ];

    /// The code that stands in messages and files.
    pub fn code(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Who => "who",
            Self::Burden => "burden",
            Self::Before => "before",
            Self::Where => "where",
            Self::Save => "save",
            Self::Tally => "tally",
        }
    }
}
