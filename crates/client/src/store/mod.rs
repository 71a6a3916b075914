//! The encrypted store on the device: SQLite through SQLCipher with a raw 32-byte key.
//!
//! Invariants:
//! * WAL with `synchronous = FULL`: what was committed survives the process and the power.
//! * Nothing readable leaves memory: temporary tables stay there, and the lock is exclusive, so there is no shared
//!   memory file beside the database.
//! * A database that cannot be read is never replaced; [`Store::open`] says why and leaves the file alone.

mod abandoned;
mod case;
mod details;
mod drafts;
mod event;
mod forgetting;
mod heard;
mod incidents;
mod ledger;
mod log;
mod members;
mod migrate;
mod outbox;
mod settings;
mod transact;
mod unit_cases;

pub use case::{Case, HistoryEntry, Mend};
pub(crate) use case::{mend_of, told_by_others};
pub use drafts::Draft;
pub use event::FollowUpEvent;
pub(crate) use incidents::HeldChange;
pub use incidents::{OwnIncident, SendState, Stuck};
pub use ledger::LedgerLine;
pub use members::{PinCheck, PinTry};
pub use settings::Setting;
pub use unit_cases::{CaseScope, HeldCase};

use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;
use zeroize::Zeroizing;

/// The key of a store: 32 bytes from the system's keychain.
#[derive(Clone)]
pub struct StoreKey(Zeroizing<[u8; 32]>);

impl StoreKey {
    /// A key of these bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

impl std::fmt::Debug for StoreKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("StoreKey(…)")
    }
}

/// What the store can fail with.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is no database under this key, or it is damaged.
    #[error("the store cannot be read with this key")]
    Unreadable,
    /// Another process has it open.
    #[error("another process has the store open")]
    InUse,
    /// No room left.
    #[error("the disk is full")]
    Full,
    /// A newer app has written it.
    #[error("the store is of version {found}, this app knows {known}")]
    Newer {
        /// The version found.
        found: i64,
        /// The newest version this app knows.
        known: i64,
    },
    /// What is stored does not parse.
    #[error("stored content cannot be read")]
    Content(#[from] serde_json::Error),
    /// Anything else SQLite says.
    #[error("the store failed")]
    Sqlite(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Unreadable,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::DiskFull) => Self::Full,
            _ => Self::Sqlite(error),
        }
    }
}

impl From<StoreError> for crate::Failure {
    fn from(error: StoreError) -> Self {
        use crate::FailureCode;
        match error {
            StoreError::Unreadable => FailureCode::StoreUnreadable.into(),
            StoreError::Newer { .. } => FailureCode::StoreNewer.into(),
            StoreError::InUse => FailureCode::StoreInUse.into(),
            StoreError::Full => FailureCode::StoreFull.into(),
            StoreError::Content(_) | StoreError::Sqlite(_) => FailureCode::Unexpected.into(),
        }
    }
}

/// An open store.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    progress: log::Progress,
    fresh: bool,
    /// Whether an incident goes once it is delivered, as on a shared device.
    forgets: bool,
    /// Whether pages may still hold something that was deleted.
    has_traces: bool,
}

impl Store {
    /// Opens the store at `path`, or makes a new one when there is no file.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] when the key does not fit; the file stays as it is.
    pub fn open(path: &Path, key: &StoreKey) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        unlock(&connection, key)?;
        connection.execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE;
             PRAGMA temp_store = MEMORY;
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON;",
        )?;
        connection.set_prepared_statement_cache_capacity(64);
        migrate::migrate(&mut connection)?;
        Ok(Self {
            progress: log::Progress::read(&connection)?,
            connection,
            fresh: false,
            forgets: false,
            has_traces: false,
        })
    }

    /// Whether there is reason to sync since this was asked last: something to send, or a new enrolment.
    pub fn take_freshness(&mut self) -> bool {
        std::mem::take(&mut self.fresh)
    }

    /// The underlying connection, for the benchmark that compares with a bare commit.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }
}

/// Sets the raw key and reads the first page with it, so that a wrong key shows here and not later.
fn unlock(connection: &Connection, key: &StoreKey) -> Result<(), StoreError> {
    let pragma = Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", hex::encode(key.0.as_slice())));
    connection.execute_batch(&pragma)?;
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    Ok(())
}
