//! What a person has answered so far: the content of a draft, of a record, and (in part) of an amendment.

use crate::catalogue::{
    Absence, Act, Actor, Burden, Company, Count, Exposure, Helped, People, Place, Procedure, PupilAlias,
    Support, Trigger, YesNo,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// The longest free text, in characters.
pub const NOTE_LIMIT: usize = 4_000;

/// Names of the answers a person writes in words of their own.
pub const TEXTS: [&str; 1] = ["note"];

/// The answers. None reads "not stated" (*ikke oplyst*), which differs from "do not know".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Answers {
    /// What happened; several are possible. Empty is not stated.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    #[ts(optional, as = "Option<Vec<Act>>")]
    pub acts: BTreeSet<Act>,
    /// Who did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<Actor>,
    /// How much it affected the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub burden: Option<Burden>,
    /// What happened just before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<Trigger>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Absence or treatment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub absence: Option<Absence>,
    /// The first day of absence beyond the day of the incident, once it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "string")]
    pub first_absence_day: Option<NaiveDate>,
    /// Free text, checked by [`crate::guard`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How often each act occurred on one day. Not empty: this is a day tally, and every count is so many incidents.
    /// `acts` then names the same acts, for whoever does not know tallies; of `occurred` only the day counts.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(optional, as = "Option<BTreeMap<Act, u16>>")]
    pub tally: BTreeMap<Act, Count>,
    /// Whether it happened to the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exposure: Option<Exposure>,
    /// Whether colleagues were there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Company>,
    /// How many people acted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<People>,
    /// What helped; several are possible. Empty is not stated.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    #[ts(optional, as = "Option<Vec<Helped>>")]
    pub helped: BTreeSet<Helped>,
    /// Whether the person wants to talk with somebody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support: Option<Support>,
    /// Whether an alarm was used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alarm: Option<YesNo>,
    /// Whether it was reported to the police.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub police: Option<YesNo>,
    /// Whether it happened outside working hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outside_hours: Option<YesNo>,
    /// What the workplace calls the pupil. It never leaves the workplace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alias: Option<PupilAlias>,
}

/// One of the answers, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// [`Answers::acts`]
    Acts,
    /// [`Answers::actor`]
    Actor,
    /// [`Answers::burden`]
    Burden,
    /// [`Answers::trigger`]
    Trigger,
    /// [`Answers::place`]
    Place,
    /// [`Answers::absence`]
    Absence,
    /// [`Answers::first_absence_day`]
    FirstAbsenceDay,
    /// [`Answers::note`]
    Note,
    /// [`Answers::tally`]
    Tally,
    /// [`Answers::exposure`]
    Exposure,
    /// [`Answers::company`]
    Company,
    /// [`Answers::people`]
    People,
    /// [`Answers::helped`]
    Helped,
    /// [`Answers::support`]
    Support,
    /// [`Answers::alarm`]
    Alarm,
    /// [`Answers::police`]
    Police,
    /// [`Answers::outside_hours`]
    OutsideHours,
    /// [`Answers::alias`]
    Alias,
    /// When it happened; not an answer but amended like one.
    Occurred,
}

impl Answers {
    /// The fields that are stated.
    pub fn stated(&self) -> BTreeSet<Field> {
        let states = [
            (Field::Acts, !self.acts.is_empty()),
            (Field::Actor, self.actor.is_some()),
            (Field::Burden, self.burden.is_some()),
            (Field::Trigger, self.trigger.is_some()),
            (Field::Place, self.place.is_some()),
            (Field::Absence, self.absence.is_some()),
            (Field::FirstAbsenceDay, self.first_absence_day.is_some()),
            (Field::Note, self.note.is_some()),
            (Field::Tally, !self.tally.is_empty()),
            (Field::Exposure, self.exposure.is_some()),
            (Field::Company, self.company.is_some()),
            (Field::People, self.people.is_some()),
            (Field::Helped, !self.helped.is_empty()),
            (Field::Support, self.support.is_some()),
            (Field::Alarm, self.alarm.is_some()),
            (Field::Police, self.police.is_some()),
            (Field::OutsideHours, self.outside_hours.is_some()),
            (Field::Alias, self.alias.is_some()),
        ];
        states
            .into_iter()
            .filter_map(|(field, stated)| stated.then_some(field))
            .collect()
    }

