//! How the person came to harm and by what, as far as the acts tell: the two answers EASY asks for that staff find hard
//! to word. Suggestions for a draft; the injury itself (kind, part of the body) only the person knows.

use crate::catalogue::{Act, ActGroup};
use std::collections::BTreeSet;

crate::catalogue::options! {
    /// How it came to harm (ESAW "contact - mode of injury", groups 70 and 80 among others).
    ContactMode {
        /// Hit, kicked, pushed, held, scratched, pulled by the hair.
        HumanForce = "human_force",
        /// Bitten.
        HumanBite = "human_bite",
        /// Spat at: contact with another's body fluid.
        BodyFluid = "body_fluid",
        /// Struck by a thing in motion.
        StruckByObject = "struck_by_object",
        /// Threatened, degraded: strain on the mind.
        MentalStrain = "mental_strain",
    }
}

crate::catalogue::options! {
    /// What did the harm (ESAW "material agent").
    Agent {
        /// A human being.
        Person = "person",
        /// A thing that was thrown or used; which one is to be filled in.
        Object = "object",
    }
}

/// How these acts harm.
pub fn contact_modes(acts: &BTreeSet<Act>) -> BTreeSet<ContactMode> {
    acts.iter()
        .filter_map(|act| match act {
            Act::Hit | Act::Kick | Act::Push | Act::PinchScratch | Act::HairPull | Act::Restraint => {
                Some(ContactMode::HumanForce)
            }
            Act::Bite => Some(ContactMode::HumanBite),
            Act::Spit => Some(ContactMode::BodyFluid),
            Act::ThrownObject | Act::Weapon => Some(ContactMode::StruckByObject),
            act if matches!(act.group(), ActGroup::Threat | ActGroup::Harassment) => {
                Some(ContactMode::MentalStrain)
            }
            _ => None,
        })
        .collect()
}

/// What these acts harm by.
pub fn agents(acts: &BTreeSet<Act>) -> BTreeSet<Agent> {
    acts.iter()
        .filter_map(|act| match act {
            Act::ThrownObject | Act::Weapon => Some(Agent::Object),
            act if act.group() == ActGroup::Other => None,
            _ => Some(Agent::Person),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_of_violence_and_threat_suggests_how_and_by_what() {
        for act in Act::ALL.iter().filter(|act| act.group() != ActGroup::Other) {
            let acts = BTreeSet::from([*act]);
            assert_eq!(contact_modes(&acts).len(), 1, "{act:?}");
            assert_eq!(agents(&acts).len(), 1, "{act:?}");
        }
        assert!(
            contact_modes(&[Act::NearMiss].into()).is_empty(),
            "what nearly happened suggests nothing"
        );
    }
}
