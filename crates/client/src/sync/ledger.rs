//! After the central store was put back to an earlier state: which of this device's changes does it have?

use crate::app::App;
use crate::exchange::{HttpRequest, Outcome, body_of, parsed};
use crate::failure::Failure;
use crate::store::{LedgerLine, Setting};
use serde::{Deserialize, Serialize};
use vaern_domain::id::OrganisationId;
use vaern_protocol::RECEIPTS_PATH;
use vaern_protocol::receipts::{QUERY_LIMIT, ReceiptsAnswer, ReceiptsQuery};

/// The life of an organisation's order, as this device knew it last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KnownEpoch {
    organisation: OrganisationId,
    epoch: u64,
}

/// The conversation about the ledger. The new epoch is noted at its end only: if it breaks off, it begins anew.
#[derive(Debug)]
pub(super) struct Ledger {
    epoch: KnownEpoch,
    last: Option<LedgerLine>,
    asked: Vec<LedgerLine>,
    told_delivered: bool,
}

impl Ledger {
    /// Begins one when the central store's order has begun another life since this device spoke with it.
    pub(super) fn begun(app: &mut App, epoch: Option<u64>) -> Result<Option<Self>, Failure> {
        let (Some(epoch), Some(session)) = (epoch, app.session()) else {
            return Ok(None); // an older server does not say
        };
        let now = KnownEpoch {
            organisation: session.enrolled.organisation.organisation_id,
            epoch,
        };
        let device = session.device();
        // Never to another organisation: what was sent to one is no business of another. None knew an app that did not ask
        // yet.
        let is_another_life = match app.store.setting::<KnownEpoch>(Setting::Epoch)? {
            Some(known) if known == now => return Ok(None), // as nearly always: nothing else is read
            Some(known) => known.organisation == now.organisation,
            None => true,
        };
        let is_due = is_another_life
            && (!app.store.ledger(device, None, 1)?.is_empty() || !app.store.delivered()?.is_empty());
        if !is_due {
            app.store.set(Setting::Epoch, &now)?;
            return Ok(None);
        }
        Ok(Some(Self {
            epoch: now,
            last: None,
            asked: Vec::new(),
            told_delivered: false,
        }))
    }

    /// The next question. None when all is asked; then the new epoch is known.
    pub(super) fn ask(&mut self, app: &mut App) -> Result<Option<HttpRequest>, Failure> {
        let session = app.enrolled()?.clone();
        self.asked = app
            .store
            .ledger(session.device(), self.last.as_ref(), QUERY_LIMIT)?;
        let sha256 = match self.asked.last() {
            Some(last) => {
                self.last = Some(last.clone());
                self.asked.iter().map(|line| line.digest.clone()).collect()
            }
            None if self.told_delivered => Vec::new(),
            None => {
                self.told_delivered = true;
                let mut delivered = app.store.delivered()?;
                delivered.truncate(QUERY_LIMIT);
                delivered
            }
        };
        if sha256.is_empty() {
            app.store.set(Setting::Epoch, &self.epoch)?;
            return Ok(None);
        }
        let body = body_of(&ReceiptsQuery { sha256 })?;
        Ok(Some(session.request(RECEIPTS_PATH, Some(body), app.language())))
    }

    /// Takes an answer over: what the central store does not have waits again.
    pub(super) fn take(&self, app: &mut App, outcome: Outcome) -> Result<(), Failure> {
        let answer: ReceiptsAnswer = parsed(outcome)?;
        app.store.send_missing(&self.asked, &answer.receipts)?;
        Ok(())
    }
}
