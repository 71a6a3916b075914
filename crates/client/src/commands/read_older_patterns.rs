//! Older registrations by kind: drawn like those of today, on request and apart from them.

use super::Remote;
use super::ask::{Ask, read};
use super::part::ChartPart;
use super::pattern_parts;
use crate::failure::Failure;
use crate::host::Host;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_charts::Size;
use vaern_domain::Language;
use vaern_domain::access::Role;
use vaern_domain::id::UnitId;
use vaern_protocol::OLDER_PATTERNS_PATH;
use vaern_protocol::figures::{Dimension, PatternsAnswer};

/// Reads them.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadOlderPatterns {
    /// One workplace, or all.
    pub unit_id: Option<UnitId>,
    /// Whether the window is narrow, as on a phone.
    #[serde(default)]
    pub narrow: bool,
}

/// What is told of them.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct OlderPatternsView {
    /// Which months, in words.
    pub period: String,
    /// The drawings; none where nothing is told.
    pub parts: Vec<ChartPart>,
    /// What is to be known of the drawings: that some figures are hidden.
    pub note: Option<String>,
}

impl Remote for ReadOlderPatterns {
    type Exchange = Ask<OlderPatternsView>;

    fn exchange(self) -> Ask<OlderPatternsView> {
        let query = self.unit_id.map(|unit| format!("?unit={unit}"));
        let path = format!("{OLDER_PATTERNS_PATH}{}", query.unwrap_or_default());
        let view = if self.narrow { narrow } else { wide };
        Ask::of(path, view).by(Role::reads_unit_trends)
    }
}

fn narrow(_: &dyn Host, language: Language, content: Vec<u8>) -> Result<OlderPatternsView, Failure> {
    view(language, &content, Size::Narrow)
}

fn wide(_: &dyn Host, language: Language, content: Vec<u8>) -> Result<OlderPatternsView, Failure> {
    view(language, &content, Size::Wide)
}

fn view(language: Language, content: &[u8], size: Size) -> Result<OlderPatternsView, Failure> {
    let mut answer: PatternsAnswer = read(content)?;
    // When it was registered is never known of them, and how soon not either.
    answer
        .patterns
        .retain(|pattern| pattern.dimension != Dimension::Delay && pattern.kinds.iter().any(is_stated));
    Ok(OlderPatternsView {
        period: pattern_parts::period(language, &answer),
        note: pattern_parts::note(language, &answer),
        parts: pattern_parts::parts_as(language, &answer, size, "older-"),
    })
}

fn is_stated(kind: &vaern_protocol::figures::KindFigure) -> bool {
    kind.count > 0 && kind.code != vaern_protocol::figures::NOT_STATED
}
