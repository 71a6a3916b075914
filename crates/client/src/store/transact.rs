//! The one write path for what people did: one row of the change log, which is record and outbox at once.

use super::log::{self, Progress};
use super::settings::{self, Setting};
use super::{Draft, Store, StoreError, drafts, forgetting, outbox};
use rusqlite::Connection;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::Change;
use vaern_protocol::Envelope;
use vaern_protocol::sync::News;

impl Store {
    /// Writes a change of this device: gives it the device's next number and adds it to the log, to be sent. One
    /// transaction; when this returns, it is on disk. From then on its draft counts as gone.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then.
    pub fn transact(&mut self, change: Change) -> Result<Change, StoreError> {
        self.transact_with(change, |_| Ok(()))
    }

    /// Writes a change that says what others, which are held, could not be taken with.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then.
    pub(crate) fn replace(
        &mut self,
        change: Change,
        incident_id: IncidentId,
        replaced: &[ChangeId],
    ) -> Result<Change, StoreError> {
        self.transact_with(change, |connection| {
            for change_id in replaced {
                outbox::settle(connection, incident_id, *change_id)?;
            }
            Ok(())
        })
    }

    /// Writes the withdrawal of a record together with the draft that holds its answers from then on.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then.
    pub fn undo(&mut self, withdrawal: Change, draft: &Draft) -> Result<Change, StoreError> {
        self.transact_with(withdrawal, |connection| drafts::write(connection, draft))
    }

    /// The same as [`Store::transact`], with something else written in the same transaction.
    pub(super) fn transact_with(
        &mut self,
        mut change: Change,
        also: impl FnOnce(&Connection) -> Result<(), StoreError>,
    ) -> Result<Change, StoreError> {
        let progress = Progress {
            device_seq: self.progress.device_seq + 1,
            ..self.progress
        };
        change.device_seq = progress.device_seq;
        let transaction = self.connection.transaction()?;
        log::add_own(&transaction, progress, &Envelope::of(&change))?;
        outbox::settle_mended(&transaction, &change)?;
        also(&transaction)?;
        transaction.commit()?;
        self.progress = progress;
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
            let change = &item.change;
            if !self.forgets {
                log::add_news(&transaction, self.progress, change, item.seq)?;
            }
            // What comes as news is in effect: a change that was held and then released waits for nothing any more.
            let known = log::find(&transaction, change.incident_id, change.change_id)?;
            if known.is_some_and(|known| known.digest() == change.digest()) {
                outbox::settle(&transaction, change.incident_id, change.change_id)?;
            }
        }
        settings::write(&transaction, Setting::Cursor, &cursor)?;
        drafts::remove_recorded(&transaction)?;
        let forgotten = self.forgets && forgetting::forget(&transaction)?;
        let progress = self.progress.advance(&transaction)?;
        transaction.commit()?;
        self.has_traces |= forgotten;
        self.progress = progress;
        Ok(())
    }
}
