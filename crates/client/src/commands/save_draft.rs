//! Every further tap. The window moves on when this has answered, so what the person sees is on disk.

use super::Local;
use crate::app::App;
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::store::Draft;
use chrono::{DateTime, FixedOffset};
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::Effort;
use vaern_domain::{Answers, Question};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveDraft {
    /// Which draft.
    pub draft_id: IncidentId,
    /// The question the person is at now.
    pub question: Question,
    /// All that is answered so far.
    pub answers: Answers,
    /// When it happened; none means the moment of saving.
    #[ts(type = "string | null")]
    pub occurred: Option<DateTime<FixedOffset>>,
    /// What the recording has cost so far.
    pub effort: Effort,
}

impl Local for SaveDraft {
    type Reply = Draft;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Draft, Failure> {
        let known = app
            .store
            .draft(self.draft_id)?
            .ok_or(FailureCode::DraftNotFound)?;
        let draft = Draft {
            question: self.question,
            answers: self.answers,
            occurred: self.occurred,
            effort: self.effort,
            updated_at: host.now(),
            ..known
        };
        app.store.write_draft(&draft)?;
        Ok(draft)
    }
}
