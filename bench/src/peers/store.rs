//! A central store of Værn with one workplace, as an administrator sets it up.

use super::place::{Place, output};
use anyhow::{Context as _, Result};
use std::process::{Command, Stdio};
use tempfile::TempDir;
use vaern_tests::built;
use vaern_tests::process::Running;

const UNIT: &str = "Fjordskolen";
const PERSON: &str = "Bente Bench";
/// One device stands here for as many as a municipality has; the pace of one is not what is measured.
const PACE: [&str; 4] = [
    "--requests-per-second",
    "1000000",
    "--requests-at-once",
    "1000000",
];

/// A running central store.
pub struct CentralStore {
    server: Running,
    database: String,
    /// Where it listens: host and port.
    pub address: String,
    _folder: TempDir,
}

impl CentralStore {
    /// Sets one up over SQLite or PostgreSQL and serves it.
    pub fn start(place: &Place, over_postgres: bool) -> Result<Self> {
        let folder = place.folder()?;
        let database = match over_postgres {
            true => place.cluster.address(&place.cluster.database(None)?),
            false => format!("sqlite:{}", folder.path().join("vaern.sqlite").display()),
        };
        administer(&database, &["organisation", "create", "--name", "Bench Kommune"])?;
        administer(&database, &["unit", "add", "--name", UNIT, "--kind", "school"])?;
        let (server, address) = Running::start_and_read(
            command(&database)
                .args(["serve", "--listen", "127.0.0.1:0"])
                .args(PACE)
                .stderr(Stdio::null()),
            |line| line.strip_prefix("ready http://").map(str::to_owned),
        )?;
        Ok(Self {
            server,
            database,
            address: address.trim().to_owned(),
            _folder: folder,
        })
    }

    /// Its address as devices are told.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Its process.
    pub fn process(&self) -> u32 {
        self.server.id()
    }

    /// A code for one more device of the one person.
    pub fn code(&self) -> Result<String> {
        let code = administer(&self.database, &["enrol", "--unit", UNIT, "--person", PERSON])?;
        Ok(code.trim().to_owned())
    }
}

fn administer(database: &str, arguments: &[&str]) -> Result<String> {
    output(command(database).args(arguments)).context("an administrator's command")
}

fn command(database: &str) -> Command {
    let mut command = Command::new(built("vaern-server"));
    command.env("VAERN_DATABASE", database).env_remove("VAERN_DATA");
    command
}
