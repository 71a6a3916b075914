//! The client against a real encrypted store, with a host whose clock and randomness the test holds.

mod enrolment;
mod host;
mod recording;
mod store;
mod sync;
mod trends;