    /// Takes over what `newer` states; the rest stays.
    pub fn overlay(&mut self, newer: &Self) {
        if !newer.acts.is_empty() {
            self.acts.clone_from(&newer.acts);
        }
        take(&mut self.actor, newer.actor);
        take(&mut self.burden, newer.burden);
        take(&mut self.trigger, newer.trigger);
        take(&mut self.place, newer.place);
        take(&mut self.absence, newer.absence);
        take(&mut self.first_absence_day, newer.first_absence_day);
        if newer.note.is_some() {
            self.note.clone_from(&newer.note);
        }
        if !newer.tally.is_empty() {
            self.tally.clone_from(&newer.tally);
        }
        take(&mut self.exposure, newer.exposure);
        take(&mut self.company, newer.company);
        take(&mut self.people, newer.people);
        if !newer.helped.is_empty() {
            self.helped.clone_from(&newer.helped);
        }
        take(&mut self.support, newer.support);
        take(&mut self.alarm, newer.alarm);
        take(&mut self.police, newer.police);
        take(&mut self.outside_hours, newer.outside_hours);
        take(&mut self.alias, newer.alias);
    }

    /// Takes out what `known` states in the same words: what is left is what an amendment has to say.
    #[must_use]
    pub fn beyond(mut self, known: &Self) -> Self {
        if self.acts == known.acts {
            self.acts.clear();
        }
        leave_out(&mut self.actor, known.actor);
        leave_out(&mut self.burden, known.burden);
        leave_out(&mut self.trigger, known.trigger);
        leave_out(&mut self.place, known.place);
        leave_out(&mut self.absence, known.absence);
        leave_out(&mut self.first_absence_day, known.first_absence_day);
        if self.note == known.note {
            self.note = None;
        }
        if self.tally == known.tally {
            self.tally.clear();
        }
        leave_out(&mut self.exposure, known.exposure);
        leave_out(&mut self.company, known.company);
        leave_out(&mut self.people, known.people);
        if self.helped == known.helped {
            self.helped.clear();
        }
        leave_out(&mut self.support, known.support);
        leave_out(&mut self.alarm, known.alarm);
        leave_out(&mut self.police, known.police);
        leave_out(&mut self.outside_hours, known.outside_hours);
        leave_out(&mut self.alias, known.alias);
        self
    }

    /// The same without what the person wrote in words of their own ([`TEXTS`]): what figures and exports read.
    #[must_use]
    pub fn without_texts(&self) -> Self {
        Self {
            note: None,
            ..self.clone()
        }
    }

    /// Whether this is a day tally.
    pub fn is_tally(&self) -> bool {
        !self.tally.is_empty()
    }

    /// Incidents in which each act occurs: one for each act that is named, or as many as the tally counts.
    pub fn incidents_by_act(&self) -> BTreeMap<Act, u32> {
        if self.is_tally() {
            return self
                .tally
                .iter()
                .map(|(act, count)| (*act, u32::from(*count)))
                .collect();
        }
        self.acts.iter().map(|act| (*act, 1)).collect()
    }

    /// How many incidents this is in the statistics: one, or the sum of the tally.
    pub fn incidents(&self) -> u32 {
        if self.is_tally() {
            return self.tally.values().map(|count| u32::from(*count)).sum();
        }
        1
    }

    /// The procedure it belongs to. Until somebody says otherwise it is violence.
    pub fn procedure(&self) -> Procedure {
        self.actor.map_or(Procedure::Violence, Actor::procedure)
    }
}

