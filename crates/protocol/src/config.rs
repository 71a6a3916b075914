//! `GET /v1/config`: what a device should know of its organisation. With an `ETag`, so asking again is cheap.

use crate::enrolment::{Organisation, Person, Unit};
use serde::{Deserialize, Serialize};
use vaern_domain::access::Role;

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfigAnswer {
    /// The organisation.
    pub organisation: Organisation,
    /// The device's own workplace, if it has one.
    pub unit: Option<Unit>,
    /// The person, if the device belongs to one.
    pub person: Option<Person>,
    /// What the device's user may do now.
    pub role: Role,
    /// The workplaces the user may read figures of.
    pub units: Vec<Unit>,
    /// Version of the option lists the server knows.
    pub catalogue: u16,
}
