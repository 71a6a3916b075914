//! `vaern-server keys`: what texts are sealed with.

use super::Data;
use super::words::{line, say};
use anyhow::bail;
use chrono::Utc;
use clap::Subcommand;
use std::path::PathBuf;
use vaern_server::store::sql::refuse_in_use;
use vaern_server::text_keys::KeyFile;

#[derive(Subcommand)]
pub enum KeysCommand {
    /// Make a key file with a first key. A file that is there is not written over.
    Create {
        /// The file; keep a copy of it apart from the data and from their backups.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Add a new key and seal everything with it. Stop the server first. Older keys stay in the file: backups made before
    /// need them.
    Rotate {
        #[command(flatten)]
        data: Data,
    },
}

impl KeysCommand {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Create { file } => {
                let path = file.display().to_string();
                let key = KeyFile::named(file).create(Utc::now())?.to_string();
                Ok(line(&say("key_made", &[("path", &path), ("key", &key)]))?)
            }
            Self::Rotate { data } => rotate(&data).await,
        }
    }
}

async fn rotate(data: &Data) -> anyhow::Result<()> {
    if let Some((_, problem)) = data.problem() {
        bail!(problem);
    }
    let (address, file) = (data.address()?, data.keys()?);
    refuse_in_use(&address).await?;
    drop(data.open().await?); // what an earlier rotation left undone is done first
    let key = file.add(Utc::now())?.to_string();
    drop(data.open().await?);
    let path = file.path().display().to_string();
    Ok(line(&say("key_rotated", &[("path", &path), ("key", &key)]))?)
}
