//! What a window begins from.

use crate::app::{App, Sending};
use crate::failure::Failure;
use crate::host::{Host, Invitation};
use crate::session::{Session, SessionView};
use crate::store::Draft;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::catalogue::{Absence, Act, ActGroup, Actor, Place, Trigger, UnitKind};

/// Opens the store; also "try again" when it was closed.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OpenStore {}

/// Gives an unreadable store another name and begins a new one. The window asks first.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SetAsideStore {}

/// How far the app has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The store cannot be opened.
    Closed,
    /// It can, but the device is not enrolled yet.
    Enrolment,
    /// All is there.
    Ready,
}

/// Everything a window needs to begin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Start {
    /// How far the app has come.
    pub stage: Stage,
    /// Why the store is closed, if it is.
    pub closed: Option<Failure>,
    /// The language in use.
    pub language: Language,
    /// Ready-made enrolments.
    pub invitations: Vec<Invitation>,
    /// The enrolment.
    pub session: Option<SessionView>,
    /// What can be answered at this workplace; none for roles without a workplace.
    pub questions: Option<QuestionOptions>,
    /// Records begun and not saved, the one touched last first.
    pub drafts: Vec<Draft>,
    /// What waits to be sent.
    pub sending: Sending,
}

/// What can be answered, in the order it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct QuestionOptions {
    /// Acts in their groups.
    pub act_groups: Vec<ActChoices>,
    /// Who.
    pub actors: Vec<Actor>,
    /// What happened just before.
    pub triggers: Vec<Trigger>,
    /// Where, at this kind of workplace.
    pub places: Vec<Place>,
    /// Absence or treatment.
    pub absences: Vec<Absence>,
}

/// The acts of one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ActChoices {
    /// The group.
    pub group: ActGroup,
    /// Its acts.
    pub acts: Vec<Act>,
}

impl Start {
    /// Of an open app.
    ///
    /// # Errors
    /// What the store fails with.
    pub fn of(app: &App, host: &dyn Host) -> Result<Self, Failure> {
        let session = app.session();
        let unit = session.and_then(|session| session.enrolled.unit.as_ref());
        Ok(Self {
            stage: if session.is_some() {
                Stage::Ready
            } else {
                Stage::Enrolment
            },
            closed: None,
            language: app.language(),
            invitations: if session.is_some() {
                Vec::new()
            } else {
                host.invitations()
            },
            session: session.map(Session::view),
            questions: unit.map(|unit| QuestionOptions::at(unit.kind)),
            drafts: app.store.drafts()?,
            sending: app.sending()?,
        })
    }

    /// Of an app whose store is closed.
    pub fn closed(why: Failure, host: &dyn Host) -> Self {
        Self {
            stage: Stage::Closed,
            closed: Some(why),
            language: Language::accepted(&host.system_languages()).unwrap_or_default(),
            invitations: Vec::new(),
            session: None,
            questions: None,
            drafts: Vec::new(),
            sending: Sending {
                unsent: 0,
                needs_help: 0,
                server_reachable: None,
                last_synced_at: None,
                problem: None,
            },
        }
    }
}

impl QuestionOptions {
    /// At a workplace of this kind.
    pub fn at(kind: UnitKind) -> Self {
        let acts_of = |group: &ActGroup| ActChoices {
            group: *group,
            acts: group.acts(),
        };
        Self {
            act_groups: ActGroup::ALL.iter().map(acts_of).collect(),
            actors: Actor::ALL.to_vec(),
            triggers: Trigger::ALL.to_vec(),
            places: Place::offered_at(kind).to_vec(),
            absences: Absence::ALL.to_vec(),
        }
    }
}
