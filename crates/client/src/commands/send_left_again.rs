//! A record without a name is stuck for a reason that lies in no text, and nobody knows whose it is: it goes once more,
//! unseen.

use super::list_left_behind::{LeftBehind, WayOut, held_of, left_behind, next_change, together};
use super::send_again::asked_about;
use super::{Local, review};
use crate::app::{App, entropy};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::Occurred;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Amended, Change, ChangeBody, Recorded};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SendLeftAgain {
    /// Which record.
    pub incident_id: IncidentId,
}

impl Local for SendLeftAgain {
    type Reply = LeftBehind;

    /// Where the recording itself cannot be taken it is recorded anew, with all that was added to it. A time that was still
    /// to come becomes the time it was recorded.
    fn run(self, app: &mut App, host: &dyn Host) -> Result<LeftBehind, Failure> {
        let held = held_of(app, host, self.incident_id, WayOut::Again)?;
        let all: Vec<ChangeId> = held.iter().map(|change| change.change_id).collect();
        let recording = held.iter().find_map(|change| match &change.body {
            ChangeBody::Recorded(recorded) => Some((change, recorded)),
            _ => None,
        });
        let change = match recording {
            Some((change, recorded)) => self.recorded_anew(app, host, change, recorded, together(&held))?,
            None => {
                let withdrawn = held
                    .iter()
                    .find(|change| matches!(change.body, ChangeBody::Withdrawn(_)));
                let body = match withdrawn {
                    Some(withdrawn) => withdrawn.body.clone(),
                    None => ChangeBody::Amended(in_the_past(together(&held), host)),
                };
                let reviewed = review(&body, &asked_about(&body));
                next_change(app, host, self.incident_id, body, reviewed)?
            }
        };
        app.store.replace(change, self.incident_id, &all)?;
        app.store.remove_traces()?;
        left_behind(app, host)
    }
}

impl SendLeftAgain {
    fn recorded_anew(
        &self,
        app: &App,
        host: &dyn Host,
        change: &Change,
        recorded: &Recorded,
        added: Amended,
    ) -> Result<Change, Failure> {
        let unit = app
            .enrolled()?
            .enrolled
            .unit
            .as_ref()
            .ok_or(FailureCode::NotAllowed)?;
        let mut recorded = Recorded {
            unit: unit.unit_id,
            ..recorded.clone()
        };
        recorded.answers.overlay(&added.answers);
        recorded.occurred = added.occurred.unwrap_or(recorded.occurred);
        recorded.occurred.at = recorded.occurred.at.min(change.recorded_at);
        let body = ChangeBody::Recorded(recorded);
        let reviewed = review(&body, &asked_about(&body));
        let now = host.now();
        Ok(Change {
            change_id: ChangeId::new(now, &entropy(host)?),
            incident_id: IncidentId::new(now, &entropy(host)?),
            base: None,
            reviewed,
            body,
            ..change.clone()
        })
    }
}

fn in_the_past(amended: Amended, host: &dyn Host) -> Amended {
    let occurred = amended.occurred.map(|occurred| Occurred {
        at: occurred.at.min(host.now()),
        ..occurred
    });
    Amended { occurred, ..amended }
}
