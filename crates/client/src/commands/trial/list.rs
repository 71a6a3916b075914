//! The trials there are, and what a new one is made of.

use super::super::Remote;
use super::super::ask::{Ask, read};
use crate::failure::Failure;
use crate::host::Host;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Language;
use vaern_evaluation::{Bound, Code, StaffGroup};
use vaern_evaluation_words::Words;
use vaern_protocol::TRIALS_PATH;
use vaern_protocol::enrolment::Unit;
use vaern_protocol::trials::{TrialLine, TrialsAnswer};

/// Asks which trials there are.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadTrials {}

/// The trials.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TrialsView {
    /// The day it is at the central store.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// In the order they were set up.
    pub trials: Vec<TrialLine>,
    /// Workplaces that can take part.
    pub units: Vec<Unit>,
    /// What a new trial can be judged by, most wanted first.
    pub measures: Vec<MeasureChoice>,
    /// Whose time a step of the work can be.
    pub groups: Vec<StaffGroup>,
}

/// A measure a trial can be judged by.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct MeasureChoice {
    /// Which.
    pub measure: Code,
    /// What it is called.
    pub name: String,
    /// How it is made.
    pub definition: String,
    /// Percent, seconds, and so on.
    pub unit: String,
    /// What is proposed.
    pub bound: Bound,
    /// Whether it is proposed for every trial.
    pub proposed: bool,
}

/// What is offered: what the decision about a roll-out hangs on, with bounds to begin from (own).
const MEASURES: [(Code, Bound, bool); 12] = [
    (Code::Recorders, Bound::AtLeast(40.0), true),
    (Code::SecondsMedian, Bound::AtMost(30.0), true),
    (Code::CompleteEnd, Bound::AtLeast(70.0), true),
    (Code::Other, Bound::AtMost(10.0), true),
    (Code::ContactedInTime, Bound::AtLeast(80.0), true),
    (Code::Missing, Bound::AtMost(0.0), true),
    (Code::MinutesSaved, Bound::AtLeast(10.0), true),
    (Code::WithFeedback, Bound::AtLeast(80.0), false),
    (Code::TapsMedian, Bound::AtMost(8.0), false),
    (Code::Abandoned, Bound::AtMost(10.0), false),
    (Code::SameDay, Bound::AtLeast(80.0), false),
    (Code::Filled, Bound::AtLeast(80.0), false),
];

impl Remote for ReadTrials {
    type Exchange = Ask<TrialsView>;

    fn exchange(self) -> Ask<TrialsView> {
        Ask::of(TRIALS_PATH, view)
    }
}

fn view(_: &dyn Host, language: Language, content: Vec<u8>) -> Result<TrialsView, Failure> {
    let answer: TrialsAnswer = read(&content)?;
    let words = Words::of(language);
    let measure = |(measure, bound, proposed): (Code, Bound, bool)| MeasureChoice {
        measure,
        name: words.name(measure),
        definition: words.definition(measure),
        unit: words.word(&format!("unit.{}", measure.kind().code())),
        bound,
        proposed,
    };
    Ok(TrialsView {
        today: answer.today,
        trials: answer.trials,
        units: answer.units,
        measures: MEASURES.map(measure).into(),
        groups: StaffGroup::ALL.into(),
    })
}
