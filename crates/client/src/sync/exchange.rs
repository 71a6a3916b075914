//! One synchronisation: as many round trips as it takes to send what waits and to pull what is new, and one more when the
//! central store says that what it tells of this device's place is new.

use super::ledger::Ledger;
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step, body_of, content_of, parsed};
use crate::failure::{Failure, FailureCode, Retry};
use crate::host::Host;
use crate::store::{CaseScope, Setting};
use std::collections::BTreeSet;
use vaern_domain::id::{IncidentId, PersonId};
use vaern_protocol::Envelope;
use vaern_protocol::config::ConfigAnswer;
use vaern_protocol::follow_up::{FollowUpAnswer, FollowUpRequest};
use vaern_protocol::sync::{PUSH_LIMIT, SyncAnswer, SyncRequest};
use vaern_protocol::{CONFIG_PATH, FOLLOW_UP_PATH, SYNC_PATH};

/// Sends what waits and pulls what is new, page by page.
#[derive(Debug, Default)]
pub struct Synchronisation {
    sent: Option<SyncRequest>,
    /// Who was a member when the request was made: who joins while it is on its way must not be forgotten again.
    members: BTreeSet<PersonId>,
    /// The tag of what the central store tells now.
    config: Option<String>,
    asked_for_config: bool,
    asked_for_cases: bool,
    /// What was refused alone, and why: it is passed over for this run, with what was done to the same incident since.
    refused: Vec<(Envelope, Failure)>,
    /// Changes that were refused one after the other with none taken in between.
    in_a_row: usize,
    /// What is being compared, after the central store was put back to an earlier state.
    ledger: Option<Ledger>,
}

impl Exchange for Synchronisation {
    type Reply = ();

