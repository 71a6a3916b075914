//! The saving tap on a shared device, in the name of a member. A wrong PIN writes nothing, and the draft stays.

use super::record_incident::record;
use super::{Local, RecordIncident};
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::members::{TypedPin, authenticate};
use crate::store::OwnIncident;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::PersonId;
use vaern_domain::incident::Author;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct RecordWithInitials {
    /// Who.
    pub person_id: PersonId,
    /// Their PIN.
    pub pin: TypedPin,
    /// What is recorded.
    pub record: RecordIncident,
}

impl Local for RecordWithInitials {
    type Reply = OwnIncident;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<OwnIncident, Failure> {
        let device = app.enrolled()?.device();
        let member = authenticate(app, host, self.person_id, &self.pin)?;
        let author = Author {
            device,
            person: Some(member.person_id),
        };
        record(app, host, self.record, author)
    }
}
