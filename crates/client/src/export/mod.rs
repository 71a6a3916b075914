//! Files a person asks for.

mod easy_draft;
mod own_csv;
pub(crate) mod own_report;
mod row;

pub use easy_draft::easy_draft;
pub use own_csv::own_csv;
