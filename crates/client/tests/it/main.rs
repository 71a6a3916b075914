//! The client against a real encrypted store, with a host whose clock and randomness the test holds.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

mod enrolment;
mod host;
mod recording;
mod store;
mod sync;
mod trends;
