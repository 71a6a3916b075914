//! A trial with something of everything: figures known, hidden and unknown, criteria met, missed and open.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta};
use uuid::Uuid;
use vaern_domain::answers::Field;
use vaern_domain::id::{DeviceId, PersonId, TrialId, UnitId};
use vaern_domain::incident::follow_up::ActionKind;
use vaern_evaluation::{
    ActionFacts, Baseline, Bound, CaseFacts, Code, Criterion, DeviceFacts, Evaluation, Facts, Meeting,
    OldCount, Plan, RecordFacts, ShadowWeek, StaffGroup, Trial, TrialUnit, WorkStep, evaluate,
};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn at(text: &str) -> DateTime<FixedOffset> {
    text.parse().unwrap()
}

fn unit(number: u128) -> UnitId {
    UnitId(Uuid::from_u128(number))
}

fn step(
    what: &str,
    who: StaffGroup,
    people: u32,
    minutes: f64,
    systems: &[&str],
    measured: bool,
) -> WorkStep {
    WorkStep {
        what: what.to_owned(),
        who,
        people,
        minutes,
        systems: systems.iter().map(|system| (*system).to_owned()).collect(),
        measured,
    }
}

fn trial() -> Trial {
    use StaffGroup::{Administration, Employee, Leader, Representative};
    let units = [("Fjordskolen", 52), ("Klitskolen", 43), ("Bakkeskolen", 58)];
    let criterion = |measure, bound| Criterion { measure, bound };
    let plan = Plan {
        name: "Registrering på tre skoler".to_owned(),
        units: (1..)
            .zip(units)
            .map(|(number, (name, staff))| TrialUnit {
                unit: unit(number),
                name: name.to_owned(),
                staff,
            })
            .collect(),
        first: day(2026, 8, 10),
        last: day(2027, 2, 7),
        criteria: vec![
            criterion(Code::Recorders, Bound::AtLeast(50.0)),
            criterion(Code::SecondsMedian, Bound::AtMost(30.0)),
            criterion(Code::CompleteEnd, Bound::AtLeast(70.0)),
            criterion(Code::Other, Bound::AtMost(10.0)),
            criterion(Code::ContactedInTime, Bound::AtLeast(80.0)),
            criterion(Code::Missing, Bound::AtMost(0.0)),
            criterion(Code::MinutesSaved, Bound::AtLeast(10.0)),
            criterion(Code::Meetings, Bound::AtLeast(12.0)),
        ],
    };
    let old = (1..=3).flat_map(|school| {
        (1..=12).map(move |month| OldCount {
            unit: unit(school),
            month: day(2025, month, 1),
            count: u32::try_from(school).unwrap() + month % 4,
        })
    });
    let week = |school, week, tallied, registered| ShadowWeek {
        unit: unit(school),
        week,
        tallied,
        registered,
    };
    let mut shadow_weeks = Vec::new();
    for school in 1..=3 {
        shadow_weeks.push(week(school, day(2026, 6, 8), 31, Some(4)));
        shadow_weeks.push(week(school, day(2026, 11, 2), 24, None));
        shadow_weeks.push(week(school, day(2027, 1, 18), 22, None));
    }
    Trial {
        trial_id: TrialId(Uuid::from_u128(9)),
        plan: plan.clone(),
        baseline: Baseline {
            before: vec![
                step(
                    "Finder og udfylder skemaet",
                    Employee,
                    1,
                    12.0,
                    &["papirskema"],
                    false,
                ),
                step("Taler sagen igennem", Leader, 1, 8.0, &[], false),
                step(
                    "Taster skemaet ind",
                    Administration,
                    1,
                    9.5,
                    &["regneark", "ESDH"],
                    false,
                ),
                step(
                    "Samler tal til mødet",
                    Representative,
                    2,
                    3.0,
                    &["regneark"],
                    false,
                ),
            ],
            after: vec![
                step("Registrerer", Employee, 1, 0.0, &["Værn"], true),
                step("Læser og taler sagen igennem", Leader, 1, 9.0, &["Værn"], false),
            ],
            hourly_cost: [
                (Employee, 326),
                (Leader, 437),
                (Representative, 340),
                (Administration, 305),
            ]
            .into(),
            old_counts: old.collect(),
            shadow_weeks,
            meetings: (9..=12)
                .map(|month| Meeting {
                    unit: unit(1),
                    day: day(2026, month, 3),
                })
                .collect(),
        },
        log: vec![],
    }
    .revised_before_start(plan)
}

