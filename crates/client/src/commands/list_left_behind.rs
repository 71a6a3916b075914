//! What was left on a shared device and belongs to nobody who can be asked: drafts, and records without a name that are
//! stuck. Nobody is shown what they say.

use super::Local;
use crate::app::App;
use crate::failure::{Failure, FailureCode};
use crate::hand::AT_HAND;
use crate::host::Host;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::id::IncidentId;

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
    /// Whether it can go without its note.
    pub can_go_without_note: bool,
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
        .map(|stuck| StuckRecord {
            incident_id: stuck.incident_id,
            recorded_at: stuck.recorded_at,
            can_go_without_note: stuck.reason.code == FailureCode::PersonalDataInText,
            reason: stuck.reason,
        })
        .collect();
    Ok(LeftBehind { drafts, stuck })
}
