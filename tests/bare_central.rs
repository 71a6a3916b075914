//! A central store with one workplace and no records, as an administrator sets it up: over SQLite or PostgreSQL.

use crate::built;
use anyhow::{Context as _, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const UNIT: &str = "Fjordskolen";
/// One device stands here for as many as a municipality has; the pace of one is not what is looked at.
const PACE: [&str; 4] = [
    "--requests-per-second",
    "1000000",
    "--requests-at-once",
    "1000000",
];

/// A central store, running or not.
#[derive(Clone, Debug)]
pub struct BareCentral {
    database: String,
}

impl BareCentral {
    /// Sets one up in a database that is empty: `sqlite:…` or `postgres://…`.
    ///
    /// # Errors
    /// What the administrator's commands say.
    pub fn set_up(database: &str) -> Result<Self> {
        let central = Self::of(database);
        if let Some(keys) = keys(database).filter(|keys| !keys.exists()) {
            central.administer(&["keys", "create", &keys.display().to_string()])?;
        }
        central.administer(&["organisation", "create", "--name", "Bare Kommune"])?;
        central.administer(&["unit", "add", "--name", UNIT, "--kind", "school"])?;
        Ok(central)
    }

    /// One in a database that is, or will be, set up otherwise.
    pub fn of(database: &str) -> Self {
        Self {
            database: database.to_owned(),
        }
    }

    /// A code for one more device of this person.
    ///
    /// # Errors
    /// What the administrator's command says.
    pub fn code(&self, person: &str) -> Result<String> {
        let code = self.administer(&["enrol", "--unit", UNIT, "--person", person])?;
        Ok(code.trim().to_owned())
    }

    /// Runs one of the administrator's commands to its end, whether the server runs or not, and gives what it prints.
    ///
    /// # Errors
    /// What the command says.
    pub fn administer(&self, arguments: &[&str]) -> Result<String> {
        let done = self
            .environment(&mut Command::new(built("vaern-server")))
            .args(arguments)
            .output()?;
        let said = String::from_utf8_lossy(&done.stderr);
        let printed = String::from_utf8_lossy(&done.stdout);
        ensure!(done.status.success(), "{arguments:?}: {said}{printed}");
        String::from_utf8(done.stdout).context("what it prints")
    }

    /// Makes a command serve it on a port of the system's choice: `vaern-server`, or what runs it.
    pub fn serve<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        self.environment(command)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(PACE)
            .stderr(Stdio::null())
    }

    fn environment<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("VAERN_DATABASE", &self.database)
            .env_remove("VAERN_DATA");
        match keys(&self.database) {
            Some(keys) => command.env("VAERN_TEXT_KEY", keys),
            None => command.env_remove("VAERN_TEXT_KEY"),
        }
    }
}

/// Where the key of the texts is, for a database of PostgreSQL: in the folder its address names. Beside SQLite's file it
/// makes itself.
pub fn keys(database: &str) -> Option<PathBuf> {
    let (_, place) = database.strip_prefix("postgres://")?.split_once('@')?;
    let folder = place.split('/').next()?.replace("%2F", "/");
    Some(Path::new(&folder).join("text.key"))
}

/// The address in the line a server prints when it is ready: host and port.
pub fn ready(line: &str) -> Option<String> {
    let address = line.strip_prefix("ready http://")?;
    Some(address.trim().to_owned())
}
