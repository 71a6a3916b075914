//! A tap of what is added afterwards. It is on disk when this answers; it becomes a change when the person is done.

use super::Local;
use super::amend_incident::basis;
use super::list_incidents::visible;
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::store::OwnIncident;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::Answers;
use vaern_domain::id::IncidentId;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveDetails {
    /// Which incident.
    pub incident_id: IncidentId,
    /// All that is added in this round so far.
    pub answers: Answers,
}

impl Local for SaveDetails {
    type Reply = OwnIncident;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<OwnIncident, Failure> {
        let mut incident = visible(app, host, self.incident_id)?;
        let basis = basis(app, host, self.incident_id)?;
        app.store.write_details(self.incident_id, &self.answers, basis)?;
        incident.answers.overlay(&self.answers);
        Ok(incident)
    }
}
