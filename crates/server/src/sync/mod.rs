//! Judging changes: pure functions over what came and what is known, used inside the store's transaction.

mod arrival;
mod contribution;
mod entry;
mod judge;
mod kinds;
mod unknown;
mod unnamed;

pub use arrival::as_counted;
pub(crate) use arrival::at_place;
pub(crate) use contribution::monday;
pub use contribution::{Contribution, FollowUpFacts, fold_own};
pub use entry::Entry;
pub(crate) use entry::is_object;
pub(crate) use judge::own_clock;
pub use judge::{Known, Verdict, judge, may_change, owns};
pub use kinds::Kinds;
pub(crate) use unnamed::unnamed;
