//! One record in full.

use super::Local;
use super::list_incidents::visible;
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::store::Case;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::IncidentId;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadCase {
    /// Which incident.
    pub incident_id: IncidentId,
}

impl Local for ReadCase {
    type Reply = Case;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Case, Failure> {
        let incident = visible(app, host, self.incident_id)?;
        // What may be seen of it here is decided in one place. A shared device forgets what it has sent: then the record
        // is in hand, but not what was done to it.
        let case = app.store.case(self.incident_id)?;
        if case.is_some() {
            app.store.note_read(self.incident_id)?;
        }
        Ok(match case {
            Some(case) => Case { incident, ..case },
            None => {
                let in_hand = app.hand.find(self.incident_id, host.now());
                let (decisions, heard) = in_hand
                    .map(|in_hand| (in_hand.decisions.clone(), in_hand.heard.clone()))
                    .unwrap_or_default();
                Case {
                    decisions,
                    heard,
                    ..Case::without_history(incident)
                }
            }
        })
    }
}
