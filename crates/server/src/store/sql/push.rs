//! Storing one change and everything that follows from it, inside the caller's transaction.

use super::row::{Row, parsed};
use super::transaction::Transaction;
use super::value::params;
use super::{incident, members, months, reading, rollup, sealing};
use crate::store::{StoreError, Submission};
use crate::sync::{Contribution, Kinds, Known, Verdict, fold_own, judge};
use vaern_domain::id::{ChangeId, UnitId};
use vaern_domain::incident::{Author, Change, ChangeBody, PlacedChange, Recorded};
use vaern_protocol::sync::{Reason, Receipt, ReceiptStatus};
use vaern_protocol::{Digest, ErrorCode};

/// Stores one change and gives its receipt.
pub(super) fn push(transaction: &Transaction<'_>, submission: &Submission) -> Result<Receipt, StoreError> {
    let entry = &submission.entry;
    transaction.enter(submission.session.organisation)?;
    let Some(change_id) = entry.change_id else {
        return Ok(rejected());
    };
    let same_id = receipts_of(transaction, submission, change_id)?;
    if let Some(receipt) = same_id
        .iter()
        .find(|receipt| receipt.sha256.as_ref() == Some(&entry.digest))
    {
        return Ok(again(receipt.clone()));
    }
    let before = before(transaction, submission)?;
    let known = Known {
        same_id: same_id.into_iter().filter_map(|receipt| receipt.sha256).collect(),
        recorded_by: recorded_by(&before),
        recorded_in: recorded_in(&before),
        author_is_member: author_is_member(transaction, submission)?,
    };
    match judge(entry, &submission.session, &known) {
        Verdict::Held(reason) => {
            let seq = insert(transaction, submission, change_id, Some(&reason))?;
            Ok(receipt(submission, change_id, seq, Some(reason)))
        }
        Verdict::Accepted(change) => {
            if known.recorded_by.is_none() {
                incident::release_mended(transaction, submission, change, next_seq)?;
            }
            let seq = insert(transaction, submission, change_id, None)?;
            take_effect(transaction, submission, change)?;
            reading::log_look(transaction, submission, change)?;
            Ok(receipt(submission, change_id, seq, None))
        }
    }
}

/// The same, but a change that stumbles over a row of this store is held, so that it does not take the others of its push
/// with it. It is judged anew when a server starts.
pub(super) fn push_or_hold(
    transaction: &Transaction<'_>,
    submission: &Submission,
) -> Result<Receipt, StoreError> {
    match transaction.attempt(|| push(transaction, submission)) {
        Err(error) if error.lies_in_a_row() => {
            let Some(change_id) = submission.entry.change_id else {
                return Err(error);
            };
            tracing::error!(%error, %change_id, "a change could not be taken into effect and is held");
            let reason = Reason {
                code: ErrorCode::Internal,
                args: Default::default(),
            };
            let seq = insert(transaction, submission, change_id, Some(&reason))?;
            Ok(receipt(submission, change_id, seq, Some(reason)))
        }
        pushed => pushed,
    }
}

/// What is in effect of the incident a submission belongs to.
pub(super) fn before(
    transaction: &Transaction<'_>,
    submission: &Submission,
) -> Result<Vec<PlacedChange>, StoreError> {
    match &submission.entry.change {
        Some(change) => incident::accepted_changes(transaction, submission, change.incident_id),
        None => Ok(Vec::new()),
    }
}

/// Folds the incident anew and moves the figures by the difference.
pub(super) fn take_effect(
    transaction: &Transaction<'_>,
    submission: &Submission,
    change: &Change,
) -> Result<(), StoreError> {
    let after = incident::accepted_changes(transaction, submission, change.incident_id)?;
    let Some(folded) = fold_own(&after) else {
        return Ok(()); // its recording has not come yet; it counts from then on
    };
    let organisation = submission.session.organisation;
    let old = incident::contribution(transaction, organisation, change.incident_id)?;
    let last_seq = after.iter().filter_map(|placed| placed.seq).max().unwrap_or(0);
    let old_kinds = months::kinds_of(transaction, organisation, change.incident_id)?;
    incident::store(transaction, organisation, &folded, last_seq)?;
    rollup::replace(
        transaction,
        organisation,
        old.as_ref(),
        Contribution::of(&folded).as_ref(),
    )?;
    months::replace(
        transaction,
        organisation,
        old_kinds.as_ref(),
        Kinds::of(&folded).as_ref(),
    )
}

/// Whether the change names somebody who uses this shared device with their initials.
pub(super) fn author_is_member(
    transaction: &Transaction<'_>,
    submission: &Submission,
) -> Result<bool, StoreError> {
    let session = &submission.session;
    let author = submission
        .entry
        .change
        .as_ref()
        .and_then(|change| change.author.person);
    match author {
        Some(person) if session.person.is_none() => members::is_member(transaction, session, person),
        _ => Ok(false),
    }
}

/// Who recorded the incident.
pub(super) fn recorded_by(changes: &[PlacedChange]) -> Option<Author> {
    recording(changes).map(|(change, _)| change.author)
}

