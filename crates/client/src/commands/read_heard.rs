//! Whether something was done about the person's own incidents that they have not read.

use super::Local;
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::id::IncidentId;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadHeard {}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Heard {
    /// The incidents, the newest first. Always none on a shared device: whoever takes it next must not learn that
    /// somebody has recorded something.
    pub unread: Vec<IncidentId>,
}

impl Local for ReadHeard {
    type Reply = Heard;

    fn run(self, app: &mut App, _: &dyn Host) -> Result<Heard, Failure> {
        let unread = if app.shows_only_what_is_at_hand() {
            Vec::new()
        } else {
            app.store.unread()?
        };
        Ok(Heard { unread })
    }
}
