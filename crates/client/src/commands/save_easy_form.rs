//! The draft for a report to EASY as a document to print or to lie beside the form.

use super::Local;
use super::write_easy_draft::about;
use crate::app::App;
use crate::export::easy_form;
use crate::failure::Failure;
use crate::host::{Host, SavedFile};
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::id::IncidentId;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveEasyForm {
    /// Which incident.
    pub incident_id: IncidentId,
}

impl Local for SaveEasyForm {
    type Reply = SavedFile;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<SavedFile, Failure> {
        let (incident, workplace) = about(app, host, self.incident_id)?;
        let now = host.now();
        let content = easy_form(&incident, &workplace, now)?;
        let date = now.date_naive().to_string();
        let name = vaern_texts::text(Language::Da, "easy_draft.form_file", &[("date", &date)]);
        host.save_file(&name, &content)
    }
}
