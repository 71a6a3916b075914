//! A draft that was left on a shared device is saved as it is, without a name and without being shown.

use super::list_left_behind::{LeftBehind, left_behind};
use super::record_incident::recorded;
use super::{Local, RecordIncident};
use crate::app::App;
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::IncidentId;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveLeftDraft {
    /// Which draft.
    pub draft_id: IncidentId,
}

impl Local for SaveLeftDraft {
    type Reply = LeftBehind;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<LeftBehind, Failure> {
        if !app.is_shared() {
            return Err(FailureCode::NotAllowed.into());
        }
        let draft = app
            .store
            .draft(self.draft_id)?
            .ok_or(FailureCode::DraftNotFound)?;
        let author = app.enrolled()?.author();
        let record = RecordIncident {
            draft_id: draft.draft_id,
            answers: draft.answers,
            // "Now" was when somebody last stood there.
            occurred: draft.occurred.or(Some(draft.updated_at)),
            effort: draft.effort,
        };
        recorded(app, host, record, author)?;
        left_behind(app, host)
    }
}
