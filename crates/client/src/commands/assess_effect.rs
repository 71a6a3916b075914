//! Whether an action has worked.

use super::Local;
use crate::app::App;
use crate::failure::Failure;
use crate::follow_up::{UnitCase, take_step};
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::{ActionId, IncidentId};
use vaern_domain::incident::follow_up::Effect;
use vaern_domain::incident::{ChangeBody, Step};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct AssessEffect {
    /// Which incident.
    pub incident_id: IncidentId,
    /// Which action.
    pub action_id: ActionId,
    /// What is said.
    pub effect: Effect,
    /// In words.
    pub words: Option<String>,
    /// Words the guard asked about and the person keeps.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub kept: Vec<String>,
}

impl Local for AssessEffect {
    type Reply = UnitCase;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<UnitCase, Failure> {
        let body = ChangeBody::FollowedUp(Step::EffectAssessed {
            action_id: self.action_id,
            effect: self.effect,
            words: self.words.filter(|words| !words.trim().is_empty()),
        });
        take_step(app, host, self.incident_id, body, &self.kept)
    }
}
