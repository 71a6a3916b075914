//! Older registrations, batch by batch.

use super::{Session, StoreError};
use crate::older::Checked;
use crate::release::KindCount;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vaern_domain::id::{BatchId, OrganisationId, UnitId};
use vaern_protocol::older::{OlderBatch, OlderPart};

/// Older registrations of an organisation.
#[async_trait::async_trait]
pub trait Older: Send + Sync + 'static {
    /// Keeps a part of a batch that arrives, in place of the same part before; parts of other batches this device has sent and
    /// not taken over go. Says how many lines of the batch are there, or none when the batch is another device's or has arrived
    /// already.
    async fn keep_older_part(
        &self,
        session: &Session,
        part: OlderPart,
        at: DateTime<Utc>,
    ) -> Result<Option<u32>, StoreError>;

    /// Which lines of a batch that arrives are there already. None when it is not this device's, has been taken over, or has
    /// another number of lines.
    async fn check_older(
        &self,
        session: &Session,
        batch: BatchId,
        lines: u32,
    ) -> Result<Option<Checked>, StoreError>;

    /// Takes the other lines over. The same again, and taken over already: says that it has been.
    async fn take_older(
        &self,
        session: &Session,
        batch: BatchId,
        lines: u32,
        at: DateTime<Utc>,
    ) -> Result<Option<Checked>, StoreError>;

    /// Takes a batch out of everything. False when there is none of this id that was taken over.
    async fn withdraw_older(
        &self,
        session: &Session,
        batch: BatchId,
        at: DateTime<Utc>,
    ) -> Result<bool, StoreError>;

    /// The batches that were taken over, the latest first.
    async fn older_batches(&self, organisation: OrganisationId) -> Result<Vec<OlderBatch>, StoreError>;

    /// Incidents by workplace and week, of one workplace or of all.
    async fn older_weeks(
        &self,
        organisation: OrganisationId,
        unit: Option<UnitId>,
    ) -> Result<BTreeMap<(UnitId, NaiveDate), u32>, StoreError>;

    /// Incidents by kind in the months from `first` to `last`, of one workplace or of all.
    async fn older_kinds(
        &self,
        organisation: OrganisationId,
        unit: Option<UnitId>,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<Vec<KindCount>, StoreError>;
}
