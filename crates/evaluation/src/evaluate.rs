//! From facts to an evaluation.

use crate::facts::{CaseFacts, DeviceFacts, Facts, RecordFacts};
use crate::figure::{Code, Figure, Value};
use crate::grid::Grid;
use crate::judge::{Judged, Judgement, judge};
use crate::parts;
use crate::trial::Trial;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::id::UnitId;

/// What a trial's figures say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evaluation {
    /// The trial with its plan, its work and its log. Old counts and shadow weeks are left out: they are small numbers by
    /// workplace, and stand in the figures as far as they may be shown.
    pub trial: Trial,
    /// Whose it is.
    pub organisation: String,
    /// Whether all of it is made up.
    pub demo: bool,
    /// When the figures were made.
    #[ts(type = "string")]
    pub made_at: DateTime<FixedOffset>,
    /// How far the trial has come.
    pub standing: Standing,
    /// The last day that is counted.
    #[ts(type = "string")]
    pub through: NaiveDate,
    /// Days counted; none before the start.
    pub days: u32,
    /// The criteria, in the order they were set.
    pub criteria: Vec<Judged>,
    /// Every figure, in the order of [`Code::ALL`].
    pub figures: Vec<Figure>,
    /// The tables.
    pub grids: Vec<Grid>,
}

/// How far a trial has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It has not begun.
    NotBegun,
    /// It runs; figures are of the days so far.
    Running,
    /// It is over.
    Over,
}

impl Standing {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotBegun => "not_begun",
            Self::Running => "running",
            Self::Over => "over",
        }
    }
}

impl Evaluation {
    /// What a figure says.
    pub fn value(&self, code: Code) -> Value {
        parts::value(&self.figures, code)
    }

    /// How many criteria became of this kind.
    pub fn count(&self, judgement: Judgement) -> usize {
        self.criteria
            .iter()
            .filter(|judged| judged.judgement == judgement)
            .count()
    }
}

/// What the parts are made from: the facts of the trial's own workplaces and days.
pub(crate) struct Counted<'a> {
    pub trial: &'a Trial,
    pub now: DateTime<FixedOffset>,
    pub through: NaiveDate,
    pub days: u32,
    pub is_running: bool,
    pub records: Vec<&'a RecordFacts>,
    pub abandoned: u32,
    pub devices: Vec<&'a DeviceFacts>,
    pub cases: Option<Vec<&'a CaseFacts>>,
}

/// The evaluation of a trial as of a moment, in local time. The same facts give the same evaluation.
pub fn evaluate(
    trial: &Trial,
    organisation: &str,
    demo: bool,
    facts: &Facts,
    now: DateTime<FixedOffset>,
) -> Evaluation {
    evaluate_through(trial, organisation, demo, facts, now, now.date_naive())
}

/// The same of the days up to `last` alone: while a trial runs it is told in steps ([`crate::told_through`]).
pub fn evaluate_through(
    trial: &Trial,
    organisation: &str,
    demo: bool,
    facts: &Facts,
    now: DateTime<FixedOffset>,
    last: NaiveDate,
) -> Evaluation {
    let plan = &trial.plan;
    let today = now.date_naive();
    let standing = match today {
        today if today < plan.first => Standing::NotBegun,
        today if today <= plan.last => Standing::Running,
        _ => Standing::Over,
    };
    let through = plan.last.min(today).min(last);
    let days = u32::try_from((through - plan.first).num_days() + 1).unwrap_or(0);
    let counts = |unit: UnitId, day: NaiveDate| plan.holds(unit) && (plan.first..=through).contains(&day);
    let own_records = facts.records.iter();
    let own_cases = facts.cases.as_ref().map(|cases| {
        let own = cases.iter();
        own.filter(|case| counts(case.unit, case.occurred.date_naive()))
            .collect()
    });
    let abandoned = facts
        .abandoned
        .iter()
        .filter(|(unit, day, _)| counts(*unit, *day));
    let counted = Counted {
        trial,
        now,
        through,
        days,
        is_running: standing == Standing::Running,
        records: own_records
            .filter(|record| counts(record.unit, record.occurred.date_naive()))
            .collect(),
        abandoned: abandoned.map(|(_, _, count)| count).sum(),
        devices: facts
            .devices
            .iter()
            .filter(|device| device.unit.is_some_and(|unit| plan.holds(unit)))
            .collect(),
        cases: own_cases,
    };
    let (mut figures, grids) = parts::all(&counted);
    figures.sort_by_key(|figure| figure.code);
    let criteria = plan.criteria.iter();
    Evaluation {
        trial: without_counts(trial),
        organisation: organisation.to_owned(),
        demo,
        made_at: now,
        standing,
        through,
        days,
        criteria: criteria
            .map(|criterion| judge(criterion, &figures, standing))
            .collect(),
        figures,
        grids,
    }
}

fn without_counts(trial: &Trial) -> Trial {
    let mut trial = trial.clone();
    trial.baseline.old_counts.clear();
    trial.baseline.shadow_weeks.clear();
    trial
}
