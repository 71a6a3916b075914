//! The draft for a report to EASY, to hand to the leader: text to copy, or a file.

use super::Local;
use super::list_incidents::visible;
use crate::app::App;
use crate::export::easy_draft;
use crate::failure::{Failure, FailureCode};
use crate::host::{Host, SavedFile};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::id::IncidentId;

/// The request for the text.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct WriteEasyDraft {
    /// Which incident.
    pub incident_id: IncidentId,
}

/// The request for the file.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveEasyDraft {
    /// Which incident.
    pub incident_id: IncidentId,
}

/// The text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EasyDraft {
    /// As it stands in the file, too.
    pub text: String,
}

impl Local for WriteEasyDraft {
    type Reply = EasyDraft;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<EasyDraft, Failure> {
        Ok(EasyDraft {
            text: written(app, host, self.incident_id)?,
        })
    }
}

impl Local for SaveEasyDraft {
    type Reply = SavedFile;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<SavedFile, Failure> {
        let text = written(app, host, self.incident_id)?;
        let name = vaern_texts::text(
            Language::Da,
            "easy_draft.file",
            &[("date", &host.now().date_naive().to_string())],
        );
        host.save_file(&name, format!("\u{feff}{text}").as_bytes())
    }
}

fn written(app: &mut App, host: &dyn Host, incident_id: IncidentId) -> Result<String, Failure> {
    if app.is_shared() {
        return Err(FailureCode::NotAllowed.into());
    }
    let incident = visible(app, host, incident_id)?;
    let unit = app.enrolled()?.enrolled.unit.as_ref();
    let workplace = unit.map(|unit| unit.name.as_str()).unwrap_or_default();
    Ok(easy_draft(&incident, workplace))
}
