//! Old counts of a trial from older registrations, where none were told of the trial itself.

use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use vaern_domain::id::UnitId;
use vaern_domain::suppression::LEAST_SHOWN;
use vaern_evaluation::{OldCount, Trial};
use vaern_statistics::{monday_of, month_of_week, months_before, next_month};

/// Months before the trial that count.
const MONTHS: u32 = 12;

/// The trial, with the older registrations of the twelve months before it as its old counts: of every workplace from its first to the
/// last of all its months with any, months without as none.
///
/// Only where nothing was told of the trial, and where the sum says nothing that is hidden elsewhere: no workplace outside the trial
/// may have any in these months, and those months whose sum is small must not be small together, nor one alone.
pub fn with_older(mut trial: Trial, older: &BTreeMap<(UnitId, NaiveDate), u32>) -> Trial {
    let start = month_of_week(monday_of(trial.plan.first));
    let first = months_before(start, MONTHS);
    let mut months: BTreeMap<(UnitId, NaiveDate), u32> = BTreeMap::new();
    let mut all: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for ((unit, week), incidents) in older {
        let month = month_of_week(*week);
        if (first..start).contains(&month) {
            *months.entry((*unit, month)).or_default() += incidents;
            *all.entry(month).or_default() += incidents;
        }
    }
    let units: BTreeSet<UnitId> = months.keys().map(|(unit, _)| *unit).collect();
    let small: Vec<u32> = all.values().copied().filter(|sum| *sum < LEAST_SHOWN).collect();
    let tells = !small.is_empty() && (small.len() < 2 || small.iter().sum::<u32>() < LEAST_SHOWN);
    if !trial.baseline.old_counts.is_empty() || !units.iter().all(|unit| trial.plan.holds(*unit)) || tells {
        return trial;
    }
    let last = all.keys().next_back().copied();
    for unit in units {
        let begun = months.range((unit, first)..).next().map(|((_, month), _)| *month);
        let (Some(begun), Some(last)) = (begun, last) else {
            continue;
        };
        let of = std::iter::successors(Some(begun), |month| Some(next_month(*month)));
        for month in of.take_while(|month| *month <= last) {
            trial.baseline.old_counts.push(OldCount {
                unit,
                month,
                count: months.get(&(unit, month)).copied().unwrap_or(0),
            });
        }
    }
    trial
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;
    use vaern_domain::id::TrialId;
    use vaern_evaluation::{Baseline, Plan, TrialUnit};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn unit(number: u128) -> UnitId {
        UnitId(Uuid::from_u128(number))
    }

    fn counts(older: &[(u128, &str, u32)], told: Vec<OldCount>) -> Vec<(u128, String, u32)> {
        let of = |number: u128| TrialUnit {
            unit: unit(number),
            name: String::new(),
            staff: 20,
        };
        let trial = Trial {
            trial_id: TrialId(Uuid::from_u128(9)),
            plan: Plan {
                name: "Prøve".to_owned(),
                units: vec![of(1), of(2)],
                first: day("2026-09-07"),
                last: day("2027-03-06"),
                criteria: Vec::new(),
            },
            baseline: Baseline {
                old_counts: told,
                ..Baseline::default()
            },
            log: Vec::new(),
        };
        let older = older
            .iter()
            .map(|(of, week, incidents)| ((unit(*of), day(week)), *incidents));
        let filled = with_older(trial, &older.collect());
        let counts = filled.baseline.old_counts.into_iter();
        counts
            .map(|count| (count.unit.0.as_u128(), count.month.to_string(), count.count))
            .collect()
    }

    #[test]
    fn older_registrations_become_old_counts_month_by_month() {
        // Weeks of the month of the start and of the year before last are not among them.
        let older = [
            (1, "2025-08-25", 50),
            (1, "2026-05-04", 6),
            (2, "2026-06-01", 5),
            (1, "2026-07-06", 7),
            (1, "2026-09-07", 50),
        ];
        let wanted = [
            (1, "2026-05-01", 6),
            (1, "2026-06-01", 0),
            (1, "2026-07-01", 7),
            (2, "2026-06-01", 5),
            (2, "2026-07-01", 0),
        ];
        let wanted = wanted.map(|(unit, month, count)| (unit, month.to_owned(), count));
        assert_eq!(counts(&older, Vec::new()), wanted);
    }

    #[test]
    fn what_was_told_of_the_trial_stands_and_nothing_hidden_is_told_by_the_sum() {
        let told = OldCount {
            unit: unit(1),
            month: day("2026-05-01"),
            count: 3,
        };
        let counted = counts(&[(1, "2026-05-04", 6)], vec![told]);
        assert_eq!(counted, [(1, "2026-05-01".to_owned(), 3)]);
        assert_eq!(
            counts(&[(1, "2026-05-04", 6), (3, "2026-06-01", 6)], Vec::new()),
            [],
            "the rest would be that of a workplace outside the trial"
        );
        assert_eq!(
            counts(&[(1, "2026-05-04", 6), (1, "2026-06-01", 3)], Vec::new()),
            [],
            "the year less the months that are told would be June"
        );
        let two_hidden = [(1, "2026-05-04", 6), (1, "2026-06-01", 3), (2, "2026-07-06", 4)];
        assert!(
            !counts(&two_hidden, Vec::new()).is_empty(),
            "two months that are seven together"
        );
    }
}
