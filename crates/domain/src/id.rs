//! Identifiers: one type per kind of thing, so that a unit can never be passed where a device belongs.
//!
//! All are UUIDs. New ones are version 7 (RFC 9562 §5.7), so they sort by the time of their making; that time
//! comes from a device's clock and decides nothing.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Ten random bytes, from the shell or the server: this crate has no source of randomness.
pub type IdEntropy = [u8; 10];

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new identifier (UUIDv7) from the given moment and random bytes. A moment before 1970 counts as 1970.
            pub fn new(at: DateTime<FixedOffset>, entropy: &IdEntropy) -> Self {
                let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
                Self(uuid::Builder::from_unix_timestamp_millis(millis, entropy).into_uuid())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(out)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

identifiers! {
    /// A municipality or another employer.
    OrganisationId,
    /// A workplace: a school, a home, a job centre.
    UnitId,
    /// A member of staff.
    PersonId,
    /// One enrolled installation of the app.
    DeviceId,
    /// One incident of violence, threat or harassment. A draft carries the id its incident will have.
    IncidentId,
    /// One change: what somebody did to an incident.
    ChangeId,
    /// A trial that is to be evaluated.
    TrialId,
    /// One action agreed on in follow-up.
    ActionId,
    /// A batch of older registrations taken from a file.
    BatchId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_identifiers_are_version_7_and_sort_by_time() {
        let earlier = DateTime::parse_from_rfc3339("2026-08-10T12:00:00+02:00").unwrap();
        let later = earlier + chrono::Duration::milliseconds(1);
        let first = IncidentId::new(earlier, &[0xff; 10]);
        let second = IncidentId::new(later, &[0; 10]);
        assert_eq!(
            first.0.get_version_num(),
            7,
            "change ids must stay sortable by time"
        );
        assert!(first < second, "an id made later sorts later");
    }
}
