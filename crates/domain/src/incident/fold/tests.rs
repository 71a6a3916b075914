use super::*;
use crate::catalogue::{Act, Actor, Burden, BurdenLevel};
use crate::id::{DeviceId, PersonId};
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

#[test]
fn a_circle_of_bases_ends() {
    let circle = [
        recorded(),
        amended(1, Some(2), burden(1)),
        amended(2, Some(1), burden(2)),
    ];
    assert!(fold(&circle).is_some());
}

fn any_change() -> impl Strategy<Value = PlacedChange> {
    (1u8..40, 0u8..40, 0u64..=10, 0u8..4, any::<bool>()).prop_map(|(number, base, level, kind, placed)| {
        let body = match number % 5 {
            0 if number % 2 == 0 => ChangeBody::Withdrawn(Withdrawn::default()),
            0 => {
                decided(number, Outcome::ALL[usize::from(number / 5 % 2)])
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
