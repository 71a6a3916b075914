//! A message to the reporter.

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
pub struct MessageReporter {
    /// Which incident.
    pub incident_id: IncidentId,
    /// What is said.
    pub text: String,
    /// Words the guard asked about and the person keeps.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub kept: Vec<String>,
}

impl Local for MessageReporter {
    type Reply = UnitCase;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<UnitCase, Failure> {
        let body = ChangeBody::FollowedUp(Step::Messaged { text: self.text });
        take_step(app, host, self.incident_id, body, &self.kept)
    }
}
