//! The rules of the house (docs/architecture.md), kept by code and not by memory.

mod dependencies;
mod generated;
mod imports;
mod words;
