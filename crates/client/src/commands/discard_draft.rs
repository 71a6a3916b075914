//! The person does not want the draft. Harmless when it is gone already.

use super::{Local, Start};
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::IncidentId;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct DiscardDraft {
    /// Which draft.
    pub draft_id: IncidentId,
}

impl Local for DiscardDraft {
    type Reply = Start;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Start, Failure> {
        if let Some(draft) = app.store.draft(self.draft_id)? {
            app.store.abandon_draft(&draft)?;
        }
        app.store.remove_traces()?;
        Start::of(app, host)
    }
}
