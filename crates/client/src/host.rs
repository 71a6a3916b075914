//! What the app asks of the place it runs in: operations, not handles.

use crate::failure::Failure;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::access::Role;

/// The shell's side: a desktop window, a tablet, a browser worker, or a test.
pub trait Host {
    /// Local time with its UTC offset.
    fn now(&self) -> DateTime<FixedOffset>;

    /// IANA name of the local time zone, for instance `Europe/Copenhagen`.
    fn zone(&self) -> String;

    /// The system's language tags, most wanted first, separated by commas (BCP 47).
    fn system_languages(&self) -> String;

    /// Fills `bytes` with cryptographically secure random bytes.
    ///
    /// # Errors
    /// `unexpected` when the system has no randomness to give.
    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), Failure>;

    /// Puts a file the person asked for where they will find it, under this name or a numbered one.
    ///
    /// # Errors
    /// `export_failed` when it could not be written in full.
    fn save_file(&self, name: &str, content: &[u8]) -> Result<SavedFile, Failure>;

    /// Ready-made enrolments, for a demo or a managed device.
    fn invitations(&self) -> Vec<Invitation>;

    /// What the central store lists devices by, for instance `linux`.
    fn platform(&self) -> String;
}

/// Where a file was put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SavedFile {
    /// Its name.
    pub file_name: String,
    /// The folder, as the person knows it.
    pub folder: String,
    /// The whole path.
    pub path: String,
}

/// A ready-made enrolment that needs one tap only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Invitation {
    /// Address of the central store.
    pub server: String,
    /// The enrolment code.
    pub code: String,
    /// Who it is for; none for a shared device.
    #[serde(default)]
    pub person: Option<String>,
    /// Their role.
    pub role: Role,
    /// Name of the workplace, if the role belongs to one.
    #[serde(default)]
    pub unit: Option<String>,
    /// Whether it is meant for joining the shared device there, not for a device of one's own.
    #[serde(default)]
    pub joins: bool,
}
