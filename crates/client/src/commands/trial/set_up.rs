//! Setting a trial up, and the files of its baseline.

use super::super::Remote;
use super::super::ask::{Ask, as_it_is, read};
use super::look::{LookExchange, TrialView};
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step, body_of, content_of};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use serde::Deserialize;
use std::collections::BTreeSet;
use ts_rs::TS;
use vaern_domain::guard;
use vaern_domain::id::TrialId;
use vaern_evaluation::{Baseline, Plan};
use vaern_protocol::trials::{BaselineKind, ImportAnswer, ImportBaseline, SetTrial, TrialAnswer};
use vaern_protocol::{TRIAL_IMPORT_PATH, TRIALS_PATH};

/// Sets a trial up, or changes it.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SetUpTrial {
    /// The trial to change; none for a new one.
    pub trial_id: Option<TrialId>,
    /// What is fixed before the start.
    pub plan: Plan,
    /// What is told of the work before and now.
    pub baseline: Baseline,
    /// Words the guard asks about that are meant to stand there.
    pub kept: Vec<String>,
}

/// The conversation: what is told goes past the guard and to the central store, then the trial is read as it now is.
pub struct SetUpExchange {
    told: Option<SetTrial>,
    then: Option<LookExchange>,
}

impl Remote for SetUpTrial {
    type Exchange = SetUpExchange;

    fn exchange(self) -> SetUpExchange {
        SetUpExchange {
            told: Some(SetTrial {
                trial: self.trial_id,
                plan: self.plan,
                baseline: self.baseline,
                kept: self.kept,
            }),
            then: None,
        }
    }
}

impl Exchange for SetUpExchange {
    type Reply = TrialView;

    fn next(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<TrialView>, Failure> {
        if let Some(told) = self.told.take() {
            check(&told)?;
            let language = app.language().of_office();
            let session = app.enrolled()?;
            if !session.enrolled.role.reads_organisation_trends() {
                return Err(FailureCode::NotAllowed.into());
            }
            return Ok(Step::Send(session.request(
                TRIALS_PATH,
                Some(body_of(&told)?),
                language,
            )));
        }
        if let Some(look) = &mut self.then {
            return look.next(app, host, outcome);
        }
        // Without an answer it is not saved, and must not look as if it were.
        let kept: TrialAnswer = read(&content_of(outcome.ok_or(FailureCode::Unexpected)?)?)?;
        let look = self.then.insert(LookExchange::of(kept.trial.trial_id));
        look.next(app, host, None)
    }
}

/// What the central store would refuse is refused here, before it leaves the device.
fn check(told: &SetTrial) -> Result<(), Failure> {
    let steps = told.baseline.before.iter().chain(&told.baseline.after);
    let of_steps = steps.flat_map(|step| std::iter::once(&step.what).chain(&step.systems));
    let (mut refused, mut asked) = (BTreeSet::new(), BTreeSet::new());
    for text in std::iter::once(&told.plan.name).chain(of_steps) {
        for found in guard::scan(text) {
            if found.kind.refuses() {
                refused.insert(found.kind.code());
            } else if !told.kept.iter().any(|kept| *kept == text[found.range.clone()]) {
                asked.insert(found.kind.code());
            }
        }
    }
    let (code, kinds) = match (refused.is_empty(), asked.is_empty()) {
        (true, true) => return Ok(()),
        (false, _) => (FailureCode::PersonalDataInText, refused),
        (true, false) => (FailureCode::PersonalDataUnanswered, asked),
    };
    let kinds: Vec<&str> = kinds.into_iter().collect();
    Err(Failure::with(code, "kinds", kinds.join(",")))
}

/// A CSV or XLSX file with old counts or shadow weeks.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ImportBaselineFile {
    /// The trial.
    pub trial_id: TrialId,
    /// What is in it.
    pub kind: BaselineKind,
    /// The file in base64.
    pub file: String,
}

impl Remote for ImportBaselineFile {
    type Exchange = Ask<ImportAnswer>;

    fn exchange(self) -> Ask<ImportAnswer> {
        let body = body_of(&ImportBaseline {
            trial: self.trial_id,
            kind: self.kind,
            file: self.file,
        });
        Ask::sending(TRIAL_IMPORT_PATH, body, as_it_is)
    }
}
