//! Conversations with the central store without any input or output: an exchange hands out requests and takes in what
//! became of them. The shell does the HTTP - and a test can lose, repeat or cut whatever it likes.

use crate::app::App;
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::time::Duration;
use vaern_domain::Language;
use vaern_protocol::ErrorAnswer;

/// A request for the shell to carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpRequest {
    /// GET without a body, POST with one.
    pub body: Option<Vec<u8>>,
    /// The whole address.
    pub url: String,
    /// The device's token, for `Authorization: Bearer`.
    pub token: Option<String>,
    /// For `Accept-Language`.
    pub language: Language,
}

/// What became of a request: an answer, whatever its status, or none at all.
pub type Outcome = Result<HttpAnswer, NoAnswer>;

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpAnswer {
    /// HTTP status.
    pub status: u16,
    /// The body, inflated.
    pub body: Vec<u8>,
    /// How long to wait before the next request, where the answer says so (`Retry-After`).
    pub retry_after: Option<Duration>,
}

/// Nothing answered in time: no network, no server, or the connection broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoAnswer;

/// What an exchange wants next.
#[derive(Debug)]
pub enum Step<Reply> {
    /// Carry this and come back with the outcome.
    Send(HttpRequest),
    /// Done.
    Done(Reply),
}

/// A conversation. The first call brings no outcome; each later one brings that of the request handed out last.
pub trait Exchange {
    /// What it is all about.
    type Reply;

    /// The next step.
    ///
    /// # Errors
    /// A [`Failure`] ends the conversation. What was taken over before stays.
    fn next(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<Self::Reply>, Failure>;
}

/// Makes the body of a request.
///
/// # Errors
/// `unexpected` if a value has no JSON form; none of ours does.
pub(crate) fn body_of(value: &impl Serialize) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(value).map_err(|_| FailureCode::Unexpected.into())
}

/// The content of a successful answer.
///
/// # Errors
/// `server_unreachable` without an answer; the server's own error with one that says so; `server_refused` or
/// `server_answer_unreadable` when something other than a central store answered.
pub(crate) fn content_of(outcome: Outcome) -> Result<Vec<u8>, Failure> {
    let answer = outcome.map_err(|NoAnswer| Failure::from(FailureCode::ServerUnreachable))?;
    if (200..300).contains(&answer.status) {
        return Ok(answer.body);
    }
    let refusal = match serde_json::from_slice::<ErrorAnswer>(&answer.body) {
        Ok(ErrorAnswer { error }) => Failure {
            code: FailureCode::from_code(error.code.code()).unwrap_or(FailureCode::Unexpected),
            args: error.args,
        },
        // A proxy that finds no central store behind it: the same as nobody answering.
        Err(_) if matches!(answer.status, 502..=504) => FailureCode::ServerUnreachable.into(),
        Err(_) => Failure::with(FailureCode::ServerRefused, "status", answer.status),
    };
    Err(match answer.retry_after {
        Some(wait) => refusal.waiting(wait),
        None => refusal,
    })
}

/// The content of a successful answer, parsed.
///
/// # Errors
/// As [`content_of`].
pub(crate) fn parsed<T: DeserializeOwned>(outcome: Outcome) -> Result<T, Failure> {
    let content = content_of(outcome)?;
    serde_json::from_slice(&content).map_err(|_| FailureCode::ServerAnswerUnreadable.into())
}
