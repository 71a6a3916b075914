//! Whether the PIN is right, as soon as it is typed. Nothing is opened by it.

use super::Local;
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::members::{Member, TypedPin, authenticate};
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::PersonId;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CheckPin {
    /// Whose.
    pub person_id: PersonId,
    /// The PIN.
    pub pin: TypedPin,
}

impl Local for CheckPin {
    type Reply = Member;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Member, Failure> {
        authenticate(app, host, self.person_id, &self.pin)
    }
}
