//! What figures are made of beside the weeks: kinds by month, working hours, shadow weeks.

use super::StoreError;
use crate::release::{Exposure, KindCount, Tally};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vaern_domain::id::{OrganisationId, UnitId};

/// Figures of one organisation.
#[async_trait::async_trait]
pub trait Measures: Send + Sync + 'static {
    /// Records by kind in the months from `first` to `last`, of one workplace or of all; from the roll-ups alone.
    async fn kinds(
        &self,
        organisation: OrganisationId,
        unit: Option<UnitId>,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<Vec<KindCount>, StoreError>;

    /// Working hours and staff, by workplace and month.
    async fn exposure(
        &self,
        organisation: OrganisationId,
    ) -> Result<BTreeMap<(UnitId, NaiveDate), Exposure>, StoreError>;

    /// Takes working hours and staff, in place of what was told of the same months. All or none.
    async fn set_exposure(
        &self,
        organisation: OrganisationId,
        exposure: BTreeMap<(UnitId, NaiveDate), Exposure>,
    ) -> Result<(), StoreError>;

    /// Shadow weeks in order of time.
    async fn tallies(&self, organisation: OrganisationId) -> Result<Vec<Tally>, StoreError>;

    /// Takes what a workplace tallied, in place of what it tallied in the same week before.
    async fn set_tally(&self, organisation: OrganisationId, tally: Tally) -> Result<(), StoreError>;

    /// Counts every record by kind anew where an older server has not. Says how many records were counted.
    async fn count_kinds(&self) -> Result<usize, StoreError>;
}
