//! Brings an older store to the newest form, one transaction a step. `PRAGMA user_version` counts the steps done.
//!
//! Small enough to stand here: the migration crates for rusqlite trail its releases.

use super::StoreError;
use rusqlite::Connection;

const STEPS: [&str; 5] = [
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_one_row_a_save.sql"),
    include_str!("migrations/0003_shared_device.sql"),
    include_str!("migrations/0004_sent_at.sql"),
    include_str!("migrations/0005_follow_up.sql"),
];

pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let done: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = i64::try_from(STEPS.len()).unwrap_or(i64::MAX);
    if done > known {
        return Err(StoreError::Newer { found: done, known });
    }
    for (step, number) in STEPS.iter().zip(1i64..).filter(|(_, number)| *number > done) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}
