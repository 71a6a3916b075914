//! What befalls a program at one of its system calls: killed at the n-th, or told that the disk is full or broken. By
//! `strace`, on the real program.

use crate::process::wait_until;
use anyhow::Result;
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the system says of a disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// No room is left on it (`ENOSPC`).
    Full,
    /// It is broken (`EIO`).
    Broken,
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blow {
    /// The process is killed (`SIGKILL`) before the call is done.
    Kill,
    /// The call fails, and as many after it as make this number.
    Fail(Trouble, u32),
}

/// A blow, and the call it comes at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The system call.
    pub call: &'static str,
    /// Which of them, from 1. Every thread counts its own.
    pub at: u32,
    /// What happens.
    pub blow: Blow,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?} at {} {}", self.blow, self.call, self.at)
    }
}

/// What `strace` writes about a program.
#[derive(Debug)]
pub struct Trace {
    file: PathBuf,
}

impl Trace {
    /// A command that runs `program` under this fault, and the trace that will tell of it. The process is the program's
    /// own; the tracer stands aside.
    pub fn of(fault: &Fault, program: &Path, folder: &Path) -> (Command, Self) {
        let (call, at) = (fault.call, fault.at);
        let inject = match fault.blow {
            Blow::Kill => {
                // Not through seccomp: a signal that is injected at its stop is forgotten by the kernel.
                let inject = format!("inject={call}:signal=KILL:when={at}");
                return Self::command(&[call], &["-e", &inject], program, folder);
            }
            Blow::Fail(trouble, times) => {
                let error = match trouble {
                    Trouble::Full => "ENOSPC",
                    Trouble::Broken => "EIO",
                };
                format!("inject={call}:error={error}:when={at}..{}", at + times - 1)
            }
        };
        Self::command(&[call], &["--seccomp-bpf", "-e", &inject], program, folder)
    }

    /// A command that runs `program` and only counts these calls.
    pub fn counting(calls: &[&str], program: &Path, folder: &Path) -> (Command, Self) {
        Self::command(calls, &["--seccomp-bpf"], program, folder)
    }

    fn command(calls: &[&str], more: &[&str], program: &Path, folder: &Path) -> (Command, Self) {
        let file = folder.join("trace");
        let mut command = Command::new("strace");
        command
            .args(["-D", "-f", "-s", "0", "-e", "signal=KILL", "-e"])
            .arg(format!("trace={}", calls.join(",")))
            .args(more)
            .arg("-o")
            .arg(&file)
            .arg(program);
        (command, Self { file })
    }

    /// How many calls were made to fail. To be asked when the program has ended.
    ///
    /// # Errors
    /// When the tracer does not end.
    pub fn failed(&self, process: u32) -> Result<usize> {
        let told = self.whole(process)?;
        Ok(told.lines().filter(|line| line.ends_with("(INJECTED)")).count())
    }

    /// How often the thread that made most of these calls made one. To be asked when the program has ended.
    ///
    /// # Errors
    /// When the tracer does not end.
    pub fn most(&self, call: &str, process: u32) -> Result<u32> {
        let told = self.whole(process)?;
        let mut by_thread = BTreeMap::<&str, u32>::new();
        for line in told.lines() {
            let Some((thread, rest)) = line.split_once(' ') else {
                continue;
            };
            if rest
                .trim_start()
                .strip_prefix(call)
                .is_some_and(|rest| rest.starts_with('('))
            {
                *by_thread.entry(thread).or_default() += 1;
            }
        }
        Ok(by_thread.into_values().max().unwrap_or(0))
    }

    /// Everything, once the tracer has told the end of the program.
    fn whole(&self, process: u32) -> Result<String> {
        let mut told = String::new();
        let id = format!("{process} ");
        wait_until("the trace tells the program's end", || {
            told = std::fs::read_to_string(&self.file).unwrap_or_default();
            let ended = |line: &str| line.starts_with(&id) && line.ends_with("+++");
            Ok(told.lines().rev().take(64).any(ended))
        })?;
        Ok(told)
    }
}
