//! Taking care of a store: is it whole, do the figures follow, copies, the way back, and the way to another engine.

mod backup;
mod carry;
mod expected;
mod figures;
mod restore;
pub(super) mod schema;
mod verify;

pub use backup::Backup;
pub use carry::Carried;
pub use restore::{Restored, refuse_in_use, restore_file};
pub use verify::{Difference, Verdict};
