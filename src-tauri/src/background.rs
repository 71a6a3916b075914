//! Sync by itself: on saving, on enrolment, and on a timer that backs off while the central store is away.

use crate::shell::Shell;
use std::sync::Arc;
use std::thread;
use tauri::{AppHandle, Emitter};
use vaern_client::commands::{Sending, Synchronise};
use vaern_client::sync::pause;

/// The event that tells the window what waits to be sent.
const SENDING_CHANGED: &str = "sending-changed";

/// Starts the thread; it ends with the process.
pub fn start(window: AppHandle, shell: Arc<Shell>) {
    thread::spawn(move || {
        let mut failures = 0;
        loop {
            shell.wait_for_bell(pause(failures, shell.jitter()));
            if !shell.is_enrolled() {
                continue;
            }
            match shell.remote(Synchronise {}) {
                Ok(sending) => {
                    failures = if sending.problem.is_none() {
                        0
                    } else {
                        failures + 1
                    };
                    tell(&window, &sending);
                }
                Err(_) => failures += 1,
            }
        }
    });
}

/// A window that is just closing need not hear it.
fn tell(window: &AppHandle, sending: &Sending) {
    let _ = window.emit(SENDING_CHANGED, sending);
}