/// The workplace it was recorded at.
pub(super) fn recorded_in(changes: &[PlacedChange]) -> Option<UnitId> {
    recording(changes).map(|(_, recorded)| recorded.unit)
}

fn recording(changes: &[PlacedChange]) -> Option<(&Change, &Recorded)> {
    let recordings = changes.iter().filter_map(|placed| match &placed.change.body {
        ChangeBody::Recorded(recorded) => Some((placed.seq, &placed.change, recorded)),
        _ => None,
    });
    let (_, change, recorded) = recordings.min_by_key(|(seq, _, _)| *seq)?;
    Some((change, recorded))
}

/// What is stored under this id, the first to come first.
fn receipts_of(
    transaction: &Transaction<'_>,
    submission: &Submission,
    change_id: ChangeId,
) -> Result<Vec<Receipt>, StoreError> {
    let parameters = params![submission.session.organisation, change_id];
    let mut receipts = transaction.all(RECEIPTS, parameters, receipt_from)?;
    receipts.sort_by_key(|receipt| receipt.seq);
    Ok(receipts)
}

/// A row of place, id, digest, status and reason.
pub(super) fn receipt_from(row: &Row<'_>) -> Result<Receipt, StoreError> {
    let reason: Option<String> = row.get("reason")?;
    let held = row.get::<String>("status")? == "held";
    Ok(Receipt {
        change_id: Some(parsed(row, "change_id")?),
        status: if held {
            ReceiptStatus::Held
        } else {
            ReceiptStatus::Accepted
        },
        seq: Some(row.get("seq")?),
        sha256: Some(Digest(row.get("sha256")?)),
        reason: reason
            .map(|reason| serde_json::from_str::<Reason>(&reason))
            .transpose()
            .map_err(|_| StoreError::Unreadable { place: "reason" })?,
    })
}

/// Without an order: with one by `seq`, SQLite takes the index of places and reads through everything the organisation has.
const RECEIPTS: &str = "
    SELECT seq, change_id, sha256, status, reason FROM change
    WHERE organisation_id = ?1 AND change_id = ?2";

fn insert(
    transaction: &Transaction<'_>,
    submission: &Submission,
    change_id: ChangeId,
    reason: Option<&Reason>,
) -> Result<u64, StoreError> {
    const SQL: &str = "
        INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id,
            status, reason, envelope, received_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
    let entry = &submission.entry;
    let change = entry.change.as_ref();
    let person = change
        .and_then(|change| change.author.person)
        .filter(|_| reason.is_none());
    let seq = next_seq(transaction, submission)?;
    transaction.execute(
        SQL,
        params![
            submission.session.organisation,
            seq,
            change_id,
            &entry.digest.0,
            change.map(|change| change.incident_id),
            change.map(|change| change.body.kind().code()),
            submission.session.device,
            person,
            if reason.is_some() { "held" } else { "accepted" },
            reason.map(|reason| serde_json::json!(reason).to_string()),
            sealing::sealed(
                transaction,
                submission.session.organisation,
                change_id,
                &entry.text
            )?,
            submission.received_at,
        ],
    )?;
    Ok(seq)
}

/// Takes the next place in the organisation's order. The writing lock is held, so places become visible in order.
pub(super) fn next_seq(transaction: &Transaction<'_>, submission: &Submission) -> Result<u64, StoreError> {
    const SQL: &str = "
        UPDATE organisation SET last_seq = last_seq + 1 WHERE organisation_id = ?1 RETURNING last_seq";
    let organisation = submission.session.organisation;
    transaction.one(SQL, params![organisation], "organisation_id", |row| {
        row.get("last_seq")
    })
}

fn receipt(submission: &Submission, change_id: ChangeId, seq: u64, reason: Option<Reason>) -> Receipt {
    Receipt {
        change_id: Some(change_id),
        status: if reason.is_some() {
            ReceiptStatus::Held
        } else {
            ReceiptStatus::Accepted
        },
        seq: Some(seq),
        sha256: Some(submission.entry.digest.clone()),
        reason,
    }
}

/// The stored receipt once more. What is held stays held: "duplicate" would read as "all is well".
fn again(mut receipt: Receipt) -> Receipt {
    if receipt.status == ReceiptStatus::Accepted {
        receipt.status = ReceiptStatus::Duplicate;
    }
    receipt
}

fn rejected() -> Receipt {
    Receipt {
        change_id: None,
        status: ReceiptStatus::Rejected,
        seq: None,
        sha256: None,
        reason: Some(Reason {
            code: ErrorCode::ChangeUnreadable,
            args: Default::default(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sql::migrations;
    use rusqlite::Connection;

    #[test]
    fn a_change_is_looked_up_by_its_id_and_not_by_reading_all() {
        let mut file = Connection::open_in_memory().unwrap();
        migrations::run_sqlite(&mut file).unwrap();
        let plan: String = file
            .query_row(&format!("EXPLAIN QUERY PLAN {RECEIPTS}"), ["", ""], |row| {
                row.get("detail")
            })
            .unwrap();
        assert!(plan.contains("(organisation_id=? AND change_id=?)"), "{plan}");
    }
}
