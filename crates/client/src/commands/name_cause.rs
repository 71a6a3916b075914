//! Where the cause is seen.

use super::Local;
use crate::app::App;
use crate::failure::Failure;
use crate::follow_up::{UnitCase, take_step};
use crate::host::Host;
use serde::Deserialize;
use std::collections::BTreeSet;
use ts_rs::TS;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::follow_up::Cause;
use vaern_domain::incident::{ChangeBody, Step};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct NameCause {
    /// Which incident.
    pub incident_id: IncidentId,
    /// At least one.
    #[ts(as = "Vec<Cause>")]
    pub causes: BTreeSet<Cause>,
    /// In words.
    pub words: Option<String>,
    /// Words the guard asked about and the person keeps.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub kept: Vec<String>,
}

impl Local for NameCause {
    type Reply = UnitCase;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<UnitCase, Failure> {
        let body = ChangeBody::FollowedUp(Step::CauseFound {
            causes: self.causes,
            words: self.words.filter(|words| !words.trim().is_empty()),
        });
        take_step(app, host, self.incident_id, body, &self.kept)
    }
}
