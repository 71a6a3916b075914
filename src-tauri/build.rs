//! Gives every command of the one list a permission of its own, and makes the window's resources.

include!("../crates/client/src/commands/list.rs");

macro_rules! names {
    ($($kind:ident $name:ident($request:ident) -> $reply:ident;)+) => {
        const COMMANDS: &[&str] = &[$(stringify!($name)),+];
    };
}

for_each_command!(names);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=../crates/client/src/commands/list.rs");
    println!("cargo:rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
