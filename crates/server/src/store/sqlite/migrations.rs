//! Migrations: numbered files, each in its own transaction; the file's version is `user_version`.

use super::StoreError;
use rusqlite::{Connection, TransactionBehavior};

/// In order; the first makes version 1.
const MIGRATIONS: [&str; 1] = [include_str!("schema/0001_first.sql")];

/// Brings the file to this server's version.
///
/// # Errors
/// [`StoreError::Newer`] for the file of a newer server, which stays as it is.
pub(super) fn run(connection: &mut Connection) -> Result<(), StoreError> {
    // Two servers may start at once on one file: the version is read under the writing lock.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    let done = usize::try_from(found).unwrap_or(0);
    for migration in &MIGRATIONS[done..] {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", known)?;
    let key = hex::encode(crate::codes::random::<32>()?);
    transaction.execute(
        "INSERT INTO setting (name, value) VALUES ('cursor_key', ?1) ON CONFLICT (name) DO NOTHING",
        [key],
    )?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_migrated_once_and_a_newer_one_is_refused() {
        let mut connection = Connection::open_in_memory().unwrap();
        run(&mut connection).unwrap();
        let key = |connection: &Connection| -> String {
            connection
                .query_row("SELECT value FROM setting", [], |row| row.get(0))
                .unwrap()
        };
        let first = key(&connection);
        run(&mut connection).unwrap();
        assert_eq!(
            key(&connection),
            first,
            "cursors given out before a restart must still open"
        );
        connection.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(
            run(&mut connection),
            Err(StoreError::Newer { found: 99, .. })
        ));
    }
}
