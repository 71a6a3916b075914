//! Records the same anew: a draft with the answers of a record that was withdrawn, or that cannot be sent.

use super::Local;
use super::list_incidents::visible;
use crate::app::{App, entropy};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::store::Draft;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::guard;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::Effort;
use vaern_domain::{Answers, Question};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CopyIncident {
    /// Which incident.
    pub incident_id: IncidentId,
}

impl Local for CopyIncident {
    type Reply = Draft;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Draft, Failure> {
        if app.enrolled()?.enrolled.unit.is_none() {
            return Err(FailureCode::NotAllowed.into());
        }
        let incident = visible(app, host, self.incident_id)?;
        let now = host.now();
        let answers = Answers {
            // What the guard refuses or asks about would stop the new record: such a note is written anew.
            note: incident
                .answers
                .note
                .clone()
                .filter(|note| guard::scan(note).is_empty()),
            ..incident.answers
        };
        let draft = Draft {
            draft_id: IncidentId::new(now, &entropy(host)?),
            question: if answers.is_tally() {
                Question::Tally
            } else {
                Question::Save
            },
            answers,
            occurred: Some(incident.occurred),
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
