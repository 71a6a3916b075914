//! Every code a dimension can have.

use vaern_domain::catalogue::{Absence, Act, Actor, Place, Trigger};
use vaern_protocol::figures::{Dimension, NOT_STATED, OPENING_HOURS};
use vaern_statistics::Delay;

/// Of hours those in which anything is expected are named even when nothing is known of them. Others are named when they
/// occur - and their count, being rare, is hidden.
pub fn codes(dimension: Dimension) -> Vec<String> {
    let mut codes: Vec<String> = match dimension {
        Dimension::Alias => return Vec::new(),
        Dimension::Act => return owned(Act::ALL.iter().map(|act| act.code())),
        Dimension::Actor => owned(Actor::ALL.iter().map(|actor| actor.code())),
        Dimension::Burden => owned(["low", "middle", "high", "unknown"].into_iter()),
        Dimension::Trigger => owned(Trigger::ALL.iter().map(|trigger| trigger.code())),
        Dimension::Place => owned(Place::ALL.iter().map(|place| place.code())),
        Dimension::Absence => owned(Absence::ALL.iter().map(|absence| absence.code())),
        Dimension::Hour => (1..=5)
            .flat_map(|weekday| OPENING_HOURS.map(move |hour| format!("{weekday}-{hour:02}")))
            .collect(),
        Dimension::Contact => owned(["in_time", "late", "nameless"].into_iter()),
        Dimension::Action => owned(["agreed", "assessed", "none"].into_iter()),
        Dimension::Heard => owned(["heard", "not_heard"].into_iter()),
        Dimension::Closing => owned(["closed", "open"].into_iter()),
        Dimension::Delay => owned(Delay::ALL.iter().map(|delay| delay.code())),
    };
    codes.push(NOT_STATED.to_owned());
    codes
}

fn owned(codes: impl Iterator<Item = &'static str>) -> Vec<String> {
    codes.map(str::to_owned).collect()
}
