//! What a server costs: memory, processor time, and how often it waits for the disk.

use crate::memory::{children, peak, proportional};
use anyhow::{Context as _, Result, ensure};
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;
use vaern_tests::process::send_signal;

/// A tick of `/proc/PID/stat` (`USER_HZ`, 100 on every Linux).
const TICK: Duration = Duration::from_millis(10);

/// A server's processes.
pub struct Watched {
    roots: Vec<u32>,
}

impl Watched {
    /// A process and those it started.
    pub fn server(process: u32) -> Result<Self> {
        children(process)?;
        Ok(Self { roots: vec![process] })
    }

    /// Both.
    pub fn and(mut self, other: Self) -> Self {
        self.roots.extend(other.roots);
        self
    }

    fn all(&self) -> Result<Vec<u32>> {
        let mut all = Vec::new();
        for root in &self.roots {
            all.push(*root);
            all.extend(children(*root)?);
        }
        Ok(all)
    }

    /// The most memory they had in use, in bytes; shared pages are counted for each.
    pub fn peak(&self) -> Result<u64> {
        Ok(self
            .all()?
            .into_iter()
            .filter_map(|process| peak(process).ok())
            .sum())
    }

    /// The memory they have in use now, in bytes; shared pages are counted once.
    pub fn memory(&self) -> Result<u64> {
        let each = self.all()?.into_iter();
        Ok(each.filter_map(|process| proportional(process).ok()).sum())
    }

    /// The processor time of those that run, in user and kernel.
    pub fn processor_time(&self) -> Result<Duration> {
        let mut ticks = 0;
        for process in self.all()? {
            let Ok(line) = std::fs::read_to_string(format!("/proc/{process}/stat")) else {
                continue; // it has ended
            };
            // The name may hold blanks; behind its bracket, user and system time are the 12th and 13th.
            let (_, rest) = line.rsplit_once(')').context("a line of /proc/PID/stat")?;
            let times = rest.split_whitespace().skip(11).take(2);
            ticks += times.filter_map(|time| time.parse::<u32>().ok()).sum::<u32>();
        }
        Ok(TICK * ticks)
    }

    /// Does something and counts how often they, and what they start, waited for the disk meanwhile.
    pub fn syncs_during<T>(&self, work: impl FnOnce() -> T) -> Result<(u64, T)> {
        let report = tempfile::NamedTempFile::new()?;
        let mut command = Command::new("strace");
        command
            .args([
                "-f",
                "-c",
                "-e",
                "trace=fsync,fdatasync,sync_file_range,syncfs,msync",
                "-o",
            ])
            .arg(report.path());
        let all = self.all()?;
        for process in &all {
            command.args(["-p", &process.to_string()]);
        }
        let mut tracer = command
            .stderr(Stdio::piped())
            .spawn()
            .context("strace (Debian: strace)")?;
        let mut said = BufReader::new(tracer.stderr.take().context("standard error")?).lines();
        for _ in &all {
            let line = said.next().context("strace ended")??;
            ensure!(line.contains("attached"), "strace: {line}");
        }
        let reader = std::thread::spawn(move || said.for_each(drop));
        let done = work();
        send_signal(tracer.id(), "INT")?;
        tracer.wait()?;
        let _ = reader.join();
        let report = std::fs::read_to_string(report.path())?;
        let total = report.lines().rev().find(|line| line.ends_with("total"));
        let calls = match total {
            Some(line) => line.split_whitespace().nth(3).context("calls")?.parse()?,
            None => 0, // there was none: strace writes no table
        };
        Ok((calls, done))
    }
}
