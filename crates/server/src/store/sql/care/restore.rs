//! The way back to a copy. It begins another life of the organisation's order (an epoch): devices notice, ask which of
//! their changes are here, and send again what is not.

use super::backup::{beside, remove, sync_folder};
use crate::store::StoreError;
use crate::store::sql::sealing::KeysFor;
use crate::store::sql::transaction::Scope;
use crate::store::sql::value::params;
use crate::store::sql::{DatabaseAddress, SqlStore, blocking, postgres};
use crate::text_keys::KeyFile;
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

/// Puts a copy in the place of a store's file. The file that was there is set aside, and with it what a stopped server left
/// beside it: nothing is deleted, and nothing of the old state is read into the copy. No server may run on it meanwhile.
///
/// # Errors
/// [`StoreError::InUse`] when one does; when the copy cannot be read, or its keys are missing ([`StoreError::TextKey`]), and
/// then nothing is changed.
pub async fn restore_file(
    file: &Path,
    copy: &Path,
    keys: &KeyFile,
    now: DateTime<Utc>,
) -> Result<Restored, StoreError> {
    let unfinished = beside(file, ".unfinished");
    let (from, to, there) = (copy.to_owned(), unfinished.clone(), file.to_owned());
    let closed = blocking(move || {
        let closed = Closed::down(&there)?;
        for ending in ["", "-wal", "-shm"] {
            remove(&beside(&to, ending))?;
        }
        std::fs::copy(&from, &to)?;
        Ok(closed)
    })
    .await?;
    // With the keys it needs, or not at all: what could not be read here must not take the place of what can.
    let store = SqlStore::open_file_for(&unfinished, KeysFor::Work(keys))?;
    let epoch = store.begin_epoch(closed.latest, now).await?;
    drop(store); // folds the write-ahead log into the file
    let file = file.to_owned();
    blocking(move || {
        File::open(&unfinished)?.sync_all()?;
        let set_aside = beside(&file, &format!(".before-{}", now.format("%Y%m%dT%H%M%S%3fZ")));
        // The log before its file: a file without its log can be read, a log beside another file spoils that one.
        for ending in ["-shm", "-wal"] {
            set_aside_if_there(&beside(&file, ending), &beside(&set_aside, ending))?;
        }
        let was_there = set_aside_if_there(&file, &set_aside)?;
        std::fs::rename(&unfinished, &file)?;
        sync_folder(&file)?;
        // Nobody else could begin to write until the copy was in its place; whoever waited has the file that was set aside,
        // and SQLite writes into none that was moved.
        drop(closed);
        Ok(Restored {
            epoch,
            set_aside: was_there.then_some(set_aside),
        })
    })
    .await
}

/// Whether a server works with it. Says nothing about one that starts a moment later.
///
/// # Errors
/// [`StoreError::InUse`] when one does.
pub async fn refuse_in_use(address: &DatabaseAddress) -> Result<(), StoreError> {
    match address {
        DatabaseAddress::Sqlite(file) => {
            let file = file.clone();
            blocking(move || Closed::down(&file).map(drop)).await
        }
        DatabaseAddress::Postgres(address) => postgres::refuse_in_use(address).await,
    }
}

/// Whether there was something to set aside.
fn set_aside_if_there(path: &Path, aside: &Path) -> std::io::Result<bool> {
    match std::fs::rename(path, aside) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// A store's file that nobody else can use until this is dropped.
struct Closed {
    _alone: Option<Connection>,
    /// The latest epoch it knew.
    latest: u64,
}

impl Closed {
    /// Folds what is in the write-ahead log into the file, and makes sure that nobody else has it open. A file that cannot
    /// be read any more has no epoch and cannot be locked; it is set aside as it is.
    fn down(file: &Path) -> Result<Self, StoreError> {
        if !file.exists() {
            return Ok(Self {
                _alone: None,
                latest: 0,
            });
        }
        let connection = Connection::open(file)?;
        let taken = connection.execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; PRAGMA journal_mode = DELETE;
             BEGIN EXCLUSIVE; COMMIT;",
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
        Ok(Self {
            latest: latest.unwrap_or(0).cast_unsigned(),
            _alone: Some(connection),
        })
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_writes_into_a_file_that_is_about_to_be_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("vaern.sqlite");
        drop(SqlStore::open_file(&file).unwrap());
        let closed = Closed::down(&file).unwrap();
        let other = Connection::open(&file).unwrap();
        let refused = other.execute_batch("UPDATE organisation SET epoch = epoch");
        assert_eq!(
            refused.unwrap_err().sqlite_error_code(),
            Some(rusqlite::ErrorCode::DatabaseBusy)
        );
        drop(closed);
        other
            .execute_batch("UPDATE organisation SET epoch = epoch")
            .unwrap();
    }
}
