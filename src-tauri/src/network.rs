//! Tells when the device has come onto a network again, so that nobody waits for the pause of a sync that failed.

use std::thread;

/// Starts a thread that calls back each time the system gets a network address. It ends with the process. Where the
/// system will not say (or, as Android, says it to the activity only), the timer of the sync has to do.
pub fn watch(mut came_back: impl FnMut() + Send + 'static) {
    thread::spawn(move || {
        let Ok(mut interfaces) = netwatcher::watch_interfaces_blocking() else {
            return;
        };
        loop {
            let update = interfaces.changed();
            if !update.is_initial && update.addrs_added().next().is_some() {
                came_back();
            }
        }
    });
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use std::os::unix::fs::MetadataExt as _;
    use std::process::Command;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    /// Set in the process that has a network of its own.
    const ALONE: &str = "VAERN_TEST_ALONE";

    /// In a network of its own, where only this test turns anything on and off.
    #[test]
    fn a_network_that_comes_and_goes_is_told_each_time_it_comes() {
        if std::env::var_os(ALONE).is_some() {
            come_and_go();
            return;
        }
        // Without root it needs the kernel's user namespaces.
        let is_root = std::fs::metadata("/proc/self").unwrap().uid() == 0;
        let user: &[&str] = if is_root {
            &[]
        } else {
            &["--user", "--map-root-user"]
        };
        let alone = Command::new("unshare")
            .args(user)
            .arg("--net")
            .arg(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "network::tests::a_network_that_comes_and_goes_is_told_each_time_it_comes",
                "--nocapture",
            ])
            .env(ALONE, "1")
            .output()
            .unwrap();
        assert!(
            alone.status.success(),
            "{}{}",
            String::from_utf8_lossy(&alone.stdout),
            String::from_utf8_lossy(&alone.stderr)
        );
    }

    // Clippy lets tests unwrap, but not what only helps them.
    #[allow(clippy::unwrap_used)]
    fn come_and_go() {
        let link = |state| {
            let done = Command::new("ip").args(["link", "set", "lo", state]).status();
            assert!(done.unwrap().success(), "{state}");
        };
        let (said, heard) = channel();
        watch(move || said.send(()).unwrap());
        for _ in 0..3 {
            // A coming that the watch was too late for counts as having been there before: then it comes once more.
            let told = (0..60).any(|_| {
                link("down");
                while heard.try_recv().is_ok() {}
                link("up");
                heard.recv_timeout(Duration::from_secs(1)).is_ok()
            });
            assert!(told, "it came back, and nobody was told");
        }
    }
}
