//! What a device has not been sent yet.

use super::members::members;
use super::row::parsed;
use super::sealing::envelope;
use super::transaction::Transaction;
use super::value::params;
use crate::cursor::Position;
use crate::store::{Page, Session, StoreError};
use std::ops::ControlFlow;
use vaern_protocol::sync::{News, PAGE_LIMIT, Receipt, ReceiptStatus};
use vaern_protocol::{Digest, Envelope};

/// Most bytes of envelopes in a page. One change, or one case, is always sent, however large.
pub(super) const PAGE_BYTES: usize = 1024 * 1024;

/// The next page: accepted changes of the device's own person, and what was decided about their incidents. A shared
/// device is not sent what was recorded on it: whoever stands before it now may be somebody else.
pub(super) fn page(
    transaction: &Transaction<'_>,
    session: &Session,
    after: Option<Position>,
) -> Result<Page, StoreError> {
    // Each search in an index of its own; UNION also takes out what several find. What others do about incidents
    // is little, so all of it that is new is looked at, whoever it is for.
    const SQL: &str = "
        SELECT seq, change_id, envelope FROM change
        WHERE organisation_id = ?1 AND device_id = ?2 AND seq > ?4 AND status = 'accepted'
        UNION
        SELECT seq, change_id, envelope FROM change
        WHERE organisation_id = ?1 AND person_id = ?3 AND seq > ?4 AND status = 'accepted'
        UNION
        SELECT change.seq, change.change_id, change.envelope FROM change JOIN incident USING (organisation_id, incident_id)
        WHERE change.organisation_id = ?1 AND change.seq > ?4 AND change.status = 'accepted'
          AND change.kind IN ('decided', 'followed_up') AND (incident.device_id = ?2 OR incident.person_id = ?3)
        ORDER BY seq LIMIT ?5";
    if session.person.is_none() {
        return in_effect(transaction, session, after);
    }
    let end = end(transaction, session)?;
    if after == Some(end) {
        return Ok(Page::nothing_after(end)); // most polls, in a quiet organisation
    }
    let after = after
        .filter(|after| after.epoch == end.epoch)
        .map_or(0, |after| after.seq);
    let parameters = params![
        session.organisation,
        session.device,
        session.person,
        after,
        PAGE_LIMIT + 1
    ];
    let (mut news, mut bytes, mut more): (Vec<News>, usize, bool) = (Vec::new(), 0, false);
    transaction.each(SQL, parameters, |row| {
        let envelope = envelope(transaction, session.organisation, row)?;
        bytes += envelope.len();
        if !news.is_empty() && (bytes > PAGE_BYTES || news.len() == PAGE_LIMIT) {
            more = true;
            return Ok(ControlFlow::Break(()));
        }
        news.push(News {
            seq: row.get("seq")?,
            change: news_of(&envelope)?,
        });
        Ok(ControlFlow::Continue(()))
    })?;
    let position = match news.last() {
        Some(last) if more => Position { seq: last.seq, ..end },
        // Everything up to the end was looked at, others' changes too: the next search starts behind it.
        _ => end,
    };
    Ok(Page {
        news,
        in_effect: Vec::new(),
        members: None,
        position,
        more,
    })
}

/// An envelope as it was stored.
pub(super) fn news_of(envelope: &str) -> Result<Envelope, StoreError> {
    serde_json::from_str(envelope).map_err(|_| StoreError::Unreadable {
        place: "change.envelope",
    })
}

/// What of a shared device's own changes has taken effect, without any content: a held one that was released must
/// leave it, too.
fn in_effect(
    transaction: &Transaction<'_>,
    session: &Session,
    after: Option<Position>,
) -> Result<Page, StoreError> {
    const SQL: &str = "
        SELECT seq, change_id, sha256 FROM change
        WHERE organisation_id = ?1 AND device_id = ?2 AND seq > ?3 AND status = 'accepted'
        ORDER BY seq LIMIT ?4";
    let end = end(transaction, session)?;
    let after = after
        .filter(|after| after.epoch == end.epoch)
        .map_or(0, |after| after.seq);
    let parameters = params![session.organisation, session.device, after, PAGE_LIMIT];
    let receipts = transaction.all(SQL, parameters, |row| {
        Ok(Receipt {
            change_id: Some(parsed(row, "change_id")?),
            status: ReceiptStatus::Accepted,
            seq: Some(row.get("seq")?),
            sha256: Some(Digest(row.get("sha256")?)),
            reason: None,
        })
    })?;
    let more = receipts.len() == PAGE_LIMIT;
    let last = receipts.last().and_then(|receipt| receipt.seq);
    Ok(Page {
        news: Vec::new(),
        position: match last {
            Some(seq) if more => Position { seq, ..end },
            _ => end,
        },
        in_effect: receipts,
        members: Some(members(transaction, session)?),
        more,
    })
}

/// The end of the organisation's order as this transaction sees it.
pub(super) fn end(transaction: &Transaction<'_>, session: &Session) -> Result<Position, StoreError> {
    const SQL: &str = "SELECT epoch, last_seq FROM organisation WHERE organisation_id = ?1";
    transaction.one(SQL, params![session.organisation], "organisation_id", |row| {
        Ok(Position {
            epoch: row.get("epoch")?,
            seq: row.get("last_seq")?,
        })
    })
}
