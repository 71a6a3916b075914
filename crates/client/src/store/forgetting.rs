//! What a shared device forgets: everything of an incident once all of it is delivered.
//!
//! Deleting is not enough. SQLite's `secure_delete` blanks what it frees, but balancing its trees may have left copies
//! in the unused part of a page, and the write-ahead log holds every page as it was before. So the file is rebuilt
//! page by page (`VACUUM`, in memory) and the log cut to nothing.

use super::outbox::{NEEDS_HELP, settle};
use super::{Store, StoreError, drafts};
use rusqlite::{Connection, OptionalExtension, params};
use vaern_domain::id::IncidentId;
use vaern_protocol::Envelope;
use vaern_protocol::sync::Receipt;

impl Store {
    /// From now on, whether an incident is forgotten once it is delivered. On a device that is shared since it was
    /// opened last, or was stopped in the middle of it, what is left over goes now.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn forget_what_is_delivered(&mut self, forgets: bool) -> Result<(), StoreError> {
        self.forgets = forgets;
        if !forgets {
            return Ok(());
        }
        let transaction = self.connection.transaction()?;
        drafts::remove_recorded(&transaction)?;
        forget(&transaction)?;
        let progress = self.progress.advance(&transaction)?;
        transaction.commit()?;
        self.progress = progress;
        self.has_traces = true;
        Ok(())
    }

    /// Takes over which changes of this device have taken effect later than they were sent: they are delivered.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then, and the same page comes again.
    pub fn take_in_effect(&mut self, receipts: &[Receipt]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        for receipt in receipts {
            take_effect(&transaction, receipt)?;
        }
        self.has_traces |= self.forgets && forget(&transaction)?;
        transaction.commit()?;
        Ok(())
    }

    /// Leaves no trace of what was deleted, in any page of the file or of the write-ahead log. Costs nothing when
    /// nothing was.
    ///
    /// # Errors
    /// [`StoreError`]; it is due until it has succeeded.
    pub fn remove_traces(&mut self) -> Result<(), StoreError> {
        if !self.has_traces {
            return Ok(());
        }
        self.connection.execute_batch("VACUUM")?;
        let busy: bool = self
            .connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        self.has_traces = busy;
        Ok(())
    }
}

/// Digests of the latest delivered changes that are kept: more than a busy workplace records in a month.
const DIGESTS: u32 = 500;

/// Forgets every incident of which nothing waits and nothing needs help. True when there was one.
pub(super) fn forget(connection: &Connection) -> Result<bool, StoreError> {
    const DELIVERED: &str = "
        SELECT DISTINCT incident_id FROM change AS any
        WHERE NOT EXISTS (SELECT 1 FROM change WHERE incident_id = any.incident_id AND state IS NOT NULL)";
    let mut statement = connection.prepare_cached(DELIVERED)?;
    let incidents = statement
        .query_map([], |row| row.get::<_, String>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    for incident in &incidents {
        keep_digests(connection, incident)?;
        connection
            .prepare_cached("DELETE FROM change WHERE incident_id = ?1")?
            .execute([incident])?;
    }
    connection
        .prepare_cached(
            "DELETE FROM delivered WHERE sha256 NOT IN
                 (SELECT sha256 FROM delivered ORDER BY seq DESC LIMIT ?1)",
        )?
        .execute([DIGESTS])?;
    Ok(!incidents.is_empty())
}

fn keep_digests(connection: &Connection, incident: &str) -> Result<(), StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT envelope, seq FROM change WHERE incident_id = ?1")?;
    let mut rows = statement.query([incident])?;
    while let Some(row) = rows.next()? {
        let envelope: Envelope = serde_json::from_str(&row.get::<_, String>(0)?)?;
        connection
            .prepare_cached("INSERT OR IGNORE INTO delivered (sha256, seq) VALUES (?1, ?2)")?
            .execute(params![envelope.digest().0, row.get::<_, Option<i64>>(1)?])?;
    }
    Ok(())
}

/// Only for the very change that stands here.
fn take_effect(connection: &Connection, receipt: &Receipt) -> Result<(), StoreError> {
    let Some(change_id) = receipt.change_id else {
        return Ok(());
    };
    let held: Option<(String, String)> = connection
        .prepare_cached(&format!(
            "SELECT incident_id, envelope FROM change WHERE {NEEDS_HELP} AND change_id = ?1"
        ))?
        .query_row([change_id.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((incident_id, envelope)) = held else {
        return Ok(());
    };
    let envelope: Envelope = serde_json::from_str(&envelope)?;
    if receipt.sha256.as_ref() != Some(&envelope.digest()) {
        return Ok(());
    }
    let incident_id: IncidentId = serde_json::from_value(serde_json::Value::String(incident_id))?;
    connection
        .prepare_cached("UPDATE change SET seq = coalesce(?2, seq) WHERE change_id = ?1")?
        .execute(params![change_id.to_string(), receipt.seq.map(u64::cast_signed)])?;
    settle(connection, incident_id, change_id)
}
