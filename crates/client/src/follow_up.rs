//! The workplace's cases as a safety group is shown them, and the one way a step is taken.

use crate::app::{App, entropy};
use crate::commands::review;
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::store::{FollowUpEvent, HeldCase, SendState};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;
use vaern_domain::Answers;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::follow_up::{
    Action, Cause, FirstAid, Owner, Task, Urgency, contact_by, open_tasks, urgency,
};
use vaern_domain::incident::{Authority, Change, ChangeBody, ChangeKind, Decision, StepKind, check_change};

/// One case in the inbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct InboxCase {
    /// The incident.
    pub incident_id: IncidentId,
    /// What was told.
    pub answers: Answers,
    /// When it happened.
    #[ts(type = "string")]
    pub occurred: DateTime<FixedOffset>,
    /// When it was recorded.
    #[ts(type = "string")]
    pub recorded_at: DateTime<FixedOffset>,
    /// The reporter's name; none when it was recorded without one.
    pub reporter: Option<String>,
    /// Whether it was recorded without a name: nobody can say whom to talk with.
    pub is_nameless: bool,
    /// Whether the person at this device has recorded it: then somebody else follows up.
    pub is_own: bool,
    /// How urgent it is.
    pub urgency: Urgency,
    /// What is to be done, the earliest last day first.
    pub tasks: Vec<Task>,
    /// Who sees to it, where that was said.
    pub assigned_to: Option<Owner>,
    /// Whether the person at this device has opened it.
    pub is_seen: bool,
    /// Actions that are agreed and not assessed.
    pub running_actions: u32,
    /// Whether it was withdrawn.
    pub is_withdrawn: bool,
    /// How far the steps taken here have come.
    pub state: SendState,
}

/// One case in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct UnitCase {
    /// As it stands in the inbox.
    pub case: InboxCase,
    /// The last day on which a first contact is in time.
    #[ts(type = "string")]
    pub contact_by: NaiveDate,
    /// When the reporter was talked with first.
    #[ts(type = "string | null")]
    pub contacted_at: Option<DateTime<FixedOffset>>,
    /// What became of psychological first aid.
    pub first_aid: Option<FirstAid>,
    /// Whether it is reported to an authority.
    pub decisions: BTreeMap<Authority, Decision>,
    /// Where the cause is seen.
    pub causes: BTreeSet<Cause>,
    /// What was agreed.
    pub actions: Vec<Action>,
    /// When it was closed.
    #[ts(type = "string | null")]
    pub closed_at: Option<DateTime<FixedOffset>>,
    /// What was done, in order.
    pub events: Vec<FollowUpEvent>,
}

impl App {
    /// Whether whoever uses this device follows up on the incidents of its workplace.
    pub(crate) fn follows_up(&self) -> bool {
        self.session().is_some_and(|session| {
            let enrolled = &session.enrolled;
            enrolled.role.follows_up(enrolled.unit.is_some()) && enrolled.person.is_some()
        })
    }
}

/// A case that is held here.
///
/// # Errors
/// `not_allowed` for a role that does not follow up, `incident_not_found`.
pub(crate) fn find(app: &App, incident_id: IncidentId) -> Result<HeldCase, Failure> {
    app.refuse_if_revoked()?;
    if !app.follows_up() {
        return Err(FailureCode::NotAllowed.into());
    }
    app.store
        .unit_case(incident_id)?
        .ok_or_else(|| FailureCode::IncidentNotFound.into())
}

/// A case in full.
///
/// # Errors
/// What the store fails with.
pub(crate) fn in_full(app: &App, held: HeldCase, now: DateTime<FixedOffset>) -> Result<UnitCase, Failure> {
    let case = in_short(app, &held, now)?;
    let HeldCase { incident, events, .. } = held;
    let follow_up = &incident.follow_up;
    Ok(UnitCase {
        case,
        contact_by: contact_by(incident.recorded_at),
        contacted_at: follow_up.contacted_at(),
        first_aid: follow_up.first_aid(),
        causes: follow_up.causes(),
        actions: follow_up.actions(),
        closed_at: follow_up.closed_at(),
        decisions: incident.decisions,
        events,
    })
}

