//! What a person has answered so far: the content of a draft, of a record, and (in part) of an amendment.

use crate::catalogue::{Absence, Act, Actor, Burden, Place, Trigger};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// The longest free text, in characters.
pub const NOTE_LIMIT: usize = 4_000;

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
    /// Free text, checked by [`crate::guard`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One of the answers, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
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
    /// [`Answers::note`]
    Note,
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
            (Field::Note, self.note.is_some()),
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
        if newer.note.is_some() {
            self.note.clone_from(&newer.note);
        }
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
}
