//! Where the data are.

use super::words::say;
use anyhow::bail;
use clap::Args;
use std::path::PathBuf;
use vaern_server::store::sql::{DatabaseAddress, FILE_NAME, SqlStore};

/// One of the two must be given; a folder goes before a database.
#[derive(Args)]
#[group(required = true, multiple = true)]
pub struct Data {
    /// Folder of the data, for SQLite. Keep it on an encrypted disk.
    #[arg(long = "data", value_name = "DIR", env = "VAERN_DATA")]
    folder: Option<PathBuf>,
    /// The database: sqlite:FILE or postgres://USER@HOST/NAME. A password is better kept in the environment.
    // Not parsed by clap, whose complaint would repeat it, password and all.
    #[arg(long, value_name = "ADDRESS", env = "VAERN_DATABASE", hide_env_values = true)]
    database: Option<String>,
}

impl Data {
    /// The database that is meant.
    pub(super) fn address(&self) -> anyhow::Result<DatabaseAddress> {
        match (&self.folder, &self.database) {
            (Some(folder), _) => Ok(DatabaseAddress::Sqlite(folder.join(FILE_NAME))),
            (None, Some(database)) => Ok(database.parse()?),
            (None, None) => bail!("--data"), // clap has asked for one of them
        }
    }

    /// Opens it; a file is made where there is none.
    pub(super) async fn open(&self) -> anyhow::Result<SqlStore> {
        Ok(SqlStore::open(&self.address()?).await?)
    }

    /// Opens what is there.
    pub(super) async fn open_existing(&self) -> anyhow::Result<SqlStore> {
        match self.problem() {
            Some((_, problem)) => bail!(problem),
            None => self.open().await,
        }
    }

    /// What can be said without opening it: the option, and why there is nothing to open.
    pub(super) fn problem(&self) -> Option<(&'static str, String)> {
        let option = if self.folder.is_some() { "data" } else { "database" };
        match self.address() {
            Err(error) => Some((option, error.to_string())),
            Ok(DatabaseAddress::Sqlite(file)) if !file.is_file() => {
                let path = file.display().to_string();
                Some((option, say("store_missing", &[("path", &path)])))
            }
            Ok(_) => None,
        }
    }
}
