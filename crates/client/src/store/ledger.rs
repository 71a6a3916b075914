//! The ledger: what the central store has said it has of this device's own changes. When the central store was put back to
//! an earlier state, what it no longer has waits once more.

use super::log::Progress;
use super::{Store, StoreError, settings};
use crate::store::Setting;
use rusqlite::params;
use std::collections::BTreeMap;
use vaern_domain::id::DeviceId;
use vaern_protocol::sync::Receipt;
use vaern_protocol::{Digest, Envelope};

/// A line of the ledger: where the change stands in the log, and its digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerLine {
    place: i64,
    /// Of its canonical bytes.
    pub digest: Digest,
}

impl Store {
    /// The next lines behind `after`, at most `limit`: changes made on this device that were sent, the held ones too. What
    /// the central store rejected it never kept.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn ledger(
        &self,
        device: DeviceId,
        after: Option<&LedgerLine>,
        limit: usize,
    ) -> Result<Vec<LedgerLine>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT place, envelope FROM change
              WHERE place > ?1 AND coalesce(state, '') NOT IN ('waiting', 'rejected') ORDER BY place",
        )?;
        let mut rows = statement.query([after.map_or(0, |line| line.place)])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let envelope: Envelope = serde_json::from_str(&row.get::<_, String>("envelope")?)?;
            if envelope.author.device == device {
                let place = row.get("place")?;
                lines.push(LedgerLine {
                    place,
                    digest: envelope.digest(),
                });
            }
            if lines.len() == limit {
                break;
            }
        }
        Ok(lines)
    }

    /// Digests of what a shared device has delivered and forgotten, the latest ones. It cannot send that again; the central
    /// store is told of them, so that somebody there hears what is missing.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn delivered(&self) -> Result<Vec<Digest>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT sha256 FROM delivered ORDER BY seq DESC")?;
        let digests = statement.query_map([], |row| Ok(Digest(row.get(0)?)))?;
        Ok(digests.collect::<Result<_, _>>()?)
    }

    /// Compares lines with the receipts of those the central store has: the others wait to be sent again, in their old
    /// order. How many.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then.
    pub fn send_missing(&mut self, asked: &[LedgerLine], found: &[Receipt]) -> Result<usize, StoreError> {
        let found: BTreeMap<&Digest, &Receipt> = found
            .iter()
            .filter_map(|receipt| Some((receipt.sha256.as_ref()?, receipt)))
            .collect();
        let transaction = self.connection.transaction()?;
        let mut missing = Vec::new();
        for line in asked {
            match found.get(&line.digest) {
                Some(receipt) => {
                    transaction
                        .prepare_cached("UPDATE change SET seq = coalesce(?2, seq) WHERE place = ?1")?
                        .execute(params![line.place, receipt.seq.map(u64::cast_signed)])?;
                }
                None => {
                    transaction
                        .prepare_cached(
                            "UPDATE change SET state = 'waiting', reason = NULL, seq = NULL, sent_at = NULL
                              WHERE place = ?1",
                        )?
                        .execute([line.place])?;
                    missing.push(line.place);
                }
            }
        }
        let first = missing.iter().copied().min();
        let progress = Progress {
            sent_through: first.map_or(self.progress.sent_through, |first| {
                self.progress.sent_through.min(first - 1)
            }),
            ..self.progress
        };
        settings::write(&transaction, Setting::SentThrough, &progress.sent_through)?;
        settings::write(&transaction, Setting::DeviceSeq, &progress.device_seq)?;
        transaction.commit()?;
        self.progress = progress;
        Ok(missing.len())
    }
}
