//! A copy of a running store.

use crate::store::StoreError;
use crate::store::sql::{Engine, SqlStore, blocking};
use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};

/// What was copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Size of the file.
    pub bytes: u64,
    /// Changes in it.
    pub changes: u64,
}

impl SqlStore {
    /// Copies SQLite's file while it is in use, as it is at one moment. The copy appears whole or not at all, and is on
    /// disk when this returns. What was deleted is not in it.
    ///
    /// # Errors
    /// When the file is there already or cannot be written; [`StoreError::OtherEngine`] for PostgreSQL, which has means of
    /// its own.
    pub async fn back_up(&self, to: &Path) -> Result<Backup, StoreError> {
        let Engine::Sqlite(connections) = &self.engine else {
            return Err(StoreError::OtherEngine);
        };
        let (connections, to) = (connections.clone(), to.to_owned());
        blocking(move || {
            let unfinished = beside(&to, ".unfinished");
            if to.exists() {
                return Err(std::io::Error::from(std::io::ErrorKind::AlreadyExists).into());
            }
            remove(&unfinished)?;
            connections.copy_into(&unfinished)?;
            let copy = rusqlite::Connection::open(&unfinished)?;
            let verdict: String = copy.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
            if verdict != "ok" {
                return Err(StoreError::Unreadable { place: "the copy" });
            }
            let changes: i64 = copy.query_row("SELECT count(*) FROM change", [], |row| row.get(0))?;
            copy.close().map_err(|(_, error)| error)?;
            File::open(&unfinished)?.sync_all()?;
            std::fs::rename(&unfinished, &to)?;
            sync_folder(&to)?;
            Ok(Backup {
                bytes: to.metadata()?.len(),
                changes: changes.cast_unsigned(),
            })
        })
        .await
    }
}

/// The path with something behind it.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

/// Removes a file that may not be there.
pub(super) fn remove(path: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// A name is only kept by its folder being on disk, too.
pub(super) fn sync_folder(path: &Path) -> std::io::Result<()> {
    match path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => File::open(folder)?.sync_all(),
        None => File::open(".")?.sync_all(),
    }
}
