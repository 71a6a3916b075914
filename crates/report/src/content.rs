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
    /// A heading below a heading.
    Subheading(String),
    /// A table of figures: the first cell of a row says what it is about, and columns of numbers end at their right edge.
    Figures {
        /// The table.
        table: Table,
        /// For each column, whether it holds numbers.
        numeric: Vec<bool>,
    },
    /// Lengths beside each other.
    Bars(Bars),
    /// A few numbers to be seen first, at most four in a row.
    Tiles(Vec<Tile>),
    /// A drawing as wide as the page. The same figures should stand in a table: a picture is no table.
    Drawing(Drawing),
}

/// A drawing made elsewhere, such as a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The drawing as SVG, in the colours of paper. Its words are set in the fonts of the house.
    pub svg: String,
    /// What a reader who does not see it is told.
    pub alternative: String,
}

/// Bars drawn beside each other. The same figures should stand in a table: a picture is no table.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// What is drawn.
    pub caption: String,
    /// What a reader who does not see it is told.
    pub alternative: String,
    /// One below the other.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is about.
    pub label: String,
    /// How long it is, from 0 to 1 of the room there is; none where nothing is drawn.
    pub length: Option<f32>,
    /// The number in words, or why there is none.
    pub number: String,
    /// Whether it is drawn in the second colour.
    pub second: bool,
}

/// A number to be seen first.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// The number.
    pub number: String,
    /// What it is.
    pub label: String,
}

/// How the paper lies. A4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// Lying: for wide tables.
    #[default]
    Lying,
    /// Standing: for reading.
    Standing,
}

impl Paper {
    /// Width and height in points.
    pub(crate) fn size(self) -> (f32, f32) {
        const A4: (f32, f32) = (595.28, 841.89);
        match self {
            Self::Lying => (A4.1, A4.0),
            Self::Standing => A4,
        }
    }
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
