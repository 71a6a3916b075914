//! The first tap of a day tally: a draft that is on disk from this moment.

use super::{BeginDraft, Local};
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::store::Draft;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::Question;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct BeginTally {}

impl Local for BeginTally {
    type Reply = Draft;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Draft, Failure> {
        BeginDraft::at(Question::Tally, app, host)
    }
}
