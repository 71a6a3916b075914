//! Carrying a store over into an empty one, of either engine, with counts and digests compared.

use super::schema::{Table, tables};
use crate::store::StoreError;
use crate::store::sql::SqlStore;
use crate::store::sql::transaction::{Scope, Transaction};
use crate::store::sql::value::Value;
use sha2::{Digest as _, Sha256};
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

/// Rows on their way at a time: memory does not grow with the store.
const ON_THE_WAY: usize = 256;

/// A table that was carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Its name.
    pub table: String,
    /// Its rows.
    pub rows: u64,
    /// SHA-256 over all of them in the order of their key, the same on both sides.
    pub sha256: String,
}

enum Load {
    Row(Vec<Value>),
    TableEnds(Carried),
}

impl SqlStore {
    /// Carries everything over into an empty store, in one transaction on either side: what is read is of one moment, and
    /// either all of it arrives or nothing.
    ///
    /// # Errors
    /// [`StoreError::NotEmpty`]; [`StoreError::Differs`] when a table did not arrive as it was sent.
    pub async fn carry_to(&self, target: &Self) -> Result<Vec<Carried>, StoreError> {
        let (sender, receiver) = sync_channel(ON_THE_WAY);
        // A transaction that is begun anew finds it gone, and fails rather than carrying half of it.
        let receiver = Arc::new(Mutex::new(Some(receiver)));
        let sender = Arc::new(Mutex::new(Some(sender)));
        let sending = self.read(Scope::Everything, move |transaction| {
            let sender = sender.lock().unwrap_or_else(PoisonError::into_inner).take();
            send(transaction, &sender.ok_or(StoreError::CutOff)?)
        });
        let receiving = target.write(Scope::Everything, move |transaction| {
            let receiver = receiver.lock().unwrap_or_else(PoisonError::into_inner).take();
            receive(transaction, &receiver.ok_or(StoreError::CutOff)?)
        });
        let (sent, received) = tokio::join!(sending, receiving);
        match (sent, received) {
            // Why it was not taken says more than that it was not.
            (_, Err(error)) if !matches!(error, StoreError::CutOff) => Err(error),
            (Err(error), _) | (_, Err(error)) => Err(error),
            (Ok(()), Ok(carried)) => Ok(carried),
        }
    }
}

fn send(transaction: &Transaction<'_>, to: &SyncSender<Load>) -> Result<(), StoreError> {
    let gone = |_| StoreError::CutOff;
    for table in tables()? {
        let carried = read(transaction, &table, |values| {
            to.send(Load::Row(values)).map_err(gone)
        })?;
        to.send(Load::TableEnds(carried)).map_err(gone)?;
    }
    Ok(())
}

fn receive(transaction: &Transaction<'_>, from: &Receiver<Load>) -> Result<Vec<Carried>, StoreError> {
    let organisations = transaction.first("SELECT name FROM organisation", &[], |_| Ok(()))?;
    if organisations.is_some() {
        return Err(StoreError::NotEmpty);
    }
    // Made when it was opened.
    transaction.execute("DELETE FROM setting", &[])?;
    transaction.execute("DELETE FROM text_key", &[])?;
    let mut carried = Vec::new();
    for table in tables()? {
        let places: Vec<String> = (1..=table.columns.len())
            .map(|place| format!("?{place}"))
            .collect();
        let insert = format!(
            "INSERT INTO {} ({}) VALUES ({})",
            table.name,
            table.columns.join(", "),
            places.join(", ")
        );
        let sent = loop {
            match from.recv().map_err(|_| StoreError::CutOff)? {
                Load::Row(values) => transaction.execute(&insert, &values)?,
                Load::TableEnds(sent) => break sent,
            };
        };
        let arrived = read(transaction, &table, |_| Ok(()))?;
        if arrived != sent {
            return Err(StoreError::Differs { table: table.name });
        }
        carried.push(arrived);
    }
    Ok(carried)
}

/// Reads a table in the order of its key.
fn read(
    transaction: &Transaction<'_>,
    table: &Table,
    mut visit: impl FnMut(Vec<Value>) -> Result<(), StoreError>,
) -> Result<Carried, StoreError> {
    let sql = format!(
        "SELECT {} FROM {} ORDER BY {}",
        table.columns.join(", "),
        table.name,
        table.key.join(", ")
    );
    let (mut rows, mut digest) = (0, Sha256::new());
    transaction.each(&sql, &[], |row| {
        rows += 1;
        for value in row.values() {
            digest.update(written(value));
        }
        // SQLite does not say of what kind something missing is, and PostgreSQL wants to know.
        let typed = row
            .values()
            .iter()
            .zip(&table.is_number)
            .map(|(value, is_number)| match value {
                Value::Text(None) if *is_number => Value::Integer(None),
                value => value.clone(),
            });
        visit(typed.collect())?;
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(Carried {
        table: table.name.clone(),
        rows,
        sha256: hex::encode(digest.finalize()),
    })
}

/// With its length in front, so that no two rows read alike. What is missing has no type in SQLite.
fn written(value: &Value) -> Vec<u8> {
    let (kind, text) = match value {
        Value::Integer(None) | Value::Text(None) => return vec![b'-'],
        Value::Integer(Some(number)) => (b'i', number.to_string()),
        Value::Text(Some(text)) => (b't', text.clone()),
    };
    let mut bytes = vec![kind];
    bytes.extend((text.len() as u64).to_be_bytes());
    bytes.extend(text.bytes());
    bytes
}
