//! The store in one SQLite file: write-ahead log, every commit on disk before it is acknowledged.
//!
//! One connection writes, a few read. Work runs on tokio's blocking threads; no lock is held across the network.

mod connection;

use super::blocking;
use super::migrations;
use super::row::Row;
use super::sealing::{self, KeysFor};
use super::transaction::Transaction;
use super::value::Value;
use crate::store::StoreError;
use crate::text_keys::Keys;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql, TransactionBehavior, params_from_iter};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Connections that only read. Two cores are enough for a municipality; more readers would wait for the disk.
const READERS: usize = 4;

/// The connections to one file. The writer is closed last: only it can fold the write-ahead log into the file.
pub(super) struct Connections {
    readers: Vec<Mutex<Connection>>,
    writer: Mutex<Connection>,
    next_reader: AtomicUsize,
    path: PathBuf,
    keys: Keys,
}

impl Connections {
    /// Opens the file, making and migrating it where needed.
    pub(super) fn open(path: &Path, keys: KeysFor<'_>) -> Result<Self, StoreError> {
        let mut writer = connection::writer(path)?;
        migrations::run_sqlite(&mut writer)?;
        let keys = with_keys(&mut writer, keys)?;
        let readers = (0..READERS)
            .map(|_| Ok(Mutex::new(connection::reader(path)?)))
            .collect::<Result<_, StoreError>>()?;
        Ok(Self {
            writer: Mutex::new(writer),
            readers,
            next_reader: AtomicUsize::new(0),
            path: path.to_owned(),
            keys,
        })
    }

    /// Copies the file as it is at one moment; writers go on meanwhile.
    pub(super) fn copy_into(&self, path: &Path) -> Result<(), StoreError> {
        connection::copy(&self.path, path)
    }

    /// Runs work in one writing transaction. The lock is taken at its start, so nothing read in it grows old.
    pub(super) async fn write<T, F>(self: Arc<Self>, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        blocking(move || {
            let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
            let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&Transaction::sqlite(&transaction, &self.keys))?;
            transaction.commit()?;
            Ok(done)
        })
        .await
    }

    /// Runs work in one reading transaction: everything it reads is of one moment.
    pub(super) async fn read<T, F>(self: Arc<Self>, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        blocking(move || {
            let turn = self.next_reader.fetch_add(1, Ordering::Relaxed);
            let reader = &self.readers[turn % self.readers.len()];
            let mut reader = reader.lock().unwrap_or_else(PoisonError::into_inner);
            work(&Transaction::sqlite(&reader.transaction()?, &self.keys))
        })
        .await
    }
}

/// The keys of the file, with everything sealed by the newest of them where it is opened for work.
fn with_keys(writer: &mut Connection, keys: KeysFor<'_>) -> Result<Keys, StoreError> {
    let mut run = |keys: &Keys, work: &mut dyn FnMut(&Transaction<'_>) -> Result<(), StoreError>| {
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        work(&Transaction::sqlite(&transaction, keys))?;
        transaction.commit()?;
        Ok::<_, StoreError>(())
    };
    let mut needed = Vec::new();
    run(&Keys::default(), &mut |transaction| {
        needed = sealing::needed(transaction)?;
        Ok(())
    })?;
    let KeysFor::Work(file) = keys else {
        return keys.read(needed);
    };
    let keys = KeysFor::Work(file).read(needed)?;
    let mut walk = sealing::Walk::default();
    run(&keys, &mut |transaction| {
        walk = sealing::begin(transaction, file)?;
        Ok(())
    })?;
    while !walk.is_over() {
        run(&keys, &mut |transaction| walk.step(transaction))?;
    }
    if walk.has_sealed() {
        // What was there before is in no file any more: cells were overwritten, the log is cut off.
        writer.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
    }
    Ok(keys)
}

pub(super) fn execute(
    transaction: &rusqlite::Transaction<'_>,
    sql: &str,
    parameters: &[Value],
) -> Result<u64, StoreError> {
    let mut statement = transaction.prepare_cached(sql)?;
    Ok(statement.execute(params_from_iter(parameters))? as u64)
}

pub(super) fn each(
    transaction: &rusqlite::Transaction<'_>,
    sql: &str,
    parameters: &[Value],
    visit: &mut dyn FnMut(&Row<'_>) -> Result<ControlFlow<()>, StoreError>,
) -> Result<(), StoreError> {
    let mut statement = transaction.prepare_cached(sql)?;
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let mut rows = statement.query(params_from_iter(parameters))?;
    while let Some(row) = rows.next()? {
        let values = (0..names.len())
            .map(|column| read(row.get_ref(column)?))
            .collect::<Result<_, _>>()?;
        if visit(&Row::new(&names, values))?.is_break() {
            break;
        }
    }
    Ok(())
}

fn read(value: ValueRef<'_>) -> Result<Value, StoreError> {
    match value {
        ValueRef::Null => Ok(Value::Text(None)),
        ValueRef::Integer(number) => Ok(Value::Integer(Some(number))),
        ValueRef::Text(text) => match str::from_utf8(text) {
            Ok(text) => Ok(Value::Text(Some(text.to_owned()))),
            Err(_) => Err(StoreError::Unreadable { place: "text" }),
        },
        ValueRef::Real(_) | ValueRef::Blob(_) => Err(StoreError::Unreadable { place: "value" }),
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Integer(number) => number.to_sql(),
            Self::Text(text) => text.to_sql(),
        }
    }
}
