//! The person takes a record back. It stays, and is shown as withdrawn; there is no way back but recording anew.

use super::Local;
use super::amend_incident::change_incident;
use super::list_incidents::visible;
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::store::{OwnIncident, SendState};
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::{ChangeBody, WithdrawalReason, Withdrawn};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct WithdrawIncident {
    /// Which incident.
    pub incident_id: IncidentId,
    /// Why.
    pub code: WithdrawalReason,
    /// Why, in the person's own words.
    pub reason: Option<String>,
    /// Words of it the guard asked about and the person keeps.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub kept: Vec<String>,
}

impl Local for WithdrawIncident {
    type Reply = OwnIncident;

    /// Asked again after its answer was lost, it withdraws once. What is stuck may be withdrawn anew, in other words.
    fn run(self, app: &mut App, host: &dyn Host) -> Result<OwnIncident, Failure> {
        let incident = visible(app, host, self.incident_id)?;
        if incident.withdrawn && incident.state != SendState::NeedsHelp {
            return Ok(incident);
        }
        let withdrawn = Withdrawn {
            code: self.code,
            reason: self.reason.filter(|reason| !reason.trim().is_empty()),
        };
        let body = ChangeBody::Withdrawn(withdrawn);
        change_incident(app, host, self.incident_id, body, &self.kept)
    }
}
