//! The server's program while it runs, and how it ended.

use anyhow::{Context as _, Result};
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use vaern_tests::bare_central::ready;
use vaern_tests::process::{send_signal, wait_until};

/// A started server. It is killed when nobody wants it any more.
pub struct Served {
    child: Child,
    /// Where it listens; none when it ended before.
    pub url: Option<String>,
    /// How long it took to be ready, or to end.
    pub took: Duration,
}

impl Served {
    /// Starts it and waits until it is ready, or has ended.
    pub fn start(command: &mut Command) -> Result<Self> {
        let begun = Instant::now();
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .context("strace (Debian: strace)")?;
        let stdout = child.stdout.take().context("no standard output")?;
        let mut lines = BufReader::new(stdout).lines();
        let address = lines.by_ref().map_while(Result::ok).find_map(|line| ready(&line));
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self {
            child,
            url: address.map(|address| format!("http://{address}")),
            took: begun.elapsed(),
        })
    }

    /// Its process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Asks it to stop, unless it has ended, and says how it ended.
    pub fn stop(mut self) -> Result<ExitStatus> {
        if self.url.is_some() && self.child.try_wait()?.is_none() {
            send_signal(self.process(), "TERM")?;
        }
        let mut ended = None;
        wait_until("the server ends", || {
            ended = self.child.try_wait()?;
            Ok(ended.is_some())
        })?;
        ended.context("it has ended")
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
