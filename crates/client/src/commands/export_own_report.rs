//! The person's own log as a document to read and print, for the person alone.

use super::Local;
use crate::app::App;
use crate::export::own_report;
use crate::failure::{Failure, FailureCode};
use crate::host::{Host, SavedFile};
use serde::Deserialize;
use ts_rs::TS;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportOwnReport {}

impl Local for ExportOwnReport {
    type Reply = SavedFile;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<SavedFile, Failure> {
        app.refuse_if_revoked()?;
        if app.is_shared() {
            return Err(FailureCode::NotAllowed.into());
        }
        let enrolled = &app.enrolled()?.enrolled;
        let person = enrolled.person.as_ref().map(|person| person.name.clone());
        let workplace = enrolled.unit.as_ref().map(|unit| unit.name.clone());
        let incidents = app.store.incidents(app.store.incident_count()?, 0)?;
        let about = own_report::About {
            person,
            workplace: workplace.unwrap_or_else(|| enrolled.organisation.name.clone()),
            made_at: host.now(),
        };
        let content = own_report::own_report(&about, &incidents, app.language())?;
        let name = vaern_texts::text(
            app.language(),
            "log.file",
            &[("date", &host.now().date_naive().to_string())],
        );
        host.save_file(&name, &content)
    }
}
