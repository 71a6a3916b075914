//! A host for devices without a window: the real clock and the real randomness.

use chrono::{DateTime, FixedOffset, Local};
use vaern_client::host::{Invitation, SavedFile};
use vaern_client::{Failure, FailureCode, Host};

/// The machine this runs on.
#[derive(Clone, Copy, Debug)]
pub struct SystemHost;

impl Host for SystemHost {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    fn zone(&self) -> String {
        "Europe/Copenhagen".to_owned()
    }

    fn system_languages(&self) -> String {
        "da".to_owned()
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), Failure> {
        getrandom::fill(bytes).map_err(|_| FailureCode::Unexpected.into())
    }

    fn save_file(&self, _: &str, _: &[u8]) -> Result<SavedFile, Failure> {
        Err(FailureCode::ExportFailed.into())
    }

    fn invitations(&self) -> Vec<Invitation> {
        Vec::new()
    }

    fn platform(&self) -> String {
        "test".to_owned()
    }
}
