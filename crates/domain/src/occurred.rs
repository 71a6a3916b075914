//! When it happened, as the person at the place would say it.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Local time with its offset, and the time zone's name (IANA), so that weekday and hour stay right for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Occurred {
    /// Local time at the place, with its UTC offset (RFC 3339).
    #[ts(type = "string")]
    pub at: DateTime<FixedOffset>,
    /// IANA name of the zone, for instance `Europe/Copenhagen`.
    pub zone: String,
}
