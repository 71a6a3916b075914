//! Documents as accessible PDF (PDF/UA-1): headings, facts and tables, in any language the fonts of the house have
//! letters for, from left to right and from right to left.
//!
//! Invariants, above all what is absent here:
//! * No input or output, no clock, no locale: a report comes in as values, its words with it, and bytes go out.
//! * Everything on a page is either tagged in reading order or marked as decoration, or no document is made.
//! * Nothing of the system is used: fonts are built in, so a document looks the same everywhere.
//!
//! Text is shaped and broken into lines by `parley`, and written by `krilla`; drawings come through `usvg`. Typst would do more with less code of ours,
//! but takes several minutes to build and tens of megabytes in every device, for one table.

mod content;
mod drawing;
mod fonts;
mod page;
mod paragraph;
mod pdf;
mod place;

pub use content::{Bar, Bars, Block, Column, Drawing, Paper, Report, Table, Tile};
pub use pdf::{ReportError, pdf, pdf_on};
