//! What a chart is handed over as.

use serde::Serialize;
use ts_rs::TS;

/// A chart as a picture and as a table; each says all that the other says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Drawing {
    /// One `<svg>` element, well-formed XML, fit to be put into a page as it is.
    pub svg: String,
    /// The same figures in rows.
    pub table: Table,
}

/// A table of finished words; plain text, not escaped for any format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// One name per column.
    pub columns: Vec<String>,
    /// One row per point in order of time, each with one cell per column; a cell may be empty.
    pub rows: Vec<Vec<String>>,
}
