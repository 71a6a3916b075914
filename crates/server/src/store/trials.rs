//! Trials and the facts they are evaluated from.

use super::{Reading, StoreError};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use vaern_domain::id::{OrganisationId, TrialId};
use vaern_evaluation::{Baseline, Facts, Plan, Trial, TrialError};
use vaern_protocol::enrolment::{Organisation, Unit};

/// Trials of an organisation.
#[async_trait::async_trait]
pub trait Trials: Send + Sync + 'static {
    /// All of them, in the order they were set up.
    async fn trials(&self, organisation: OrganisationId) -> Result<Vec<Trial>, StoreError>;

    /// Sets a trial up, or changes it by its own rules: its plan is fixed once it has begun, and every change is noted. What
    /// cannot be kept changes nothing. There is no other way to write a trial.
    async fn set_trial(
        &self,
        organisation: OrganisationId,
        trial: TrialId,
        told: (Plan, Baseline),
        at: DateTime<FixedOffset>,
    ) -> Result<Result<Trial, TrialError>, StoreError>;

    /// What evaluations are made from, as of today. No note, no alias; persons only to be counted.
    async fn trial_facts(
        &self,
        organisation: OrganisationId,
        today: NaiveDate,
        until: Option<DateTime<Utc>>,
    ) -> Result<Facts, StoreError>;

    /// The organisation, and its workplaces by name.
    async fn trial_place(
        &self,
        organisation: OrganisationId,
    ) -> Result<(Organisation, Vec<Unit>), StoreError>;

    /// Writes down that something was read at the command line of the central store, before it is given out.
    async fn log_command(
        &self,
        organisation: OrganisationId,
        reading: Reading,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError>;
}
