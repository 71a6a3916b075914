//! Notices of the system. What is due is decided by the client; here it is only shown.

use crate::shell::Shell;
use std::thread;

/// Shows a notice when there is one. On a thread of its own: a desktop that does not answer must not hold up the sync.
/// Where nothing shows notices, the question still stands on the start screen.
pub fn show_due(shell: &Shell) {
    let Ok(Some(notice)) = shell.take_notice() else {
        return;
    };
    thread::spawn(move || {
        let _ = notify_rust::Notification::new()
            .appname(&notice.title)
            .summary(&notice.title)
            .body(&notice.body)
            .show();
    });
}
