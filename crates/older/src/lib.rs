//! Tables from files, and older registrations read from them.
//!
//! [`rows`] reads a CSV file or a workbook. [`personal_lines`] says on which lines there are personal data. Then a person says what
//! each column is ([`Columns`]) and what each value means ([`Meanings`]), and [`read`] says of every line whether it can be taken:
//! as days, hours and codes, or not, and why.
//!
//! Absent on purpose: words (what a column may be called is asked with words that come as arguments), clock, storage; and any way
//! for a text of the file to get into what is taken.

mod columns;
mod line;
mod moment;
mod personal;
mod rows;

pub use columns::{Columns, Field, MOST_VALUES, values};
pub use line::{Meaning, Meanings, Read, Reason, Refused, Taken, read};
pub use moment::{day_of, hour_of};
pub use personal::{Personal, personal_lines};
pub use rows::{Rows, Unreadable, rows};
