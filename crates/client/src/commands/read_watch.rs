//! Whether there is a question for the person: has an incident led to absence?

use super::Local;
use crate::app::App;
use crate::easy_watch::{self, WatchQuestion};
use crate::failure::Failure;
use crate::host::Host;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadWatch {}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Watch {
    /// What is to be asked, the oldest incident first.
    pub questions: Vec<WatchQuestion>,
}

impl Local for ReadWatch {
    type Reply = Watch;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Watch, Failure> {
        Ok(Watch {
            questions: easy_watch::due(app, host.now())?,
        })
    }
}
