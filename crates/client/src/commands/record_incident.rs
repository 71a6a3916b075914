//! The saving tap: the draft becomes an incident.

use super::Local;
use crate::app::{App, entropy};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::store::OwnIncident;
use chrono::{DateTime, FixedOffset};
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Change, ChangeBody, Effort, Recorded, check_change};
use vaern_domain::{Answers, Occurred, catalogue};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct RecordIncident {
    /// The draft it comes from.
    pub draft_id: IncidentId,
    /// What is answered, the saving answer included.
    pub answers: Answers,
    /// When it happened; none means now.
    #[ts(type = "string | null")]
    pub occurred: Option<DateTime<FixedOffset>>,
    /// What the recording cost, the saving tap included.
    pub effort: Effort,
}

impl Local for RecordIncident {
    type Reply = OwnIncident;

    /// Asked again after its answer was lost, it answers with the incident that was saved the first time.
    fn run(self, app: &mut App, host: &dyn Host) -> Result<OwnIncident, Failure> {
        if let Some(saved) = app.store.incident(self.draft_id)? {
            return Ok(saved);
        }
        if app.store.draft(self.draft_id)?.is_none() {
            return Err(FailureCode::DraftNotFound.into());
        }
        let session = app.enrolled()?;
        let unit = session.enrolled.unit.as_ref().ok_or(FailureCode::NotAllowed)?;
        let now = host.now();
        let change = Change {
            change_id: ChangeId::new(now, &entropy(host)?),
            incident_id: self.draft_id,
            device_seq: 0, // given by the store, in its transaction
            base: None,
            author: session.author(),
            recorded_at: now,
            body: ChangeBody::Recorded(Recorded {
                unit: unit.unit_id,
                occurred: Occurred {
                    at: self.occurred.unwrap_or(now),
                    zone: host.zone(),
                },
                answers: self.answers,
                catalogue: catalogue::VERSION,
                language: app.language(),
                effort: self.effort,
            }),
        };
        check_change(&change, now)?;
        app.store.transact(change)?;
        app.store
            .incident(self.draft_id)?
            .ok_or_else(|| FailureCode::IncidentNotFound.into())
    }
}
