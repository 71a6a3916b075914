//! The seconds after saving: the record is withdrawn, and its answers are a draft again.

use super::Local;
use super::amend_incident::basis;
use super::list_incidents::visible;
use crate::app::{App, entropy};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::store::Draft;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::Question;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Change, ChangeBody, Effort, WithdrawalReason, Withdrawn, check_change};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct UndoRecord {
    /// The incident just recorded.
    pub incident_id: IncidentId,
}

impl Local for UndoRecord {
    type Reply = Draft;

    /// The draft stands at the last question with every answer, so nothing is lost. Asked again after its answer was lost,
    /// it answers with the same draft.
    fn run(self, app: &mut App, host: &dyn Host) -> Result<Draft, Failure> {
        let reopened = |draft: &Draft| draft.reopens == Some(self.incident_id);
        if let Some(draft) = app.store.drafts()?.into_iter().find(reopened) {
            return Ok(draft);
        }
        let now = host.now();
        let incident = visible(app, host, self.incident_id)?;
        let (base, author) = basis(app, host, self.incident_id)?;
        if incident.withdrawn {
            return Err(FailureCode::IncidentNotFound.into());
        }
        let withdrawal = Change {
            change_id: ChangeId::new(now, &entropy(host)?),
            incident_id: self.incident_id,
            device_seq: 0, // given by the store, in its transaction
            base: Some(base),
            author,
            recorded_at: now,
            reviewed: None, // nothing is written
            body: ChangeBody::Withdrawn(Withdrawn {
                code: WithdrawalReason::Undone,
                ..Withdrawn::default()
            }),
        };
        check_change(&withdrawal, now)?;
        let question = if incident.answers.is_tally() {
            Question::Tally
        } else {
            Question::Save
        };
        let draft = Draft {
            draft_id: IncidentId::new(now, &entropy(host)?),
            question,
            answers: incident.answers,
            occurred: Some(incident.occurred),
            effort: Effort {
                steps_back: incident.effort.steps_back + 1,
                ..incident.effort
            },
            started_at: now,
            updated_at: now,
            reopens: Some(self.incident_id),
            left: None,
        };
        let withdrawal = app.store.undo(withdrawal, &draft)?;
        app.hand.changed(&withdrawal, now);
        Ok(draft)
    }
}
