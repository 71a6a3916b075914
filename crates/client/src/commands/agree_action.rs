//! An action is agreed, or agreed anew with another deadline or owner.

use super::Local;
use crate::app::{App, entropy};
use crate::failure::Failure;
use crate::follow_up::{UnitCase, take_step};
use crate::host::Host;
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::{ActionId, IncidentId};
use vaern_domain::incident::follow_up::{ActionKind, AgreedAction, Owner};
use vaern_domain::incident::{ChangeBody, Step};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct AgreeAction {
    /// Which incident.
    pub incident_id: IncidentId,
    /// The action that is agreed anew; none for a new one.
    pub action_id: Option<ActionId>,
    /// What it changes.
    pub kind: ActionKind,
    /// What is done, in words.
    pub what: Option<String>,
    /// Who sees to it.
    pub owner: Owner,
    /// The last day.
    #[ts(type = "string")]
    pub deadline: NaiveDate,
    /// Words the guard asked about and the person keeps.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub kept: Vec<String>,
}

impl Local for AgreeAction {
    type Reply = UnitCase;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<UnitCase, Failure> {
        let action_id = match self.action_id {
            Some(known) => known,
            None => ActionId::new(host.now(), &entropy(host)?),
        };
        let body = ChangeBody::FollowedUp(Step::ActionAgreed(AgreedAction {
            action_id,
            kind: self.kind,
            what: self.what.filter(|what| !what.trim().is_empty()),
            owner: self.owner,
            deadline: self.deadline,
        }));
        take_step(app, host, self.incident_id, body, &self.kept)
    }
}
