//! What waits to be sent.

use super::Local;
use crate::app::{App, Sending};
use crate::failure::Failure;
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadSending {}

impl Local for ReadSending {
    type Reply = Sending;

    fn run(self, app: &mut App, _: &dyn Host) -> Result<Sending, Failure> {
        app.sending()
    }
}
