//! Sends anew what the central store could not take: as it stands now, in a new change.

use super::Local;
use super::amend_incident::change_incident;
use super::list_incidents::visible;
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::store::OwnIncident;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::guard;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::ChangeBody;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SendAgain {
    /// Which incident.
    pub incident_id: IncidentId,
}

impl Local for SendAgain {
    type Reply = OwnIncident;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<OwnIncident, Failure> {
        visible(app, host, self.incident_id)?;
        for body in app.store.once_more(self.incident_id)? {
            let kept = asked_about(&body);
            change_incident(app, host, self.incident_id, body, &kept)?;
        }
        visible(app, host, self.incident_id)
    }
}

/// What the guard asks about in these texts. They are sent as they stand: their author answered when writing them, or
/// they could not have been saved.
pub(super) fn asked_about(body: &ChangeBody) -> Vec<String> {
    let asked = |text: &str| -> Vec<String> {
        let findings = guard::scan(text).into_iter();
        findings.map(|finding| text[finding.range].to_owned()).collect()
    };
    body.texts().flat_map(asked).collect()
}
