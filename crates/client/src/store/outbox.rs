//! Changes the central store has not taken into effect yet: rows of the log with a state.

use super::log;
use super::{Store, StoreError, drafts, forgetting};
use crate::failure::Failure;
use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};
use vaern_domain::answers::Field;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Change, ChangeBody};
use vaern_protocol::sync::{Reason, Receipt, ReceiptStatus};
use vaern_protocol::{Envelope, ErrorCode};

/// Rows the central store could not take into effect; they stand in an index of their own.
pub(super) const NEEDS_HELP: &str = "state IN ('held', 'rejected')";

impl Store {
    /// The oldest waiting changes that belong to none of the incidents passed over: at most `limit`, and at most `bytes` of
    /// JSON (but always one).
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn waiting(
        &self,
        limit: usize,
        bytes: usize,
        passed_over: &BTreeSet<IncidentId>,
    ) -> Result<Vec<Envelope>, StoreError> {
        let passed_over: BTreeSet<String> = passed_over.iter().map(ToString::to_string).collect();
        let mut statement = self.connection.prepare_cached(
            "SELECT incident_id, envelope FROM change WHERE place > ?1 AND state = 'waiting' ORDER BY place",
        )?;
        let mut rows = statement.query([self.progress.sent_through])?;
        let mut waiting = Vec::new();
        let mut size = 0;
        while waiting.len() < limit
            && let Some(row) = rows.next()?
        {
            if passed_over.contains(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?) {
                continue;
            }
            let envelope: String = row.get(1)?;
            size += envelope.len();
            if size > bytes && !waiting.is_empty() {
                break;
            }
            waiting.push(serde_json::from_str(&envelope)?);
        }
        Ok(waiting)
    }

    /// What is held of an incident need not be looked at any more, but for what still can be made good: `settled` are those
    /// that are replaced.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then.
    pub(crate) fn settle_replaced(
        &mut self,
        incident_id: IncidentId,
        settled: &[ChangeId],
    ) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        for change_id in settled {
            settle(&transaction, incident_id, *change_id)?;
        }
        let forgotten = self.forgets && forgetting::forget(&transaction)?;
        transaction.commit()?;
        self.has_traces |= forgotten;
        Ok(())
    }

    /// A change that something on the way refuses, alone: its person is asked.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) fn note_refused(
        &mut self,
        change: &Envelope,
        failure: &Failure,
        now: DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        let code = ErrorCode::ALL
            .iter()
            .find(|code| code.code() == failure.code.code());
        let refused = Receipt {
            change_id: Some(change.change_id),
            status: ReceiptStatus::Rejected,
            seq: None,
            sha256: None,
            reason: Some(Reason {
                code: code.copied().unwrap_or(ErrorCode::BodyMalformed),
                args: failure.args.clone(),
            }),
        };
        self.take_receipts(&[refused], now)
    }

    /// How many incidents wait to be sent, and how many need the person.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn outbox_counts(&self) -> Result<(u32, u32), StoreError> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT (SELECT count(DISTINCT incident_id) FROM change WHERE place > ?1 AND state = 'waiting'),
                        (SELECT count(DISTINCT incident_id) FROM change WHERE state IN ('held', 'rejected'))",
            )?
            .query_row([self.progress.sent_through], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// Takes over the receipts of one push, together.
    ///
    /// A change leaves the outbox only when the central store names the digest of the very change stored here.
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
            take_receipt(&transaction, self.progress.sent_through, receipt, now)?;
        }
        drafts::remove_recorded(&transaction)?;
        let forgotten = self.forgets && forgetting::forget(&transaction)?;
        let progress = self.progress.advance(&transaction)?;
        transaction.commit()?;
        self.has_traces |= forgotten;
        self.progress = progress;
        Ok(())
    }
}

const CONFLICTING: Reason = Reason {
    code: ErrorCode::ChangeConflicting,
    args: BTreeMap::new(),
};

