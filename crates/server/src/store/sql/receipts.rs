//! A device's ledger: which of the changes it sent are here.

use super::news::end;
use super::push::receipt_from;
use super::transaction::Transaction;
use super::value::params;
use crate::store::{Session, StoreError};
use std::collections::BTreeSet;
use vaern_protocol::Digest;
use vaern_protocol::receipts::ReceiptsAnswer;

/// Receipts of those that are here and were sent by this device.
pub(super) fn receipts(
    transaction: &Transaction<'_>,
    session: &Session,
    asked: &BTreeSet<Digest>,
) -> Result<ReceiptsAnswer, StoreError> {
    const SQL: &str = "
        SELECT seq, change_id, sha256, status, reason FROM change WHERE organisation_id = ?1 AND device_id = ?2";
    let parameters = params![session.organisation, session.device];
    let receipts = transaction.all(SQL, parameters, |row| {
        let digest = Digest(row.get("sha256")?);
        asked.contains(&digest).then(|| receipt_from(row)).transpose()
    })?;
    Ok(ReceiptsAnswer {
        epoch: end(transaction, session)?.epoch,
        receipts: receipts.into_iter().flatten().collect(),
    })
}
