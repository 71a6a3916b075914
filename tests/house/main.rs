//! The rules of the house (docs/architecture.md), kept by code and not by memory.

mod generated;
