//! What a device has not been sent yet.

use super::members::members;
use super::row::{number, parsed, stored};
use crate::cursor::Position;
use crate::store::{Page, Session, StoreError};
use rusqlite::{Transaction, params};
use vaern_protocol::Digest;
use vaern_protocol::sync::{News, PAGE_LIMIT, Receipt, ReceiptStatus};

/// Most bytes of envelopes in a page. One change is always sent, however large.
const PAGE_BYTES: usize = 1024 * 1024;

/// The next page: accepted changes of the device's own person, and what was decided about their incidents. A shared
/// device is not sent what was recorded on it: whoever stands before it now may be somebody else.
pub(super) fn page(
    transaction: &Transaction<'_>,
    session: &Session,
    after: Option<Position>,
) -> Result<Page, StoreError> {
    // Each search in an index of its own; UNION also takes out what several find. Decisions are few, so all that are new
    // are looked at, whoever they are for.
    const SQL: &str = "
        SELECT seq, envelope FROM change
        WHERE organisation_id = ?1 AND device_id = ?2 AND seq > ?4 AND status = 'accepted'
        UNION
        SELECT seq, envelope FROM change
        WHERE organisation_id = ?1 AND person_id = ?3 AND seq > ?4 AND status = 'accepted'
        UNION
        SELECT change.seq, change.envelope FROM change JOIN incident USING (organisation_id, incident_id)
        WHERE change.organisation_id = ?1 AND change.seq > ?4 AND change.status = 'accepted'
          AND change.kind = 'decided' AND (incident.device_id = ?2 OR incident.person_id = ?3)
        ORDER BY seq LIMIT ?5";
    if session.person.is_none() {
        return in_effect(transaction, session, after);
    }
    let end = end(transaction, session)?;
    let after = after
        .filter(|after| after.epoch == end.epoch)
        .map_or(0, |after| after.seq);
    let limit = i64::try_from(PAGE_LIMIT + 1).unwrap_or(i64::MAX);
    let mut statement = transaction.prepare_cached(SQL)?;
    let mut rows = statement.query(params![
        session.organisation.to_string(),
        session.device.to_string(),
        session.person.map(|person| person.to_string()),
        stored(after),
        limit,
    ])?;
    let (mut news, mut bytes): (Vec<News>, usize) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let envelope: String = row.get("envelope")?;
        bytes += envelope.len();
        if !news.is_empty() && (bytes > PAGE_BYTES || news.len() == PAGE_LIMIT) {
            let seq = news.last().map_or(after, |last| last.seq);
            return Ok(Page {
                news,
                in_effect: Vec::new(),
                members: None,
                position: Position { seq, ..end },
                more: true,
            });
        }
        let change = serde_json::from_str(&envelope).map_err(|_| StoreError::Unreadable {
            place: "change.envelope",
        })?;
        news.push(News {
            seq: number(row, "seq")?,
            change,
        });
    }
    // Everything up to the end was looked at, others' changes too: the next search starts behind it.
    Ok(Page {
        news,
        in_effect: Vec::new(),
        members: None,
        position: end,
        more: false,
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
    let limit = i64::try_from(PAGE_LIMIT).unwrap_or(i64::MAX);
    let mut statement = transaction.prepare_cached(SQL)?;
    let mut rows = statement.query(params![
        session.organisation.to_string(),
        session.device.to_string(),
        stored(after),
        limit
    ])?;
    let mut receipts = Vec::new();
    while let Some(row) = rows.next()? {
        receipts.push(Receipt {
            change_id: Some(parsed(row, "change_id")?),
            status: ReceiptStatus::Accepted,
            seq: Some(number(row, "seq")?),
            sha256: Some(Digest(row.get("sha256")?)),
            reason: None,
        });
    }
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
fn end(transaction: &Transaction<'_>, session: &Session) -> Result<Position, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT epoch, last_seq FROM organisation WHERE organisation_id = ?1")?;
    let mut rows = statement.query([session.organisation.to_string()])?;
    let row = rows.next()?.ok_or(StoreError::Unreadable {
        place: "organisation_id",
    })?;
    Ok(Position {
        epoch: number(row, "epoch")?,
        seq: number(row, "last_seq")?,
    })
}
