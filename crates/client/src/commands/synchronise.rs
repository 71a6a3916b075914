//! Sends what waits and pulls what is new, now.

use super::Remote;
use crate::app::{App, Sending};
use crate::exchange::{Exchange, Outcome, Step};
use crate::failure::Failure;
use crate::host::Host;
use crate::sync::Synchronisation;
use serde::Deserialize;
use ts_rs::TS;

/// The request.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct Synchronise {}

/// The conversation; a failed one still answers what waits, with the problem in it.
#[derive(Debug)]
pub struct SynchroniseNow(Synchronisation);

impl Remote for Synchronise {
    type Exchange = SynchroniseNow;

    fn exchange(self) -> SynchroniseNow {
        SynchroniseNow(Synchronisation::default())
    }
}

impl Exchange for SynchroniseNow {
    type Reply = Sending;

    fn next(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<Sending>, Failure> {
        match self.0.next(app, host, outcome) {
            Ok(Step::Send(request)) => Ok(Step::Send(request)),
            Ok(Step::Done(())) => Ok(Step::Done(app.sending()?)),
            Err(failure) => {
                let sending = app.sending()?;
                // What is already in `problem` has been told; anything else must not be swallowed.
                if sending.problem.as_ref() == Some(&failure) {
                    Ok(Step::Done(sending))
                } else {
                    Err(failure)
                }
            }
        }
    }
}
