//! Judging changes: pure functions over what came and what is known, used inside the store's transaction.

mod contribution;
mod entry;
mod judge;

pub(crate) use contribution::monday;
pub use contribution::{Contribution, fold_own};
pub use entry::Entry;
pub(crate) use entry::is_object;
pub use judge::{Known, Verdict, judge, owns};
