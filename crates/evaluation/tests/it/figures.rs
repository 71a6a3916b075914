//! Figures worked out by hand.

use crate::town::{at, baseline, day, facts, over, record, shadow, trial, unit};
use chrono::TimeDelta;
use vaern_domain::answers::Field;
use vaern_domain::incident::follow_up::ActionKind;
use vaern_evaluation::{
    ActionFacts, CaseFacts, Code, DeviceFacts, Evaluation, GridCode, Kind, OldCount, Standing, Unknown,
    Value, evaluate,
};

#[track_caller]
fn check(evaluation: &Evaluation, code: Code, expected: f64) {
    assert_eq!(
        evaluation.value(code).number(),
        Some(expected),
        "{code:?}: {:?}",
        evaluation.value(code)
    );
}

#[track_caller]
fn unknown(evaluation: &Evaluation, code: Code, why: Unknown) {
    assert_eq!(evaluation.value(code), Value::Unknown { why }, "{code:?}");
}

#[test]
fn every_figure_is_there_once_in_its_order() {
    let evaluation = over(&trial(), &facts());
    let codes: Vec<Code> = evaluation.figures.iter().map(|figure| figure.code).collect();
    assert_eq!(codes, Code::ALL);
}

#[test]
fn adoption_effort_and_quality() {
    let mut facts = facts();
    facts.abandoned = vec![(unit(1), day(2026, 8, 12), 10), (unit(1), day(2026, 8, 9), 5)];
    facts.records[0].taps = 20;
    facts.records[0].duration_ms = 45_000;
    facts.records[0]
        .stated
        .extend([Field::Trigger, Field::Place, Field::Absence]);
    let evaluation = over(&trial(), &facts);
    check(&evaluation, Code::Staff, 100.0);
    check(&evaluation, Code::Records, 90.0);
    check(&evaluation, Code::Recorders, 30.0);
    // 90 days are 13 weeks of 26; each school records every third day.
    check(&evaluation, Code::ActiveUnits, 1.5);
    check(&evaluation, Code::SecondsMedian, 15.0);
    check(&evaluation, Code::SecondsNinety, 15.0);
    check(&evaluation, Code::SecondsMean, 15.3); // (89 * 15 + 45) / 90
    check(&evaluation, Code::TapsMedian, 8.0);
    check(&evaluation, Code::Abandoned, 10.0); // 10 of 100; the day before the start is not counted
    check(&evaluation, Code::DelayHours, 1.0);
    check(&evaluation, Code::Filled, 50.6); // (89 * 3 + 6) / 540
    check(&evaluation, Code::SyncMinutes, 10.0);
    check(&evaluation, Code::WithinHour, 100.0);
    assert_eq!(
        evaluation.value(Code::Other),
        Value::Hidden {
            between: Some((0.0, 4.4))
        },
        "none of 90: under five"
    );
}

#[test]
fn outside_of_the_trial_nothing_is_counted() {
    let mut facts = facts();
    facts.records.push(record(unit(1), 1, 200));
    let mut before = record(unit(1), 1, 0);
    before.occurred -= TimeDelta::days(1);
    facts.records.push(before);
    facts.records.push(record(unit(8), 1, 5));
    check(&over(&trial(), &facts), Code::Records, 90.0);
}

#[test]
fn shadow_weeks_give_the_share_that_is_registered() {
    let mut trial = trial();
    trial.baseline.shadow_weeks = vec![
        shadow(1, day(2026, 6, 1), 40, Some(6)),
        shadow(2, day(2026, 6, 1), 60, Some(9)),
        shadow(3, day(2026, 6, 1), 60, None),
        shadow(1, day(2026, 8, 10), 5, None),
        shadow(2, day(2026, 8, 10), 9, None),
        shadow(1, day(2027, 1, 11), 20, None),
    ];
    let mut facts = facts();
    // A tally of 6 in the same week, and more recorded at the first school than it tallied.
    let mut tally = record(unit(2), 7, 3);
    tally.incidents = 6;
    facts.records.extend([
        tally,
        record(unit(1), 8, 1),
        record(unit(1), 8, 2),
        record(unit(1), 8, 3),
    ]);
    let evaluation = over(&trial, &facts);
    check(&evaluation, Code::CompleteBefore, 15.0); // 15 of 100: what nobody registered by hand is not counted
    // 5 of 5 (6 recorded), 8 of 9: 13 of 14, and the one that is missing is too few to show.
    assert_eq!(
        evaluation.value(Code::CompleteMiddle),
        Value::Hidden {
            between: Some((71.4, 100.0))
        }
    );
    assert_eq!(
        evaluation.value(Code::CompleteEnd),
        Value::Hidden {
            between: Some((0.0, 20.0))
        },
        "0 of 20"
    );
}

