//! The reporter was talked with.

use super::Local;
use crate::app::App;
use crate::failure::Failure;
use crate::follow_up::{UnitCase, take_step};
use crate::host::Host;
use chrono::{DateTime, FixedOffset};
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::{ChangeBody, Step};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct NoteContact {
    /// Which incident.
    pub incident_id: IncidentId,
    /// When; none is now.
    #[ts(type = "string | null")]
    pub at: Option<DateTime<FixedOffset>>,
}

impl Local for NoteContact {
    type Reply = UnitCase;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<UnitCase, Failure> {
        let at = self.at.unwrap_or_else(|| host.now());
        let body = ChangeBody::FollowedUp(Step::Contacted { at });
        take_step(app, host, self.incident_id, body, &[])
    }
}