/// So that the log says something: the first criterion was once another.
trait Revised {
    fn revised_before_start(self, plan: Plan) -> Trial;
}

impl Revised for Trial {
    fn revised_before_start(mut self, plan: Plan) -> Trial {
        self.plan.criteria[0].bound = Bound::AtLeast(40.0);
        let baseline = self.baseline.clone();
        self.revised(plan, baseline, at("2026-08-03T10:15:00+02:00"))
            .unwrap()
    }
}

fn record(number: u64) -> RecordFacts {
    let school = u128::from(number % 3) + 1;
    let moment = day(2026, 8, 10) + Days::new(number * 7 % 180);
    let moment = moment
        .and_hms_opt(u32::try_from(6 + number % 8).unwrap(), 0, 0)
        .unwrap()
        .and_utc();
    let occurred = moment.with_timezone(&FixedOffset::east_opt(3600).unwrap());
    let recorded = occurred + TimeDelta::minutes(i64::try_from(number % 11 * 9).unwrap());
    let mut stated: std::collections::BTreeSet<Field> = [Field::Acts, Field::Actor, Field::Absence].into();
    if !number.is_multiple_of(4) {
        stated.extend([Field::Burden, Field::Trigger, Field::Place]);
    }
    RecordFacts {
        unit: unit(school),
        person: (!number.is_multiple_of(9))
            .then(|| PersonId(Uuid::from_u128(school * 1000 + u128::from(number % 31)))),
        occurred,
        recorded,
        received: (recorded + TimeDelta::seconds(i64::try_from(number % 13 * 20).unwrap())).to_utc(),
        incidents: if number.is_multiple_of(17) { 4 } else { 1 },
        is_tally: number.is_multiple_of(17),
        duration_ms: 9_000 + number * 137 % 21_000,
        taps: u32::try_from(4 + number % 7).unwrap(),
        stated,
        is_other: number.is_multiple_of(200),
        may_be_accident: number.is_multiple_of(12),
        easy_decided: number.is_multiple_of(24),
    }
}

fn case(number: u64) -> CaseFacts {
    let record = record(number);
    let hours = i64::try_from(number % 40).unwrap();
    CaseFacts {
        unit: record.unit,
        occurred: record.occurred,
        recorded: record.recorded,
        contacted: (!number.is_multiple_of(5)).then(|| record.recorded + TimeDelta::hours(hours)),
        contacted_in_time: Some(!number.is_multiple_of(5) && hours < 24),
        has_feedback: !number.is_multiple_of(3),
        closed: number.is_multiple_of(4),
        actions: if number.is_multiple_of(6) {
            vec![ActionFacts {
                kind: [
                    ActionKind::Pedagogy,
                    ActionKind::Organisation,
                    ActionKind::Environment,
                ][usize::try_from(number / 6 % 3).unwrap()],
                assessed: number.is_multiple_of(12),
                worked: number.is_multiple_of(24),
            }]
        } else {
            vec![]
        },
    }
}

/// The evaluation the day after the last.
pub fn evaluation() -> Evaluation {
    let device = |number: u64| DeviceFacts {
        device: DeviceId(Uuid::from_u128(u128::from(number))),
        unit: Some(unit(u128::from(number % 3) + 1)),
        last_number: number,
        received: number,
    };
    let facts = Facts {
        records: (0..530).map(record).collect(),
        abandoned: vec![(unit(1), day(2026, 9, 1), 21), (unit(3), day(2026, 10, 1), 12)],
        devices: (1..40).map(device).collect(),
        cases: Some((0..530).map(case).collect()),
    };
    evaluate(
        &trial(),
        "Demo Kommune (fiktiv)",
        true,
        &facts,
        at("2027-02-08T09:00:00+01:00"),
    )
}
