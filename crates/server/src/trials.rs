//! What is done with a trial, whoever asks: its free texts go past the guard, its workplaces get the store's own names, and
//! what the workplaces tallied in the app counts as its shadow weeks.

mod baseline;
mod missing;
mod refusal;

pub use baseline::with_older;
pub use missing::missing;
pub use refusal::{Refusal, check_texts};

use crate::store::{Store, StoreError};
use chrono::{DateTime, FixedOffset, Utc};
use std::sync::Arc;
use vaern_domain::id::{OrganisationId, TrialId};
use vaern_evaluation::{Evaluation, ShadowWeek, Standing, Trial, evaluate};
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
    let facts = store.trial_facts(organisation, now.date_naive()).await?;
    let made =
        tokio::task::spawn_blocking(move || evaluate(&trial, &place.name, place.demo, &facts, now)).await;
    made.map_err(|_| StoreError::CutOff)
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
pub fn standing(trial: &Trial, today: chrono::NaiveDate) -> Standing {
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
