//! The workplace's cases, the most urgent first.

use super::Local;
use crate::app::App;
use crate::failure::{Failure, FailureCode};
use crate::follow_up::{InboxCase, in_short};
use crate::host::Host;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::incident::follow_up::{ActionKind, Cause, Effect, FirstAid, OwnerRole, Urgency};

/// Most cases that are done in one answer, the newest ones.
const DONE: usize = 100;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadInbox {}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Inbox {
    /// Open cases, the most urgent first.
    pub open: Vec<InboxCase>,
    /// Closed and withdrawn ones, the newest first, at most 100.
    pub done: Vec<InboxCase>,
    /// How many are closed or withdrawn in all.
    pub done_count: u32,
    /// What can be said in a step.
    pub options: StepOptions,
}

/// What can be said in a step, in the order it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StepOptions {
    /// What became of psychological first aid.
    pub first_aid: Vec<FirstAid>,
    /// Where the cause is seen.
    pub causes: Vec<Cause>,
    /// What an action changes.
    pub action_kinds: Vec<ActionKind>,
    /// Who sees to it.
    pub owners: Vec<OwnerRole>,
    /// Whether it has worked.
    pub effects: Vec<Effect>,
}

impl Local for ReadInbox {
    type Reply = Inbox;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<Inbox, Failure> {
        app.refuse_if_revoked()?;
        if !app.follows_up() {
            return Err(FailureCode::NotAllowed.into());
        }
        let now = host.now();
        let cases = app
            .store
            .unit_cases()?
            .iter()
            .map(|held| in_short(app, held, now))
            .collect::<Result<Vec<_>, _>>()?;
        let (mut done, mut open): (Vec<InboxCase>, Vec<InboxCase>) =
            cases.into_iter().partition(|case| case.urgency == Urgency::Done);
        open.sort_by_key(|case| {
            let first = case.tasks.first().map_or(NaiveDate::MAX, |task| task.last_day);
            (case.urgency, first, std::cmp::Reverse(case.occurred))
        });
        done.sort_by_key(|case| std::cmp::Reverse(case.occurred));
        let done_count = u32::try_from(done.len()).unwrap_or(u32::MAX);
        done.truncate(DONE);
        Ok(Inbox {
            open,
            done,
            done_count,
            options: StepOptions {
                first_aid: FirstAid::ALL.to_vec(),
                causes: Cause::ALL.to_vec(),
                action_kinds: ActionKind::ALL.to_vec(),
                owners: OwnerRole::ALL.to_vec(),
                effects: Effect::ALL.to_vec(),
            },
        })
    }
}
