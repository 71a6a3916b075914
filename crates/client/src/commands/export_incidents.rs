//! The leader's CSV of structured facts, as the central store gives it.

use super::Remote;
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step, content_of};
use crate::failure::{Failure, FailureCode};
use crate::host::{Host, SavedFile};
use serde::Deserialize;
use ts_rs::TS;
use vaern_protocol::EXPORT_PATH;
use vaern_texts::text;

/// The request, and the conversation.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportIncidents {}

impl Remote for ExportIncidents {
    type Exchange = Self;

    fn exchange(self) -> Self {
        self
    }
}

impl Exchange for ExportIncidents {
    type Reply = SavedFile;

    fn next(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<SavedFile>, Failure> {
        let language = app.language().of_office();
        let Some(outcome) = outcome else {
            let session = app.enrolled()?;
            if !session.enrolled.role.reads_organisation_trends() {
                return Err(FailureCode::NotAllowed.into());
            }
            return Ok(Step::Send(session.request(EXPORT_PATH, None, language)));
        };
        let content = content_of(outcome)?;
        let name = text(
            language,
            "csv.all_file",
            &[("date", &host.now().date_naive().to_string())],
        );
        Ok(Step::Done(host.save_file(&name, &content)?))
    }
}
