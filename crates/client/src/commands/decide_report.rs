//! Whether it is reported to an authority, and why not.

use super::Local;
use crate::app::App;
use crate::failure::Failure;
use crate::follow_up::{UnitCase, take_step};
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::{Authority, ChangeBody, Decided, Outcome};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct DecideReport {
    /// Which incident.
    pub incident_id: IncidentId,
    /// Whom it is about.
    pub authority: Authority,
    /// What is decided.
    pub outcome: Outcome,
    /// Why; needed when it is not reported.
    pub reason: Option<String>,
    /// Words the guard asked about and the person keeps.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub kept: Vec<String>,
}

impl Local for DecideReport {
    type Reply = UnitCase;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<UnitCase, Failure> {
        let body = ChangeBody::Decided(Decided {
            authority: self.authority,
            outcome: self.outcome,
            reason: self.reason.filter(|reason| !reason.trim().is_empty()),
        });
        take_step(app, host, self.incident_id, body, &self.kept)
    }
}
