//! What became of psychological first aid.

use super::Local;
use crate::app::App;
use crate::failure::Failure;
use crate::follow_up::{UnitCase, take_step};
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::follow_up::FirstAid;
use vaern_domain::incident::{ChangeBody, Step};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct NoteFirstAid {
    /// Which incident.
    pub incident_id: IncidentId,
    /// What became of it.
    pub outcome: FirstAid,
}

impl Local for NoteFirstAid {
    type Reply = UnitCase;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<UnitCase, Failure> {
        let body = ChangeBody::FollowedUp(Step::FirstAid {
            outcome: self.outcome,
        });
        take_step(app, host, self.incident_id, body, &[])
    }
}
