//! What an incident is like: answers that belong together.

use chrono::{NaiveTime, Timelike as _};
use rand::RngExt as _;
use rand_chacha::ChaCha20Rng;
use std::collections::BTreeSet;
use vaern_domain::Answers;
use vaern_domain::catalogue::{
    Absence, Act, ActGroup, Actor, Burden, BurdenLevel, Company, Exposure, Helped, People, Place, PupilAlias,
    Support, Trigger, UnitKind, YesNo,
};
use vaern_domain::id::IncidentId;
use vaern_domain::incident::Effort;

/// Share of records that are made the quick way, with most questions left out.
const QUICK: f64 = 0.15;

/// A time of the school day: little in the morning, most in the afternoon.
pub(super) fn time_of_day(random: &mut ChaCha20Rng) -> NaiveTime {
    const HOURS: [(u32, u32); 9] = [
        (8, 4),
        (9, 8),
        (10, 13),
        (11, 11),
        (12, 17),
        (13, 23),
        (14, 15),
        (15, 6),
        (16, 3),
    ];
    let hour = one_of(&HOURS, random);
    let (minute, second) = (random.random_range(0..60), random.random_range(0..60));
    NaiveTime::from_hms_opt(hour, minute, second).unwrap_or_default()
}

/// What was answered, and what the recording cost.
pub(super) fn answered(kind: UnitKind, at: NaiveTime, random: &mut ChaCha20Rng) -> (Answers, Effort) {
    let trigger = trigger(kind, at, random);
    let acts = acts(kind, random);
    let burden = burden(&acts, random);
    let absence = absence(burden, random);
    if random.random_bool(QUICK) {
        let answers = Answers {
            acts,
            absence: Some(absence),
            ..Answers::default()
        };
        return (answers, effort(4..=6, 8_000..=13_000, random));
    }
    let answers = Answers {
        acts,
        actor: Some(actor(random)),
        burden: Some(burden),
        trigger: Some(trigger),
        place: Some(place(trigger, at, random)),
        absence: Some(absence),
        ..Answers::default()
    };
    (answers, effort(8..=12, 12_000..=25_000, random))
}

/// What one in four adds afterwards. It follows from the incident's own random id, not from the common source: so nothing
/// else of the demo depends on which questions there are.
pub(super) fn details(incident: IncidentId) -> Option<Answers> {
    let [.., first, second, third, fourth] = *incident.0.as_bytes();
    if first % 4 != 0 {
        return None;
    }
    let helped = [
        Helped::TalkedDown,
        Helped::ColleagueCame,
        Helped::Space,
        Helped::Time,
    ];
    let letter = char::from(b'A' + fourth % 6);
    Some(Answers {
        exposure: Some(if second % 10 == 0 {
            Exposure::Witness
        } else {
            Exposure::Exposed
        }),
        company: Some(if second % 3 == 0 {
            Company::Alone
        } else {
            Company::NotAlone
        }),
        people: Some(if second % 7 == 0 {
            People::TwoThree
        } else {
            People::One
        }),
        helped: BTreeSet::from([helped[usize::from(second / 64)], helped[usize::from(third / 64)]]),
        support: Some(if third % 8 == 0 {
            Support::Later
        } else {
            Support::No
        }),
        alarm: Some(YesNo::No),
        police: Some(YesNo::No),
        outside_hours: Some(YesNo::No),
        alias: PupilAlias::try_from(letter.to_string()).ok(),
        ..Answers::default()
    })
}

fn trigger(kind: UnitKind, at: NaiveTime, random: &mut ChaCha20Rng) -> Trigger {
    let pause = matches!(at.hour(), 10 | 12);
    let afternoon = at.hour() >= 13;
    let care = if kind == UnitKind::SpecialSchool { 14 } else { 1 };
    one_of(
        &[
            (Trigger::Demand, 22),
            (Trigger::Limit, 18),
            (Trigger::Transition, if afternoon { 30 } else { 14 }),
            (Trigger::PeerConflict, if pause { 26 } else { 10 }),
            (Trigger::BreakTime, if pause { 18 } else { 3 }),
            (Trigger::PhysicalCare, care),
            (Trigger::WaitingRejected, 8),
            (Trigger::NothingClear, 5),
            (Trigger::Unknown, 3),
        ],
        random,
    )
}

