//! Files a person asks for.

mod own_csv;

pub use own_csv::own_csv;
