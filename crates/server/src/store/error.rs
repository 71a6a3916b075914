//! What can go wrong in a store.

/// The store could not do it; nothing was acknowledged.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite's own word.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// Something stored cannot be read back. Names the place, never the content.
    #[error("{place} cannot be read back")]
    Unreadable {
        /// Table and column.
        place: &'static str,
    },
    /// The file was written by a newer server.
    #[error("the file has version {found}, this server knows up to {known}")]
    Newer {
        /// Of the file.
        found: i64,
        /// Of this server.
        known: i64,
    },
    /// The folder or file could not be made.
    #[error("{0}")]
    File(#[from] std::io::Error),
    /// The operating system gave no random bytes.
    #[error("no random bytes: {0}")]
    NoRandomness(#[from] getrandom::Error),
    /// The work was cut off, for instance by a panic.
    #[error("the work was cut off")]
    CutOff,
}
