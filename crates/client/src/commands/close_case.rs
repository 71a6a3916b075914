//! Nothing more is to be done about a case.

use super::Local;
use crate::app::App;
use crate::failure::Failure;
use crate::follow_up::{UnitCase, take_step};
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::{ChangeBody, Step};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CloseCase {
    /// Which incident.
    pub incident_id: IncidentId,
}

impl Local for CloseCase {
    type Reply = UnitCase;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<UnitCase, Failure> {
        let body = ChangeBody::FollowedUp(Step::Closed);
        take_step(app, host, self.incident_id, body, &[])
    }
}
