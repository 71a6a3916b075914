//! The person's own incidents and drafts.

use super::Local;
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::store::{Draft, OwnIncident, SendState};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Incidents in one answer; the window asks for more when the person wants them.
const PAGE: u32 = 50;

/// How long a record stays with the person who made it on a shared device.
const JUST_NOW: TimeDelta = TimeDelta::minutes(10);

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ListIncidents {
    /// How many of the newest to leave out.
    #[serde(default)]
    pub offset: u32,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OwnIncidents {
    /// The newest first, at most 50.
    pub incidents: Vec<OwnIncident>,
    /// How many there are in all.
    pub total: u32,
    /// Records begun and not saved.
    pub drafts: Vec<Draft>,
}

impl Local for ListIncidents {
    type Reply = OwnIncidents;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<OwnIncidents, Failure> {
        if app.is_shared() {
            return on_shared_device(app, host);
        }
        Ok(OwnIncidents {
            incidents: app.store.incidents(PAGE, self.offset)?,
            total: app.store.incident_count()?,
            drafts: app.store.drafts()?,
        })
    }
}

/// On a shared device nobody can read another's record: only what has just been recorded, and what is not sent yet,
/// stands in the list, the latter without its note.
fn on_shared_device(app: &App, host: &dyn Host) -> Result<OwnIncidents, Failure> {
    let since = host.now() - JUST_NOW;
    let mut incidents = app.store.incidents(app.store.incident_count()?, 0)?;
    incidents.retain(|incident| incident.state != SendState::Sent || incident.recorded_at >= since);
    for incident in incidents
        .iter_mut()
        .filter(|incident| incident.recorded_at < since)
    {
        incident.answers.note = None;
    }
    Ok(OwnIncidents {
        total: u32::try_from(incidents.len()).unwrap_or(u32::MAX),
        incidents,
        drafts: app.store.drafts()?,
    })
}
