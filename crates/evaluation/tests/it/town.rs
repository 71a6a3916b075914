//! A trial at three schools and its records, plain enough to be counted by hand.

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use uuid::Uuid;
use vaern_domain::answers::Field;
use vaern_domain::id::{PersonId, TrialId, UnitId};
use vaern_evaluation::{
    Baseline, Bound, Code, Criterion, Evaluation, Facts, OldCount, Plan, RecordFacts, ShadowWeek, StaffGroup,
    Trial, TrialUnit, WorkStep, evaluate,
};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn at(text: &str) -> DateTime<FixedOffset> {
    text.parse().unwrap()
}

pub fn unit(number: u128) -> UnitId {
    UnitId(Uuid::from_u128(number))
}

pub fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

pub fn criterion(measure: Code, bound: Bound) -> Criterion {
    Criterion { measure, bound }
}

/// From Monday 10 August 2026 for half a year; staff of 40, 30 and 30.
pub fn plan() -> Plan {
    let units = [("Fjord", 40), ("Klit", 30), ("Bakke", 30)];
    Plan {
        name: "Trial".to_owned(),
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
        criteria: vec![criterion(Code::SecondsMedian, Bound::AtMost(30.0))],
    }
}

pub fn step(what: &str, who: StaffGroup, minutes: f64, measured: bool) -> WorkStep {
    WorkStep {
        what: what.to_owned(),
        who,
        people: 1,
        minutes,
        systems: vec![],
        measured,
    }
}

/// 20 minutes of staff and 10 of a leader before; the recording and 4 of a leader after. 10 registrations a month.
pub fn baseline() -> Baseline {
    let months = (1..=12).map(|month| OldCount {
        unit: unit(1),
        month: day(2025, month, 1),
        count: 10,
    });
    Baseline {
        before: vec![
            step("form", StaffGroup::Employee, 20.0, false),
            step("file", StaffGroup::Leader, 10.0, false),
        ],
        after: vec![
            step("record", StaffGroup::Employee, 0.0, true),
            step("read", StaffGroup::Leader, 4.0, false),
        ],
        hourly_cost: [(StaffGroup::Employee, 300), (StaffGroup::Leader, 420)].into(),
        old_counts: months.collect(),
        shadow_weeks: vec![],
        meetings: vec![],
    }
}

pub fn trial() -> Trial {
    Trial {
        trial_id: TrialId(Uuid::from_u128(9)),
        plan: plan(),
        baseline: baseline(),
        log: vec![],
    }
}

/// A record of 15 seconds and 8 taps by a person, at nine on a day of the trial, recorded an hour later and received ten
/// minutes after that.
pub fn record(unit: UnitId, by: u128, days: u64) -> RecordFacts {
    let occurred = (day(2026, 8, 10) + Days::new(days))
        .and_hms_opt(7, 0, 0)
        .unwrap()
        .and_utc();
    let occurred = occurred.with_timezone(&FixedOffset::east_opt(7200).unwrap());
    RecordFacts {
        unit,
        person: Some(person(by)),
        occurred,
        recorded: occurred + chrono::TimeDelta::hours(1),
        received: (occurred + chrono::TimeDelta::minutes(70)).to_utc(),
        incidents: 1,
        is_tally: false,
        duration_ms: 15_000,
        taps: 8,
        stated: [Field::Acts, Field::Actor, Field::Burden].into(),
        is_other: false,
        may_be_accident: false,
        easy_decided: false,
    }
}

/// Three records by each of ten people at each of three schools: 90, in the first 90 days.
pub fn records() -> Vec<RecordFacts> {
    (0..90)
        .map(|number| {
            let school = u128::from(number % 3) + 1;
            record(unit(school), school * 100 + u128::from(number / 3 % 10), number)
        })
        .collect()
}

pub fn shadow(school: u128, week: NaiveDate, tallied: u32, registered: Option<u32>) -> ShadowWeek {
    ShadowWeek {
        unit: unit(school),
        week,
        tallied,
        registered,
    }
}

pub fn facts() -> Facts {
    Facts {
        records: records(),
        ..Facts::default()
    }
}

/// The day after the last.
pub fn over(trial: &Trial, facts: &Facts) -> Evaluation {
    evaluate(trial, "Town", false, facts, at("2027-02-08T09:00:00+01:00"))
}
