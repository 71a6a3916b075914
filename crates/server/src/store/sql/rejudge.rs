//! Changes an older server could not read, an older rule held as unreadable, or that stumbled over something in the store:
//! judged anew when a server starts.

use super::push::{author_is_member, before, next_seq, recorded_by, recorded_in, take_effect};
use super::row::{Row, parsed};
use super::sealing::envelope;
use super::transaction::Transaction;
use super::value::params;
use super::{enrol, incident, reading};
use crate::store::{Session, StoreError, Submission};
use crate::sync::{Entry, Known, Verdict, judge};
use std::sync::Arc;
use vaern_domain::id::{DeviceId, OrganisationId, PersonId};
use vaern_domain::incident::Change;
use vaern_protocol::sync::Reason;
use vaern_protocol::{Digest, ErrorCode};

/// Where a held change stands.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) organisation: OrganisationId,
    seq: u64,
}

/// What is held for what the server lacked, the first to come first.
pub(super) fn unreadable(transaction: &Transaction<'_>) -> Result<Vec<Place>, StoreError> {
    const SQL: &str = "
        SELECT organisation_id, seq, reason FROM change WHERE status = 'held' ORDER BY organisation_id, seq";
    let held = transaction.all(SQL, &[], |row| {
        let place = Place {
            organisation: parsed(row, "organisation_id")?,
            seq: row.get("seq")?,
        };
        let is_ours =
            is_held_for(row, ErrorCode::ChangeUnreadable)? || is_held_for(row, ErrorCode::Internal)?;
        Ok((place, is_ours))
    })?;
    let ours = held.into_iter().filter(|(_, is_ours)| *is_ours);
    Ok(ours.map(|(place, _)| place).collect())
}

fn is_held_for(row: &Row<'_>, code: ErrorCode) -> Result<bool, StoreError> {
    let reason: String = row.get("reason")?;
    Ok(serde_json::from_str::<Reason>(&reason).is_ok_and(|reason| reason.code == code))
}

/// What was held because the person was no member of the device (any more) takes effect once they have joined it.
pub(super) fn release_of_member(
    transaction: &Transaction<'_>,
    session: &Session,
    person: PersonId,
) -> Result<(), StoreError> {
    const SQL: &str = "
        SELECT seq, change_id, reason, envelope FROM change
        WHERE organisation_id = ?1 AND device_id = ?2 AND status = 'held' ORDER BY seq";
    let held = transaction.all(SQL, params![session.organisation, session.device], |row| {
        let entry = Entry::read(&envelope(transaction, session.organisation, row)?);
        let author = entry.change.and_then(|change| change.author.person);
        Ok((
            row.get("seq")?,
            is_held_for(row, ErrorCode::MemberUnknown)? && author == Some(person),
        ))
    })?;
    for (seq, is_of_member) in held {
        if is_of_member {
            let organisation = session.organisation;
            rejudge(transaction, Place { organisation, seq })?;
        }
    }
    Ok(())
}

/// Judges one of them anew. True when it is in effect now. Where it can be read but may not take effect, it says why
/// from now on, and its author can mend it.
pub(super) fn rejudge(transaction: &Transaction<'_>, place: Place) -> Result<bool, StoreError> {
    let Some(submission) = submission_at(transaction, place)? else {
        return Ok(false);
    };
    let Some(change) = &submission.entry.change else {
        return Ok(false);
    };
    let before = before(transaction, &submission)?;
    let known = Known {
        same_id: came_before(transaction, place, change)?,
        recorded_by: recorded_by(&before),
        recorded_in: recorded_in(&before),
        author_is_member: author_is_member(transaction, &submission)?,
    };
    match judge(&submission.entry, &submission.session, &known) {
        Verdict::Held(reason) if reason.code == ErrorCode::ChangeUnreadable => Ok(false),
        Verdict::Held(reason) => {
            explain(transaction, place, change, &reason)?;
            Ok(false)
        }
        Verdict::Accepted(change) => {
            if known.recorded_by.is_none() {
                incident::release_mended(transaction, &submission, change, next_seq)?;
            }
            let seq = next_seq(transaction, &submission)?;
            accept(transaction, place, change, seq)?;
            take_effect(transaction, &submission, change)?;
            reading::log_look(transaction, &submission, change)?;
            Ok(true)
        }
    }
}

/// As it came, from the device as it is known today. None when it is held no longer.
fn submission_at(transaction: &Transaction<'_>, place: Place) -> Result<Option<Submission>, StoreError> {
    const SQL: &str = "
        SELECT device_id, change_id, envelope, received_at FROM change
        WHERE organisation_id = ?1 AND seq = ?2 AND status = 'held'";
    let found = transaction.first(SQL, params![place.organisation, place.seq], |row| {
        let device: DeviceId = parsed(row, "device_id")?;
        let entry = Entry::read(&envelope(transaction, place.organisation, row)?);
        Ok((device, entry, parsed(row, "received_at")?))
    })?;
    let Some((device, entry, received_at)) = found else {
        return Ok(None);
    };
    let session = enrol::device(transaction, place.organisation, device)?;
    Ok(Some(Submission {
        session: Arc::new(session.ok_or(StoreError::Unreadable { place: "device_id" })?),
        entry,
        received_at,
    }))
}

/// Others under the same id that came before, or are in effect.
fn came_before(
    transaction: &Transaction<'_>,
    place: Place,
    change: &Change,
) -> Result<Vec<Digest>, StoreError> {
    const SQL: &str = "
        SELECT sha256 FROM change
        WHERE organisation_id = ?1 AND change_id = ?3 AND (seq < ?2 OR (seq > ?2 AND status = 'accepted'))";
    let parameters = params![place.organisation, place.seq, change.change_id];
    transaction.all(SQL, parameters, |row| Ok(Digest(row.get("sha256")?)))
}

fn accept(transaction: &Transaction<'_>, place: Place, change: &Change, seq: u64) -> Result<(), StoreError> {
    const SQL: &str = "
        UPDATE change SET status = 'accepted', reason = NULL, seq = ?3, incident_id = ?4, kind = ?5, person_id = ?6
        WHERE organisation_id = ?1 AND seq = ?2";
    transaction.execute(
        SQL,
        params![
            place.organisation,
            place.seq,
            seq,
            change.incident_id,
            change.body.kind().code(),
            change.author.person,
        ],
    )?;
    Ok(())
}

fn explain(
    transaction: &Transaction<'_>,
    place: Place,
    change: &Change,
    reason: &Reason,
) -> Result<(), StoreError> {
    const SQL: &str = "
        UPDATE change SET reason = ?3, incident_id = ?4, kind = ?5 WHERE organisation_id = ?1 AND seq = ?2";
    transaction.execute(
        SQL,
        params![
            place.organisation,
            place.seq,
            serde_json::json!(reason).to_string(),
            change.incident_id,
            change.body.kind().code(),
        ],
    )?;
    Ok(())
}
