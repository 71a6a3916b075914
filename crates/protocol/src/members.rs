//! People on a device of their workplace: joining it with a code of their own, and reading their own cases there.
//!
//! A device that is shared learns of a person the id and the initials, never the name. What it reads with a PIN it
//! holds in memory only.

use crate::sync::News;
use serde::{Deserialize, Serialize};
use std::fmt;
use vaern_domain::id::PersonId;

/// Most incidents in one answer about a person's own cases, the newest ones.
pub const CASES_LIMIT: usize = 200;

/// `POST /v1/members`: a person of the device's own workplace joins it, using up their enrolment code. Asked again
/// with the same PIN it answers the same, so an answer lost on the way costs nothing. With a new code it sets a new PIN.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct JoinRequest {
    /// The person's own code, normalised.
    pub code: String,
    /// The PIN they chose. Only what Argon2id makes of it is stored.
    pub pin: String,
}

/// A person who may record on the device with their initials.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// What stands on the button: unlike that of anybody else at the workplace.
    pub initials: String,
}

/// `POST /v1/members/cases`: what the person has recorded, on whatever device. Wrong PINs are counted.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CasesRequest {
    /// Who.
    pub person: PersonId,
    /// Their PIN on this device.
    pub pin: String,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CasesAnswer {
    /// All changes of the person's own incidents in the organisation's order: of at most the newest [`CASES_LIMIT`]
    /// incidents, and 1 MiB.
    pub changes: Vec<News>,
    /// Whether older ones are left out. An older server does not say.
    #[serde(default)]
    pub more: bool,
}

// A PIN shows itself to no log.
impl fmt::Debug for JoinRequest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JoinRequest(…)")
    }
}

impl fmt::Debug for CasesRequest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "CasesRequest({}, …)", self.person)
    }
}
