//! A record without a name is stuck for its note, and nobody knows whose it is: it goes without the note, unseen.

use super::Local;
use super::list_left_behind::{LeftBehind, left_behind};
use crate::app::{App, entropy};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::Answers;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Amended, Change, ChangeBody};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SendWithoutNote {
    /// Which record.
    pub incident_id: IncidentId,
}

impl Local for SendWithoutNote {
    type Reply = LeftBehind;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<LeftBehind, Failure> {
        let known = left_behind(app, host)?;
        let is_offered = |id: IncidentId| {
            known
                .stuck
                .iter()
                .any(|stuck| stuck.incident_id == id && stuck.can_go_without_note)
        };
        if !is_offered(self.incident_id) {
            return Err(FailureCode::IncidentNotFound.into());
        }
        let now = host.now();
        app.store.transact(Change {
            change_id: ChangeId::new(now, &entropy(host)?),
            incident_id: self.incident_id,
            device_seq: 0, // given by the store, in its transaction
            base: app.store.last_change(self.incident_id)?,
            author: app.enrolled()?.author(),
            recorded_at: now,
            reviewed: None, // nothing is written
            body: ChangeBody::Amended(Amended {
                answers: Answers {
                    note: Some(String::new()),
                    ..Answers::default()
                },
                occurred: None,
            }),
        })?;
        left_behind(app, host)
    }
}
