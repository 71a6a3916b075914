//! Værn's window: a thin shell over `vaern-client`.
//!
//! What stands here is only what needs the system: the window, the keychain, HTTP, the clock, a thread for the sync.
//! Rules, texts and SQL stand elsewhere. Nothing of a record is ever logged.

mod background;
mod commands;
mod desktop;
mod folders;
mod http;
mod network;
mod notice;
mod shell;
mod vault;

use shell::Shell;
use std::sync::Arc;
use tauri::{AppHandle, Manager};

/// Opens the window and runs until it is closed.
///
/// # Panics
/// When the system gives no window; there is nobody to tell it to otherwise.
#[cfg_attr(mobile, tauri::mobile_entry_point)]
#[allow(
    clippy::expect_used,
    reason = "without a window there is no other way to tell"
)]
pub fn run() {
    let builder = tauri::Builder::default();
    #[cfg(desktop)]
    let builder = builder.plugin(one_instance());
    commands::register(builder)
        .setup(|app| {
            let shell = Arc::new(Shell::new(folders::Folders::of(app.handle())?));
            background::start(app.handle().clone(), Arc::clone(&shell));
            let bell = Arc::clone(&shell);
            network::watch(move || bell.ring());
            app.manage(shell);
            Ok(())
        })
        .run(tauri::generate_context!())
        .expect("the window could not be opened");
}

/// A second start brings the first window to the front. Another data folder is another instance.
#[cfg(desktop)]
fn one_instance() -> tauri::plugin::TauriPlugin<tauri::Wry> {
    let plugin = tauri_plugin_single_instance::Builder::new().callback(|app: &AppHandle, _, _| {
        if let Some(window) = app.get_webview_window("main") {
            let _ = window.unminimize();
            let _ = window.set_focus();
        }
    });
    match folders::instance_name() {
        Some(name) => plugin.dbus_id(name).build(),
        None => plugin.build(),
    }
}
