//! It happened at another time than was recorded.

use super::Local;
use super::amend_incident::change_incident;
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::store::OwnIncident;
use chrono::{DateTime, FixedOffset};
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::{Amended, ChangeBody};
use vaern_domain::{Answers, Occurred};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CorrectTime {
    /// Which incident.
    pub incident_id: IncidentId,
    /// When it happened.
    #[ts(type = "string")]
    pub occurred: DateTime<FixedOffset>,
}

impl Local for CorrectTime {
    type Reply = OwnIncident;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<OwnIncident, Failure> {
        let amended = Amended {
            answers: Answers::default(),
            occurred: Some(Occurred {
                at: self.occurred,
                zone: host.zone(),
            }),
        };
        change_incident(app, host, self.incident_id, ChangeBody::Amended(amended), &[])
    }
}
