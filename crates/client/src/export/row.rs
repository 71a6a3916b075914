//! A record in words, as every file tells it. The alias is not told: it never leaves the workplace, and a file may.

use crate::store::{OwnIncident, SendState};
use vaern_domain::Language;
use vaern_domain::catalogue::{
    Absence, Actor, Burden, Company, Exposure, People, Place, Support, Trigger, YesNo,
};
use vaern_texts::text;

/// A record's answers in words; empty where nothing is stated.
pub(super) struct Told {
    pub acts: Vec<String>,
    pub actor: String,
    pub burden: String,
    pub trigger: String,
    pub place: String,
    pub absence: String,
    pub note: String,
    pub state: String,
    pub exposure: String,
    pub company: String,
    pub people: String,
    pub helped: Vec<String>,
    pub support: String,
    pub alarm: String,
    pub police: String,
    pub outside_hours: String,
}

impl Told {
    pub fn of(incident: &OwnIncident, language: Language) -> Self {
        let word = |group: &str, code: &str| text(language, &format!("{group}.{code}"), &[]);
        let optional =
            |group: &str, code: Option<&str>| code.map(|code| word(group, code)).unwrap_or_default();
        let answers = &incident.answers;
        let acts = answers.incidents_by_act().into_iter().map(|(act, count)| {
            let word = word("act", act.code());
            if answers.is_tally() {
                format!("{word} × {count}")
            } else {
                word
            }
        });
        let is_absent = answers.absence == Some(Absence::Yes);
        let first_day = answers
            .first_absence_day
            .filter(|_| is_absent)
            .map(|day| format!(" ({day})"));
        let state = match incident.state {
            _ if incident.withdrawn => text(language, "mine.withdrawn", &[]),
            SendState::OnDevice => word("send_state", "on_device"),
            SendState::Sent => word("send_state", "sent"),
            SendState::NeedsHelp => word("send_state", "needs_help"),
        };
        Self {
            acts: acts.collect(),
            actor: optional("actor", answers.actor.map(Actor::code)),
            burden: match answers.burden {
                None => String::new(),
                Some(Burden::Level(level)) => level.level().to_string(),
                Some(Burden::Unknown) => word("actor", "unknown"),
            },
            trigger: optional("trigger", answers.trigger.map(Trigger::code)),
            place: optional("place", answers.place.map(Place::code)),
            absence: optional("absence", answers.absence.map(Absence::code)) + &first_day.unwrap_or_default(),
            note: answers.note.clone().unwrap_or_default(),
            state,
            exposure: optional("exposure", answers.exposure.map(Exposure::code)),
            company: optional("company", answers.company.map(Company::code)),
            people: optional("people", answers.people.map(People::code)),
            helped: answers
                .helped
                .iter()
                .map(|helped| word("helped", helped.code()))
                .collect(),
            support: optional("support", answers.support.map(Support::code)),
            alarm: optional("yes_no", answers.alarm.map(YesNo::code)),
            police: optional("yes_no", answers.police.map(YesNo::code)),
            outside_hours: optional("yes_no", answers.outside_hours.map(YesNo::code)),
        }
    }
}
