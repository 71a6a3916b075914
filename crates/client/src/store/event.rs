//! What was done about an incident, as both sides are shown it: the safety group and the reporter.

use super::incidents::reason_of;
use super::log::Entry;
use super::{SendState, StoreError};
use crate::failure::Failure;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;
use vaern_domain::answers::Field;
use vaern_domain::id::{ActionId, ChangeId, PersonId};
use vaern_domain::incident::follow_up::{Action, Cause, Effect, FirstAid, Owner};
use vaern_domain::incident::{
    Authority, Change, ChangeBody, ChangeKind, FoldedIncident, Outcome, PlacedChange, Step, StepKind,
};

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FollowUpEvent {
    /// The change it came with.
    pub change_id: ChangeId,
    /// What kind of change.
    pub kind: ChangeKind,
    /// Which step, where it is one.
    pub step: Option<StepKind>,
    /// When it was noted, by the clock of the device it was done on.
    #[ts(type = "string")]
    pub at: DateTime<FixedOffset>,
    /// Who did it, by id only; none for somebody who recorded without a name.
    #[serde(skip)]
    #[ts(skip)]
    pub by: Option<PersonId>,
    /// Answers given anew, in an amendment.
    pub fields: BTreeSet<Field>,
    /// When the reporter was talked with.
    #[ts(type = "string | null")]
    pub contacted_at: Option<DateTime<FixedOffset>>,
    /// What became of psychological first aid.
    pub first_aid: Option<FirstAid>,
    /// Where the cause is seen.
    pub causes: BTreeSet<Cause>,
    /// The action it is about, as it stands now.
    pub action: Option<Action>,
    /// Whether the action has worked.
    pub effect: Option<Effect>,
    /// Who sees to the case from then on.
    pub to: Option<Owner>,
    /// Whom a decision is about.
    pub authority: Option<Authority>,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// The words that came with it.
    pub words: Option<String>,
    /// How far it has come.
    pub state: SendState,
    /// Why it could not be taken, if so.
    pub reason: Option<Failure>,
}

/// Everything done about an incident in the order of the fold, and behind it what the central store could not take.
/// `own` are the rows of this device's log among them.
pub(super) fn events(
    placed: &[PlacedChange],
    own: &[Entry],
    incident: &FoldedIncident,
) -> Result<Vec<FollowUpEvent>, StoreError> {
    let actions = incident.follow_up.actions();
    let mut in_effect: Vec<&PlacedChange> = placed.iter().collect();
    in_effect.sort_by_key(|placed| (placed.seq.is_none(), placed.seq, placed.change.change_id));
    in_effect.dedup_by_key(|placed| placed.change.change_id);
    let mut events = Vec::with_capacity(in_effect.len());
    for placed in in_effect {
        let entry = own
            .iter()
            .find(|entry| entry.envelope.change_id == placed.change.change_id);
        events.push(event(&placed.change, entry, &actions)?);
    }
    for entry in own.iter().filter(|entry| entry.is_held()) {
        if let Ok(change) = entry.envelope.open() {
            events.push(event(&change, Some(entry), &actions)?);
        }
    }
    Ok(events)
}

/// One change as an event.
pub(super) fn event(
    change: &Change,
    entry: Option<&Entry>,
    actions: &[Action],
) -> Result<FollowUpEvent, StoreError> {
    let state = match entry {
        Some(entry) if entry.is_held() => SendState::NeedsHelp,
        Some(entry) if entry.state.is_some() => SendState::OnDevice,
        _ => SendState::Sent,
    };
    let reason = entry.map(reason_of).transpose()?.flatten().map(Failure::from);
    let mut told = FollowUpEvent {
        change_id: change.change_id,
        kind: change.body.kind(),
        step: None,
        at: change.recorded_at,
        by: change.author.person,
        fields: BTreeSet::new(),
        contacted_at: None,
        first_aid: None,
        causes: BTreeSet::new(),
        action: None,
        effect: None,
        to: None,
        authority: None,
        outcome: None,
        words: change.body.texts().next().map(ToOwned::to_owned),
        state,
        reason,
    };
    match &change.body {
        // The note stands with the answers.
        ChangeBody::Recorded(_) => told.words = None,
        ChangeBody::Amended(amended) => {
            told.words = None;
            told.fields = amended.fields();
        }
        ChangeBody::Withdrawn(_) => {}
        ChangeBody::Decided(decided) => {
            told.authority = Some(decided.authority);
            told.outcome = Some(decided.outcome);
        }
        ChangeBody::FollowedUp(step) => tell_step(&mut told, step, actions),
    }
    Ok(told)
}

fn tell_step(told: &mut FollowUpEvent, step: &Step, actions: &[Action]) {
    let named = |id: ActionId| actions.iter().find(|action| action.action_id == id).cloned();
    told.step = Some(step.kind());
    match step {
        Step::Contacted { at } => told.contacted_at = Some(*at),
        Step::FirstAid { outcome } => told.first_aid = Some(*outcome),
        Step::CauseFound { causes, .. } => told.causes = causes.clone(),
        Step::ActionAgreed(agreed) => {
            told.action = Some(Action {
                action_id: agreed.action_id,
                kind: agreed.kind,
                what: agreed.what.clone(),
                owner: agreed.owner.clone(),
                deadline: agreed.deadline,
                effect: None,
                assessed_at: None,
            });
        }
        Step::EffectAssessed {
            action_id, effect, ..
        } => {
            told.action = named(*action_id);
            told.effect = Some(*effect);
        }
        Step::Assigned { to } => told.to = Some(to.clone()),
        Step::Seen | Step::Messaged { .. } | Step::Closed | Step::Reopened => {}
    }
}
