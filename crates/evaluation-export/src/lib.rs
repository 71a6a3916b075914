//! An evaluation as a PDF report, a workbook, CSV files and a JSON package.
//!
//! Invariants, above all what is absent here:
//! * No figure is made here: all of them are laid out from one [`vaern_evaluation::Evaluation`], rounded and protected there.
//!   The workbook's formulas say how a figure follows from others; their kept results are the evaluation's own.
//! * No clock, no files, no network: bytes go out. The same evaluation in the same language gives the same bytes.
//! * No words: they stand in `locales/office` under `evaluation`. What a municipality typed is given out as it was typed.

mod dictionary;
mod document;
mod package;
mod sheets;
mod table;

mod workbook;

pub use document::report;
pub use package::{File, files, zipped};
pub use vaern_evaluation_words::Words;

/// Why something could not be written. Nothing half made is given out.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The PDF.
    #[error("the report: {0}")]
    Report(#[from] vaern_report::ReportError),
    /// The workbook.
    #[error("the workbook: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// A CSV file.
    #[error("a CSV file: {0}")]
    Csv(#[from] csv::Error),
    /// A JSON file.
    #[error("a JSON file: {0}")]
    Json(#[from] serde_json::Error),
    /// The package.
    #[error("the package: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// A buffer, which happens when memory is out.
    #[error("a buffer: {0}")]
    Buffer(#[from] std::io::Error),
    /// It was told to stop.
    #[error("cancelled")]
    Cancelled,
}
