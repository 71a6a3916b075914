//! The device becomes known to a central store.

use super::{Remote, Start};
use crate::app::{App, entropy};
use crate::exchange::{Exchange, HttpRequest, Outcome, Step, body_of, parsed};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::session::{PendingEnrolment, Session, server_address};
use crate::store::Setting;
use serde::Deserialize;
use ts_rs::TS;
use vaern_domain::id::DeviceId;
use vaern_protocol::ENROL_PATH;
use vaern_protocol::enrolment::{EnrolAnswer, EnrolRequest, normalised_code};

/// The request, as the person typed it.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct Enrol {
    /// Address of the central store.
    pub server: String,
    /// The enrolment code.
    pub code: String,
}

/// The conversation.
#[derive(Debug)]
pub struct Enrolment {
    typed: Enrol,
    pending: Option<PendingEnrolment>,
}

impl Remote for Enrol {
    type Exchange = Enrolment;

    fn exchange(self) -> Enrolment {
        Enrolment {
            typed: self,
            pending: None,
        }
    }
}

impl Exchange for Enrolment {
    type Reply = Start;

    fn next(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<Start>, Failure> {
        let Some(outcome) = outcome else {
            let pending = self.prepare(app, host)?;
            let request = HttpRequest {
                body: Some(body_of(&pending.request)?),
                url: format!("{}{ENROL_PATH}", pending.server),
                token: None,
                language: app.language(),
            };
            self.pending = Some(pending);
            return Ok(Step::Send(request));
        };
        let enrolled: EnrolAnswer = parsed(outcome)?;
        let Some(pending) = self.pending.take() else {
            return Err(FailureCode::Unexpected.into());
        };
        if enrolled.device != pending.request.device {
            return Err(FailureCode::ServerAnswerUnreadable.into());
        }
        // Who comes anew looks at everything.
        app.store.unset(Setting::Filter)?;
        app.keep_session(Session {
            server: pending.server,
            token: pending.request.token,
            enrolled,
        })?;
        Ok(Step::Done(Start::of(app, host)?))
    }
}

impl Enrolment {
    /// The request to send, on disk before it is sent: asked again with the same code it is the same request.
    fn prepare(&self, app: &mut App, host: &dyn Host) -> Result<PendingEnrolment, Failure> {
        if app.session().is_some() && !app.is_shut_out() {
            return Err(FailureCode::AlreadyEnrolled.into());
        }
        let server = server_address(&self.typed.server)?;
        let code = normalised_code(&self.typed.code).ok_or(FailureCode::EnrolmentCodeInvalid)?;
        let mut begun: Vec<PendingEnrolment> =
            app.store.setting(Setting::PendingEnrolments)?.unwrap_or_default();
        if let Some(same) = begun
            .iter()
            .find(|begun| begun.server == server && begun.request.code == code)
        {
            return Ok(same.clone());
        }
        // A device that enrols again keeps its id: what waits in its outbox was made by that device.
        let device = match app.session() {
            Some(session) => session.device(),
            None => DeviceId::new(host.now(), &entropy(host)?),
        };
        let mut token = zeroize::Zeroizing::new([0; 32]);
        host.fill_random(token.as_mut_slice())?;
        let pending = PendingEnrolment {
            server,
            request: EnrolRequest {
                code,
                device,
                token: hex::encode(token.as_slice()),
                platform: host.platform(),
                app_version: env!("CARGO_PKG_VERSION").to_owned(),
            },
        };
        begun.push(pending.clone());
        app.store.set(Setting::PendingEnrolments, &begun)?;
        Ok(pending)
    }
}
