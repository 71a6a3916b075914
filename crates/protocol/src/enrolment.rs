//! `POST /v1/enrol`: a device becomes known to the central store with a code from an administrator.
//!
//! The device makes its id and its token itself and sends them along, so that an answer lost on the way costs
//! nothing: asked again with the same code, device and token, the server gives the same answer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::access::Role;
use vaern_domain::catalogue::UnitKind;
use vaern_domain::id::{DeviceId, OrganisationId, PersonId, UnitId};

/// Characters of a code: no 0 O 1 I L U, so it can be read aloud and typed.
pub const CODE_ALPHABET: &str = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters in a code, shown in groups of four.
pub const CODE_LENGTH: usize = 12;

/// A code as a person typed it, brought to its one form: capitals without spaces and hyphens.
///
/// None when it cannot be a code at all.
pub fn normalised_code(typed: &str) -> Option<String> {
    let code: String = typed
        .chars()
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '–' | '.'))
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    let fits = code.len() == CODE_LENGTH && code.chars().all(|letter| CODE_ALPHABET.contains(letter));
    fits.then_some(code)
}

/// A code as it is shown: groups of four with hyphens.
pub fn shown_code(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters
        .chunks(4)
        .map(|group| group.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join("-")
}

/// The request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EnrolRequest {
    /// The code, normalised.
    pub code: String,
    /// The id the device chose for itself (UUIDv7).
    pub device: DeviceId,
    /// The token the device chose for itself: 32 random bytes as 64 hexadecimal digits. Stored hashed.
    pub token: String,
    /// For the administrator's list, for instance `linux` or `android`.
    pub platform: String,
    /// Version of the app.
    pub app_version: String,
}

/// The answer: who and where this device is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EnrolAnswer {
    /// The device, as in the request.
    pub device: DeviceId,
    /// The organisation.
    pub organisation: Organisation,
    /// The workplace; none for roles that belong to the whole organisation.
    pub unit: Option<Unit>,
    /// The person; none for a shared device.
    pub person: Option<Person>,
    /// What the device's user may do.
    pub role: Role,
}

/// A municipality or another employer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Organisation {
    /// Its id.
    pub organisation_id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Whether all of it is made up, to be marked plainly wherever it is shown.
    pub demo: bool,
}

/// A workplace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unit {
    /// Its id.
    pub unit_id: UnitId,
    /// Its name.
    pub name: String,
    /// Its kind: decides the places that are offered.
    pub kind: UnitKind,
}

/// A member of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Person {
    /// The id.
    pub person_id: PersonId,
    /// The name as the organisation writes it.
    pub name: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        assert_eq!(
            normalised_code(" abcd-efgh 2345 ").as_deref(),
            Some("ABCDEFGH2345")
        );
        assert_eq!(shown_code("ABCDEFGH2345"), "ABCD-EFGH-2345");
        for wrong in [
            "",
            "ABCD-EFGH",
            "ABCD-EFGH-234O",
            "ABCD-EFGH-23456",
            "æbcd-efgh-2345",
        ] {
            assert_eq!(normalised_code(wrong), None, "{wrong:?} is no code");
        }
    }
}
