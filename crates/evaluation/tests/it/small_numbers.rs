//! Whatever the counts: nothing under five is shown, and nothing hidden can be computed back.

use crate::town::{day, over, record, shadow, trial, unit};
use proptest::prelude::*;
use vaern_evaluation::{Code, Evaluation, Facts, GridCode, Value};

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

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
