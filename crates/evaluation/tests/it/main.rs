//! A trial from set-up to judgement, against figures worked out by hand.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

mod criteria;
mod figures;
mod setting_up;
mod small_numbers;
mod town;
