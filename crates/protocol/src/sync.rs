//! `POST /v1/sync`: push changes and pull news in one round trip.

use crate::envelope::{Digest, Envelope};
use crate::failure::ErrorCode;
use crate::members::Member;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use vaern_domain::Question;
use vaern_domain::id::ChangeId;

/// Most changes in one push.
pub const PUSH_LIMIT: usize = 100;
/// Most bytes of changes in one push.
pub const PUSH_BYTES: usize = 256 * 1024;
/// Most rows in one answer.
pub const PAGE_LIMIT: usize = 500;
/// Most entries of [`SyncRequest::abandoned`] that are read.
pub const ABANDONED_LIMIT: usize = 500;

/// The request. At most [`PUSH_LIMIT`] changes and [`PUSH_BYTES`] bytes of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SyncRequest {
    /// What is new on the device, oldest first. Kept as JSON: one change that cannot be read must not block the rest.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Envelope>"))]
    pub changes: Vec<serde_json::Value>,
    /// Where the last answer ended; none the first time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// What was begun here and never recorded, without content. Only to a server that says it counts it
    /// ([`crate::config::ConfigAnswer::counts_abandoned`]).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub abandoned: Vec<Abandoned>,
}

/// Recordings that were begun on one day of this device and left at one question. The count is the whole of it as known
/// now: it replaces what was sent before, so sending it again changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Abandoned {
    /// The day they were begun, by the device's clock.
    pub day: NaiveDate,
    /// The question they were left at.
    pub question: Question,
    /// How many.
    pub count: u16,
}

/// The answer: one receipt per change of the request, in its order, and news. A shared device is sent no content:
/// in place of news it gets receipts for what took effect later, and who its members are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SyncAnswer {
    /// One per change of the request, in its order.
    pub receipts: Vec<Receipt>,
    /// Changes the device's user may see and has not been sent yet, in the organisation's order.
    pub news: Vec<News>,
    /// For a shared device: its own changes that are in effect behind the cursor.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub in_effect: Vec<Receipt>,
    /// For a shared device: everybody who may use it with their initials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members: Option<Vec<Member>>,
    /// To be sent with the next request. Opaque.
    pub cursor: String,
    /// Whether there is more to pull.
    pub more: bool,
    /// The life of the organisation's order. When it is another than before, the central store was put back to an earlier
    /// state, and the device asks which of its changes are there ([`crate::receipts`]). None from an older server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub epoch: Option<u64>,
    /// The tag of what `GET /v1/config` would answer now; none from an older server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub config: Option<String>,
}

/// What became of one change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Receipt {
    /// The change; none when the entry had no readable id.
    pub change_id: Option<ChangeId>,
    /// What became of it.
    pub status: ReceiptStatus,
    /// Position in the organisation's order, when it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seq: Option<u64>,
    /// Digest of what the server stored; the device compares it with its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<Digest>,
    /// Why it is held or rejected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReceiptStatus {
    /// Stored and in effect.
    Accepted,
    /// Was stored before, same bytes.
    Duplicate,
    /// Stored, but not in effect and not shown to anyone but its author, until somebody mends it.
    Held,
    /// Not stored: it has no id to store it under. It stays on the device.
    Rejected,
}

/// Why a change is held or rejected; the words stand in `locales/` under `failure.<code>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reason {
    /// The code.
    pub code: ErrorCode,
    /// What the words have room for.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, String>,
}

/// A change that came to the server.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct News {
    /// Its place in the organisation's order.
    pub seq: u64,
    /// The change.
    pub change: Envelope,
}
