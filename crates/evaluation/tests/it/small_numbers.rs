//! Whatever the counts: nothing under five is shown, and nothing hidden can be computed back.

use crate::town::{at, day, facts, over, record, shadow, trial, unit};
use chrono::{DateTime, Days, FixedOffset};
use proptest::prelude::*;
use vaern_evaluation::{Code, Evaluation, Facts, GridCode, Standing, Value, evaluate_through, told_through};

fn column(evaluation: &Evaluation, code: GridCode, column: usize) -> Vec<Option<f64>> {
    let grid = evaluation.grids.iter().find(|grid| grid.code == code).unwrap();
    grid.rows.iter().map(|row| row.values[column].number()).collect()
}

/// What a reader who knows the total knows of the hidden: how many, and their sum.
fn hidden_of(shown: &[Option<f64>], total: f64) -> (usize, f64) {
    let hidden = shown.iter().filter(|count| count.is_none()).count();
    (hidden, total - shown.iter().flatten().sum::<f64>())
}

#[test]
fn counts_told_of_one_workplace_and_month_or_week_are_not_given_out() {
    let mut trial = trial();
    trial.baseline.old_counts[0].count = 2;
    trial.baseline.shadow_weeks = vec![shadow(1, day(2026, 6, 1), 40, Some(3))];
    let told = serde_json::to_value(over(&trial, &Facts::default())).unwrap();
    assert_eq!(told["trial"]["baseline"]["old_counts"], serde_json::json!([]));
    assert_eq!(told["trial"]["baseline"]["shadow_weeks"], serde_json::json!([]));
}

/// Records that came in on these days of the trial, five hours after midnight.
fn received(days: &[u64]) -> Vec<DateTime<FixedOffset>> {
    let first = at("2026-08-10T05:00:00+02:00");
    days.iter().map(|days| first + Days::new(*days)).collect()
}

#[test]
fn a_running_trial_is_told_by_weeks_and_without_its_workplaces() {
    let came = received(&[0, 1, 1, 2, 3, 8, 9]);
    let told = |now: &str| told_through(&trial(), &came, at(now));
    assert_eq!(
        told("2026-08-14T12:00:00+02:00"),
        day(2026, 8, 9),
        "its first week is not over"
    );
    for later in [
        "2026-08-17T00:10:00+02:00",
        "2026-08-23T23:00:00+02:00",
        "2026-08-31T12:00:00+02:00",
    ] {
        assert_eq!(
            told(later),
            day(2026, 8, 16),
            "two more are too few for a step: {later}"
        );
    }
    let now = at("2026-09-01T12:00:00+02:00");
    let running = evaluate_through(&trial(), "Town", false, &facts(), now, day(2026, 8, 30));
    assert_eq!(
        (running.standing, running.through, running.days),
        (Standing::Running, day(2026, 8, 30), 21)
    );
    assert!(column(&running, GridCode::Units, 1).iter().all(Option::is_none));
    let before = evaluate_through(&trial(), "Town", false, &facts(), now, day(2026, 8, 9));
    assert_eq!((before.standing, before.days), (Standing::Running, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn asked_every_day_no_difference_is_a_small_number(days in prop::collection::vec(0_u64..70, 0..60)) {
        let (all, mut told_before) = (received(&days), 0);
        for asked in 0..80 {
            let now = at("2026-08-10T12:00:00+02:00") + Days::new(asked);
            let by_then: Vec<_> = all.iter().copied().filter(|moment| *moment <= now).collect();
            let through = told_through(&trial(), &by_then, now);
            let told = by_then.iter().filter(|moment| moment.date_naive() <= through).count();
            prop_assert!(told == told_before || told >= told_before + 5, "{told_before}, then {told}");
            told_before = told;
        }
    }

    #[test]
    fn counts_by_workplace_and_month_are_safe(counts in [0_u32..12, 0_u32..12, 0_u32..30], spread in 1_u64..60) {
        let mut records = Vec::new();
        for (school, count) in (1..).zip(counts) {
            for number in 0..count {
                records.push(record(unit(school), school * 1000 + u128::from(number), u64::from(number) * spread % 180));
            }
        }
        let total = f64::from(counts.iter().sum::<u32>());
        let evaluation = over(&trial(), &Facts { records, ..Facts::default() });
        let shown_total = evaluation.value(Code::Records).number();
        prop_assert_eq!(shown_total.is_some(), total >= 5.0);
        for shown in [column(&evaluation, GridCode::Units, 1), column(&evaluation, GridCode::Months, 0)] {
            prop_assert!(shown.iter().flatten().all(|count| *count >= 5.0), "{shown:?}");
            let (hidden, sum) = hidden_of(&shown, total);
            if shown_total.is_none() {
                prop_assert_eq!(hidden, shown.len());
            } else {
                prop_assert_ne!(hidden, 1, "one hidden is the rest");
                prop_assert!(hidden == 0 || sum >= 5.0, "{hidden} hidden that are {sum}");
            }
        }
        // Where a count is hidden, no median or time of the same records stands beside it.
        let medians = column(&evaluation, GridCode::Months, 1);
        for (count, median) in column(&evaluation, GridCode::Months, 0).iter().zip(medians) {
            prop_assert!(count.is_some() || median.is_none());
        }
    }

    #[test]
    fn people_by_workplace_are_safe(people in [0_u32..=40, 0_u32..=30, 0_u32..=30]) {
        let mut records = Vec::new();
        for (school, people) in (1..).zip(people) {
            records.extend((0..people).map(|number| record(unit(school), school * 1000 + u128::from(number), 3)));
        }
        let evaluation = over(&trial(), &Facts { records, ..Facts::default() });
        let shares = column(&evaluation, GridCode::Units, 2);
        for (share, (people, staff)) in shares.iter().zip(people.into_iter().zip([40, 30, 30])) {
            prop_assert!(share.is_none() || (people >= 5 && staff - people >= 5), "few of them, or few others");
        }
        let hidden = shares.iter().filter(|share| share.is_none()).count();
        if evaluation.value(Code::Recorders).number().is_some() {
            prop_assert_ne!(hidden, 1, "one hidden is the rest");
        } else {
            let is_hidden = matches!(evaluation.value(Code::Recorders), Value::Hidden { .. });
            prop_assert!(is_hidden);
        }
    }
}
