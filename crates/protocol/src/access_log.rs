//! The access log: who looked at what, and when. For whoever watches over it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use vaern_domain::id::IncidentId;

/// Entries of one answer at most.
pub const MOST_ENTRIES: u32 = 100;

/// Which entries are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AccessLogQuery {
    /// Those before this entry; left out: the latest.
    pub before: Option<u32>,
}

/// Entries, the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AccessLogAnswer {
    /// [`MOST_ENTRIES`] at most.
    pub entries: Vec<AccessEntry>,
    /// Whether there are earlier ones.
    pub has_more: bool,
}

/// A look. It names what was looked at, and holds nothing of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AccessEntry {
    /// Its number within the organisation, from 1.
    pub entry: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// The role of who looked, or `command_line`: the command line of the central store, which names nobody.
    pub role: String,
    /// Name of who looked; none for a shared device and the command line.
    pub person: Option<String>,
    /// What was looked at: a code such as `trends`, `case_seen` or `export`.
    pub reading: String,
    /// Name of the workplace it is of; none: of all, or of none.
    pub unit: Option<String>,
    /// The incident, where it is one.
    pub incident: Option<IncidentId>,
}
