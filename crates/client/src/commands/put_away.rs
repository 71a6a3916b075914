//! The person leaves a shared device: what they were adding is put together, and what they had in hand is forgotten.

use super::Local;
use crate::app::{App, Sending};
use crate::failure::Failure;
use crate::hand::Hand;
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::IncidentId;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct PutAway {}

impl Local for PutAway {
    type Reply = Sending;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Sending, Failure> {
        let in_hand = app.hand.all(host.now());
        let ids: Vec<IncidentId> = in_hand
            .iter()
            .map(|in_hand| in_hand.incident.incident_id)
            .collect();
        let finished = ids.into_iter().try_for_each(|id| app.finish_details(id, host));
        // Whatever went wrong: what is being added is on disk, and nothing stays in hand.
        app.hand = Hand::default();
        finished?;
        app.sending()
    }
}
