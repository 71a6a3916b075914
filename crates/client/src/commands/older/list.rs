//! The batches there are, and withdrawing one.

use super::super::Remote;
use super::super::ask::{Ask, as_it_is, read};
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step, body_of, content_of};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::id::BatchId;
use vaern_protocol::enrolment::Unit;
use vaern_protocol::older::{OlderAct, OlderAnswer, OlderBatch, OlderState, OlderStep, OlderStepAnswer};
use vaern_protocol::{OLDER_PATH, OLDER_STEPS_PATH};

/// Reads which batches there are.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadOlder {}

/// Takes a batch out of all figures.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct WithdrawOlder {
    /// Which.
    pub batch: BatchId,
}

/// The batches there are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct OlderView {
    /// The day it is at the central store.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Every workplace.
    pub units: Vec<Unit>,
    /// The latest first, withdrawn ones among them.
    pub batches: Vec<OlderBatch>,
}

impl Remote for ReadOlder {
    type Exchange = Ask<OlderView>;

    fn exchange(self) -> Ask<OlderView> {
        Ask::of(OLDER_PATH, as_it_is)
    }
}

/// The conversation: the batch is withdrawn, and the list read anew.
pub struct Withdrawing {
    batch: BatchId,
    is_withdrawn: bool,
}

impl Remote for WithdrawOlder {
    type Exchange = Withdrawing;

    fn exchange(self) -> Withdrawing {
        Withdrawing {
            batch: self.batch,
            is_withdrawn: false,
        }
    }
}

impl Exchange for Withdrawing {
    type Reply = OlderView;

    fn next(
        &mut self,
        app: &mut App,
        _: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<OlderView>, Failure> {
        super::refuse_others(app)?;
        let language = app.language().of_office();
        let Some(outcome) = outcome else {
            let step = OlderStep {
                batch: self.batch,
                act: OlderAct::Withdraw,
                lines: 0,
            };
            let session = app.enrolled()?;
            return Ok(Step::Send(session.request(
                OLDER_STEPS_PATH,
                Some(body_of(&step)?),
                language,
            )));
        };
        let content = content_of(outcome)?;
        if self.is_withdrawn {
            app.reached(true, None);
            let answer: OlderAnswer = read(&content)?;
            return Ok(Step::Done(OlderView {
                today: answer.today,
                units: answer.units,
                batches: answer.batches,
            }));
        }
        let answer: OlderStepAnswer = read(&content)?;
        if answer.state != OlderState::Withdrawn {
            return Err(FailureCode::NotFound.into());
        }
        self.is_withdrawn = true;
        Ok(Step::Send(app.enrolled()?.request(OLDER_PATH, None, language)))
    }
}
