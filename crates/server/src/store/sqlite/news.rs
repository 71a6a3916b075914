//! What a device has not been sent yet.

use super::row::{number, stored};
use crate::cursor::Position;
use crate::store::{Page, Session, StoreError};
use rusqlite::{Transaction, params};
use vaern_protocol::sync::{News, PAGE_LIMIT};

/// Most bytes of envelopes in a page. One change is always sent, however large.
const PAGE_BYTES: usize = 1024 * 1024;

/// The next page: accepted changes of the device's own person, or of the device itself when it is shared.
pub(super) fn page(
    transaction: &Transaction<'_>,
    session: &Session,
    after: Option<Position>,
) -> Result<Page, StoreError> {
    // Two searches in two indexes; UNION also takes out what both find.
    const SQL: &str = "
        SELECT seq, envelope FROM change
        WHERE organisation_id = ?1 AND device_id = ?2 AND seq > ?4 AND status = 'accepted'
        UNION
        SELECT seq, envelope FROM change
        WHERE organisation_id = ?1 AND person_id = ?3 AND seq > ?4 AND status = 'accepted'
        ORDER BY seq LIMIT ?5";
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
        position: end,
        more: false,
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
