use super::*;
use crate::catalogue::{Absence, Act, Actor, Burden, BurdenLevel};
use crate::id::{ActionId, DeviceId, PersonId};
use crate::incident::follow_up::{ActionKind, AgreedAction, Effect, FirstAid, Owner, OwnerRole, Step};
use crate::incident::{Amended, Decided, Outcome};
use proptest::prelude::*;

fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-08-24T13:30:00+02:00").unwrap()
}

fn change(number: u8, base: Option<u8>, body: ChangeBody) -> PlacedChange {
    let id = |number: u8| ChangeId::new(moment(), &[number; 10]);
    PlacedChange {
        change: Change {
            change_id: id(number),
            incident_id: IncidentId::new(moment(), &[1; 10]),
            device_seq: u64::from(number),
            base: base.map(id),
            author: Author {
                device: DeviceId::new(moment(), &[number % 3; 10]),
                person: Some(PersonId::new(moment(), &[9; 10])),
            },
            recorded_at: moment(),
            reviewed: None,
            body,
        },
        seq: None,
    }
}

fn recorded() -> PlacedChange {
    let answers = Answers {
        acts: [Act::Hit].into(),
        ..Answers::default()
    };
    change(
        0,
        None,
        ChangeBody::Recorded(Recorded {
            unit: UnitId::new(moment(), &[5; 10]),
            occurred: Occurred {
                at: moment(),
                zone: "Europe/Copenhagen".into(),
            },
            answers,
            catalogue: crate::catalogue::VERSION,
            language: Language::Da,
            effort: Effort::default(),
        }),
    )
}

fn amended(number: u8, base: Option<u8>, answers: Answers) -> PlacedChange {
    change(
        number,
        base,
        ChangeBody::Amended(Amended {
            answers,
            occurred: None,
        }),
    )
}

fn burden(level: u64) -> Answers {
    Answers {
        burden: Some(Burden::Level(BurdenLevel::try_from(level).unwrap())),
        ..Answers::default()
    }
}

#[test]
fn without_the_recording_there_is_no_incident() {
    assert_eq!(fold(&[amended(1, Some(0), burden(3))]), None);
}

#[test]
fn an_amendment_changes_its_field_only() {
    let incident = fold(&[recorded(), amended(1, Some(0), burden(3))]).unwrap();
    assert_eq!(incident.answers.burden, burden(3).burden);
    assert_eq!(incident.answers.acts, [Act::Hit].into());
    assert!(incident.contested.is_empty(), "nobody else touched the field");
}

#[test]
fn the_servers_order_decides_and_the_field_is_marked() {
    let mut first = amended(2, Some(0), burden(8));
    let mut second = amended(1, Some(0), burden(2));
    first.seq = Some(10);
    second.seq = Some(11);
    let incident = fold(&[recorded(), second, first]).unwrap();
    assert_eq!(
        incident.answers.burden,
        burden(2).burden,
        "the later seq is shown"
    );
    assert_eq!(
        incident.contested,
        [Field::Burden].into(),
        "the two did not know of each other"
    );
}

#[test]
fn a_correction_of_ones_own_amendment_is_no_contest() {
    let incident = fold(&[
        recorded(),
        amended(1, Some(0), burden(2)),
        amended(2, Some(1), burden(8)),
    ])
    .unwrap();
    assert!(incident.contested.is_empty());
}

fn absent(absence: Absence) -> Answers {
    Answers {
        absence: Some(absence),
        ..Answers::default()
    }
}

fn not_reported(number: u8, base: u8) -> PlacedChange {
    let decided = Decided {
        authority: Authority::Easy,
        outcome: Outcome::NotReported,
        reason: Some("Intet fravær.".to_owned()),
    };
    change(number, Some(base), ChangeBody::Decided(decided))
}

fn closed(number: u8, base: u8) -> PlacedChange {
    change(number, Some(base), ChangeBody::FollowedUp(Step::Closed))
}

/// In this order at the server.
fn in_this_order(changes: Vec<PlacedChange>) -> FoldedIncident {
    let placed: Vec<PlacedChange> = changes
        .into_iter()
        .zip(1..)
        .map(|(change, seq)| PlacedChange {
            seq: Some(seq),
            ..change
        })
        .collect();
    fold(&placed).unwrap()
}

