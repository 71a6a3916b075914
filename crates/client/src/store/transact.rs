//! The one write path for what people did: change, folded incident and outbox together or not at all.

use super::settings::{self, Setting};
use super::{Store, StoreError, outbox};
use rusqlite::{Connection, OptionalExtension, params};
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Change, PlacedChange, fold};
use vaern_protocol::Envelope;
use vaern_protocol::sync::News;

impl Store {
    /// Writes a change of this device: gives it the device's next number, stores it, folds its incident, puts it into
    /// the outbox, and removes the draft it came from. One transaction; when this returns, it is on disk.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then.
    pub fn transact(&mut self, mut change: Change) -> Result<Change, StoreError> {
        let transaction = self.connection.transaction()?;
        change.device_seq = outbox::last_device_seq(&transaction)? + 1;
        store_change(&transaction, &Envelope::of(&change), None)?;
        outbox::settle_amended(&transaction, &change)?;
        transaction
            .prepare_cached("INSERT INTO outbox (device_seq, change_id, state) VALUES (?1, ?2, 'waiting')")?
            .execute(params![
                change.device_seq.cast_signed(),
                change.change_id.to_string()
            ])?;
        refold(&transaction, change.incident_id)?;
        transaction
            .prepare_cached("DELETE FROM draft WHERE draft_id = ?1")?
            .execute([change.incident_id.to_string()])?;
        transaction.commit()?;
        self.fresh = true;
        Ok(change)
    }

    /// Takes over one page of news and the cursor behind it, together.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then, and the same page comes again.
    pub fn take_news(&mut self, news: &[News], cursor: &str) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        for item in news {
            store_change(&transaction, &item.change, Some(item.seq))?;
            // What comes as news is in effect: a change that was held and then released waits for nothing any more.
            if stored_digest(&transaction, item.change.change_id)? == Some(item.change.digest().0) {
                outbox::remove(&transaction, item.change.change_id)?;
            }
            refold(&transaction, item.change.incident_id)?;
        }
        settings::write(&transaction, Setting::Cursor, &cursor)?;
        transaction.commit()?;
        Ok(())
    }

    /// The last change of the incident that this device knows: the base of the next one.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn last_change(&self, incident_id: IncidentId) -> Result<Option<ChangeId>, StoreError> {
        let last: Option<String> = self
            .connection
            .query_row(
                "SELECT last_change FROM incident WHERE incident_id = ?1",
                [incident_id.to_string()],
                |row| row.get(0),
            )
            .optional()?;
        Ok(last.and_then(|last| last.parse().ok()))
    }
}

/// Stores a change once; the place the central store gave last is kept.
pub(super) fn store_change(
    connection: &Connection,
    envelope: &Envelope,
    seq: Option<u64>,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO change (change_id, incident_id, envelope, sha256, seq) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (change_id) DO UPDATE SET seq = coalesce(excluded.seq, change.seq)",
        )?
        .execute(params![
            envelope.change_id.to_string(),
            envelope.incident_id.to_string(),
            serde_json::to_string(envelope)?,
            envelope.digest().0,
            seq.map(u64::cast_signed)
        ])?;
    Ok(())
}

fn stored_digest(connection: &Connection, change_id: ChangeId) -> Result<Option<String>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT sha256 FROM change WHERE change_id = ?1")?
        .query_row([change_id.to_string()], |row| row.get(0))
        .optional()?)
}

/// Computes the incident from its changes and stores it. Changes this version cannot read are left aside: they stay
/// stored and are folded in by a newer app.
pub(super) fn refold(connection: &Connection, incident_id: IncidentId) -> Result<(), StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT envelope, seq FROM change WHERE incident_id = ?1")?;
    let rows = statement
        .query_map([incident_id.to_string()], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, Option<i64>>(1)?))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    let mut changes = Vec::with_capacity(rows.len());
    for (envelope, seq) in rows {
        let envelope: Envelope = serde_json::from_str(&envelope)?;
        if let Ok(change) = envelope.open() {
            changes.push(PlacedChange {
                change,
                seq: seq.map(i64::cast_unsigned),
            });
        }
    }
    let Some(incident) = fold(&changes) else {
        return Ok(());
    };
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO incident
                 (incident_id, occurred_at, recorded_at, answers, effort, withdrawn, last_change)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            incident_id.to_string(),
            incident.occurred.at.to_rfc3339(),
            incident.recorded_at.to_rfc3339(),
            serde_json::to_string(&incident.answers)?,
            serde_json::to_string(&incident.effort)?,
            incident.withdrawn.is_some(),
            incident.last_change.to_string()
        ])?;
    Ok(())
}
