//! The person leaves a shared device: what they were adding is put together, and what they had in hand is forgotten.

use super::Local;
use crate::app::{App, Sending};
use crate::failure::Failure;
use crate::hand::Hand;
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct PutAway {}

impl Local for PutAway {
    type Reply = Sending;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Sending, Failure> {
        // Of everybody, not only of who stands here: what was in hand for too long is in no hand any more.
        let finished = app.finish_all_details(host);
        // Whatever went wrong: what is being added is on disk, and nothing stays in hand.
        app.hand = Hand::default();
        finished?;
        app.sending()
    }
}
