//! The shortest conversation: one question of an office, one answer.

use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step, content_of};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use serde::de::DeserializeOwned;
use vaern_domain::Language;
use vaern_domain::access::Role;

/// What becomes of the answer.
type Take<Reply> = fn(&dyn Host, Language, Vec<u8>) -> Result<Reply, Failure>;

/// One question, one answer. For those who see the whole organisation, unless it says otherwise.
pub struct Ask<Reply> {
    /// What is asked; why it cannot be, when that is known before.
    question: Result<(String, Option<Vec<u8>>), Failure>,
    take: Take<Reply>,
    /// Who may ask. The central store decides; this spares a question it would refuse.
    may: fn(Role) -> bool,
}

impl<Reply> Ask<Reply> {
    /// Reads a path.
    pub(super) fn of(path: impl Into<String>, take: Take<Reply>) -> Self {
        Self {
            question: Ok((path.into(), None)),
            take,
            may: Role::reads_organisation_trends,
        }
    }

    /// Sends a body, or tells why there is none.
    pub(super) fn sending(path: &str, body: Result<Vec<u8>, Failure>, take: Take<Reply>) -> Self {
        Self {
            question: body.map(|body| (path.to_owned(), Some(body))),
            take,
            may: Role::reads_organisation_trends,
        }
    }

    /// The same, asked by others than those who see the whole organisation.
    pub(super) fn by(self, may: fn(Role) -> bool) -> Self {
        Self { may, ..self }
    }
}

impl<Reply> Exchange for Ask<Reply> {
    type Reply = Reply;

    fn next(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<Reply>, Failure> {
        let language = app.language().of_office();
        let Some(outcome) = outcome else {
            let (path, body) = self.question.clone()?;
            let session = app.enrolled()?;
            if !(self.may)(session.enrolled.role) {
                return Err(FailureCode::NotAllowed.into());
            }
            return Ok(Step::Send(session.request(&path, body, language)));
        };
        let content = content_of(outcome)?;
        app.reached(true, None);
        (self.take)(host, language, content).map(Step::Done)
    }
}

/// An answer as it is.
pub(super) fn as_it_is<T: DeserializeOwned>(
    _: &dyn Host,
    _: Language,
    content: Vec<u8>,
) -> Result<T, Failure> {
    read(&content)
}

/// An answer in JSON.
pub(super) fn read<T: DeserializeOwned>(content: &[u8]) -> Result<T, Failure> {
    serde_json::from_slice(content).map_err(|_| FailureCode::ServerAnswerUnreadable.into())
}