fn take_receipt(
    connection: &Connection,
    sent_through: i64,
    receipt: &Receipt,
    now: DateTime<FixedOffset>,
) -> Result<(), StoreError> {
    let Some(change_id) = receipt.change_id else {
        return Ok(());
    };
    // What was sent stands behind the last place that was sent through.
    let stored: Option<(i64, String)> = connection
        .prepare_cached("SELECT place, envelope FROM change WHERE place > ?1 AND change_id = ?2")?
        .query_row(params![sent_through, change_id.to_string()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    let Some((place, envelope)) = stored else {
        return Ok(());
    };
    let envelope: Envelope = serde_json::from_str(&envelope)?;
    let agrees = receipt.sha256.as_ref() == Some(&envelope.digest());
    let (state, reason) = match receipt.status {
        ReceiptStatus::Accepted | ReceiptStatus::Duplicate if agrees => (None, None),
        // Acknowledged, but not what we have: not delivered. It must neither be forgotten nor block those behind it.
        ReceiptStatus::Accepted | ReceiptStatus::Duplicate => (Some("held"), Some(&CONFLICTING)),
        ReceiptStatus::Held => (Some("held"), receipt.reason.as_ref()),
        ReceiptStatus::Rejected => (Some("rejected"), receipt.reason.as_ref()),
    };
    connection
        .prepare_cached(
            "UPDATE change SET state = ?2, reason = ?3, seq = coalesce(?4, seq), sent_at = ?5 WHERE place = ?1",
        )?
        .execute(params![
            place,
            state,
            reason.map(serde_json::to_string::<Reason>).transpose()?,
            receipt.seq.map(u64::cast_signed),
            now.to_rfc3339(),
        ])?;
    Ok(())
}

/// The change is in effect, or need not be looked at any more: it leaves the outbox and stays in the log.
pub(super) fn settle(
    connection: &Connection,
    incident_id: IncidentId,
    change_id: ChangeId,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "UPDATE change SET state = NULL, reason = NULL WHERE incident_id = ?1 AND change_id = ?2",
        )?
        .execute([incident_id.to_string(), change_id.to_string()])?;
    Ok(())
}

/// What this change makes good of what was held or rejected before: a new amendment mends one whose every field it
/// states; a withdrawal leaves nothing to mend.
pub(super) fn settle_mended(connection: &Connection, change: &Change) -> Result<(), StoreError> {
    let states = match &change.body {
        ChangeBody::Amended(newer) => Some(newer.fields()),
        ChangeBody::Withdrawn(_) => None,
        ChangeBody::Recorded(_) => return Ok(()),
        ChangeBody::Decided(_) | ChangeBody::FollowedUp(_) => return settle_said_anew(connection, change),
    };
    for entry in log::of_incident(connection, change.incident_id)? {
        let covered = entry.is_held()
            && states.as_ref().is_none_or(|states| {
                entry
                    .envelope
                    .open()
                    .is_ok_and(|earlier| covers(states, &earlier.body))
            });
        if covered {
            settle(connection, change.incident_id, entry.envelope.change_id)?;
        }
    }
    Ok(())
}

/// A step taken anew makes good of the same step that could not be taken: the same message in other words, the same
/// decision with another reason.
fn settle_said_anew(connection: &Connection, change: &Change) -> Result<(), StoreError> {
    for entry in log::of_incident(connection, change.incident_id)? {
        let is_same = entry.is_held()
            && entry
                .envelope
                .open()
                .is_ok_and(|earlier| says_the_same_anew(&change.body, &earlier.body));
        if is_same {
            connection
                .prepare_cached("DELETE FROM change WHERE incident_id = ?1 AND change_id = ?2")?
                .execute([
                    change.incident_id.to_string(),
                    entry.envelope.change_id.to_string(),
                ])?;
        }
    }
    Ok(())
}

fn says_the_same_anew(newer: &ChangeBody, earlier: &ChangeBody) -> bool {
    match (newer, earlier) {
        (ChangeBody::Decided(newer), ChangeBody::Decided(earlier)) => newer.authority == earlier.authority,
        (ChangeBody::FollowedUp(newer), ChangeBody::FollowedUp(earlier)) => newer.kind() == earlier.kind(),
        _ => false,
    }
}

fn covers(states: &BTreeSet<Field>, earlier: &ChangeBody) -> bool {
    match earlier {
        ChangeBody::Amended(earlier) => states.is_superset(&earlier.fields()),
        _ => false,
    }
}
