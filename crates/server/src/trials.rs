//! What is done with a trial, whoever asks: its free texts go past the guard, its workplaces get the store's own names, and
//! what the workplaces tallied in the app counts as its shadow weeks.

mod baseline;
mod missing;
mod refusal;

pub use baseline::with_older;
pub use missing::missing;
pub use refusal::{Refusal, check_texts};

use crate::store::{Store, StoreError};
use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, Utc};
use std::sync::Arc;
use vaern_domain::id::{OrganisationId, TrialId};
use vaern_evaluation::{Evaluation, Facts, ShadowWeek, Standing, Trial, evaluate_through, told_through};
use vaern_protocol::enrolment::Unit;

/// Now, where the organisation is.
///
/// # Errors
/// When the store does not answer.
pub async fn local(
    store: &dyn Store,
    organisation: OrganisationId,
    now: DateTime<Utc>,
) -> Result<DateTime<FixedOffset>, StoreError> {
    let zone = store.zone(organisation).await?;
    let zone: chrono_tz::Tz = zone.parse().unwrap_or(chrono_tz::Tz::Europe__Copenhagen);
    Ok(now.with_timezone(&zone).fixed_offset())
}

/// The trial, with the shadow weeks its workplaces tallied in the app beside those that were told of it. None when the
/// organisation has none of this id.
///
/// # Errors
/// When the store does not answer.
pub async fn find(
    store: &dyn Store,
    organisation: OrganisationId,
    trial: TrialId,
) -> Result<Option<Trial>, StoreError> {
    let trials = store.trials(organisation).await?;
    Ok(trials.into_iter().find(|known| known.trial_id == trial))
}

/// What the figures of a trial say now.
///
/// # Errors
/// When the store does not answer.
pub async fn evaluation(
    store: &Arc<dyn Store>,
    organisation: OrganisationId,
    trial: Trial,
    now: DateTime<FixedOffset>,
) -> Result<Evaluation, StoreError> {
    let (place, _) = store.trial_place(organisation).await?;
    let trial = with_tallies(store.as_ref(), organisation, trial).await?;
    let trial = with_older(trial, &store.older_weeks(organisation, None).await?);
    let today = now.date_naive();
    let mut facts = store.trial_facts(organisation, today, None).await?;
    let mut through = today;
    if standing(&trial, today) == Standing::Running {
        through = told_so_far(&trial, &facts, now);
        facts = store
            .trial_facts(organisation, through, Some(end_of(through, now)))
            .await?;
    }
    let made = tokio::task::spawn_blocking(move || {
        evaluate_through(&trial, &place.name, place.demo, &facts, now, through)
    });
    made.await.map_err(|_| StoreError::CutOff)
}

/// The last day that is told while the trial runs.
fn told_so_far(trial: &Trial, facts: &Facts, now: DateTime<FixedOffset>) -> NaiveDate {
    let own = facts
        .records
        .iter()
        .filter(|record| trial.plan.holds(record.unit) && record.occurred.date_naive() >= trial.plan.first);
    let received: Vec<_> = own
        .map(|record| record.received.with_timezone(now.offset()))
        .collect();
    told_through(trial, &received, now)
}

/// The first moment after a day. What comes in later is not told before the next step, be it about a day before.
fn end_of(day: NaiveDate, now: DateTime<FixedOffset>) -> DateTime<Utc> {
    let midnight = (day + Days::new(1)).and_time(NaiveTime::MIN);
    let local = midnight.and_local_timezone(*now.offset()).single();
    local.map_or_else(|| midnight.and_utc(), |moment| moment.to_utc())
}

/// A week that was told of the trial stands as it was told.
async fn with_tallies(
    store: &dyn Store,
    organisation: OrganisationId,
    mut trial: Trial,
) -> Result<Trial, StoreError> {
    for tally in store.tallies(organisation).await? {
        let weeks = &mut trial.baseline.shadow_weeks;
        let is_told = weeks
            .iter()
            .any(|told| (told.unit, told.week) == (tally.unit, tally.week));
        if trial.plan.holds(tally.unit) && !is_told {
            weeks.push(ShadowWeek {
                unit: tally.unit,
                week: tally.week,
                tallied: tally.tallied,
                registered: None,
            });
        }
    }
    Ok(trial)
}

/// How far a trial has come on a day.
pub fn standing(trial: &Trial, today: NaiveDate) -> Standing {
    if today < trial.plan.first {
        Standing::NotBegun
    } else if today <= trial.plan.last {
        Standing::Running
    } else {
        Standing::Over
    }
}

/// Gives the workplaces of a plan the names the store knows them by.
///
/// # Errors
/// [`Refusal::UnitUnknown`] when one of them is no workplace of the organisation.
pub fn name_units(plan: &mut vaern_evaluation::Plan, units: &[Unit]) -> Result<(), Refusal> {
    for part in &mut plan.units {
        let known = units.iter().find(|unit| unit.unit_id == part.unit);
        part.name.clone_from(&known.ok_or(Refusal::UnitUnknown)?.name);
    }
    Ok(())
}
