//! One trial: how it is set up, what is missing, and what its figures say so far.

use super::super::Remote;
use super::super::ask::read;
use super::result::{TrialResult, result};
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step, content_of};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::id::TrialId;
use vaern_evaluation::{Baseline, Evaluation, Plan, Standing};
use vaern_protocol::trials::{Missing, MissingWhat, TrialAnswer};
use vaern_protocol::{EVALUATION_PATH, TRIAL_PATH};
use vaern_texts::text;

/// Which trial.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadTrial {
    /// The trial.
    pub trial_id: TrialId,
}

/// One trial.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TrialView {
    /// Which.
    pub trial_id: TrialId,
    /// What is fixed before the start.
    pub plan: Plan,
    /// What is told of the work before and now.
    pub baseline: Baseline,
    /// How far it has come.
    pub standing: Standing,
    /// What is missing for a full evaluation.
    pub missing: Vec<MissingLine>,
    /// What the figures say so far.
    pub result: TrialResult,
}

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MissingLine {
    /// What, for the page to know where it leads.
    pub what: MissingWhat,
    /// In words.
    pub sentence: String,
}

/// The conversation: how it is set up, then its figures.
pub struct LookExchange {
    trial: TrialId,
    told: Option<Box<TrialAnswer>>,
}

impl LookExchange {
    pub(super) fn of(trial: TrialId) -> Self {
        Self { trial, told: None }
    }
}

impl Remote for ReadTrial {
    type Exchange = LookExchange;

    fn exchange(self) -> LookExchange {
        LookExchange::of(self.trial_id)
    }
}

impl Exchange for LookExchange {
    type Reply = TrialView;

    fn next(
        &mut self,
        app: &mut App,
        _: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<TrialView>, Failure> {
        let language = app.language().of_office();
        let session = app.enrolled()?;
        if !session.enrolled.role.reads_organisation_trends() {
            return Err(FailureCode::NotAllowed.into());
        }
        let ask = |path: &str| session.request(&format!("{path}?trial={}", self.trial), None, language);
        let Some(outcome) = outcome else {
            return Ok(Step::Send(ask(TRIAL_PATH)));
        };
        let content = content_of(outcome)?;
        let Some(told) = self.told.take() else {
            let request = ask(EVALUATION_PATH);
            self.told = Some(Box::new(read(&content)?));
            return Ok(Step::Send(request));
        };
        let evaluation: Evaluation = read(&content)?;
        app.reached(true, None);
        let TrialAnswer {
            trial,
            standing,
            missing,
            ..
        } = *told;
        Ok(Step::Done(TrialView {
            trial_id: trial.trial_id,
            plan: trial.plan,
            baseline: trial.baseline,
            standing,
            missing: missing.iter().map(|one| line(language, one)).collect(),
            result: result(language, &evaluation),
        }))
    }
}

fn line(language: Language, missing: &Missing) -> MissingLine {
    let code = match missing.what {
        MissingWhat::WorkBefore => "work_before",
        MissingWhat::WorkAfter => "work_after",
        MissingWhat::HourlyCost => "hourly_cost",
        MissingWhat::OldCounts => "old_counts",
        MissingWhat::ShadowBefore => "shadow_before",
        MissingWhat::ShadowDuring => "shadow_during",
        MissingWhat::Hours => "hours",
    };
    let key = format!("trial_missing.{code}");
    MissingLine {
        what: missing.what,
        sentence: text(language, &key, &[("units", &missing.units.join(", "))]),
    }
}
