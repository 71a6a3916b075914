//! Who uses this device, and how the central store knows it.

mod address;
mod config;

pub use address::server_address;
pub use config::KnownConfig;

use crate::exchange::HttpRequest;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::access::Role;
use vaern_domain::id::DeviceId;
use vaern_domain::incident::Author;
use vaern_protocol::enrolment::{EnrolAnswer, EnrolRequest, Organisation, Person, Unit};

/// An enrolment. Kept in the encrypted store, token included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Address of the central store, without a slash at the end.
    pub server: String,
    /// The device's secret.
    pub token: String,
    /// Who and where.
    pub enrolled: EnrolAnswer,
}

/// An enrolment on its way. Kept, so that a lost answer costs no code: asked again, the central store answers the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingEnrolment {
    /// Address of the central store.
    pub server: String,
    /// What was sent.
    pub request: EnrolRequest,
}

/// What the window may know of the enrolment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SessionView {
    /// Address of the central store.
    pub server: String,
    /// The employer.
    pub organisation: Organisation,
    /// The workplace, if the device belongs to one.
    pub unit: Option<Unit>,
    /// The person; none on a shared device.
    pub person: Option<Person>,
    /// What may be done here.
    pub role: Role,
}

impl Session {
    /// What the window may know.
    pub fn view(&self) -> SessionView {
        SessionView {
            server: self.server.clone(),
            organisation: self.enrolled.organisation.clone(),
            unit: self.enrolled.unit.clone(),
            person: self.enrolled.person.clone(),
            role: self.enrolled.role,
        }
    }

    /// This device.
    pub fn device(&self) -> DeviceId {
        self.enrolled.device
    }

    /// Who makes changes here.
    pub fn author(&self) -> Author {
        let person = self.enrolled.person.as_ref().map(|person| person.person_id);
        Author {
            device: self.device(),
            person,
        }
    }

    /// A request to the central store.
    pub fn request(&self, path: &str, body: Option<Vec<u8>>, language: Language) -> HttpRequest {
        HttpRequest {
            body,
            url: format!("{}{path}", self.server),
            token: Some(self.token.clone()),
            language,
        }
    }
}
