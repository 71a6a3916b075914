//! Shared by the tests: where the workspace stands, what is generated from the one command list, and a whole machine
//! with screen, keychain, window and central store for the journeys, and what several journeys do.

pub mod accessibility;
pub mod bare_central;
pub mod central_store;
pub mod cutting_proxy;
pub mod device;
mod driver;
pub mod fault;
pub mod flows;
pub mod follow_up_walk;
pub mod generated;
pub mod leader_walk;
pub mod loudspeaker;
pub mod machine;
pub mod moved_clock;
pub mod notices;
pub mod office_walk;
pub mod past;
pub mod process;
pub mod records;
pub mod sealed_file;
pub mod shared_tablet;
pub mod states_walk;
pub mod steps;
pub mod system_host;
pub mod walk;
pub mod window;
pub mod wire_device;

use std::path::PathBuf;

/// The root of the workspace.
pub fn workspace() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// A program of the workspace, as `cargo build` left it beside this one.
///
/// # Panics
/// When it is not built; nothing here runs against anything else.
pub fn built(name: &str) -> PathBuf {
    let this = std::env::current_exe().unwrap_or_default();
    let mut folder = this.parent().map(PathBuf::from).unwrap_or_default();
    if folder.ends_with("deps") || folder.ends_with("examples") {
        folder.pop();
    }
    let program = folder.join(name);
    assert!(
        program.exists(),
        "{} is missing: run `cargo build --workspace --bins` first",
        program.display()
    );
    program
}