fn leave_out<T: PartialEq>(told: &mut Option<T>, known: Option<T>) {
    if *told == known {
        *told = None;
    }
}

fn take<T: Copy>(old: &mut Option<T>, newer: Option<T>) {
    if newer.is_some() {
        *old = newer;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stated_is_an_empty_object() {
        assert_eq!(serde_json::to_string(&Answers::default()).unwrap(), "{}");
        assert_eq!(serde_json::from_str::<Answers>("{}").unwrap(), Answers::default());
    }

    #[test]
    fn overlay_keeps_what_the_newer_leaves_out() {
        let mut answers: Answers =
            serde_json::from_str(r#"{"acts":["hit"],"burden":7,"place":"yard"}"#).unwrap();
        let newer: Answers = serde_json::from_str(r#"{"burden":3,"note":"..."}"#).unwrap();
        answers.overlay(&newer);
        let expected: Answers =
            serde_json::from_str(r#"{"acts":["hit"],"burden":3,"place":"yard","note":"..."}"#).unwrap();
        assert_eq!(answers, expected, "an amendment changes the named fields only");
    }
    fn answers(json: &str) -> Answers {
        serde_json::from_str(json).unwrap()
    }

    const EVERYTHING: &str = r#"{"acts":["hit"],"actor":"citizen","burden":7,"trigger":"limit","place":"yard",
        "absence":"no","first_absence_day":"2026-03-03","note":"...","tally":{"hit":3,"spit":2},"exposure":"exposed","company":"alone",
        "people":"two_three","helped":["left","time"],"support":"later","alarm":"no","police":"no",
        "outside_hours":"unknown","alias":"A"}"#;

    #[test]
    fn every_answer_is_named_taken_over_and_left_out() {
        let everything = answers(EVERYTHING);
        let fields = serde_json::to_value(&everything).unwrap();
        let fields = fields.as_object().unwrap().len();
        assert_eq!(everything.stated().len(), fields, "each answer has a field");
        let mut overlaid = Answers::default();
        overlaid.overlay(&everything);
        assert_eq!(overlaid, everything, "each answer can be amended");
        assert_eq!(everything.clone().beyond(&everything), Answers::default());
        assert_eq!(everything.clone().beyond(&Answers::default()), everything);
    }

    #[test]
    fn what_is_left_without_texts_is_codes_and_days() {
        let everything = answers(EVERYTHING);
        let mut left = serde_json::to_value(&everything).unwrap();
        for name in TEXTS {
            assert!(left.as_object_mut().unwrap().remove(name).is_some(), "{name}");
        }
        assert_eq!(serde_json::to_value(everything.without_texts()).unwrap(), left);
    }

    #[test]
    fn a_tally_is_as_many_incidents_as_it_counts() {
        let tally = answers(r#"{"acts":["hit"],"tally":{"hit":3,"spit":2}}"#);
        assert_eq!(tally.incidents(), 5);
        assert_eq!(tally.incidents_by_act(), [(Act::Hit, 3), (Act::Spit, 2)].into());
        let single = answers(r#"{"acts":["hit","spit"]}"#);
        assert_eq!(single.incidents(), 1, "two acts at once are one incident");
        assert_eq!(single.incidents_by_act(), [(Act::Hit, 1), (Act::Spit, 1)].into());
        for wrong in [
            r#"{"tally":{"hit":0}}"#,
            r#"{"tally":{"hit":100}}"#,
            r#"{"tally":{"sung":1}}"#,
        ] {
            assert!(serde_json::from_str::<Answers>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn only_what_a_colleague_did_belongs_to_the_other_procedure() {
        for actor in Actor::ALL {
            let told = Answers {
                actor: Some(*actor),
                ..Answers::default()
            };
            let is_other = told.procedure() == Procedure::Colleague;
            assert_eq!(is_other, *actor == Actor::Colleague, "{actor:?}");
        }
        assert_eq!(Answers::default().procedure(), Procedure::Violence);
    }
}
