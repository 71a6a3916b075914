//! A clock a test moves: libfaketime (Debian: faketime) tells programs the time of a file. What measures how long something
//! takes is left alone, so timers and time limits go on as ever.

use anyhow::{Context, Result};
use std::path::PathBuf;
use tempfile::TempDir;

/// The clock of the programs started with its environment.
#[derive(Debug)]
pub struct MovedClock {
    folder: TempDir,
}

impl MovedClock {
    /// Not moved yet.
    ///
    /// # Errors
    /// When its file cannot be written.
    pub fn new() -> Result<Self> {
        let clock = Self {
            folder: TempDir::with_prefix("vaern-clock-")?,
        };
        clock.move_to(0)?;
        Ok(clock)
    }

    /// So many days ahead of the real one, from now on.
    ///
    /// # Errors
    /// When its file cannot be written.
    pub fn move_to(&self, days: i32) -> Result<()> {
        // Renamed, so that nobody reads half a number.
        let written = self.folder.path().join("new");
        std::fs::write(&written, format!("{days:+}d\n"))?;
        Ok(std::fs::rename(written, self.file())?)
    }

    /// What a program must be started with.
    ///
    /// # Errors
    /// When libfaketime is missing.
    pub fn environment(&self) -> Result<Vec<(String, String)>> {
        let text = |path: PathBuf| path.to_str().map(str::to_owned).context("a path");
        Ok(vec![
            ("LD_PRELOAD".to_owned(), text(clock_shifter()?)?),
            ("FAKETIME_TIMESTAMP_FILE".to_owned(), text(self.file())?),
            ("FAKETIME_CACHE_DURATION".to_owned(), "1".to_owned()),
            ("DONT_FAKE_MONOTONIC".to_owned(), "1".to_owned()),
        ])
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("clock")
    }
}

/// The library that shifts the clock of a program; its folder is named after the architecture.
///
/// # Errors
/// When it is missing.
pub fn clock_shifter() -> Result<PathBuf> {
    let found = std::fs::read_dir("/usr/lib")?
        .filter_map(Result::ok)
        .map(|entry| entry.path().join("faketime/libfaketime.so.1"))
        .find(|path| path.exists());
    found.context("libfaketime (Debian: faketime)")
}
