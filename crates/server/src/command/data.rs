//! Where the data are.

use super::words::say;
use anyhow::{anyhow, bail};
use clap::Args;
use std::path::PathBuf;
use vaern_server::store::sql::{DatabaseAddress, FILE_NAME, SqlStore};
use vaern_server::text_keys::KeyFile;

/// Which data, and what opens them.
#[derive(Args)]
#[group(skip)]
pub struct Data {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    keys: TextKey,
}

/// One of the two must be given; a folder goes before a database.
#[derive(Args)]
#[group(required = true, multiple = true)]
struct Place {
    /// Folder of the data, for SQLite. Keep it on an encrypted disk.
    #[arg(long = "data", value_name = "DIR", env = "VAERN_DATA")]
    folder: Option<PathBuf>,
    /// The database: sqlite:FILE or postgres://USER@HOST/NAME. A password is better kept in the environment.
    // Not parsed by clap, whose complaint would repeat it, password and all.
    #[arg(long, value_name = "ADDRESS", env = "VAERN_DATABASE", hide_env_values = true)]
    database: Option<String>,
}

/// Where the keys of the texts are.
#[derive(Args)]
pub struct TextKey {
    /// File with the keys that texts are sealed with. Left out: text.key beside SQLite's file, made with it.
    #[arg(long, value_name = "FILE", env = "VAERN_TEXT_KEY")]
    text_key: Option<PathBuf>,
}

impl TextKey {
    /// The file for this database; none where it must be named and is not.
    pub(super) fn file(&self, database: &DatabaseAddress) -> Option<KeyFile> {
        match (&self.text_key, database) {
            (Some(path), _) => Some(KeyFile::named(path.clone())),
            (None, DatabaseAddress::Sqlite(path)) => Some(KeyFile::beside(path)),
            (None, DatabaseAddress::Postgres(_)) => None,
        }
    }
}

impl Data {
    /// The database that is meant.
    pub(super) fn address(&self) -> anyhow::Result<DatabaseAddress> {
        match (&self.place.folder, &self.place.database) {
            (Some(folder), _) => Ok(DatabaseAddress::Sqlite(folder.join(FILE_NAME))),
            (None, Some(database)) => Ok(database.parse()?),
            (None, None) => bail!("--data"), // clap has asked for one of them
        }
    }

    /// The keys of its texts.
    pub(super) fn keys(&self) -> anyhow::Result<KeyFile> {
        let file = self.keys.file(&self.address()?);
        file.ok_or_else(|| anyhow!(say("text_key_unnamed", &[])))
    }

    /// Opens it to work with it; a file is made where there is none.
    pub(super) async fn open(&self) -> anyhow::Result<SqlStore> {
        Ok(SqlStore::open(&self.address()?, &self.keys()?).await?)
    }

    /// Opens what is there, for what needs no texts.
    pub(super) async fn open_existing(&self) -> anyhow::Result<SqlStore> {
        if let Some((_, problem)) = self.problem() {
            bail!(problem);
        }
        let address = self.address()?;
        let keys = self.keys.file(&address);
        Ok(SqlStore::open_for_care(&address, keys.as_ref()).await?)
    }

    /// What can be said of the keys without opening the database.
    pub(super) fn key_problem(&self) -> Option<(&'static str, String)> {
        let file = match self.keys() {
            Ok(file) => file,
            Err(error) => return Some(("database", error.to_string())),
        };
        let read = match self.keys.text_key {
            Some(_) => file.read(),
            None => file.read_if_there(), // it is made with the data
        };
        read.err().map(|error| ("text-key", error.to_string()))
    }

    /// What can be said without opening it: the option, and why there is nothing to open.
    pub(super) fn problem(&self) -> Option<(&'static str, String)> {
        let option = if self.place.folder.is_some() {
            "data"
        } else {
            "database"
        };
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