#[test]
fn the_work_in_minutes_hours_and_kroner() {
    let evaluation = over(&trial(), &facts());
    check(&evaluation, Code::OldPerYear, 120.0);
    check(&evaluation, Code::NewPerYear, 180.0); // 90 * 365 / 182 days = 180.49
    check(&evaluation, Code::MinutesBefore, 30.0);
    check(&evaluation, Code::MinutesAfter, 4.25); // 15 seconds and 4 minutes
    check(&evaluation, Code::KronerEachBefore, 170.0); // 20 * 300 / 60 + 10 * 420 / 60
    check(&evaluation, Code::KronerEachAfter, 29.25); // 1.25 + 28
    check(&evaluation, Code::HoursBefore, 60.0);
    check(&evaluation, Code::HoursSaved, 51.5); // 60 - 8.5
    check(&evaluation, Code::KronerSaved, 16_890.0); // 20,400 - 3,510
    check(&evaluation, Code::HoursNow, 12.8);
    check(&evaluation, Code::HoursOldWay, 90.0);
    check(&evaluation, Code::HoursNet, 47.2);
    check(&evaluation, Code::KronerNet, 15_135.0); // 20,400 - 5,265
}

#[test]
fn what_was_not_told_is_not_guessed() {
    let mut trial = trial();
    trial.baseline.hourly_cost.clear();
    trial.baseline.old_counts.clear();
    let evaluation = over(&trial, &facts());
    check(&evaluation, Code::MinutesSaved, 25.75);
    unknown(&evaluation, Code::KronerEachBefore, Unknown::NotTold);
    unknown(&evaluation, Code::HoursSaved, Unknown::NotTold);
    unknown(&evaluation, Code::CompleteBefore, Unknown::NotTold);
    unknown(&evaluation, Code::ContactHours, Unknown::NotKept);
    let few = evaluate(&trial, "Town", false, &facts(), at("2026-08-14T12:00:00+02:00"));
    assert_eq!(few.standing, Standing::Running);
    unknown(&few, Code::SecondsMedian, Unknown::TooFew);
    unknown(&few, Code::NewPerYear, Unknown::NotYet);
    unknown(&few, Code::MinutesAfter, Unknown::TooFew);
    unknown(&few, Code::CompleteEnd, Unknown::NotYet);
}

#[test]
fn follow_up_and_what_is_missing_of_devices() {
    let mut facts = facts();
    let case = |place: usize| CaseFacts {
        unit: unit(1),
        occurred: at("2026-09-01T10:00:00+02:00"),
        recorded: at("2026-09-01T11:00:00+02:00"),
        contacted: (place < 15).then(|| at("2026-09-01T14:30:00+02:00")),
        contacted_in_time: Some(place < 12),
        has_feedback: place < 10,
        closed: place < 8,
        actions: vec![ActionFacts {
            kind: ActionKind::Pedagogy,
            assessed: place < 9,
            worked: place < 6,
        }],
    };
    facts.cases = Some((0..20).map(case).collect());
    let device = |unit, last_number, received| DeviceFacts {
        device: vaern_domain::id::DeviceId(uuid::Uuid::from_u128(1)),
        unit,
        last_number,
        received,
    };
    facts.devices = vec![
        device(Some(unit(1)), 60, 60),
        device(Some(unit(2)), 33, 32),
        device(Some(unit(8)), 9, 1),
    ];
    let evaluation = over(&trial(), &facts);
    check(&evaluation, Code::ContactHours, 3.5);
    check(&evaluation, Code::ContactedInTime, 60.0);
    check(&evaluation, Code::WithFeedback, 50.0);
    check(&evaluation, Code::Closed, 40.0);
    check(&evaluation, Code::ActionsAgreed, 20.0);
    check(&evaluation, Code::ActionsWorked, 6.0);
    check(&evaluation, Code::EffectAssessed, 45.0);
    check(&evaluation, Code::Received, 92.0);
    check(&evaluation, Code::Missing, 1.0);
}

#[test]
fn a_workplace_that_told_a_quarter_counts_like_one_that_told_a_year() {
    let mut trial = trial();
    let quarter = (10..=12).map(|month| OldCount {
        unit: unit(2),
        month: day(2025, month, 1),
        count: 30,
    });
    trial.baseline.old_counts.extend(quarter);
    // 10 and 30 a month; held against twelve months the second would be a quarter of itself.
    check(&over(&trial, &facts()), Code::OldPerYear, 480.0);
}

#[test]
fn tables_add_up_to_their_figures() {
    let evaluation = over(&trial(), &facts());
    let sum = |code: GridCode, column: usize| -> f64 {
        let grid = evaluation.grids.iter().find(|grid| grid.code == code).unwrap();
        grid.rows
            .iter()
            .filter_map(|row| row.values[column].number())
            .sum()
    };
    assert_eq!(sum(GridCode::Units, 1), 90.0);
    assert_eq!(sum(GridCode::WorkBefore, 2), 30.0);
    assert_eq!(sum(GridCode::WorkAfter, 2), 4.25);
    assert_eq!(sum(GridCode::WorkAfter, 3), 29.25);
    assert_eq!(Kind::KronerEach.decimals(), 2, "or the steps would not add up");
    assert_eq!(baseline().after.len(), 2);
}
