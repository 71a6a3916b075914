//! More contrast for this device, whatever the system says; many systems cannot say it.

use super::{Local, Start};
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How much the colours differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Contrast {
    /// As the system says.
    #[default]
    System,
    /// As much as there is: black, white and one yellow.
    More,
}

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ChooseContrast {
    /// The contrast from now on.
    pub contrast: Contrast,
}

impl Local for ChooseContrast {
    type Reply = Start;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Start, Failure> {
        app.choose_contrast(self.contrast)?;
        Start::of(app, host)
    }
}
