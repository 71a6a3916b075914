//! What tests need around Værn, and nothing of Værn itself.
//!
//! Real parts only: [`postgres`] starts a PostgreSQL server as it is installed. Where none is installed the test fails
//! and says what to install; it is never skipped.

pub mod postgres;