fn place(trigger: Trigger, at: NaiveTime, random: &mut ChaCha20Rng) -> Place {
    let after_school = if at.hour() >= 14 { 40 } else { 0 };
    let (classroom, corridor, yard, toilet) = match trigger {
        Trigger::Transition => (15, 45, 10, 4),
        Trigger::BreakTime | Trigger::PeerConflict => (12, 12, 55, 3),
        Trigger::PhysicalCare => (20, 4, 2, 60),
        _ => (60, 12, 8, 4),
    };
    one_of(
        &[
            (Place::Classroom, classroom),
            (Place::Corridor, corridor),
            (Place::Yard, yard),
            (Place::ToiletChanging, toilet),
            (Place::AfterSchool, after_school),
            (Place::TripTransport, 4),
            (Place::Online, 1),
            (Place::OtherPlace, 3),
            (Place::UnknownPlace, 1),
        ],
        random,
    )
}

fn acts(kind: UnitKind, random: &mut ChaCha20Rng) -> BTreeSet<Act> {
    const PHYSICAL: [(Act, u32); 10] = [
        (Act::Hit, 26),
        (Act::Kick, 18),
        (Act::Push, 12),
        (Act::PinchScratch, 16),
        (Act::Bite, 7),
        (Act::Spit, 8),
        (Act::HairPull, 5),
        (Act::ThrownObject, 12),
        (Act::Restraint, 2),
        (Act::Weapon, 1),
    ];
    const SPOKEN: [(Act, u32); 9] = [
        (Act::ThreatVerbal, 34),
        (Act::ThreatGesture, 12),
        (Act::ThreatWritten, 2),
        (Act::ThreatDigital, 3),
        (Act::Degrading, 30),
        (Act::Discrimination, 4),
        (Act::Sexual, 2),
        (Act::Vandalism, 10),
        (Act::NearMiss, 8),
    ];
    let physical = if kind == UnitKind::SpecialSchool {
        0.85
    } else {
        0.55
    };
    let more = if kind == UnitKind::SpecialSchool {
        0.45
    } else {
        0.3
    };
    let mut acts = BTreeSet::new();
    while acts.len() < 3 {
        let from: &[(Act, u32)] = if random.random_bool(physical) {
            &PHYSICAL
        } else {
            &SPOKEN
        };
        acts.insert(one_of(from, random));
        if !random.random_bool(more) {
            break;
        }
    }
    acts
}

fn burden(acts: &BTreeSet<Act>, random: &mut ChaCha20Rng) -> Burden {
    if random.random_bool(0.03) {
        return Burden::Unknown;
    }
    let worst = acts.iter().map(|act| weight(*act)).max().unwrap_or(3);
    let more = if acts.len() > 1 { 1 } else { 0 };
    let level = (worst + more + random.random_range(-2..=2)).clamp(0, 10);
    u64::try_from(level)
        .ok()
        .and_then(|level| BurdenLevel::try_from(level).ok())
        .map_or(Burden::Unknown, Burden::Level)
}

fn weight(act: Act) -> i64 {
    match act {
        Act::Weapon | Act::Restraint | Act::ThreatFamilyProperty => 8,
        Act::Bite | Act::Sexual | Act::ThreatDigital | Act::ThreatWritten => 6,
        Act::Hit | Act::Kick | Act::ThrownObject | Act::HairPull | Act::ThreatVerbal => 4,
        _ if act.group() == ActGroup::Other => 2,
        _ => 3,
    }
}

fn actor(random: &mut ChaCha20Rng) -> Actor {
    one_of(
        &[
            (Actor::Citizen, 92),
            (Actor::Relative, 5),
            (Actor::Colleague, 1),
            (Actor::Stranger, 1),
            (Actor::Unknown, 1),
        ],
        random,
    )
}

fn absence(burden: Burden, random: &mut ChaCha20Rng) -> Absence {
    let heavy = matches!(burden, Burden::Level(level) if level.level() >= 7);
    let (no, maybe, yes) = if heavy { (70, 22, 8) } else { (96, 4, 0) };
    one_of(
        &[(Absence::No, no), (Absence::Maybe, maybe), (Absence::Yes, yes)],
        random,
    )
}

fn effort(
    taps: std::ops::RangeInclusive<u32>,
    millis: std::ops::RangeInclusive<u64>,
    random: &mut ChaCha20Rng,
) -> Effort {
    let steps_back = one_of(&[(0, 85), (1, 12), (2, 3)], random);
    Effort {
        duration_ms: random.random_range(millis),
        taps: random.random_range(taps),
        steps_back,
    }
}

/// One of the choices, each as likely as its weight says. The first when all weights are 0.
pub(super) fn one_of<T: Copy>(choices: &[(T, u32)], random: &mut ChaCha20Rng) -> T {
    let total: u32 = choices.iter().map(|(_, weight)| weight).sum();
    let mut left = random.random_range(0..total.max(1));
    for (choice, weight) in choices {
        if left < *weight {
            return *choice;
        }
        left -= weight;
    }
    choices[0].0
}
