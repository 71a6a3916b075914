//! What can go wrong in a store.

use crate::text_keys::KeyError;
use deadpool_postgres::PoolError;
use tokio_postgres::error::SqlState;

/// The store could not do it; nothing was acknowledged.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite's own word.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL's own word. Only its message: the details may quote what was stored.
    #[error("PostgreSQL: {}", said(.0))]
    Postgres(#[from] tokio_postgres::Error),
    /// The connection broke while a transaction was being committed: whether it was is not known.
    #[error("PostgreSQL, while committing: {}", said(.0))]
    CommitUnknown(#[source] tokio_postgres::Error),
    /// No connection to PostgreSQL in time, or none at all.
    #[error("PostgreSQL: {0}")]
    Connection(#[from] PoolError),
    /// The role sees past row-level security, PostgreSQL's fence between organisations.
    #[error(
        "the role {role} of PostgreSQL sees past row-level security; connect as one that has neither SUPERUSER nor BYPASSRLS"
    )]
    PastTheFence {
        /// Its name.
        role: String,
    },
    /// The certificates to trust cannot be read.
    #[error("certificates: {0}")]
    Trust(String),
    /// Something stored cannot be read back. Names the place, never the content.
    #[error("{place} cannot be read back")]
    Unreadable {
        /// Table and column.
        place: &'static str,
    },
    /// The store was written by a newer server.
    #[error("the store has version {found}, this server knows up to {known}")]
    Newer {
        /// Of the store.
        found: i64,
        /// Of this server.
        known: i64,
    },
    /// Only SQLite's file can be copied and put back by this server.
    #[error("PostgreSQL's own means do that; see docs/operating.md")]
    OtherEngine,
    /// A server runs on this file.
    #[error("the store is in use; stop the server first")]
    InUse,
    /// Something is in the store already.
    #[error("the store is not empty")]
    NotEmpty,
    /// A table did not arrive as it was sent; nothing was kept.
    #[error("the table {table} did not arrive as it was sent")]
    Differs {
        /// Its name.
        table: String,
    },
    /// The folder or file could not be made.
    #[error("{0}")]
    File(#[from] std::io::Error),
    /// The operating system gave no random bytes.
    #[error("no random bytes: {0}")]
    NoRandomness(#[from] getrandom::Error),
    /// The keys of the texts are not as the store needs them. Nothing was changed.
    #[error("{0}")]
    TextKey(#[from] KeyError),
    /// The work was cut off, for instance by a panic.
    #[error("the work was cut off")]
    CutOff,
}

impl StoreError {
    /// Whether it lies in what was written or read just now, so that the same work on another row may succeed: something
    /// that cannot be read back, or that a rule of the database refuses. A full disk or a broken connection does not.
    pub(crate) fn lies_in_a_row(&self) -> bool {
        match self {
            Self::Unreadable { .. } => true,
            Self::Sqlite(error) => matches!(
                error.sqlite_error_code(),
                Some(
                    rusqlite::ErrorCode::ConstraintViolation
                        | rusqlite::ErrorCode::TypeMismatch
                        | rusqlite::ErrorCode::TooBig
                )
            ),
            // 22: data that cannot be; 23: a constraint; 54: more than fits.
            Self::Postgres(error) => error.code().is_some_and(|state| {
                ["22", "23", "54"]
                    .iter()
                    .any(|class| state.code().starts_with(class))
            }),
            _ => false,
        }
    }

    /// Whether the same transaction may succeed when it is begun anew: it lost against another, or its connection was
    /// cut before it was committed.
    pub(crate) fn is_passing(&self) -> bool {
        let error = match self {
            Self::Postgres(error) | Self::Connection(PoolError::Backend(error)) => error,
            _ => return false,
        };
        match error.code() {
            None => error.is_closed() || source_is_network(error),
            Some(code) => PASSING.contains(code),
        }
    }
}

const PASSING: [SqlState; 5] = [
    SqlState::T_R_SERIALIZATION_FAILURE,
    SqlState::T_R_DEADLOCK_DETECTED,
    SqlState::ADMIN_SHUTDOWN,
    SqlState::CRASH_SHUTDOWN,
    SqlState::CANNOT_CONNECT_NOW,
];

fn source_is_network(error: &tokio_postgres::Error) -> bool {
    std::error::Error::source(error).is_some_and(<dyn std::error::Error>::is::<std::io::Error>)
}

fn said(error: &tokio_postgres::Error) -> String {
    match error.as_db_error() {
        Some(said) => format!("{} ({})", said.message(), said.code().code()),
        None => error.to_string(),
    }
}
