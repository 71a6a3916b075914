//! The rules of the house (docs/architecture.md), kept by code and not by memory.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

mod dependencies;
mod generated;
mod imports;
mod words;
