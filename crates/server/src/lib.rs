//! The central store: takes changes in, keeps them, and answers with figures.
//!
//! Invariants:
//! * One write path ([`store::Store::push`]): change, folded incident and roll-ups stand in one transaction, and a
//!   receipt is only given for what is on disk. Synced changes and those of the demo go the same way.
//! * A change is never dropped. What cannot be used is held with its reason, and blocks nothing behind it.
//! * Every question is asked within one organisation: each key begins with it.
//! * Free text never leaves through figures or the CSV; those read columns in which no text stands.
//! * Nothing a person wrote or answered is ever logged.
//! * What a change says is sealed before it is stored ([`text_keys`]); in the database stand codes, times and ids.
//!
//! Absent on purpose: sign-in with a password, which is work of its own.

pub mod baseline_file;
pub mod codes;
pub mod cursor;
pub mod demo;
pub mod doorway;
pub mod hours;
pub mod http;
pub mod initials;
pub mod linger;
pub mod older;
pub mod pins;
pub mod release;
pub mod serve;
pub mod store;
pub mod sync;
pub mod text_keys;
pub mod trial_file;
pub mod trials;

use chrono::{DateTime, Utc};
use std::sync::Arc;

/// Where the time comes from: an argument, so that tests can let a code grow old.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// The machine's own clock.
pub fn machine_clock() -> Clock {
    Arc::new(Utc::now)
}
