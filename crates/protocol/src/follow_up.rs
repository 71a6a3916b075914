//! `POST /v1/follow-up`: what a safety group's device may see of its workplace's incidents. Steps go the other way like
//! every change, with `POST /v1/sync`.
//!
//! Cases come whole: each time something happens to one, all its changes are sent again. A case has a handful of them,
//! and what a device may see of it can change as a whole.
//!
//! Who recorded without a name stays unknown: in every change of theirs the device is [`NOBODYS_DEVICE`] and its number
//! 0, and what would set one device apart from another (effort, language) says nothing. What a recording cost is never
//! told here.

use crate::enrolment::Person;
use crate::sync::News;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vaern_domain::id::{DeviceId, IncidentId, UnitId};

/// Most cases in one answer.
pub const CASE_PAGE_LIMIT: usize = 200;

/// Stands in place of the device of somebody who recorded without a name.
pub const NOBODYS_DEVICE: DeviceId = DeviceId(Uuid::nil());

/// The request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FollowUpRequest {
    /// The workplace whose cases the device holds; none when it holds none. When it is not that of the device (any more),
    /// the request is refused: the device removes what it holds and asks without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// Where the last answer ended; none the first time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// The answer. A role that does not follow up (any more) is refused with `not_allowed`, and the device then removes all
/// it holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FollowUpAnswer {
    /// The workplace whose cases these are.
    pub unit: UnitId,
    /// Whether this begins from the beginning: what the device holds so far is to be removed, in one transaction with
    /// taking these over. So it is when it named no cursor, and when the central store was restored.
    pub afresh: bool,
    /// Cases to which something has happened.
    pub cases: Vec<UnitCase>,
    /// Cases that are to be removed: they belong to another procedure now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<IncidentId>,
    /// To be sent with the next request. Opaque.
    pub cursor: String,
    /// Whether there is more to pull.
    pub more: bool,
}

/// One case, whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UnitCase {
    /// The incident.
    pub incident: IncidentId,
    /// Who recorded it; none when it was recorded without a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<Person>,
    /// All its changes in effect, in the organisation's order.
    pub changes: Vec<News>,
}
