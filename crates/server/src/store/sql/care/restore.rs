//! The way back to a copy. It begins another life of the organisation's order (an epoch): devices notice, ask which of
//! their changes are here, and send again what is not.

use super::backup::{beside, remove, sync_folder};
use crate::store::StoreError;
use crate::store::sql::transaction::Scope;
use crate::store::sql::value::params;
use crate::store::sql::{SqlStore, blocking};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::fs::File;
use std::path::{Path, PathBuf};

/// What became of a restore.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The new epoch of every organisation.
    pub epoch: u64,
    /// Where the file that was there is now.
    pub set_aside: Option<PathBuf>,
}

/// Puts a copy in the place of a store's file. The file that was there is set aside, never deleted. No server may run on
/// it meanwhile.
///
/// # Errors
/// [`StoreError::InUse`] when one does; when the copy cannot be read, and then nothing is changed.
pub async fn restore_file(file: &Path, copy: &Path, now: DateTime<Utc>) -> Result<Restored, StoreError> {
    let unfinished = beside(file, ".unfinished");
    let (from, to, there) = (copy.to_owned(), unfinished.clone(), file.to_owned());
    let latest = blocking(move || {
        let latest = close_down(&there)?;
        for ending in ["", "-wal", "-shm"] {
            remove(&beside(&to, ending))?;
        }
        std::fs::copy(&from, &to)?;
        Ok(latest)
    })
    .await?;
    let store = SqlStore::open_file(&unfinished)?;
    let epoch = store.begin_epoch(latest, now).await?;
    drop(store); // folds the write-ahead log into the file
    let file = file.to_owned();
    blocking(move || {
        File::open(&unfinished)?.sync_all()?;
        let set_aside = beside(&file, &format!(".before-{}", now.format("%Y%m%dT%H%M%S%3fZ")));
        let was_there = file.exists();
        if was_there {
            std::fs::rename(&file, &set_aside)?;
        }
        std::fs::rename(&unfinished, &file)?;
        sync_folder(&file)?;
        Ok(Restored {
            epoch,
            set_aside: was_there.then_some(set_aside),
        })
    })
    .await
}

/// Folds what is in the write-ahead log into the file, makes sure that nobody else has it open, and says the latest epoch
/// it knew. A file that cannot be read any more has none; it is set aside as it is.
fn close_down(file: &Path) -> Result<u64, StoreError> {
    if !file.exists() {
        return Ok(0);
    }
    let connection = Connection::open(file)?;
    let taken = connection.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; PRAGMA journal_mode = DELETE;",
    );
    match taken {
        Err(rusqlite::Error::SqliteFailure(failure, _))
            if failure.code == rusqlite::ErrorCode::DatabaseBusy =>
        {
            return Err(StoreError::InUse);
        }
        _ => {}
    }
    let latest = connection.query_row("SELECT coalesce(max(epoch), 0) FROM organisation", [], |row| {
        row.get::<_, i64>(0)
    });
    Ok(latest.unwrap_or(0).cast_unsigned())
}

impl SqlStore {
    /// Begins a new epoch of every organisation, later than each it had and than `latest`. Seconds since 1970, so that a
    /// copy restored twice never has the same one twice.
    ///
    /// # Errors
    /// When the store cannot do it.
    pub async fn begin_epoch(&self, latest: u64, now: DateTime<Utc>) -> Result<u64, StoreError> {
        self.write(Scope::Everything, move |transaction| {
            let known = transaction.one(
                "SELECT CAST(coalesce(max(epoch), 0) AS BIGINT) AS epoch FROM organisation",
                &[],
                "epoch",
                |row| row.get::<u64>("epoch"),
            )?;
            let epoch = (known.max(latest) + 1).max(now.timestamp().cast_unsigned());
            transaction.execute("UPDATE organisation SET epoch = ?1", params![epoch])?;
            Ok(epoch)
        })
        .await
    }
}
