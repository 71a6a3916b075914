//! The trial the demo municipality runs: begun 22 weeks ago, four weeks before its end.

use super::Municipality;
use crate::store::{StoreError, Trials};
use crate::trial_file::{NamedUnit, TrialFile};
use chrono::{DateTime, Days, FixedOffset, Months, NaiveDate};
use rand::RngExt as _;
use rand_chacha::ChaCha20Rng;
use vaern_domain::id::{TrialId, UnitId};
use vaern_evaluation::{Facts, OldCount, ShadowWeek};
use vaern_protocol::enrolment::Unit;
use vaern_statistics::monday_of;

/// Its words, criteria and work. Invented, as all of the demo.
const FILE: &str = include_str!("trial.json");
const WEEKS_SO_FAR: u64 = 22;

/// Sets it up as a leader would have, a month before its first day, and tells the shadow weeks as they came.
pub(super) async fn set_up<S: Trials>(
    store: &S,
    municipality: &Municipality,
    today: NaiveDate,
    random: &mut ChaCha20Rng,
) -> Result<(), StoreError> {
    let unreadable = || StoreError::Unreadable {
        place: "demo/trial.json",
    };
    let mut file: TrialFile = serde_json::from_str(FILE).map_err(|_| unreadable())?;
    file.first = monday_of(today) - Days::new(7 * WEEKS_SO_FAR);
    file.last = file.first + Months::new(6) - Days::new(1);
    file.units = municipality
        .schools
        .iter()
        .map(|school| NamedUnit {
            unit: school.unit.name.clone(),
            staff: u32::try_from(school.staff.len()).unwrap_or(1),
        })
        .collect();
    let (first, organisation) = (file.first, municipality.organisation.organisation_id);
    let units: Vec<Unit> = municipality
        .schools
        .iter()
        .map(|school| school.unit.clone())
        .collect();
    let (plan, mut baseline) = file
        .resolved(&units, Default::default())
        .map_err(|_| unreadable())?;
    let at = |day: NaiveDate| -> DateTime<FixedOffset> {
        day.and_time(chrono::NaiveTime::MIN).and_utc().fixed_offset()
    };
    let month = first - Days::new(30);
    for unit in &units {
        baseline.old_counts.extend(a_year(unit.unit_id, month, random));
        baseline.shadow_weeks.push(ShadowWeek {
            unit: unit.unit_id,
            week: first - Days::new(14),
            tallied: random.random_range(24..34),
            registered: Some(random.random_range(2..6)),
        });
    }
    let trial_id = TrialId::new(at(month), &random.random());
    let told = (plan.clone(), baseline.clone());
    let kept = store.set_trial(organisation, trial_id, told, at(month)).await?;
    kept.map_err(|_| unreadable())?;
    let facts = store.trial_facts(organisation, today, None).await?;
    for week in [10, 20] {
        let week = first + Days::new(7 * week);
        let tallies = units.iter().map(|unit| tally(&facts, unit.unit_id, week));
        baseline.shadow_weeks.extend(tallies);
    }
    let told = (plan, baseline);
    let kept = store
        .set_trial(organisation, trial_id, told, at(today - Days::new(7)))
        .await?;
    kept.map_err(|_| unreadable()).map(|_| ())
}

/// Twelve months of the old forms: few, and none in July.
fn a_year(unit: UnitId, before: NaiveDate, random: &mut ChaCha20Rng) -> Vec<OldCount> {
    use chrono::Datelike as _;
    let months = (1..=12).filter_map(|back| before.with_day(1)?.checked_sub_months(Months::new(back)));
    let counts = months.map(|month| OldCount {
        unit,
        month,
        count: if month.month() == 7 {
            0
        } else {
            random.random_range(1..6)
        },
    });
    counts.collect()
}

/// Somewhat more than was recorded: not everything is.
fn tally(facts: &Facts, unit: UnitId, week: NaiveDate) -> ShadowWeek {
    let days = week..week + Days::new(7);
    let of_week = facts
        .records
        .iter()
        .filter(|record| record.unit == unit && days.contains(&record.occurred.date_naive()));
    let recorded: u32 = of_week.map(|record| record.incidents).sum();
    ShadowWeek {
        unit,
        week,
        tallied: recorded + recorded / 3 + 2,
        registered: None,
    }
}
