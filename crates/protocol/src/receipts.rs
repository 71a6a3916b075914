//! `POST /v1/receipts/query`: which of these changes did you get? A device asks when the central store was put back to an
//! earlier state, and sends again what is missing.

use crate::envelope::Digest;
use crate::sync::Receipt;
use serde::{Deserialize, Serialize};

/// Most digests in one question.
pub const QUERY_LIMIT: usize = 500;

/// The question: digests of changes this very device has sent. At most [`QUERY_LIMIT`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReceiptsQuery {
    /// SHA-256 of their canonical bytes.
    pub sha256: Vec<Digest>,
}

/// The answer: receipts of those that are here. What is not among them never came, or is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReceiptsAnswer {
    /// The life of the organisation's order that was asked ([`crate::sync::SyncAnswer::epoch`]).
    pub epoch: u64,
    /// As they stand now, in no particular order.
    pub receipts: Vec<Receipt>,
}
