//! Taking care of a store: is it whole, do the figures follow, copies, the way back, and the way to another engine.

mod backup;
mod carry;
mod expected;
mod figures;
mod restore;
mod schema;
mod verify;

pub use backup::Backup;
pub use carry::Carried;
pub use restore::{Restored, restore_file};
pub use verify::{Difference, Verdict};
