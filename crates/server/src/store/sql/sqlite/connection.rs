//! How connections are opened.

use crate::store::StoreError;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How long a writer waits for another process, such as `vaern-server enrol` beside a running server.
const BUSY: Duration = Duration::from_secs(10);
/// Statements kept ready; the store has about so many.
const STATEMENTS: usize = 128;

/// The connection that writes. Makes the file, and its folder, where they are missing.
pub(super) fn writer(path: &Path) -> Result<Connection, StoreError> {
    if let Some(folder) = path.parent() {
        make_private_folder(folder)?;
    }
    make_private_file(path)?;
    let connection = Connection::open(path)?;
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;",
    )?;
    Ok(connection)
}

/// A connection that only reads.
pub(super) fn reader(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.execute_batch("PRAGMA query_only = ON;")?;
    Ok(connection)
}

/// Writes what a store holds into another file, without what was deleted. The log stays readable meanwhile, and takes
/// what is written.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    make_private_file(to)?;
    let connection = Connection::open(from)?;
    connection.busy_timeout(BUSY)?;
    let to = to.to_str().ok_or(StoreError::Unreadable { place: "path" })?;
    connection.execute("VACUUM INTO ?1", [to])?;
    Ok(())
}

/// Incidents lie in this folder: nobody but the server's own user may look into it.
fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The same for the file, in a folder that was there before. SQLite gives the files beside it the same rights.
fn make_private_file(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn only_the_server_itself_can_read_its_files() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data").join("vaern.sqlite");
        let connection = writer(&path).unwrap();
        connection
            .execute_batch("CREATE TABLE something (here TEXT)")
            .unwrap();
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(path.parent().unwrap()), 0o700);
        assert_eq!(mode(&path), 0o600);
        assert_eq!(
            mode(&path.with_extension("sqlite-wal")),
            0o600,
            "fresh incidents lie there first"
        );
    }
}
