//! What cannot be set up, and what cannot be changed.

use crate::town::{at, baseline, criterion, day, plan, shadow, trial, unit};
use vaern_evaluation::{Baseline, Bound, Changed, Code, Plan, Trial, TrialError};

#[track_caller]
fn refused(change: impl FnOnce(&mut Trial)) -> TrialError {
    let mut trial = trial();
    trial.verify().expect("without the change it can be kept");
    change(&mut trial);
    trial.verify().expect_err("it must be refused")
}

#[test]
fn a_trial_that_cannot_be_is_refused_with_its_reason() {
    assert!(matches!(
        refused(|trial| trial.plan.last = day(2026, 8, 9)),
        TrialError::EndsBeforeItStarts { .. }
    ));
    assert_eq!(
        refused(|trial| trial.plan.last = day(2036, 8, 9)).code(),
        "too_long"
    );
    assert_eq!(refused(|trial| trial.plan.units.clear()), TrialError::Units);
    let again = |trial: &mut Trial| trial.plan.units[1].unit = unit(1);
    assert_eq!(refused(again), TrialError::Units);
    assert_eq!(refused(|trial| trial.plan.units[0].staff = 0).code(), "staff");
    assert_eq!(
        refused(|trial| trial.plan.criteria.clear()),
        TrialError::NoCriteria
    );
    assert_eq!(
        refused(|trial| trial.plan.name = " ".to_owned()),
        TrialError::Text
    );
    assert_eq!(
        refused(|trial| trial.baseline.before[0].minutes = -1.0).code(),
        "step"
    );
    assert_eq!(
        refused(|trial| trial.baseline.before[0].minutes = f64::NAN).code(),
        "step"
    );
    assert_eq!(
        refused(|trial| trial.baseline.before[0].people = 0).code(),
        "step"
    );
    assert_eq!(
        refused(|trial| trial.baseline.old_counts[0].month = day(2025, 1, 2)).code(),
        "row"
    );
    assert_eq!(
        refused(|trial| trial.baseline.old_counts[1].month = day(2025, 1, 1)).code(),
        "row",
        "one month twice"
    );
    let tuesday = shadow(1, day(2026, 7, 28), 5, None);
    assert_eq!(
        refused(|trial| trial.baseline.shadow_weeks.push(tuesday)).code(),
        "row"
    );
    let elsewhere = shadow(7, day(2026, 7, 27), 5, None);
    assert_eq!(
        refused(|trial| trial.baseline.shadow_weeks.push(elsewhere)).code(),
        "row"
    );
}

#[test]
fn a_negative_count_does_not_become_a_baseline() {
    let json = serde_json::json!({"old_counts": [{"unit": unit(1), "month": "2025-01-01", "count": -3}]});
    assert!(serde_json::from_value::<Baseline>(json).is_err());
}

#[test]
fn a_bound_must_be_possible_and_on_a_result() {
    let with =
        |measure, bound| refused(move |trial| trial.plan.criteria = vec![criterion(measure, bound)]).code();
    assert_eq!(
        with(Code::Recorders, Bound::AtLeast(101.0)),
        "bound",
        "more than all"
    );
    assert_eq!(with(Code::Records, Bound::AtLeast(-1.0)), "bound");
    assert_eq!(with(Code::Records, Bound::AtLeast(f64::NAN)), "bound");
    assert_eq!(with(Code::Staff, Bound::AtLeast(5.0)), "bound", "told, no result");
    let twice = refused(|trial| trial.plan.criteria.push(trial.plan.criteria[0].clone()));
    assert_eq!(twice.code(), "criterion_twice");
}

#[test]
fn before_the_start_every_change_is_noted() {
    let changed = Plan {
        criteria: vec![
            criterion(Code::SecondsMedian, Bound::AtMost(20.0)),
            criterion(Code::Recorders, Bound::AtLeast(50.0)),
        ],
        ..plan()
    };
    let revised = trial()
        .revised(changed, baseline(), at("2026-08-09T23:59:00+02:00"))
        .unwrap();
    let [entry] = &revised.log[..] else {
        panic!("one change, one entry: {:?}", revised.log);
    };
    assert!(!entry.after_start);
    let expected = [
        Changed::Criterion {
            from: Some(criterion(Code::SecondsMedian, Bound::AtMost(30.0))),
            to: Some(criterion(Code::SecondsMedian, Bound::AtMost(20.0))),
        },
        Changed::Criterion {
            from: None,
            to: Some(criterion(Code::Recorders, Bound::AtLeast(50.0))),
        },
    ];
    assert_eq!(entry.changed, expected, "what it was, and what it is");
    let same = revised
        .revised(revised.plan.clone(), baseline(), at("2026-08-09T23:59:30+02:00"))
        .unwrap();
    assert_eq!(same.log, revised.log, "no change leaves no trace");
}

#[test]
fn from_the_first_day_on_the_plan_is_fixed_and_the_baseline_is_watched() {
    let first_day = at("2026-08-10T00:00:00+02:00");
    let easier = Plan {
        criteria: vec![criterion(Code::SecondsMedian, Bound::AtMost(60.0))],
        ..plan()
    };
    let refused = trial().revised(easier, baseline(), first_day).unwrap_err();
    assert_eq!(refused.code(), "begun");
    let longer = Plan {
        last: day(2027, 3, 7),
        ..plan()
    };
    assert_eq!(
        trial().revised(longer, baseline(), first_day).unwrap_err().code(),
        "begun",
        "nor is it made longer until it succeeds"
    );
    let mut later = baseline();
    later.old_counts.pop();
    let revised = trial().revised(plan(), later, first_day).unwrap();
    assert!(revised.log[0].after_start, "the report says that this came late");
    assert_eq!(revised.log[0].changed, [Changed::OldCounts]);
}
