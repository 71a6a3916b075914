//! A central store of Værn with one workplace, as an administrator sets it up.

use super::place::Place;
use anyhow::Result;
use std::process::Command;
use tempfile::TempDir;
use vaern_tests::bare_central::{BareCentral, ready};
use vaern_tests::built;
use vaern_tests::process::Running;

const PERSON: &str = "Bente Bench";

/// A running central store.
pub struct CentralStore {
    server: Running,
    bare: BareCentral,
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
        let bare = BareCentral::set_up(&database)?;
        let mut command = Command::new(built("vaern-server"));
        let (server, address) = Running::start_and_read(bare.serve(&mut command), ready)?;
        Ok(Self {
            server,
            bare,
            address,
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
        self.bare.code(PERSON)
    }
}
