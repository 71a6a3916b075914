//! A piece of a leader's screen: what it is, what it says, its drawing and its table.

use serde::Serialize;
use ts_rs::TS;
use vaern_charts::{Drawing, Table};

/// A drawing with its conclusion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChartPart {
    /// What is drawn; a code of our own, for the page to know it by.
    pub key: String,
    /// Its heading.
    pub title: String,
    /// What it says, decided by the statistics.
    pub sentence: String,
    /// The drawing; none where there is nothing to draw.
    pub svg: Option<String>,
    /// The same as a table.
    pub table: Option<Table>,
    /// What is to be known beside it.
    pub remarks: Vec<String>,
}

impl ChartPart {
    /// With a drawing.
    pub(super) fn drawn(key: &str, title: String, sentence: String, drawing: Drawing) -> Self {
        Self {
            key: key.to_owned(),
            title,
            sentence,
            svg: Some(drawing.svg),
            table: Some(drawing.table),
            remarks: Vec::new(),
        }
    }

    /// With words only.
    pub(super) fn told(key: &str, title: String, sentence: String) -> Self {
        Self {
            key: key.to_owned(),
            title,
            sentence,
            svg: None,
            table: None,
            remarks: Vec::new(),
        }
    }
}
