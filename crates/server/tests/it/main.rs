//! The real router, on a real loopback socket, over a real file.

// Clippy lets tests unwrap, but not what only helps them.
#![allow(clippy::unwrap_used)]

mod access;
mod command_line;
mod config;
mod decisions;
mod enrol;
mod export;
mod flow;
mod limits;
mod members;
mod operations;
mod privacy;
mod restart;
mod rollups;
mod support;
mod sync;
mod trends;
