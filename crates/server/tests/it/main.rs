//! The real router, on a real loopback socket, over a real database.
//!
//! Run twice: over SQLite as `it`, over PostgreSQL as `it_postgres`.

// Clippy lets tests unwrap, but not what only helps them.
#![allow(clippy::unwrap_used)]

mod access;
mod backup;
mod care;
mod changes;
pub(crate) mod command_line;
mod config;
mod conformance;
pub(crate) mod database;
mod decisions;
mod enrol;
mod export;
mod figures;
mod flow;
mod follow_up;
mod fuzzed;
pub(crate) mod golden;
mod key_file;
mod limits;
mod members;
mod older;
mod operations;
mod privacy;
mod restart;
mod rollups;
pub(crate) mod support;
mod sync;
mod texts;
mod trends;
mod trials;
mod trials_http;
mod wire;
