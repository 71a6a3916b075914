//! A person joins a shared device: their own enrolment code, and a PIN they choose.

use super::Remote;
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step, body_of, parsed};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::members::{Member, TypedPin, check_for};
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::Pin;
use vaern_protocol::MEMBERS_PATH;
use vaern_protocol::enrolment::normalised_code;
use vaern_protocol::members::{self, JoinRequest};

/// The request, as the person typed it.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct Join {
    /// The person's own enrolment code.
    pub code: String,
    /// The PIN they want.
    pub pin: TypedPin,
}

/// The conversation. A lost answer costs nothing: asked again with the same code and PIN, the answer is the same.
#[derive(Debug)]
pub struct Joining(Join);

impl Remote for Join {
    type Exchange = Joining;

    fn exchange(self) -> Joining {
        Joining(self)
    }
}

impl Exchange for Joining {
    type Reply = Member;

    fn next(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<Member>, Failure> {
        let pin = Pin::chosen(&self.0.pin.0).ok_or(FailureCode::PinTooSimple)?;
        let Some(outcome) = outcome else {
            if !app.is_shared() {
                return Err(FailureCode::NotAllowed.into());
            }
            let code = normalised_code(&self.0.code).ok_or(FailureCode::EnrolmentCodeInvalid)?;
            let request = JoinRequest {
                code,
                pin: self.0.pin.0.clone(),
            };
            let body = body_of(&request)?;
            let session = app.enrolled()?;
            return Ok(Step::Send(session.request(
                MEMBERS_PATH,
                Some(body),
                app.language(),
            )));
        };
        let member: members::Member = parsed(outcome)?;
        app.store.keep_member(&member, check_for(&pin, host)?)?;
        // What was held because this person was no member may be in effect now.
        app.store.freshen();
        Ok(Step::Done(member.into()))
    }
}
