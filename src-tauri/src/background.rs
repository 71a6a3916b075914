//! Sync by itself: on saving, on enrolment, when the network comes back, and on a timer that backs off while the central store is away.

use crate::notice;
use crate::shell::Shell;
use std::sync::Arc;
use std::thread;
use tauri::{AppHandle, Emitter};
use vaern_client::Failure;
use vaern_client::commands::{Sending, Synchronise};
use vaern_client::sync::Rhythm;

/// The event that tells the window what waits to be sent.
const SENDING_CHANGED: &str = "sending-changed";

/// Starts the thread; it ends with the process.
pub fn start(window: AppHandle, shell: Arc<Shell>) {
    thread::spawn(move || {
        let mut rhythm = Rhythm::default();
        loop {
            let pause = rhythm.pause(shell.jitter());
            if rhythm.is_told_to_wait() {
                thread::sleep(pause);
            } else {
                shell.wait_for_bell(pause);
            }
            rhythm.run(|| round(&window, &shell));
        }
    });
}

/// One round; says what went wrong.
fn round(window: &AppHandle, shell: &Shell) -> Option<Failure> {
    if !shell.is_enrolled() {
        return None;
    }
    notice::show_due(shell);
    match shell.remote(Synchronise {}) {
        Ok(sending) => {
            tell(window, &sending);
            // What has come from another device of the person may bring a question along.
            notice::show_due(shell);
            sending.problem
        }
        Err(failure) => Some(failure),
    }
}

/// A window that is just closing need not hear it.
fn tell(window: &AppHandle, sending: &Sending) {
    let _ = window.emit(SENDING_CHANGED, sending);
}
