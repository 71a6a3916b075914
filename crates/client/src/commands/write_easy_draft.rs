//! The draft for a report to EASY: fields to copy, text, or a file. For the reporter, to hand to the leader, and for the
//! safety group.

use super::Local;
use super::list_incidents::visible;
use crate::app::App;
use crate::export::{easy_draft, easy_parts};
use crate::failure::{Failure, FailureCode};
use crate::follow_up;
use crate::host::{Host, SavedFile};
use crate::store::{OwnIncident, SendState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::id::IncidentId;

pub use crate::export::{EasyLine, EasyPart};

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
    /// The same, field by field.
    pub parts: Vec<EasyPart>,
}

impl Local for WriteEasyDraft {
    type Reply = EasyDraft;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<EasyDraft, Failure> {
        let (incident, workplace) = about(app, host, self.incident_id)?;
        Ok(EasyDraft {
            text: easy_draft(&incident, &workplace),
            parts: easy_parts(&incident, &workplace),
        })
    }
}

impl Local for SaveEasyDraft {
    type Reply = SavedFile;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<SavedFile, Failure> {
        let (incident, workplace) = about(app, host, self.incident_id)?;
        let text = easy_draft(&incident, &workplace);
        let name = vaern_texts::text(
            Language::Da,
            "easy_draft.file",
            &[("date", &host.now().date_naive().to_string())],
        );
        host.save_file(&name, format!("\u{feff}{text}").as_bytes())
    }
}

/// The incident, one's own or the workplace's, and the name of the workplace.
pub(super) fn about(
    app: &mut App,
    host: &dyn Host,
    incident_id: IncidentId,
) -> Result<(OwnIncident, String), Failure> {
    app.refuse_if_revoked()?;
    if app.is_shared() {
        return Err(FailureCode::NotAllowed.into());
    }
    let incident = match visible(app, host, incident_id) {
        Err(failure) if failure.code == FailureCode::IncidentNotFound && app.follows_up() => {
            let held = follow_up::find(app, incident_id)?;
            OwnIncident::of(held.incident, SendState::Sent, None)
        }
        found => found?,
    };
    let unit = app.enrolled()?.enrolled.unit.as_ref();
    Ok((incident, unit.map(|unit| unit.name.clone()).unwrap_or_default()))
}
