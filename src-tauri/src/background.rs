//! Sync by itself: on saving, on enrolment, and on a timer that backs off while the central store is away.

use crate::notice;
use crate::shell::Shell;
use std::sync::Arc;
use std::thread;
use tauri::{AppHandle, Emitter};
use vaern_client::commands::{Sending, Synchronise};
use vaern_client::failure::Retry;
use vaern_client::sync::pause;

/// The event that tells the window what waits to be sent.
const SENDING_CHANGED: &str = "sending-changed";

/// As many failures as make the longest pause.
const LONG: u32 = u32::MAX - 1;

/// Starts the thread; it ends with the process.
pub fn start(window: AppHandle, shell: Arc<Shell>) {
    thread::spawn(move || {
        let mut failures: u32 = 0;
        loop {
            shell.wait_for_bell(pause(failures, shell.jitter()));
            if !shell.is_enrolled() {
                continue;
            }
            notice::show_due(&shell);
            let problem = match shell.remote(Synchronise {}) {
                Ok(sending) => {
                    tell(&window, &sending);
                    // What has come from another device of the person may bring a question along.
                    notice::show_due(&shell);
                    sending.problem
                }
                Err(failure) => Some(failure),
            };
            failures = match problem {
                None => 0,
                Some(problem) if problem.retry() == Retry::After => failures.saturating_add(1),
                // Asking again and again changes nothing until somebody has done something about it.
                Some(_) => LONG,
            };
        }
    });
}

/// A window that is just closing need not hear it.
fn tell(window: &AppHandle, sending: &Sending) {
    let _ = window.emit(SENDING_CHANGED, sending);
}
