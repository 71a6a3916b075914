//! Another language, at any moment; drafts are untouched.

use super::{Local, Start};
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::Language;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ChooseLanguage {
    /// The language from now on.
    pub language: Language,
}

impl Local for ChooseLanguage {
    type Reply = Start;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Start, Failure> {
        app.choose_language(self.language)?;
        Start::of(app, host)
    }
}
