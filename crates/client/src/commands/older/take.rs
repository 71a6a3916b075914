//! What was tried is taken over.

use super::super::Remote;
use super::check::{OlderReport, checked, report, step};
use super::{opened, refuse_others};
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step, parsed};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use serde::Deserialize;
use ts_rs::TS;
use vaern_protocol::older::{OlderAct, OlderState, OlderStepAnswer};

/// Takes over what was tried last.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct TakeOlder {}

/// The conversation.
pub struct Taking;

impl Remote for TakeOlder {
    type Exchange = Taking;

    fn exchange(self) -> Taking {
        Taking
    }
}

impl Exchange for Taking {
    type Reply = OlderReport;

    fn next(
        &mut self,
        app: &mut App,
        _: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<OlderReport>, Failure> {
        refuse_others(app)?;
        let Some(outcome) = outcome else {
            return step(app, OlderAct::Take);
        };
        let answer: OlderStepAnswer = parsed(outcome)?;
        if answer.state != OlderState::Taken {
            return Err(FailureCode::NotFound.into());
        }
        app.reached(true, None);
        let older = opened(app)?;
        let checked = checked(older)?;
        checked.is_taken = true;
        // Another import may have come between. Asked again after a lost answer it says nothing of lines.
        if answer.taken > 0 || !answer.already.is_empty() {
            checked.already = answer.already;
        }
        report(older).map(Step::Done)
    }
}