    fn next(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<()>, Failure> {
        let step = self.step(app, host, outcome);
        if let Err(failure) = &step
            && failure.code == FailureCode::DeviceRevoked
        {
            app.shut_out()?;
        }
        step
    }
}

impl Synchronisation {
    fn step(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<()>, Failure> {
        if let Some(outcome) = outcome {
            if self.asked_for_cases {
                return self.take_cases(app, outcome);
            }
            if self.asked_for_config {
                return self.take_config(app, outcome);
            }
            if self.ledger.is_none() && self.goes_in_parts(app, &outcome) {
                return self.push(app, host);
            }
            let more = match self.ledger.take() {
                Some(ledger) => {
                    let taken = ledger.take(app, outcome);
                    self.ledger = Some(ledger);
                    taken.map(|()| true) // what is missing waits now
                }
                None => self.take(app, host, outcome),
            };
            app.note_contact(&more, host.now())?;
            let more = more?;
            if let Some(mut ledger) = self.ledger.take()
                && let Some(question) = ledger.ask(app)?
            {
                self.ledger = Some(ledger);
                return Ok(Step::Send(question));
            }
            if !more {
                self.tell_refused(app, host)?;
                return self.ask_for_config(app);
            }
        }
        self.push(app, host)
    }

    /// What waits, as much as is sent at once.
    fn push(&mut self, app: &mut App, host: &dyn Host) -> Result<Step<()>, Failure> {
        let Some(session) = app.session().cloned() else {
            return Err(FailureCode::NotEnrolled.into());
        };
        self.members = app.store.members()?.iter().map(|member| member.person).collect();
        // A count must not keep a record from being sent.
        let _ = app.store.count_left_drafts(host.now());
        app.finish_details_out_of_hand(host);
        let counts_abandoned = app.config()?.is_some_and(|config| config.counts_abandoned);
        let most = app.push_most.unwrap_or(PUSH_LIMIT);
        let request = super::plan(&app.store, counts_abandoned, most, &self.passed_over())?;
        let body = body_of(&request)?;
        self.sent = Some(request);
        Ok(Step::Send(session.request(SYNC_PATH, Some(body), app.language())))
    }

    /// Whether what was refused goes again in smaller parts, or without the one change that is refused. One change that a
    /// central store, or something before it, cannot take must not hold up the others. How much was taken at once is
    /// remembered beyond this run.
    fn goes_in_parts(&mut self, app: &mut App, outcome: &Outcome) -> bool {
        /// As many refused alone and in a row are no fault of theirs.
        const IN_A_ROW: usize = 3;
        const TOO_LARGE: u16 = 413;
        let (Some(sent), Ok(answer)) = (&self.sent, outcome) else {
            return false;
        };
        if (200..300).contains(&answer.status) {
            app.push_most = app
                .push_most
                .map(|most| most * 2)
                .filter(|most| *most < PUSH_LIMIT);
            self.in_a_row = 0;
            return false;
        }
        let Err(mut failure) = content_of(outcome.clone()) else {
            return false;
        };
        if answer.status == TOO_LARGE {
            failure.code = FailureCode::BodyTooLarge; // as something says that knows nothing of codes
        }
        if !lies_in_what_was_sent(&failure, answer.status)
            || !sent.abandoned.is_empty() && failure.code == FailureCode::FieldUnknown
        {
            return false;
        }
        match &sent.changes[..] {
            [] => false,
            [only] => {
                let Ok(only) = serde_json::from_value::<Envelope>(only.clone()) else {
                    return false;
                };
                self.refused.push((only, failure));
                self.in_a_row += 1;
                self.in_a_row < IN_A_ROW
            }
            several => {
                app.push_most = Some(several.len() / 2);
                true
            }
        }
    }

    fn passed_over(&self) -> BTreeSet<IncidentId> {
        let refused = self.refused.iter();
        refused.map(|(change, _)| change.incident_id).collect()
    }

    /// What was refused alone while others were taken needs the person, where it is its own fault; what the central store
    /// stumbled over is tried again with the next run, and told as the problem of this one.
    fn tell_refused(&mut self, app: &mut App, host: &dyn Host) -> Result<(), Failure> {
        for (change, failure) in std::mem::take(&mut self.refused) {
            match failure.retry() {
                Retry::After => app.reached(true, Some(failure)),
                Retry::NeedsUser | Retry::Never => app.store.note_refused(&change, &failure, host.now())?,
            }
        }
        Ok(())
    }

    /// Takes an answer over. True when another round trip is called for.
    fn take(&mut self, app: &mut App, host: &dyn Host, outcome: Outcome) -> Result<bool, Failure> {
        let sent = self.sent.take().unwrap_or_default();
        let answer: SyncAnswer = match parsed(outcome) {
            Err(failure) if failure.code == FailureCode::FieldUnknown && !sent.abandoned.is_empty() => {
                // An older server than the one that said it takes them. Next time it is sent what every server takes.
                app.forget_config()?;
                return Err(failure);
            }
            answer => answer?,
        };
        if answer.receipts.len() != sent.changes.len() {
            return Err(FailureCode::ServerAnswerUnreadable.into());
        }
        // Before anything counts as delivered: what breaks off in between must not pass for a ledger that was compared.
        self.ledger = Ledger::begun(app, answer.epoch)?;
        if app.is_revoked() {
            app.let_in()?;
        }
        app.store.take_receipts(&answer.receipts, host.now())?;
        app.store.take_in_effect(&answer.in_effect)?;
        app.store.take_news(&answer.news, &answer.cursor)?;
        if let Some(members) = &answer.members {
            app.store.retain_members(members, &self.members)?;
        }
        app.store.remove_traces()?;
        let _ = app.store.note_told_abandoned(&sent.abandoned); // told once more, and counted once
        self.config = answer.config;
        let waiting = !app.store.waiting(1, 0, &self.passed_over())?.is_empty();
        // Receipts always empty the outbox of what was sent; a server that gave none of use must not be asked for ever.
        if self.ledger.is_some() {
            return Ok(true);
        }
        let progress = !sent.changes.is_empty() || answer.more;
        Ok(progress && (answer.more || waiting) && !self.stuck(app, &sent)?)
    }

    /// Nothing is asked for when the central store tells what is known already, or does not say: then it is an older one.
    fn ask_for_config(&mut self, app: &mut App) -> Result<Step<()>, Failure> {
        let is_new = match &self.config {
            Some(tag) => app.lacks_config(tag)?,
            None => false,
        };
        if !is_new {
            return self.ask_for_cases(app);
        }
        self.asked_for_config = true;
        let request = app.enrolled()?.request(CONFIG_PATH, None, app.language());
        Ok(Step::Send(request))
    }

    /// What does not come, or cannot be read, is asked for again with the next sync; what was known stays.
    fn take_config(&mut self, app: &mut App, outcome: Outcome) -> Result<Step<()>, Failure> {
        match (self.config.take(), parsed::<ConfigAnswer>(outcome)) {
            (Some(tag), Ok(answer)) => app.take_config(tag, answer)?,
            (_, Err(failure)) if failure.code == FailureCode::DeviceRevoked => return revoked(app, failure),
            _ => {}
        }
        self.ask_for_cases(app)
    }

    /// Whoever follows up is told what is new at the workplace; whoever does not (any more) holds nothing of others.
    fn ask_for_cases(&mut self, app: &mut App) -> Result<Step<()>, Failure> {
        if !app.follows_up() {
            app.store.forget_unit_cases()?;
            app.store.remove_traces()?;
            return Ok(Step::Done(()));
        }
        self.asked_for_cases = true;
        let held: Option<CaseScope> = app.store.setting(Setting::UnitCases)?;
        let request = match held {
            Some(held) => FollowUpRequest {
                unit: Some(held.unit),
                cursor: Some(held.cursor),
            },
            None => FollowUpRequest::default(),
        };
        let body = body_of(&request)?;
        let request = app
            .enrolled()?
            .request(FOLLOW_UP_PATH, Some(body), app.language());
        Ok(Step::Send(request))
    }

    /// What does not come, or cannot be read, is asked for again with the next sync; what is held stays. A refusal means
    /// that nothing of it may be held here.
    fn take_cases(&mut self, app: &mut App, outcome: Outcome) -> Result<Step<()>, Failure> {
        match parsed::<FollowUpAnswer>(outcome) {
            Ok(answer) => {
                let is_progress = !answer.cases.is_empty() || !answer.gone.is_empty();
                app.store.take_unit_cases(&answer)?;
                if answer.more && is_progress {
                    return self.ask_for_cases(app);
                }
            }
            Err(failure) if failure.code == FailureCode::NotAllowed => {
                // The role has ended, or the workplace is another one: then it is asked for without what was held.
                let held: Option<CaseScope> = app.store.setting(Setting::UnitCases)?;
                app.store.forget_unit_cases()?;
                if held.is_some() {
                    return self.ask_for_cases(app);
                }
            }
            Err(failure) if failure.code == FailureCode::DeviceRevoked => return revoked(app, failure),
            Err(_) => {}
        }
        app.store.remove_traces()?;
        Ok(Step::Done(()))
    }

    /// Whether the very change that was sent first still waits first.
    fn stuck(&self, app: &App, sent: &SyncRequest) -> Result<bool, Failure> {
        let Some(first) = sent.changes.first().and_then(|change| change.get("change_id")) else {
            return Ok(false);
        };
        let waiting = app.store.waiting(1, 0, &self.passed_over())?;
        Ok(waiting
            .first()
            .is_some_and(|next| first == &next.change_id.to_string()))
    }
}

/// Between two requests of one run.
fn revoked(app: &mut App, failure: Failure) -> Result<Step<()>, Failure> {
    app.reached(true, Some(failure.clone()));
    Err(failure)
}

/// Whether a refusal may be about one of the changes that were sent, and not about who sent them, how often, or whether
/// there is a central store at all.
fn lies_in_what_was_sent(failure: &Failure, status: u16) -> bool {
    use FailureCode as Code;
    match failure.code {
        Code::BodyMalformed | Code::BodyTooLarge | Code::FieldUnknown | Code::Internal => true,
        // On a slow network smaller parts come through.
        Code::BodyTooSlow => true,
        // Something before the central store that looks into what passes.
        Code::ServerRefused => !matches!(status, 401 | 404 | 407 | 408 | 429 | 300..=399),
        _ => false,
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
