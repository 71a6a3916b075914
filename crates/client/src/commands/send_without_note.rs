//! A record without a name is stuck for what was written to it, and nobody knows whose it is: it goes without that, unseen.

use super::Local;
use super::list_left_behind::{LeftBehind, WayOut, held_of, left_behind, next_change, together};
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Amended, Change, ChangeBody, Withdrawn};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SendWithoutNote {
    /// Which record.
    pub incident_id: IncidentId,
}

impl Local for SendWithoutNote {
    type Reply = LeftBehind;

    /// Only what is held goes without its note: one that was taken before stays.
    fn run(self, app: &mut App, host: &dyn Host) -> Result<LeftBehind, Failure> {
        let held = held_of(app, host, self.incident_id, WayOut::WithoutNote)?;
        self.amend_without_note(app, host, &held)?;
        self.withdraw_without_words(app, host, &held)?;
        app.store.remove_traces()?;
        left_behind(app, host)
    }
}

impl SendWithoutNote {
    fn amend_without_note(&self, app: &mut App, host: &dyn Host, held: &[Change]) -> Result<(), Failure> {
        let of_kind = |is_it: fn(&ChangeBody) -> bool| -> Vec<ChangeId> {
            let those = held.iter().filter(|change| is_it(&change.body));
            those.map(|change| change.change_id).collect()
        };
        let recordings = of_kind(|body| matches!(body, ChangeBody::Recorded(_)));
        let amendments = of_kind(|body| matches!(body, ChangeBody::Amended(_)));
        let mut rest = together(held);
        // A recording is made good by taking its note back; it is stuck until the central store says so.
        rest.answers.note = (!recordings.is_empty()).then(String::new);
        if rest == Amended::default() {
            return Ok(app.store.settle_replaced(self.incident_id, &amendments)?);
        }
        let change = next_change(app, host, self.incident_id, ChangeBody::Amended(rest), None)?;
        app.store.replace(change, self.incident_id, &amendments)?;
        Ok(())
    }

    fn withdraw_without_words(&self, app: &mut App, host: &dyn Host, held: &[Change]) -> Result<(), Failure> {
        let withdrawn = held.iter().find_map(|change| match &change.body {
            ChangeBody::Withdrawn(withdrawn) => Some((change.change_id, withdrawn.code)),
            _ => None,
        });
        let Some((change_id, code)) = withdrawn else {
            return Ok(());
        };
        let body = ChangeBody::Withdrawn(Withdrawn { code, reason: None });
        let change = next_change(app, host, self.incident_id, body, None)?;
        app.store.replace(change, self.incident_id, &[change_id])?;
        Ok(())
    }
}
