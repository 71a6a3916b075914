//! The person's own incidents and drafts.

use super::Local;
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::store::{Draft, OwnIncident};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Incidents in one answer; the window asks for more when the person wants them.
const PAGE: u32 = 50;

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

    fn run(self, app: &mut App, _: &dyn Host) -> Result<OwnIncidents, Failure> {
        Ok(OwnIncidents {
            incidents: app.store.incidents(PAGE, self.offset)?,
            total: app.store.incident_count()?,
            drafts: app.store.drafts()?,
        })
    }
}
