//! The client against a real encrypted store, with a host whose clock and randomness the test holds.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

mod cases;
mod easy_watch;
mod enrolment;
mod flow;
mod follow_up;
mod golden;
mod host;
mod migration;
mod recording;
#[path = "../../../../tests/sealed_file.rs"]
mod sealed_file;
mod shared;
mod store;
mod sync;
mod trends;
mod wire;
