//! `GET /v1/changes?cursor=`: pull only. With an `ETag`: a device that asks again and nothing is new gets 304.

use crate::members::Member;
use crate::sync::{News, Receipt};
use serde::{Deserialize, Serialize};

/// The query.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangesQuery {
    /// Where the last answer ended; none the first time. One that is not of this device reads as none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// The answer: what a [`crate::sync::SyncAnswer`] holds besides receipts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangesAnswer {
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
    /// The life of the organisation's order ([`crate::sync::SyncAnswer::epoch`]). None from an older server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub epoch: Option<u64>,
    /// Whether there is more to pull.
    pub more: bool,
    /// The tag of what `GET /v1/config` would answer now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub config: Option<String>,
}
