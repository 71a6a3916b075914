//! Trials (*prøvehandlinger*): set up, given a baseline, looked at, evaluated and exported. For the work-environment leader;
//! an administrator may set up, and sees no figures.

use crate::enrolment::Unit;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vaern_domain::id::TrialId;
use vaern_evaluation::{Baseline, Plan, Standing, Trial};

/// Most bytes of a file that is imported. In base64 it still fits into a body.
pub const IMPORT_LIMIT: usize = 700 * 1024;

/// The trials there are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TrialsAnswer {
    /// The day it is, where the organisation is.
    pub today: NaiveDate,
    /// In the order they were set up.
    pub trials: Vec<TrialLine>,
    /// The workplaces that can take part, by name.
    pub units: Vec<Unit>,
}

/// A trial in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TrialLine {
    /// Which.
    pub trial_id: TrialId,
    /// Its name.
    pub name: String,
    /// First day.
    #[ts(type = "string")]
    pub first: NaiveDate,
    /// Last day.
    #[ts(type = "string")]
    pub last: NaiveDate,
    /// How far it has come.
    pub standing: Standing,
    /// Names of its workplaces.
    pub units: Vec<String>,
}

/// Which trial.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrialQuery {
    /// The trial.
    pub trial: TrialId,
}

/// A trial, how far it has come and what is missing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TrialAnswer {
    /// The day it is, where the organisation is.
    pub today: NaiveDate,
    /// The trial.
    pub trial: Trial,
    /// How far it has come.
    pub standing: Standing,
    /// What is missing for a full evaluation; empty when nothing is.
    pub missing: Vec<Missing>,
}

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Missing {
    /// What.
    pub what: MissingWhat,
    /// Names of the workplaces it is missing of; empty where it belongs to none.
    pub units: Vec<String>,
}

/// What can be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MissingWhat {
    /// The steps of the work before.
    WorkBefore,
    /// The steps of the work during the trial.
    WorkAfter,
    /// What an hour costs, for somebody who works in a step.
    HourlyCost,
    /// What was registered in the months before.
    OldCounts,
    /// A shadow week before the start.
    ShadowBefore,
    /// A shadow week since the start.
    ShadowDuring,
    /// Working hours of a month of the trial that is over.
    Hours,
}

/// Sets a trial up, or changes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetTrial {
    /// The trial to change; none for a new one.
    #[serde(default)]
    pub trial: Option<TrialId>,
    /// What is fixed before the start. Names of workplaces are the central store's own.
    pub plan: Plan,
    /// What it was like before, and what is told of the work.
    #[serde(default)]
    pub baseline: Baseline,
    /// Words the guard asks about (names, addresses) that are meant to stand there.
    #[serde(default)]
    pub kept: Vec<String>,
}

/// What an imported file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BaselineKind {
    /// Columns `unit`, `month`, `count`.
    OldCounts,
    /// Columns `unit`, `week`, `tallied`, `registered`.
    ShadowWeeks,
}

/// A CSV or XLSX file for the baseline of a trial, in place of what was imported of its kind before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportBaseline {
    /// The trial.
    pub trial: TrialId,
    /// What is in it.
    pub kind: BaselineKind,
    /// The file in base64 (RFC 4648 §4); at most [`IMPORT_LIMIT`] bytes unpacked.
    pub file: String,
}

/// What became of an imported file: all of its lines are taken, or none and every fault is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ImportAnswer {
    /// Lines taken.
    pub taken: u32,
    /// Lines that cannot be taken.
    pub faults: Vec<LineTold>,
}

/// A line that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LineTold {
    /// Its number in the file; the heads are line 1.
    pub line: u32,
    /// What is wrong, in the language of `Accept-Language` if offices speak it, else in English.
    pub says: String,
}

/// Begins to write the files of an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StartExport {
    /// The trial.
    pub trial: TrialId,
}

/// An export that was begun. Known to the device that began it, until it begins another or ten minutes have passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportQuery {
    /// Which.
    pub export: Uuid,
    /// The step known already: the answer waits a second or two for the next. Left out, it comes at once.
    #[serde(default)]
    pub seen: Option<u32>,
}

/// Stops an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CancelExport {
    /// Which.
    pub export: Uuid,
}

/// A file of an export that is ready.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportFileQuery {
    /// Which.
    pub export: Uuid,
    /// One of its files by name; left out, all of them in one zip file.
    #[serde(default)]
    pub name: Option<String>,
}

/// How far an export has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExportProgress {
    /// Which.
    #[ts(type = "string")]
    pub export: Uuid,
    /// Steps done.
    pub done: u32,
    /// Steps in all.
    pub of: u32,
    /// How it stands.
    pub state: ExportState,
    /// Names of the files, once they are ready.
    pub files: Vec<String>,
}

/// How an export stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ExportState {
    /// It is being written.
    Running,
    /// Its files can be fetched.
    Ready,
    /// It was stopped; nothing is given out.
    Cancelled,
    /// It could not be written.
    Failed,
}
