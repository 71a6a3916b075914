//! Something to add or correct: a new change, the old one stays.

use super::Local;
use crate::app::{App, entropy};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::store::OwnIncident;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::Answers;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Amended, Change, ChangeBody, check_change};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct AmendIncident {
    /// Which incident.
    pub incident_id: IncidentId,
    /// The new answers; what is not stated stays.
    pub answers: Answers,
}

impl Local for AmendIncident {
    type Reply = OwnIncident;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<OwnIncident, Failure> {
        let base = app
            .store
            .last_change(self.incident_id)?
            .ok_or(FailureCode::IncidentNotFound)?;
        let now = host.now();
        let change = Change {
            change_id: ChangeId::new(now, &entropy(host)?),
            incident_id: self.incident_id,
            device_seq: 0, // given by the store, in its transaction
            base: Some(base),
            author: app.enrolled()?.author(),
            recorded_at: now,
            body: ChangeBody::Amended(Amended {
                answers: self.answers,
                occurred: None,
            }),
        };
        check_change(&change, now)?;
        app.store.transact(change)?;
        app.store
            .incident(self.incident_id)?
            .ok_or_else(|| FailureCode::IncidentNotFound.into())
    }
}
