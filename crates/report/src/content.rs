//! What a report says.

use chrono::{DateTime, FixedOffset};

/// A report, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Its title, on top of the first page and in the window's title of a reader.
    pub title: String,
    /// Language of its words (BCP 47), for a screen reader.
    pub language: String,
    /// Whether that language is written from right to left.
    pub right_to_left: bool,
    /// When it was made.
    pub made_at: DateTime<FixedOffset>,
    /// At the foot of every page.
    pub foot: String,
    /// What follows the title.
    pub blocks: Vec<Block>,
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading below the title.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// Names and what they are.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Table),
}

/// A table. Its head is repeated on every page.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, with a cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its width, in proportion to the others.
    pub share: f32,
}
