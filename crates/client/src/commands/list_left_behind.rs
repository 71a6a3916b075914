//! What was left on a shared device and belongs to nobody who can be asked: drafts, and records without a name that are
//! stuck. Nobody is shown what they say.

use super::Local;
use crate::app::{App, entropy};
use crate::failure::{Failure, FailureCode};
use crate::hand::AT_HAND;
use crate::host::Host;
use crate::store::{HeldChange, Mend, mend_of};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Amended, Change, ChangeBody};

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ListLeftBehind {}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LeftBehind {
    /// Drafts nobody has touched for a while, the one touched last first.
    pub drafts: Vec<LeftDraft>,
    /// Records without a name that the central store could not take as they are.
    pub stuck: Vec<StuckRecord>,
}

/// A draft that was left: when, and whether there is enough to save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LeftDraft {
    /// The draft.
    pub draft_id: IncidentId,
    /// When it was begun.
    #[ts(type = "string")]
    pub started_at: DateTime<FixedOffset>,
    /// Whether it says what happened: then it can be saved as it is, without a name.
    pub can_be_saved: bool,
}

/// A record without a name that is stuck: when, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StuckRecord {
    /// The incident.
    pub incident_id: IncidentId,
    /// When it was recorded.
    #[ts(type = "string")]
    pub recorded_at: DateTime<FixedOffset>,
    /// Why.
    pub reason: Failure,
    /// What whoever stands here can do about it, unseen.
    pub way_out: WayOut,
}

/// What can be done about a record that is stuck and that nobody may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WayOut {
    /// It goes without what was written to it.
    WithoutNote,
    /// It goes once more, with a time that has passed, or as a new record.
    Again,
    /// A newer app or central store will take it; nothing is to be done but updating.
    Update,
}

impl Local for ListLeftBehind {
    type Reply = LeftBehind;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<LeftBehind, Failure> {
        left_behind(app, host)
    }
}

pub(super) fn left_behind(app: &App, host: &dyn Host) -> Result<LeftBehind, Failure> {
    if !app.is_shared() {
        return Err(FailureCode::NotAllowed.into());
    }
    let left_since = host.now() - AT_HAND;
    let drafts = app.store.drafts()?;
    let drafts = drafts
        .into_iter()
        .filter(|draft| draft.updated_at < left_since)
        .map(|draft| LeftDraft {
            draft_id: draft.draft_id,
            started_at: draft.started_at,
            can_be_saved: !draft.answers.acts.is_empty(),
        })
        .collect();
    let stuck = app.store.stuck()?;
    let stuck = stuck
        .into_iter()
        .filter(|stuck| stuck.author.person.is_none())
        .map(|stuck| {
            Ok(StuckRecord {
                incident_id: stuck.incident_id,
                recorded_at: stuck.recorded_at,
                way_out: way_out(&app.store.held_changes(stuck.incident_id)?),
                reason: stuck.reason,
            })
        })
        .collect::<Result<_, Failure>>()?;
    Ok(LeftBehind { drafts, stuck })
}

/// What can be done about the first of what is held of a record; about the rest when that is done.
fn way_out(held: &[HeldChange]) -> WayOut {
    let Some(first) = held.first() else {
        return WayOut::Update;
    };
    let change = first.change.as_ref();
    match mend_of(change.map(|change| change.body.kind()), first.code) {
        // What is held for a text it does not have is held for what this app does not know of.
        Mend::Note | Mend::Withdrawal => match change.and_then(|change| change.body.texts().next()) {
            Some(_) => WayOut::WithoutNote,
            None => WayOut::Update,
        },
        Mend::Acts | Mend::Time | Mend::SendAgain | Mend::RecordAnew => WayOut::Again,
        Mend::Update => WayOut::Update,
    }
}

/// What is held of a stuck record that is offered this way out.
///
/// # Errors
/// `incident_not_found` when it is not offered.
pub(super) fn held_of(
    app: &App,
    host: &dyn Host,
    incident_id: IncidentId,
    way_out: WayOut,
) -> Result<Vec<Change>, Failure> {
    let known = left_behind(app, host)?.stuck;
    let is_offered = |stuck: &StuckRecord| stuck.incident_id == incident_id && stuck.way_out == way_out;
    if !known.iter().any(is_offered) {
        return Err(FailureCode::IncidentNotFound.into());
    }
    let held = app.store.held_changes(incident_id)?;
    Ok(held.into_iter().filter_map(|held| held.change).collect())
}

/// The next change of a record without a name.
///
/// # Errors
/// What the host or the store fails with.
pub(super) fn next_change(
    app: &App,
    host: &dyn Host,
    incident_id: IncidentId,
    body: ChangeBody,
    reviewed: Option<u16>,
) -> Result<Change, Failure> {
    let now = host.now();
    Ok(Change {
        change_id: ChangeId::new(now, &entropy(host)?),
        incident_id,
        device_seq: 0, // given by the store, in its transaction
        base: app.store.last_change(incident_id)?,
        author: app.enrolled()?.author(),
        recorded_at: now,
        reviewed,
        body,
    })
}

/// What several amendments say together.
pub(super) fn together(held: &[Change]) -> Amended {
    let mut all = Amended::default();
    for change in held {
        if let ChangeBody::Amended(amended) = &change.body {
            all.answers.overlay(&amended.answers);
            all.occurred = amended.occurred.clone().or(all.occurred);
        }
    }
    all
}
