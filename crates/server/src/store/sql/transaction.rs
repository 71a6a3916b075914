//! A transaction on either engine. The operations are written against this, once.
//!
//! SQL is that of SQLite with numbered parameters (`?1`); PostgreSQL reads the same words with `$1`. What only one of
//! them knows is left out: dates are reckoned and JSON is read in Rust.

use super::postgres;
use super::row::Row;
use super::sqlite;
use super::value::Value;
use crate::store::StoreError;
use crate::text_keys::Keys;
use std::ops::ControlFlow;
use vaern_domain::id::OrganisationId;

/// Whose rows a transaction may see. SQLite relies on the statements, each of which names the organisation; PostgreSQL
/// has row-level security as a second fence and is told here.
#[derive(Clone, Debug)]
pub(super) enum Scope {
    /// One organisation's. A writing transaction waits for others that write there.
    Organisation(OrganisationId),
    /// Only the device or code with these digits, whosever it is: nothing else is known yet.
    Secret(String),
    /// What belongs to no organisation.
    Nothing,
    /// Everybody's, for an administrator's commands. No request of a device leads here.
    Everything,
}

impl Scope {
    /// The one organisation it is, if it is one.
    pub(super) fn organisation(&self) -> Option<OrganisationId> {
        match self {
            Self::Organisation(organisation) => Some(*organisation),
            _ => None,
        }
    }
}

impl From<OrganisationId> for Scope {
    fn from(organisation: OrganisationId) -> Self {
        Self::Organisation(organisation)
    }
}

/// A running transaction, with the keys of the texts.
pub(super) struct Transaction<'running> {
    on: On<'running>,
    keys: &'running Keys,
}

enum On<'running> {
    Sqlite(&'running rusqlite::Transaction<'running>),
    Postgres(&'running postgres::Running),
}

impl<'running> Transaction<'running> {
    pub(super) fn sqlite(
        transaction: &'running rusqlite::Transaction<'running>,
        keys: &'running Keys,
    ) -> Self {
        Self {
            on: On::Sqlite(transaction),
            keys,
        }
    }

    pub(super) fn postgres(running: &'running postgres::Running, keys: &'running Keys) -> Self {
        Self {
            on: On::Postgres(running),
            keys,
        }
    }

    /// What texts are sealed and opened with.
    pub(super) fn keys(&self) -> &Keys {
        self.keys
    }

    /// From now on this organisation's rows are seen, and it is locked when the transaction writes. What was read of it
    /// before may have grown old.
    pub(super) fn enter(&self, organisation: OrganisationId) -> Result<(), StoreError> {
        self.look_into(&Scope::Organisation(organisation))
    }

    /// From now on what this scope says is seen as well.
    pub(super) fn look_into(&self, scope: &Scope) -> Result<(), StoreError> {
        match &self.on {
            On::Sqlite(_) => Ok(()), // it holds the writing lock of all, or a snapshot of all
            On::Postgres(running) => running.enter(scope),
        }
    }

    /// Runs work of which nothing is kept when it fails; what was done before it in the transaction is.
    pub(super) fn attempt<T>(&self, work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
        match &self.on {
            On::Sqlite(transaction) => {
                transaction.execute_batch("SAVEPOINT attempt")?;
                let done = work();
                transaction.execute_batch(end_of_attempt(&done))?;
                done
            }
            On::Postgres(running) => {
                let entered = running.save()?;
                let done = work();
                running.end_attempt(end_of_attempt(&done), done.is_ok(), entered)?;
                done
            }
        }
    }

    /// Runs a statement. Says how many rows it touched.
    pub(super) fn execute(&self, sql: &str, parameters: &[Value]) -> Result<u64, StoreError> {
        match &self.on {
            On::Sqlite(transaction) => sqlite::execute(transaction, sql, parameters),
            On::Postgres(running) => running.execute(sql, parameters),
        }
    }

    /// Shows row after row, until there are no more or the visitor has seen enough. No other statement may run meanwhile.
    pub(super) fn each(
        &self,
        sql: &str,
        parameters: &[Value],
        mut visit: impl FnMut(&Row<'_>) -> Result<ControlFlow<()>, StoreError>,
    ) -> Result<(), StoreError> {
        match &self.on {
            On::Sqlite(transaction) => sqlite::each(transaction, sql, parameters, &mut visit),
            On::Postgres(running) => running.each(sql, parameters, &mut visit),
        }
    }

    /// What all rows read as.
    pub(super) fn all<T>(
        &self,
        sql: &str,
        parameters: &[Value],
        mut read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        self.each(sql, parameters, |row| {
            found.push(read(row)?);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(found)
    }

    /// What the first row reads as, if there is one.
    pub(super) fn first<T>(
        &self,
        sql: &str,
        parameters: &[Value],
        mut read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut found = None;
        self.each(sql, parameters, |row| {
            found = Some(read(row)?);
            Ok(ControlFlow::Break(()))
        })?;
        Ok(found)
    }

    /// What the one row that must be there reads as.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] with this place when it is missing.
    pub(super) fn one<T>(
        &self,
        sql: &str,
        parameters: &[Value],
        place: &'static str,
        read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.first(sql, parameters, read)?
            .ok_or(StoreError::Unreadable { place })
    }
}

fn end_of_attempt<T>(done: &Result<T, StoreError>) -> &'static str {
    match done {
        Ok(_) => "RELEASE SAVEPOINT attempt",
        Err(_) => "ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt",
    }
}
