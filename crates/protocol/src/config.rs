//! `GET /v1/config`: what a device should know of its organisation. With an `ETag`, so asking again is cheap. A sync
//! answers with the same tag: a device that has it need not ask at all.

use crate::enrolment::{Organisation, Person, Unit};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;
use vaern_domain::access::Role;
use vaern_domain::catalogue::Place;

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// What the device's own workplace tells its staff; none where it has not said anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workplace: Option<Workplace>,
    /// Whether the server takes [`crate::sync::SyncRequest::abandoned`]. An older one refuses what it does not know.
    #[serde(default)]
    pub counts_abandoned: bool,
}

/// Most characters in each text of a [`Workplace`].
pub const WORKPLACE_TEXT_LIMIT: usize = 500;
/// Most contacts of a [`Workplace`].
pub const CONTACT_LIMIT: usize = 8;

/// What a workplace tells its own staff, in its own words. All of it is what the workplace itself has made public
/// among its staff.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Workplace {
    /// Where to find help after an incident.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// The number to call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// What to do when it was a colleague.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colleague_procedure: Option<String>,
    /// Whom to turn to, by what they are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// Places this workplace does not have.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    #[ts(as = "Vec<Place>")]
    pub hidden_places: BTreeSet<Place>,
}

/// Somebody to turn to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contact {
    /// What they are, for instance "Arbejdsmiljørepræsentant".
    pub title: String,
    /// Who.
    pub name: String,
    /// Their number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

impl Workplace {
    /// The texts in it, for whoever checks their length.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let own = [&self.help, &self.phone, &self.colleague_procedure];
        let of_contacts = self.contacts.iter().flat_map(|contact| {
            [
                Some(contact.title.as_str()),
                Some(&contact.name),
                contact.phone.as_deref(),
            ]
        });
        own.into_iter()
            .map(|text| text.as_deref())
            .chain(of_contacts)
            .flatten()
    }
}
