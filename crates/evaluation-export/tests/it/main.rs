//! The files of an evaluation as their readers meet them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

mod document;
mod recalculated;
mod same_figures;
mod trial;
