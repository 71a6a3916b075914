//! The person's own log as a file, for the person alone.

use super::Local;
use crate::app::App;
use crate::export::own_csv;
use crate::failure::{Failure, FailureCode};
use crate::host::{Host, SavedFile};
use serde::Deserialize;
use ts_rs::TS;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportOwnIncidents {}

impl Local for ExportOwnIncidents {
    type Reply = SavedFile;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<SavedFile, Failure> {
        app.refuse_if_revoked()?;
        if app.is_shared() {
            return Err(FailureCode::NotAllowed.into());
        }
        let incidents = app.store.incidents(app.store.incident_count()?, 0)?;
        let content = own_csv(&incidents, app.language())?;
        let name = vaern_texts::text(
            app.language(),
            "csv.own_file",
            &[("date", &host.now().date_naive().to_string())],
        );
        host.save_file(&name, &content)
    }
}
