//! Programs that run beside a test and end with it.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long anything may take before a test gives up.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A program that is killed when the test is done with it.
#[derive(Debug)]
pub struct Running {
    child: Child,
}

impl Running {
    /// Starts it.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(command: &mut Command) -> Result<Self> {
        let child = command.spawn().with_context(|| format!("starting {command:?}"))?;
        Ok(Self { child })
    }

    /// Starts it and hands it `input`.
    ///
    /// # Errors
    /// When it cannot be started or does not listen.
    pub fn start_with_input(command: &mut Command, input: &str) -> Result<Self> {
        let mut running = Self::start(command.stdin(Stdio::piped()))?;
        let mut stdin = running.child.stdin.take().context("no standard input")?;
        stdin.write_all(input.as_bytes())?;
        Ok(running)
    }

    /// Starts it and waits for the first line that `wanted` takes.
    ///
    /// # Errors
    /// When it ends before it has said that line.
    pub fn start_and_read<T>(
        command: &mut Command,
        mut wanted: impl FnMut(&str) -> Option<T>,
    ) -> Result<(Self, T)> {
        let mut running = Self::start(command.stdout(Stdio::piped()))?;
        let stdout = running.child.stdout.take().context("no standard output")?;
        let mut lines = BufReader::new(stdout).lines();
        for line in &mut lines {
            let line = line?;
            if let Some(found) = wanted(&line) {
                // The rest is read away, or the program would stop at a full pipe.
                std::thread::spawn(move || lines.for_each(drop));
                return Ok((running, found));
            }
        }
        bail!(
            "{command:?} ended before it was ready: {:?}",
            running.child.wait()?
        )
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Asks it to end (SIGTERM) and waits until it has.
    ///
    /// # Errors
    /// When it does not end in time.
    pub fn stop(mut self) -> Result<()> {
        send_signal(self.id(), "TERM")?;
        let child = &mut self.child;
        wait_until("the program ends", || Ok(child.try_wait()?.is_some()))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a signal by its name.
///
/// # Errors
/// When there is no such process.
pub fn send_signal(process: u32, name: &str) -> Result<()> {
    let status = Command::new("kill")
        .args([format!("-{name}"), process.to_string()])
        .status()?;
    if !status.success() {
        bail!("no process {process} to send {name} to");
    }
    Ok(())
}

/// Waits for a state, asking again and again.
///
/// # Errors
/// When it does not come about within [`PATIENCE`], with what was waited for.
pub fn wait_until(what: &str, mut reached: impl FnMut() -> Result<bool>) -> Result<()> {
    let begun = Instant::now();
    while !reached()? {
        if begun.elapsed() > PATIENCE {
            bail!("gave up waiting until {what}");
        }
        std::thread::park_timeout(Duration::from_millis(20));
    }
    Ok(())
}
