//! The desktop's way in.

// Without this a console window would open beside the app on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    vaern_app::run();
}
