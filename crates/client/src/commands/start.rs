//! What a window begins from.

use super::Contrast;
use crate::app::{App, Sending};
use crate::failure::Failure;
use crate::host::{Host, Invitation};
use crate::session::{Session, SessionView};
use crate::store::Draft;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::catalogue::{
    Absence, Act, ActGroup, Actor, Company, Exposure, Helped, People, Place, Support, Trigger, UnitKind,
    YesNo,
};
use vaern_protocol::config::Workplace;

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
    /// The contrast in use.
    pub contrast: Contrast,
    /// Ready-made enrolments; on a shared device, codes for joining it.
    pub invitations: Vec<Invitation>,
    /// The enrolment.
    pub session: Option<SessionView>,
    /// What can be answered at this workplace; none for roles without a workplace.
    pub questions: Option<QuestionOptions>,
    /// What the workplace tells its staff, as the central store last said it; none where it has not said anything.
    pub workplace: Option<Workplace>,
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
    /// Small acts that are counted for a day.
    pub tallied_acts: Vec<Act>,
    /// Who.
    pub actors: Vec<Actor>,
    /// What happened just before, at this kind of workplace.
    pub triggers: Vec<Trigger>,
    /// Where, at this kind of workplace.
    pub places: Vec<Place>,
    /// Absence or treatment.
    pub absences: Vec<Absence>,
    /// Afterwards: whether it happened to the person.
    pub exposures: Vec<Exposure>,
    /// Afterwards: whether colleagues were there.
    pub companies: Vec<Company>,
    /// Afterwards: how many people acted.
    pub people: Vec<People>,
    /// Afterwards: what helped.
    pub helped: Vec<Helped>,
    /// Afterwards: whether the person wants to talk with somebody.
    pub supports: Vec<Support>,
    /// Afterwards: the answers to a plain question.
    pub yes_no: Vec<YesNo>,
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
        let workplace = app.config()?.and_then(|config| config.workplace);
        let hidden = workplace.as_ref().map(|workplace| &workplace.hidden_places);
        Ok(Self {
            stage: if session.is_some() {
                Stage::Ready
            } else {
                Stage::Enrolment
            },
            closed: None,
            language: app.language(),
            contrast: app.contrast(),
            invitations: invitations(app, host),
            session: session.map(Session::view),
            questions: unit.map(|unit| QuestionOptions::at(unit.kind, hidden)),
            workplace,
            drafts: super::list_incidents::drafts_at_hand(app, host)?,
            sending: app.sending()?,
        })
    }

    /// Of an app whose store is closed.
    pub fn closed(why: Failure, host: &dyn Host) -> Self {
        Self {
            stage: Stage::Closed,
            closed: Some(why),
            language: Language::accepted(&host.system_languages()).unwrap_or_default(),
            contrast: Contrast::default(),
            invitations: Vec::new(),
            session: None,
            questions: None,
            workplace: None,
            drafts: Vec::new(),
            sending: Sending {
                unsent: 0,
                needs_help: 0,
                server_reachable: None,
                last_synced_at: None,
                problem: None,
                config: None,
            },
        }
    }
}

/// Before enrolment those for a device; on a shared device those for joining it.
fn invitations(app: &App, host: &dyn Host) -> Vec<Invitation> {
    let Some(session) = app.session() else {
        let all = host.invitations();
        return all.into_iter().filter(|invitation| !invitation.joins).collect();
    };
    let here = session.enrolled.unit.as_ref().map(|unit| &unit.name);
    let for_joining =
        |invitation: &Invitation| app.is_shared() && invitation.joins && invitation.unit.as_ref() == here;
    host.invitations().into_iter().filter(for_joining).collect()
}

impl QuestionOptions {
    /// At a workplace of this kind, which may have hidden some places. The ways out cannot be hidden.
    pub fn at(kind: UnitKind, hidden: Option<&BTreeSet<Place>>) -> Self {
        let ways_out = [Place::OtherPlace, Place::UnknownPlace];
        let is_shown =
            |place: &Place| ways_out.contains(place) || hidden.is_none_or(|hidden| !hidden.contains(place));
        let acts_of = |group: &ActGroup| ActChoices {
            group: *group,
            acts: group.acts(),
        };
        Self {
            act_groups: ActGroup::ALL.iter().map(acts_of).collect(),
            tallied_acts: Act::TALLIED.to_vec(),
            actors: Actor::ALL.to_vec(),
            triggers: Trigger::offered_at(kind).to_vec(),
            places: Place::offered_at(kind).iter().copied().filter(is_shown).collect(),
            absences: Absence::ALL.to_vec(),
            exposures: Exposure::ALL.to_vec(),
            companies: Company::ALL.to_vec(),
            people: People::ALL.to_vec(),
            helped: Helped::ALL.to_vec(),
            supports: Support::ALL.to_vec(),
            yes_no: YesNo::ALL.to_vec(),
        }
    }
}
