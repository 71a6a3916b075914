//! CSV files as the central store gives them: a workplace's own records, and figures.

use super::Remote;
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step, content_of};
use crate::failure::{Failure, FailureCode};
use crate::host::{Host, SavedFile};
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::access::Role;
use vaern_protocol::{EXPORT_PATH, FIGURES_EXPORT_PATH};
use vaern_texts::text;

/// Structured facts of the workplace's own records; for its safety group.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportIncidents {}

/// The figures the user may read.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportFigures {}

/// The conversation: one file from one path.
pub struct FileExchange {
    path: &'static str,
    name: &'static str,
    may: fn(Role) -> bool,
}

impl Remote for ExportIncidents {
    type Exchange = FileExchange;

    fn exchange(self) -> FileExchange {
        FileExchange {
            path: EXPORT_PATH,
            name: "csv.all_file",
            may: |role| role.reads_unit_trends() && !role.reads_organisation_trends(),
        }
    }
}

impl Remote for ExportFigures {
    type Exchange = FileExchange;

    fn exchange(self) -> FileExchange {
        FileExchange {
            path: FIGURES_EXPORT_PATH,
            name: "csv.figures_file",
            may: Role::reads_unit_trends,
        }
    }
}

impl Exchange for FileExchange {
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
            if !(self.may)(session.enrolled.role) {
                return Err(FailureCode::NotAllowed.into());
            }
            return Ok(Step::Send(session.request(self.path, None, language)));
        };
        let content = content_of(outcome)?;
        let date = host.now().date_naive().to_string();
        let name = text(language, self.name, &[("date", &date)]);
        Ok(Step::Done(host.save_file(&name, &content)?))
    }
}
