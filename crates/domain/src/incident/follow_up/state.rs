//! What has been done about an incident so far: the steps in order, and what follows from them.

use super::{ActionKind, AgreedAction, Cause, Effect, FirstAid, Owner, Step};
use crate::id::{ActionId, ChangeId};
use crate::incident::Author;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// A step as it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepTaken {
    /// The change it came with.
    pub change_id: ChangeId,
    /// Who took it.
    pub by: Author,
    /// When it was noted, by the clock of the device.
    pub at: DateTime<FixedOffset>,
    /// What was done.
    pub step: Step,
}

/// The steps of one incident in the order of the fold; nothing else is kept, so nothing can disagree with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// In order.
    pub steps: Vec<StepTaken>,
}

/// An action as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Action {
    /// Which.
    pub action_id: ActionId,
    /// What it changes.
    pub kind: ActionKind,
    /// What is done.
    pub what: Option<String>,
    /// Who sees to it.
    pub owner: Owner,
    /// The last day.
    #[ts(type = "string")]
    pub deadline: NaiveDate,
    /// Whether it has worked, as said last.
    pub effect: Option<Effect>,
    /// When that was said.
    #[ts(type = "string | null")]
    pub assessed_at: Option<DateTime<FixedOffset>>,
}

impl FollowUp {
    /// When the reporter was talked with first. Steps are noted in any order, and the first talk is what counts.
    pub fn contacted_at(&self) -> Option<DateTime<FixedOffset>> {
        let contacts = self.steps.iter().filter_map(|taken| match taken.step {
            Step::Contacted { at } => Some(at),
            _ => None,
        });
        contacts.min()
    }

    /// What became of psychological first aid, as said last.
    pub fn first_aid(&self) -> Option<FirstAid> {
        self.last(|step| match step {
            Step::FirstAid { outcome } => Some(*outcome),
            _ => None,
        })
    }

    /// Where the cause is seen, as said last. Empty when nobody has said.
    pub fn causes(&self) -> BTreeSet<Cause> {
        let causes = self.last(|step| match step {
            Step::CauseFound { causes, .. } => Some(causes.clone()),
            _ => None,
        });
        causes.unwrap_or_default()
    }

    /// Who sees to the case, where that was said.
    pub fn assigned_to(&self) -> Option<&Owner> {
        self.last(|step| match step {
            Step::Assigned { to } => Some(to),
            _ => None,
        })
    }

    /// When the case was closed; none while it is open, also after it was opened again.
    pub fn closed_at(&self) -> Option<DateTime<FixedOffset>> {
        let last = self
            .steps
            .iter()
            .rev()
            .find(|taken| matches!(taken.step, Step::Closed | Step::Reopened))?;
        matches!(last.step, Step::Closed).then_some(last.at)
    }

    /// Whether the reporter was sent a message.
    pub fn has_message(&self) -> bool {
        self.steps
            .iter()
            .any(|taken| matches!(taken.step, Step::Messaged { .. }))
    }

    /// The actions as they stand, in the order they were agreed first. An assessment of an action nobody has agreed
    /// says nothing.
    pub fn actions(&self) -> Vec<Action> {
        let mut order: Vec<ActionId> = Vec::new();
        let mut agreed: BTreeMap<ActionId, &AgreedAction> = BTreeMap::new();
        let mut assessed: BTreeMap<ActionId, (Effect, DateTime<FixedOffset>)> = BTreeMap::new();
        for taken in &self.steps {
            match &taken.step {
                Step::ActionAgreed(action) => {
                    order.push(action.action_id);
                    agreed.insert(action.action_id, action);
                }
                Step::EffectAssessed {
                    action_id, effect, ..
                } => {
                    assessed.insert(*action_id, (*effect, taken.at));
                }
                _ => {}
            }
        }
        let standing = |action_id: ActionId| {
            let action = agreed.get(&action_id)?;
            let (effect, assessed_at) = assessed.get(&action_id).copied().unzip();
            Some(Action {
                action_id,
                kind: action.kind,
                what: action.what.clone(),
                owner: action.owner.clone(),
                deadline: action.deadline,
                effect,
                assessed_at,
            })
        };
        // Agreed anew, an action keeps its first place.
        order
            .iter()
            .enumerate()
            .filter(|(place, id)| !order[..*place].contains(id))
            .filter_map(|(_, id)| standing(*id))
            .collect()
    }

    fn last<'a, T>(&'a self, told: impl Fn(&'a Step) -> Option<T>) -> Option<T> {
        self.steps.iter().rev().find_map(|taken| told(&taken.step))
    }
}

impl Action {
    /// Whether it was said for good if it has worked.
    pub fn is_assessed(&self) -> bool {
        self.effect.is_some_and(|effect| effect != Effect::TooEarly)
    }
}