/// A case as it stands in the inbox.
///
/// # Errors
/// What the store fails with.
pub(crate) fn in_short(app: &App, held: &HeldCase, now: DateTime<FixedOffset>) -> Result<InboxCase, Failure> {
    let me = app.enrolled()?.author().person;
    let incident = &held.incident;
    let today = now.date_naive();
    let tasks = open_tasks(incident, today);
    let is_named_own = me.is_some() && incident.author.person == me;
    let is_own = is_named_own || app.store.has_recorded(incident.incident_id)?;
    let actions = incident.follow_up.actions();
    let running = actions.iter().filter(|action| !action.is_assessed()).count();
    let seen = |event: &FollowUpEvent| event.step == Some(StepKind::Seen) && event.by == me;
    Ok(InboxCase {
        incident_id: incident.incident_id,
        answers: incident.answers.clone(),
        occurred: incident.occurred.at,
        recorded_at: incident.recorded_at,
        reporter: held.reporter.as_ref().map(|person| person.name.clone()),
        is_nameless: incident.author.person.is_none(),
        is_own,
        urgency: urgency(incident, &tasks, today),
        tasks,
        assigned_to: incident.follow_up.assigned_to().cloned(),
        is_seen: is_own || held.events.iter().any(seen),
        running_actions: u32::try_from(running).unwrap_or(u32::MAX),
        is_withdrawn: incident.withdrawn.is_some(),
        state: how_far(&held.events),
    })
}

fn how_far(events: &[FollowUpEvent]) -> SendState {
    let any = |state: SendState| events.iter().any(|event| event.state == state);
    if any(SendState::NeedsHelp) {
        SendState::NeedsHelp
    } else if any(SendState::OnDevice) {
        SendState::OnDevice
    } else {
        SendState::Sent
    }
}

/// Takes a step, and gives the case as it then is. `kept` are the words the guard asked about and the person keeps.
///
/// # Errors
/// `not_allowed` on an incident of one's own or one that was withdrawn, or what the rules say against the step.
pub(crate) fn take_step(
    app: &mut App,
    host: &dyn Host,
    incident_id: IncidentId,
    body: ChangeBody,
    kept: &[String],
) -> Result<UnitCase, Failure> {
    let now = host.now();
    let held = find(app, incident_id)?;
    let case = in_short(app, &held, now)?;
    if case.is_own || case.is_withdrawn {
        return Err(FailureCode::NotAllowed.into());
    }
    let change = Change {
        change_id: ChangeId::new(now, &entropy(host)?),
        incident_id,
        device_seq: 0, // given by the store, in its transaction
        base: Some(held.incident.last_change),
        author: app.enrolled()?.author(),
        recorded_at: now,
        reviewed: review(&body, kept),
        body,
    };
    check_change(&change, now)?;
    app.store.transact(change)?;
    in_full(app, find(app, incident_id)?, now)
}

/// Notes that the case was opened, once a person and day: the reporter sees who has looked.
///
/// # Errors
/// What the store fails with.
pub(crate) fn note_look(app: &mut App, host: &dyn Host, held: &HeldCase) -> Result<(), Failure> {
    let now = host.now();
    let case = in_short(app, held, now)?;
    let me = app.enrolled()?.author().person;
    let is_noted = held.events.iter().any(|event| {
        event.kind == ChangeKind::FollowedUp
            && event.step == Some(StepKind::Seen)
            && event.by == me
            && event.at.with_timezone(now.offset()).date_naive() == now.date_naive()
    });
    if case.is_own || is_noted {
        return Ok(());
    }
    let change = Change {
        change_id: ChangeId::new(now, &entropy(host)?),
        incident_id: case.incident_id,
        device_seq: 0,
        base: Some(held.incident.last_change),
        author: app.enrolled()?.author(),
        recorded_at: now,
        reviewed: None,
        body: ChangeBody::FollowedUp(vaern_domain::incident::Step::Seen),
    };
    app.store.transact(change)?;
    Ok(())
}