#[test]
fn absence_told_later_overtakes_a_decision_and_a_closing() {
    let check = |changes: Vec<PlacedChange>, expected: (bool, bool), why: &str| {
        let incident = in_this_order(changes);
        let decision = &incident.decisions[&Authority::Easy];
        let found = (!decision.settles(), incident.absence_told_since_closed);
        assert_eq!(found, expected, "{why}");
    };
    let yes = |number, base| amended(number, Some(base), absent(Absence::Yes));
    check(
        vec![recorded(), not_reported(1, 0), closed(2, 0), yes(3, 0)],
        (true, true),
        "told after both",
    );
    check(
        vec![recorded(), yes(1, 0), not_reported(2, 1), closed(3, 1)],
        (false, false),
        "known to both",
    );
    check(
        vec![recorded(), yes(1, 0), not_reported(2, 0), closed(3, 0)],
        (true, true),
        "told before, but decided on a device that had not heard of it",
    );
    check(
        vec![
            recorded(),
            not_reported(1, 0),
            closed(2, 0),
            amended(3, Some(0), burden(9)),
        ],
        (false, false),
        "something else was told",
    );
    check(
        vec![
            recorded(),
            not_reported(1, 0),
            closed(2, 0),
            yes(3, 0),
            not_reported(4, 3),
            closed(5, 3),
        ],
        (false, false),
        "decided and closed anew",
    );
    let other_device = || amended(2, Some(0), burden(9));
    check(
        vec![
            recorded(),
            yes(1, 0),
            other_device(),
            not_reported(3, 2),
            closed(4, 2),
        ],
        (false, false),
        "a case is handed out in order: who has the later amendment has the earlier",
    );
}

#[test]
fn what_is_reported_stays_reported() {
    let decided = Decided {
        authority: Authority::Easy,
        outcome: Outcome::Reported,
        reason: None,
    };
    let incident = in_this_order(vec![
        recorded(),
        change(1, Some(0), ChangeBody::Decided(decided)),
        amended(2, Some(0), absent(Absence::Yes)),
    ]);
    assert!(incident.decisions[&Authority::Easy].settles());
}

#[test]
fn withdrawn_beats_amended_in_any_order() {
    let withdrawal = change(1, Some(0), ChangeBody::Withdrawn(Withdrawn::default()));
    let incident = fold(&[recorded(), withdrawal, amended(2, Some(0), burden(2))]).unwrap();
    assert!(
        incident.withdrawn.is_some(),
        "a later amendment does not bring an incident back"
    );
}

fn decided(number: u8, outcome: Outcome) -> PlacedChange {
    let body = ChangeBody::Decided(Decided {
        authority: Authority::Easy,
        outcome,
        reason: Some("Intet fravær.".to_owned()),
    });
    change(number, Some(0), body)
}

#[test]
fn the_last_decision_stands_and_touches_no_answer() {
    let mut first = decided(1, Outcome::NotReported);
    let mut second = decided(2, Outcome::Reported);
    (first.seq, second.seq) = (Some(8), Some(9));
    let incident = fold(&[second, recorded(), first]).unwrap();
    assert_eq!(incident.decisions[&Authority::Easy].outcome, Outcome::Reported);
    assert_eq!(incident.decisions.get(&Authority::Police), None);
    assert_eq!(incident.answers, fold(&[recorded()]).unwrap().answers);
    assert!(incident.contested.is_empty());
}

fn step(number: u8, step: Step) -> PlacedChange {
    change(number, Some(0), ChangeBody::FollowedUp(step))
}

fn action(number: u8, deadline: &str) -> Step {
    Step::ActionAgreed(AgreedAction {
        action_id: ActionId::new(moment(), &[number; 10]),
        kind: ActionKind::Pedagogy,
        what: None,
        owner: Owner::Role(OwnerRole::Team),
        deadline: deadline.parse().unwrap(),
    })
}

fn effect(number: u8, effect: Effect) -> Step {
    Step::EffectAssessed {
        action_id: ActionId::new(moment(), &[number; 10]),
        effect,
        words: None,
    }
}

#[test]
fn what_was_done_stands_in_order_and_touches_no_answer() {
    let incident = fold(&[
        step(1, action(1, "2026-09-07")),
        step(2, effect(1, Effect::Partly)),
        recorded(),
        step(3, action(1, "2026-09-21")),
        step(4, effect(2, Effect::Worked)),
    ])
    .unwrap();
    let actions = incident.follow_up.actions();
    assert_eq!(
        actions.len(),
        1,
        "agreed anew is one action, and nobody agreed the other"
    );
    assert_eq!(actions[0].deadline.to_string(), "2026-09-21");
    assert_eq!(actions[0].effect, Some(Effect::Partly));
    assert_eq!(incident.answers, fold(&[recorded()]).unwrap().answers);
}

