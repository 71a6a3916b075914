//! One synchronisation: as many round trips as it takes to send what waits and to pull what is new.

use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step, body_of, parsed};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::store::Setting;
use vaern_protocol::SYNC_PATH;
use vaern_protocol::sync::{SyncAnswer, SyncRequest};

/// Sends what waits and pulls what is new, page by page.
#[derive(Debug, Default)]
pub struct Synchronisation {
    sent: Option<SyncRequest>,
}

impl Exchange for Synchronisation {
    type Reply = ();

    fn next(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<()>, Failure> {
        if let Some(outcome) = outcome {
            let more = self.take(app, host, outcome);
            app.note_contact(&more, host.now())?;
            if !more? {
                return Ok(Step::Done(()));
            }
        }
        let Some(session) = app.session().cloned() else {
            return Err(FailureCode::NotEnrolled.into());
        };
        let request = super::plan(&app.store)?;
        let body = body_of(&request)?;
        self.sent = Some(request);
        Ok(Step::Send(session.request(SYNC_PATH, Some(body), app.language())))
    }
}

impl Synchronisation {
    /// Takes an answer over. True when another round trip is called for.
    fn take(&mut self, app: &mut App, host: &dyn Host, outcome: Outcome) -> Result<bool, Failure> {
        let answer: SyncAnswer = parsed(outcome)?;
        let sent = self.sent.take().unwrap_or_default();
        if answer.receipts.len() != sent.changes.len() {
            return Err(FailureCode::ServerAnswerUnreadable.into());
        }
        app.store.take_receipts(&answer.receipts, host.now())?;
        app.store.take_news(&answer.news, &answer.cursor)?;
        let (waiting, _) = app.store.outbox_counts()?;
        // Receipts always empty the outbox of what was sent; a server that gave none of use must not be asked for ever.
        let progress = !sent.changes.is_empty() || answer.more;
        Ok(progress && (answer.more || waiting > 0) && !self.stuck(app, &sent)?)
    }

    /// Whether the very change that was sent first still waits first.
    fn stuck(&self, app: &App, sent: &SyncRequest) -> Result<bool, Failure> {
        let Some(first) = sent.changes.first().and_then(|change| change.get("change_id")) else {
            return Ok(false);
        };
        let waiting = app.store.waiting(1, 0)?;
        Ok(waiting
            .first()
            .is_some_and(|next| first == &next.envelope.change_id.to_string()))
    }
}

impl App {
    /// Remembers whether the central store was there, and when.
    fn note_contact(
        &mut self,
        outcome: &Result<bool, Failure>,
        now: chrono::DateTime<chrono::FixedOffset>,
    ) -> Result<(), Failure> {
        match outcome {
            Ok(_) => {
                self.reached(true, None);
                self.store.set(Setting::LastSynced, &now)?;
            }
            Err(failure) => {
                let reachable = failure.code != FailureCode::ServerUnreachable;
                self.reached(reachable, Some(failure.clone()));
            }
        }
        Ok(())
    }
}
