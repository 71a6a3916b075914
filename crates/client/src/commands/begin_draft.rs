//! The first tap: a draft that is on disk from this moment.

use super::Local;
use crate::app::{App, entropy};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::store::Draft;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::Effort;
use vaern_domain::{Answers, Question};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct BeginDraft {}

impl Local for BeginDraft {
    type Reply = Draft;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Draft, Failure> {
        Self::at(Question::What, app, host)
    }
}

impl BeginDraft {
    /// An empty draft at this question.
    pub(super) fn at(question: Question, app: &mut App, host: &dyn Host) -> Result<Draft, Failure> {
        if app.enrolled()?.enrolled.unit.is_none() {
            return Err(FailureCode::NotAllowed.into());
        }
        let now = host.now();
        let draft = Draft {
            draft_id: IncidentId::new(now, &entropy(host)?),
            question,
            answers: Answers::default(),
            occurred: None,
            // The tap that asked for it is counted by the window, as that of every draft it opens.
            effort: Effort::default(),
            started_at: now,
            updated_at: now,
            reopens: None,
            left: None,
        };
        app.store.write_draft(&draft)?;
        Ok(draft)
    }
}
