//! What a trial lacks for a full evaluation, told while there is time to get it.

use crate::release::{Exposure, Tally};
use chrono::{Datelike as _, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use vaern_domain::id::UnitId;
use vaern_evaluation::{StaffGroup, Trial, TrialUnit};
use vaern_protocol::trials::{Missing, MissingWhat};
use vaern_statistics::next_month;

/// What is missing on a day. Of workplaces by name, those of the trial only.
pub fn missing(
    trial: &Trial,
    tallies: &[Tally],
    exposure: &BTreeMap<(UnitId, NaiveDate), Exposure>,
    today: NaiveDate,
) -> Vec<Missing> {
    let (plan, baseline) = (&trial.plan, &trial.baseline);
    let mut all = Vec::new();
    let mut general = |is_missing: bool, what: MissingWhat| {
        if is_missing {
            let units = Vec::new();
            all.push(Missing { what, units });
        }
    };
    general(baseline.before.is_empty(), MissingWhat::WorkBefore);
    general(baseline.after.is_empty(), MissingWhat::WorkAfter);
    let steps = baseline.before.iter().chain(&baseline.after);
    let working: BTreeSet<StaffGroup> = steps.map(|step| step.who).collect();
    general(
        working
            .iter()
            .any(|group| !baseline.hourly_cost.contains_key(group)),
        MissingWhat::HourlyCost,
    );
    let mut of_units = |what: MissingWhat, lacks: &dyn Fn(&TrialUnit) -> bool| {
        let lacking = plan.units.iter().filter(|unit| lacks(unit));
        let units: Vec<String> = lacking.map(|unit| unit.name.clone()).collect();
        if !units.is_empty() {
            all.push(Missing { what, units });
        }
    };
    of_units(MissingWhat::OldCounts, &|unit| {
        !baseline.old_counts.iter().any(|told| told.unit == unit.unit)
    });
    let told = baseline.shadow_weeks.iter().map(|week| (week.unit, week.week));
    let tallied = tallies.iter().map(|tally| (tally.unit, tally.week));
    let weeks: Vec<(UnitId, NaiveDate)> = told.chain(tallied).collect();
    of_units(MissingWhat::ShadowBefore, &|unit| {
        !weeks
            .iter()
            .any(|(of, week)| *of == unit.unit && *week < plan.first)
    });
    if today >= plan.first {
        of_units(MissingWhat::ShadowDuring, &|unit| {
            !weeks
                .iter()
                .any(|(of, week)| *of == unit.unit && (plan.first..=plan.last).contains(week))
        });
        let over = months_over(plan.first, plan.last, today);
        of_units(MissingWhat::Hours, &|unit| {
            let has = |month: &NaiveDate| {
                let told = exposure.get(&(unit.unit, *month));
                told.is_some_and(|told| told.hours.is_some())
            };
            !over.iter().all(has)
        });
    }
    all
}

/// The calendar months of the trial that are over.
fn months_over(first: NaiveDate, last: NaiveDate, today: NaiveDate) -> Vec<NaiveDate> {
    let mut months = Vec::new();
    let mut month = first.with_day(1).unwrap_or(first);
    while month <= last && next_month(month) <= today {
        months.push(month);
        month = next_month(month);
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;
    use vaern_domain::id::TrialId;
    use vaern_evaluation::{Baseline, OldCount, Plan, WorkStep};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn trial(baseline: Baseline) -> Trial {
        let unit = |number, name: &str| TrialUnit {
            unit: UnitId(Uuid::from_u128(number)),
            name: name.to_owned(),
            staff: 20,
        };
        Trial {
            trial_id: TrialId(Uuid::from_u128(9)),
            plan: Plan {
                name: "Prøve".to_owned(),
                units: vec![unit(1, "Nord"), unit(2, "Syd")],
                first: day("2026-08-10"),
                last: day("2027-02-07"),
                criteria: Vec::new(),
            },
            baseline,
            log: Vec::new(),
        }
    }

    fn told(missing: &[Missing]) -> Vec<(MissingWhat, usize)> {
        missing.iter().map(|one| (one.what, one.units.len())).collect()
    }

    #[test]
    fn before_the_start_only_the_baseline_is_asked_for() {
        use MissingWhat::{HourlyCost, OldCounts, ShadowBefore, WorkAfter, WorkBefore};
        let bare = trial(Baseline::default());
        let found = missing(&bare, &[], &BTreeMap::new(), day("2026-08-01"));
        assert_eq!(
            told(&found),
            [(WorkBefore, 0), (WorkAfter, 0), (OldCounts, 2), (ShadowBefore, 2)]
        );
        let step = WorkStep {
            what: "Skema".to_owned(),
            who: StaffGroup::Leader,
            people: 1,
            minutes: 5.0,
            systems: Vec::new(),
            measured: false,
        };
        let told_of = Baseline {
            before: vec![step.clone()],
            after: vec![step],
            old_counts: vec![OldCount {
                unit: UnitId(Uuid::from_u128(1)),
                month: day("2026-01-01"),
                count: 3,
            }],
            ..Baseline::default()
        };
        let tally = Tally {
            unit: UnitId(Uuid::from_u128(2)),
            week: day("2026-08-03"),
            tallied: 3,
        };
        let found = missing(&trial(told_of), &[tally], &BTreeMap::new(), day("2026-08-09"));
        assert_eq!(told(&found), [(HourlyCost, 0), (OldCounts, 1), (ShadowBefore, 1)]);
    }

    #[test]
    fn hours_are_missing_of_months_that_are_over() {
        let has = |found: &[Missing]| found.iter().find(|one| one.what == MissingWhat::Hours).cloned();
        let bare = trial(Baseline::default());
        assert_eq!(
            has(&missing(&bare, &[], &BTreeMap::new(), day("2026-08-31"))),
            None
        );
        let mut hours = BTreeMap::new();
        let all = Exposure {
            hours: Some(2_000),
            headcount: None,
        };
        hours.insert((UnitId(Uuid::from_u128(1)), day("2026-08-01")), all);
        let found = has(&missing(&bare, &[], &hours, day("2026-09-01"))).unwrap();
        assert_eq!(found.units, ["Syd"]);
        hours.insert((UnitId(Uuid::from_u128(2)), day("2026-08-01")), all);
        assert_eq!(has(&missing(&bare, &[], &hours, day("2026-09-01"))), None);
    }
}
