//! Shared by the tests: where the workspace stands, and what is generated from the one command list.

pub mod generated;

use std::path::PathBuf;

/// The root of the workspace.
pub fn workspace() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
