//! An incident is the fold of its changes. Every change is a new entry; nothing is ever overwritten.

mod change;
mod check;
mod decision;
mod fold;
pub mod follow_up;
mod withdrawal;

pub use change::{Amended, Author, Change, ChangeBody, ChangeKind, Effort, Recorded, Withdrawn};
pub use check::{Fault, check_change};
pub use decision::{Authority, Decided, Decision, Outcome};
pub use fold::{FoldedIncident, PlacedChange, fold};
pub use follow_up::{FollowUp, Step, StepKind, StepTaken};
pub use withdrawal::WithdrawalReason;
