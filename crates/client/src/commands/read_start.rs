//! What a window begins from, once more: something the workplace sets has changed.

use super::{Local, Start};
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadStart {}

impl Local for ReadStart {
    type Reply = Start;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Start, Failure> {
        Start::of(app, host)
    }
}
