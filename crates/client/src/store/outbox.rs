//! Changes the central store has not taken into effect yet.

use super::settings::{self, Setting};
use super::{Store, StoreError, transact};
use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};
use vaern_domain::answers::Field;
use vaern_domain::id::ChangeId;
use vaern_domain::incident::{Change, ChangeBody};
use vaern_protocol::sync::{Reason, Receipt, ReceiptStatus};
use vaern_protocol::{Envelope, ErrorCode};

/// A change that waits, with the digest its receipt must name.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitingChange {
    /// The change as it travels.
    pub envelope: Envelope,
    /// SHA-256 of its canonical bytes, in hexadecimal.
    pub sha256: String,
}

impl Store {
    /// The oldest waiting changes: at most `limit`, and at most `bytes` of JSON (but always one).
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn waiting(&self, limit: usize, bytes: usize) -> Result<Vec<WaitingChange>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT envelope, sha256 FROM outbox JOIN change USING (change_id)
             WHERE state = 'waiting' ORDER BY device_seq LIMIT ?1",
        )?;
        let rows = statement.query_map([i64::try_from(limit).unwrap_or(i64::MAX)], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        let mut waiting = Vec::new();
        let mut size = 0;
        for row in rows {
            let (envelope, sha256) = row?;
            size += envelope.len();
            if size > bytes && !waiting.is_empty() {
                break;
            }
            waiting.push(WaitingChange {
                envelope: serde_json::from_str(&envelope)?,
                sha256,
            });
        }
        Ok(waiting)
    }

    /// How many changes wait, and how many need the person.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn outbox_counts(&self) -> Result<(u32, u32), StoreError> {
        Ok(self.connection.query_row(
            "SELECT count(DISTINCT incident_id) FILTER (WHERE state = 'waiting'),
                    count(DISTINCT incident_id) FILTER (WHERE state <> 'waiting')
             FROM outbox JOIN change USING (change_id)",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?)
    }

    /// Takes over the receipts of one push, together.
    ///
    /// A change leaves the outbox only when the central store names the very digest this device has stored.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then, and the same changes go again.
    pub fn take_receipts(
        &mut self,
        receipts: &[Receipt],
        now: DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        for receipt in receipts {
            take_receipt(&transaction, receipt, now)?;
        }
        transaction.commit()?;
        Ok(())
    }
}

const CONFLICTING: Reason = Reason {
    code: ErrorCode::ChangeConflicting,
    args: BTreeMap::new(),
};

fn take_receipt(
    connection: &Connection,
    receipt: &Receipt,
    now: DateTime<FixedOffset>,
) -> Result<(), StoreError> {
    let Some(change_id) = receipt.change_id else {
        return Ok(());
    };
    let stored: Option<(String, String)> = connection
        .query_row(
            "SELECT envelope, sha256 FROM change WHERE change_id = ?1",
            [change_id.to_string()],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let Some((envelope, sha256)) = stored else {
        return Ok(());
    };
    let agrees = receipt.sha256.as_ref().is_some_and(|digest| digest.0 == sha256);
    let (state, reason) = match receipt.status {
        ReceiptStatus::Accepted | ReceiptStatus::Duplicate if agrees => (None, None),
        // Acknowledged, but not what we have: not delivered. It must neither be forgotten nor block those behind it.
        ReceiptStatus::Accepted | ReceiptStatus::Duplicate => (Some("held"), Some(&CONFLICTING)),
        ReceiptStatus::Held => (Some("held"), receipt.reason.as_ref()),
        ReceiptStatus::Rejected => (Some("rejected"), receipt.reason.as_ref()),
    };
    match state {
        None => remove(connection, change_id)?,
        Some(state) => {
            let reason = reason.map(serde_json::to_string::<Reason>).transpose()?;
            connection.execute(
                "UPDATE outbox SET state = ?2, reason = ?3 WHERE change_id = ?1",
                params![change_id.to_string(), state, reason],
            )?;
        }
    }
    connection.execute(
        "INSERT INTO receipt (change_id, status, seq, received_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (change_id) DO UPDATE
         SET status = excluded.status, seq = excluded.seq, received_at = excluded.received_at",
        params![
            change_id.to_string(),
            serde_json::to_value(receipt.status)?.as_str(),
            receipt.seq.map(u64::cast_signed),
            now.to_rfc3339()
        ],
    )?;
    if receipt.seq.is_some() {
        let envelope: Envelope = serde_json::from_str(&envelope)?;
        transact::store_change(connection, &envelope, receipt.seq)?;
        transact::refold(connection, envelope.incident_id)?;
    }
    Ok(())
}

/// The number this device gave last: to a change that is still in the outbox, or to one that has left it.
pub(super) fn last_device_seq(connection: &Connection) -> Result<u64, StoreError> {
    let waiting: Option<i64> = connection
        .prepare_cached("SELECT max(device_seq) FROM outbox")?
        .query_row([], |row| row.get(0))?;
    let left: u64 = settings::read(connection, Setting::DeviceSeq)?.unwrap_or(0);
    Ok(left.max(waiting.unwrap_or(0).cast_unsigned()))
}

/// Takes a change out. Its number is noted first, so that it is never given again; noting it here and not in every save
/// spares each save a page.
pub(super) fn remove(connection: &Connection, change_id: ChangeId) -> Result<(), StoreError> {
    settings::write(connection, Setting::DeviceSeq, &last_device_seq(connection)?)?;
    connection
        .prepare_cached("DELETE FROM outbox WHERE change_id = ?1")?
        .execute([change_id.to_string()])?;
    Ok(())
}

/// A new amendment mends an earlier one of the same incident that was held or rejected, when it states every field
/// that one stated: the earlier need not be looked at any more. It stays in the change log.
pub(super) fn settle_amended(connection: &Connection, change: &Change) -> Result<(), StoreError> {
    let ChangeBody::Amended(newer) = &change.body else {
        return Ok(());
    };
    let states = newer.answers.stated();
    let mut statement = connection.prepare_cached(
        "SELECT envelope FROM outbox JOIN change USING (change_id)
         WHERE incident_id = ?1 AND state <> 'waiting'",
    )?;
    let held = statement
        .query_map([change.incident_id.to_string()], |row| row.get::<_, String>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    for envelope in held {
        let envelope: Envelope = serde_json::from_str(&envelope)?;
        let mended = envelope.open().is_ok_and(|earlier| match earlier.body {
            ChangeBody::Amended(earlier) => covers(&states, &earlier.answers.stated()),
            ChangeBody::Recorded(_) | ChangeBody::Withdrawn(_) => false,
        });
        if mended {
            remove(connection, envelope.change_id)?;
        }
    }
    Ok(())
}

fn covers(newer: &BTreeSet<Field>, earlier: &BTreeSet<Field>) -> bool {
    newer.is_superset(earlier)
}
