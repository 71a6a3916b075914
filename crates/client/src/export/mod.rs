//! Files a person asks for.

mod easy_draft;
mod own_csv;
pub(crate) mod own_report;
mod row;

pub(crate) use easy_draft::easy_form;
pub use easy_draft::{EasyLine, EasyPart, easy_draft, easy_parts};
pub use own_csv::own_csv;
