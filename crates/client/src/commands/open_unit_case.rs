//! A case of the workplace is opened: that somebody looks is noted, and the reporter can see it.

use super::Local;
use crate::app::App;
use crate::failure::Failure;
use crate::follow_up::{UnitCase, find, in_full, note_look};
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::IncidentId;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OpenUnitCase {
    /// Which incident.
    pub incident_id: IncidentId,
}

impl Local for OpenUnitCase {
    type Reply = UnitCase;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<UnitCase, Failure> {
        let held = find(app, self.incident_id)?;
        note_look(app, host, &held)?;
        in_full(app, find(app, self.incident_id)?, host.now())
    }
}
