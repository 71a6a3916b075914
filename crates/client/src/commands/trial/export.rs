//! The files of an evaluation: begun, looked at, stopped, saved. The central store writes them; the window shows how far it
//! has come and can leave at any time.

use super::super::Remote;
use super::super::ask::{Ask, as_it_is};
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step, body_of, content_of};
use crate::failure::{Failure, FailureCode};
use crate::host::{Host, SavedFile};
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;
use vaern_domain::id::TrialId;
use vaern_protocol::trials::{CancelExport, ExportProgress, StartExport};
use vaern_protocol::{EXPORT_CANCEL_PATH, EXPORT_FILE_PATH, EXPORTS_PATH};
use vaern_texts::text;

/// Begins to write the files.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct StartTrialExport {
    /// The trial.
    pub trial_id: TrialId,
}

/// Asks how far it has come.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadTrialExport {
    /// Which.
    #[ts(type = "string")]
    pub export: Uuid,
    /// The step known already: the answer waits a moment for the next.
    pub seen: u32,
}

/// Stops it.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CancelTrialExport {
    /// Which.
    #[ts(type = "string")]
    pub export: Uuid,
}

/// Saves the files where the person finds them: all of them in one zip file, or the report alone.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveTrialExport {
    /// Which.
    #[ts(type = "string")]
    pub export: Uuid,
    /// Whether only the report is wanted, in the language of the screen.
    pub report_only: bool,
}

impl Remote for StartTrialExport {
    type Exchange = Ask<ExportProgress>;

    fn exchange(self) -> Ask<ExportProgress> {
        let body = body_of(&StartExport { trial: self.trial_id });
        Ask::sending(EXPORTS_PATH, body, as_it_is)
    }
}

impl Remote for ReadTrialExport {
    type Exchange = Ask<ExportProgress>;

    fn exchange(self) -> Ask<ExportProgress> {
        let Self { export, seen } = self;
        Ask::of(format!("{EXPORTS_PATH}?export={export}&seen={seen}"), as_it_is)
    }
}

impl Remote for CancelTrialExport {
    type Exchange = Ask<ExportProgress>;

    fn exchange(self) -> Ask<ExportProgress> {
        let body = body_of(&CancelExport { export: self.export });
        Ask::sending(EXPORT_CANCEL_PATH, body, as_it_is)
    }
}

impl Remote for SaveTrialExport {
    type Exchange = Self;

    fn exchange(self) -> Self {
        self
    }
}

impl Exchange for SaveTrialExport {
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
            let mut path = format!("{EXPORT_FILE_PATH}?export={}", self.export);
            if self.report_only {
                let name = text(language, "evaluation.file.report", &[]);
                path.push_str(&format!("&name={name}-{}.pdf", language.code()));
            }
            return Ok(Step::Send(session.request(&path, None, language)));
        };
        let content = content_of(outcome)?;
        let date = host.now().date_naive().to_string();
        let key = if self.report_only {
            "trial_file.report"
        } else {
            "trial_file.package"
        };
        let name = text(language, key, &[("date", &date)]);
        Ok(Step::Done(host.save_file(&name, &content)?))
    }
}
