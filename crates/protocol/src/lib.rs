//! What devices and the central store say to each other: JSON over HTTP, version 1.
//!
//! Invariants:
//! * Both sides depend on this crate and on `vaern-domain`, never on each other.
//! * A push is never refused for the age of the app: what cannot be used is held, with its reason.
//! * Bodies of older versions are lifted when they are read ([`upcast`]), never where they are kept.
//! * Fields this version does not know survive a round trip ([`envelope::Envelope::extra`]).
//! * The digest covers the canonical bytes (RFC 8785), so it does not depend on who wrote the JSON.

pub mod access_log;
pub mod changes;
pub mod config;
pub mod enrolment;
pub mod envelope;
pub mod exposure;
pub mod failure;
pub mod figures;
pub mod follow_up;
pub mod members;
pub mod older;
pub mod receipts;
pub mod sync;
pub mod trends;
pub mod trials;
pub mod upcast;

pub use envelope::{Digest, Envelope};
pub use failure::{ErrorAnswer, ErrorCode};

/// Path of [`enrolment`], without authentication.
pub const ENROL_PATH: &str = "/v1/enrol";
/// Path of [`sync`].
pub const SYNC_PATH: &str = "/v1/sync";
/// Path of [`changes`].
pub const CHANGES_PATH: &str = "/v1/changes";
/// Path of [`receipts`].
pub const RECEIPTS_PATH: &str = "/v1/receipts/query";
/// Path for joining a shared device ([`members`]).
pub const MEMBERS_PATH: &str = "/v1/members";
/// Path of a member's own cases ([`members`]).
pub const CASES_PATH: &str = "/v1/members/cases";
/// Path of [`config`].
pub const CONFIG_PATH: &str = "/v1/config";
/// Path of [`follow_up`].
pub const FOLLOW_UP_PATH: &str = "/v1/follow-up";
/// Path of [`trends`].
pub const TRENDS_PATH: &str = "/v1/trends";
/// Path of counts over time ([`figures`]).
pub const FIGURES_PATH: &str = "/v1/figures";
/// Path of counts by kind ([`figures`]).
pub const PATTERNS_PATH: &str = "/v1/patterns";
/// Path for what a workplace tallied in a shadow week ([`figures`]).
pub const SHADOW_PATH: &str = "/v1/shadow";
/// Path of the figures as CSV.
pub const FIGURES_EXPORT_PATH: &str = "/v1/export/figures.csv";
/// Path of a workplace's own CSV of structured facts.
pub const EXPORT_PATH: &str = "/v1/export/incidents.csv";
/// Path of the trials there are, and for setting one up ([`trials`]).
pub const TRIALS_PATH: &str = "/v1/trials";
/// Path of one trial ([`trials`]).
pub const TRIAL_PATH: &str = "/v1/trial";
/// Path for the files of a trial's baseline ([`trials`]).
pub const TRIAL_IMPORT_PATH: &str = "/v1/trial/import";
/// Path of what a trial's figures say ([`vaern_evaluation::Evaluation`]).
pub const EVALUATION_PATH: &str = "/v1/evaluation";
/// Path for beginning to write the files of an evaluation, and of how far it has come ([`trials`]).
pub const EXPORTS_PATH: &str = "/v1/evaluation/exports";
/// Path for stopping that ([`trials`]).
pub const EXPORT_CANCEL_PATH: &str = "/v1/evaluation/exports/cancel";
/// Path of the files, once they are written ([`trials`]).
pub const EXPORT_FILE_PATH: &str = "/v1/evaluation/exports/file";
/// Path of working hours ([`exposure`]).
pub const HOURS_PATH: &str = "/v1/hours";
/// Path for a file of working hours ([`exposure`]).
pub const HOURS_IMPORT_PATH: &str = "/v1/hours/import";

/// Path of the access log ([`access_log`]).
pub const ACCESS_LOG_PATH: &str = "/v1/access-log";
/// Path of the batches of older registrations ([`older`]).
pub const OLDER_PATH: &str = "/v1/older";
/// Path for a part of such a batch ([`older`]).
pub const OLDER_PARTS_PATH: &str = "/v1/older/parts";
/// Path for checking, taking over and withdrawing a batch ([`older`]).
pub const OLDER_STEPS_PATH: &str = "/v1/older/steps";
/// Path of older registrations by kind ([`figures::PatternsAnswer`]).
pub const OLDER_PATTERNS_PATH: &str = "/v1/older/patterns";

/// Path of the health check: whether the server answers.
pub const HEALTH_PATH: &str = "/healthz";
/// Path of the other health check: whether the server and its store can do their work.
pub const READY_PATH: &str = "/readyz";
/// Path of the description of this protocol (OpenAPI 3.1).
pub const OPENAPI_PATH: &str = "/openapi.json";

/// The largest body a server reads, in bytes. Larger ones are answered with 413.
pub const BODY_LIMIT: usize = 1024 * 1024;
