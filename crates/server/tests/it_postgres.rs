//! The tests of `it` once more, over PostgreSQL, and those of what only PostgreSQL has.

#![allow(clippy::unwrap_used)]

#[path = "it/main.rs"]
mod it;

mod postgres {
    mod command_line;
    mod conflict;
    mod fence;
    mod migration;
    mod tls;
}

use it::{command_line, database, golden, support};