#[test]
fn the_first_talk_counts_whenever_it_was_noted() {
    let at = |hours| moment() + chrono::TimeDelta::hours(hours);
    let incident = fold(&[
        recorded(),
        step(1, Step::Contacted { at: at(30) }),
        step(2, Step::Contacted { at: at(2) }),
    ])
    .unwrap();
    assert_eq!(incident.follow_up.contacted_at(), Some(at(2)));
}

#[test]
fn a_case_is_closed_until_it_is_opened_again() {
    let closed = |steps: &[Step]| {
        let mut changes = vec![recorded()];
        changes.extend(
            (1..)
                .zip(steps)
                .map(|(number, taken)| step(number, taken.clone())),
        );
        fold(&changes).unwrap().follow_up.closed_at().is_some()
    };
    assert!(!closed(&[]));
    assert!(closed(&[Step::Closed]));
    assert!(!closed(&[Step::Closed, Step::Reopened]));
    assert!(closed(&[Step::Closed, Step::Reopened, Step::Closed, Step::Seen]));
}

#[test]
fn a_step_between_two_corrections_of_ones_own_makes_no_contest() {
    let seen = step(2, Step::Seen);
    let first = amended(1, Some(0), burden(2));
    let before = fold(&[recorded(), first.clone(), seen.clone()]).unwrap();
    let base = before.last_change;
    let mut second = amended(3, None, burden(8));
    second.change.base = Some(base);
    let incident = fold(&[recorded(), first, seen, second]).unwrap();
    assert!(
        incident.contested.is_empty(),
        "the reporter knew of the own amendment"
    );
}

#[test]
fn a_circle_of_bases_ends() {
    let circle = [
        recorded(),
        amended(1, Some(2), burden(1)),
        amended(2, Some(1), burden(2)),
    ];
    assert!(fold(&circle).is_some());
}

fn any_step(number: u8) -> Step {
    match number / 6 {
        0 => action(1, "2026-09-07"),
        1 => action(1, "2026-09-21"),
        2 => effect(1, Effect::ALL[usize::from(number) % Effect::ALL.len()]),
        3 => Step::Contacted {
            at: moment() + chrono::TimeDelta::hours(number.into()),
        },
        4 => Step::Closed,
        5 => Step::Reopened,
        _ => Step::FirstAid {
            outcome: FirstAid::Given,
        },
    }
}

fn any_change() -> impl Strategy<Value = PlacedChange> {
    (1u8..60, 0u8..40, 0u64..=10, 0u8..4, any::<bool>()).prop_map(|(number, base, level, kind, placed)| {
        let body = match number % 6 {
            5 => ChangeBody::FollowedUp(any_step(number)),
            0 if number % 4 == 0 => ChangeBody::Withdrawn(Withdrawn::default()),
            0 => {
                decided(number, Outcome::ALL[usize::from(number / 12 % 2)])
                    .change
                    .body
            }
            1 => ChangeBody::Amended(Amended {
                answers: Answers {
                    actor: Some(Actor::ALL[usize::from(number) % Actor::ALL.len()]),
                    ..Answers::default()
                },
                occurred: None,
            }),
            _ => ChangeBody::Amended(Amended {
                answers: burden(u64::from(number) % 11),
                occurred: None,
            }),
        };
        let _ = (level, kind);
        let mut change = change(number, Some(base), body);
        // One change has one place for ever, so it must follow from its identity.
        change.seq = (placed && number % 2 == 0).then_some(u64::from(number) * 7 % 41);
        change.change.base = Some(ChangeId::new(moment(), &[number / 2; 10]));
        change
    })
}

proptest! {
    #[test]
    fn changes_commute_repeat_and_group(
        changes in prop::collection::vec(any_change(), 0..12),
        shuffle in prop::collection::vec(any::<prop::sample::Index>(), 24),
    ) {
        let mut all = vec![recorded()];
        all.extend(changes);
        let expected = fold(&all);
        let mut mixed = all.clone();
        for (position, index) in shuffle.iter().enumerate() {
            let length = mixed.len();
            mixed.swap(position % length, index.index(length));
        }
        prop_assert_eq!(&fold(&mixed), &expected, "the order of arrival must not matter");
        mixed.extend(all);
        prop_assert_eq!(&fold(&mixed), &expected, "a change that arrives twice must not count twice");
    }
}
