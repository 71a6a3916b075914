//! The person is done adding: one change says all of it.
//!
//! One change for each tap would fill a log that people read with a dozen entries of one minute, and set a dozen
//! clocks running at whoever follows it up. So taps go to disk beside the log, and this puts them together: when the
//! person says so, when the screen is left or cleared, and when the app starts again after a crash.

use super::Local;
use super::amend_incident::basis;
use super::list_incidents::visible;
use crate::app::{App, entropy};
use crate::failure::Failure;
use crate::host::Host;
use crate::store::OwnIncident;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::Answers;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Amended, Change, ChangeBody, check_change};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct FinishDetails {
    /// Which incident.
    pub incident_id: IncidentId,
}

impl Local for FinishDetails {
    type Reply = OwnIncident;

    /// Harmless when there is nothing to finish.
    fn run(self, app: &mut App, host: &dyn Host) -> Result<OwnIncident, Failure> {
        app.finish_details(self.incident_id, host)?;
        visible(app, host, self.incident_id)
    }
}

impl App {
    /// Finishes all that is unfinished: what a crash left, and what the person leaves who stands here.
    ///
    /// # Errors
    /// The first failure, after all were tried; the details it is about stay on disk.
    pub(crate) fn finish_all_details(&mut self, host: &dyn Host) -> Result<(), Failure> {
        if self.session().is_none() {
            return Ok(());
        }
        let mut finished = Ok(());
        for incident_id in self.store.unfinished_details()? {
            finished = finished.and(self.finish_details(incident_id, host));
        }
        finished
    }

    /// On a shared device: finishes what somebody was adding who has gone without a word. What fails is tried again with the
    /// next sync.
    pub(crate) fn finish_details_out_of_hand(&mut self, host: &dyn Host) {
        if !self.is_shared() || self.hand.holds_anything(host.now()) {
            return;
        }
        let _ = self.finish_all_details(host);
    }

    pub(super) fn finish_details(&mut self, incident_id: IncidentId, host: &dyn Host) -> Result<(), Failure> {
        let Some(told) = self.store.details(incident_id)? else {
            return Ok(());
        };
        let now = host.now();
        // Nothing is in hand on a shared device once the person has left, or after a crash. What was tapped is told all the
        // same, in the name it was tapped in.
        let known = visible(self, host, incident_id).ok();
        let (base, author) = match basis(self, host, incident_id) {
            Ok((base, author)) => (Some(base), author),
            Err(_) => match self.store.details_basis(incident_id)? {
                Some((base, author)) => (Some(base), author),
                None => (self.store.last_change(incident_id)?, self.enrolled()?.author()),
            },
        };
        let new = match &known {
            Some(known) if known.withdrawn => Answers::default(),
            Some(known) => told.beyond(&known.answers),
            None => told,
        };
        if new == Answers::default() {
            return Ok(self.store.remove_details(incident_id)?);
        }
        let change = Change {
            change_id: ChangeId::new(now, &entropy(host)?),
            incident_id,
            device_seq: 0, // given by the store, in its transaction
            base,
            author,
            recorded_at: now,
            reviewed: None, // nothing is written: a note has its own way
            body: ChangeBody::Amended(Amended {
                answers: new,
                occurred: None,
            }),
        };
        check_change(&change, now)?;
        let change = self.store.transact_details(change)?;
        self.hand.changed(&change, now);
        Ok(())
    }
}
