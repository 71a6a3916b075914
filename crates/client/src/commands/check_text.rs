//! The personal-data guard while the person types. Nothing is stored and nothing leaves the device.

use super::Local;
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::guard::{self, FindingKind};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CheckText {
    /// What is typed so far.
    pub text: String,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TextCheck {
    /// In reading order.
    pub findings: Vec<TextFinding>,
    /// Whether saving this text would be refused.
    pub refused: bool,
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TextFinding {
    /// What it is.
    pub kind: FindingKind,
    /// Whether it must be replaced; otherwise the person is asked and may keep it.
    pub refuses: bool,
    /// Where it begins, in UTF-16 units as a browser counts.
    pub start: u32,
    /// Where it ends, in UTF-16 units.
    pub end: u32,
}

impl Local for CheckText {
    type Reply = TextCheck;

    fn run(self, _: &mut App, _: &dyn Host) -> Result<TextCheck, Failure> {
        let units = |end: usize| -> u32 {
            let count = self.text[..end].encode_utf16().count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let found = guard::scan(&self.text);
        Ok(TextCheck {
            refused: found.iter().any(|finding| finding.kind.refuses()),
            findings: found
                .iter()
                .map(|finding| TextFinding {
                    kind: finding.kind,
                    refuses: finding.kind.refuses(),
                    start: units(finding.range.start),
                    end: units(finding.range.end),
                })
                .collect(),
        })
    }
}
