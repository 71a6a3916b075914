//! The whole app without a window: encrypted store, drafts, outbox, sync, enrolment and the commands a window calls.
//!
//! Invariants, above all what is absent here:
//! * No window, no tokio, no thread, no clock, no randomness and no network: the shell gives them through [`host::Host`]
//!   and carries HTTP requests for an [`exchange::Exchange`]. Files are touched in [`store`] only.
//! * One write path: [`store::Store::transact`] adds one row to the change log, which is record and outbox at once.
//! * A record leaves the outbox only when its receipt has come and the digests agree.
//! * No words for users: failures are codes, labels come from `vaern-texts`.

pub mod app;
pub mod commands;
pub mod easy_watch;
pub mod exchange;
pub mod export;
pub mod failure;
mod follow_up;
mod hand;
pub mod host;
pub mod members;
mod older;
pub mod session;
pub mod store;
pub mod sync;

pub use app::App;
pub use failure::{Failure, FailureCode};
pub use host::Host;
