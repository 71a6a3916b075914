//! Changes of a trial: before the start all of it, each noted; after the start never what it is judged by.

use crate::trial::{Baseline, Criterion, Plan, Trial};
use crate::verify::TrialError;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::id::TrialId;

/// A change that was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TrialEntry"))]
#[ts(rename = "TrialEntry")]
pub struct Entry {
    /// When.
    #[ts(type = "string")]
    pub at: DateTime<FixedOffset>,
    /// Whether the trial had begun.
    pub after_start: bool,
    /// What.
    pub changed: Vec<Changed>,
}

/// What was changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Changed {
    /// The name.
    Name,
    /// Workplaces, or how many staff they have.
    Units,
    /// First or last day.
    Period,
    /// A criterion: added (`from` is none), taken away (`to` is none), or bound otherwise.
    Criterion {
        /// What it was.
        from: Option<Criterion>,
        /// What it is.
        to: Option<Criterion>,
    },
    /// The work before the trial.
    WorkBefore,
    /// The work during the trial.
    WorkAfter,
    /// What an hour costs.
    HourlyCost,
    /// Old counts.
    OldCounts,
    /// Shadow weeks.
    ShadowWeeks,
    /// Meetings.
    Meetings,
}

impl Trial {
    /// A new trial. Its first day must be to come: criteria are not set for what has been seen.
    ///
    /// # Errors
    /// [`TrialError`] when it cannot be kept.
    pub fn set_up(
        trial_id: TrialId,
        plan: Plan,
        baseline: Baseline,
        at: DateTime<FixedOffset>,
    ) -> Result<Self, TrialError> {
        let trial = Self {
            trial_id,
            plan,
            baseline,
            log: Vec::new(),
        };
        trial.verify()?;
        not_begun(&trial.plan, at)?;
        Ok(trial)
    }

    /// The trial with another plan or baseline. A change that changes nothing leaves no trace.
    ///
    /// # Errors
    /// [`TrialError::Begun`] when the plan is another one and the trial has begun; the others when it cannot be kept.
    pub fn revised(
        &self,
        plan: Plan,
        baseline: Baseline,
        at: DateTime<FixedOffset>,
    ) -> Result<Self, TrialError> {
        let after_start = at.date_naive() >= self.plan.first;
        if plan != self.plan {
            not_begun(&self.plan, at)?;
            not_begun(&plan, at)?;
        }
        let mut changed = changes_of_plan(&self.plan, &plan);
        changed.extend(changes_of_baseline(&self.baseline, &baseline));
        let mut log = self.log.clone();
        if !changed.is_empty() {
            log.push(Entry {
                at,
                after_start,
                changed,
            });
        }
        let trial = Self {
            trial_id: self.trial_id,
            plan,
            baseline,
            log,
        };
        trial.verify()?;
        Ok(trial)
    }
}

fn not_begun(plan: &Plan, at: DateTime<FixedOffset>) -> Result<(), TrialError> {
    let first = plan.first;
    if at.date_naive() < first {
        Ok(())
    } else {
        Err(TrialError::Begun { first })
    }
}

fn changes_of_plan(old: &Plan, new: &Plan) -> Vec<Changed> {
    let mut changed = Vec::new();
    let mut note = |is_other: bool, what: Changed| {
        if is_other {
            changed.push(what);
        }
    };
    note(old.name != new.name, Changed::Name);
    note(old.units != new.units, Changed::Units);
    note((old.first, old.last) != (new.first, new.last), Changed::Period);
    for from in &old.criteria {
        let to = new.criteria.iter().find(|to| to.measure == from.measure);
        let is_other = to.is_none_or(|to| to.bound != from.bound);
        let what = Changed::Criterion {
            from: Some(from.clone()),
            to: to.cloned(),
        };
        note(is_other, what);
    }
    for to in &new.criteria {
        let is_new = old.criteria.iter().all(|from| from.measure != to.measure);
        let what = Changed::Criterion {
            from: None,
            to: Some(to.clone()),
        };
        note(is_new, what);
    }
    changed
}

fn changes_of_baseline(old: &Baseline, new: &Baseline) -> Vec<Changed> {
    let all = [
        (old.before != new.before, Changed::WorkBefore),
        (old.after != new.after, Changed::WorkAfter),
        (old.hourly_cost != new.hourly_cost, Changed::HourlyCost),
        (old.old_counts != new.old_counts, Changed::OldCounts),
        (old.shadow_weeks != new.shadow_weeks, Changed::ShadowWeeks),
        (old.meetings != new.meetings, Changed::Meetings),
    ];
    all.into_iter()
        .filter_map(|(is_other, what)| is_other.then_some(what))
        .collect()
}
