//! Working hours, staff and shadow weeks.

use super::row::parsed;
use super::transaction::{Scope, Transaction};
use super::value::params;
use super::{SqlStore, months};
use crate::release::{Exposure, KindCount, Tally};
use crate::store::{Measures, StoreError};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vaern_domain::id::{OrganisationId, UnitId};

#[async_trait::async_trait]
impl Measures for SqlStore {
    async fn kinds(
        &self,
        organisation: OrganisationId,
        unit: Option<UnitId>,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<Vec<KindCount>, StoreError> {
        self.read(organisation, move |transaction| {
            months::between(transaction, organisation, unit, first, last)
        })
        .await
    }

    async fn exposure(
        &self,
        organisation: OrganisationId,
    ) -> Result<BTreeMap<(UnitId, NaiveDate), Exposure>, StoreError> {
        self.read(organisation, move |transaction| {
            exposure(transaction, organisation)
        })
        .await
    }

    async fn set_exposure(
        &self,
        organisation: OrganisationId,
        exposure: BTreeMap<(UnitId, NaiveDate), Exposure>,
    ) -> Result<(), StoreError> {
        self.write(organisation, move |transaction| {
            set_exposure(transaction, organisation, &exposure)
        })
        .await
    }

    async fn tallies(&self, organisation: OrganisationId) -> Result<Vec<Tally>, StoreError> {
        self.read(organisation, move |transaction| {
            tallies(transaction, organisation)
        })
        .await
    }

    async fn set_tally(&self, organisation: OrganisationId, tally: Tally) -> Result<(), StoreError> {
        self.write(organisation, move |transaction| {
            set_tally(transaction, organisation, tally)
        })
        .await
    }

    async fn count_kinds(&self) -> Result<usize, StoreError> {
        self.write(Scope::Everything, months::count_all).await
    }
}

fn exposure(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
) -> Result<BTreeMap<(UnitId, NaiveDate), Exposure>, StoreError> {
    const SQL: &str = "SELECT unit_id, month, hours, headcount FROM exposure WHERE organisation_id = ?1";
    let told = transaction.all(SQL, params![organisation], |row| {
        let told = Exposure {
            hours: row.get("hours")?,
            headcount: row.get("headcount")?,
        };
        Ok(((parsed(row, "unit_id")?, parsed(row, "month")?), told))
    })?;
    Ok(told.into_iter().collect())
}

fn set_exposure(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    exposure: &BTreeMap<(UnitId, NaiveDate), Exposure>,
) -> Result<(), StoreError> {
    const SQL: &str = "
        INSERT INTO exposure (organisation_id, unit_id, month, hours, headcount) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (organisation_id, unit_id, month) DO UPDATE SET
            hours = excluded.hours, headcount = excluded.headcount";
    const FORGET: &str = "DELETE FROM exposure WHERE organisation_id = ?1 AND unit_id = ?2 AND month = ?3";
    for ((unit, month), told) in exposure {
        if *told == Exposure::default() {
            transaction.execute(FORGET, params![organisation, *unit, *month])?;
            continue;
        }
        transaction.execute(
            SQL,
            params![organisation, *unit, *month, told.hours, told.headcount],
        )?;
    }
    Ok(())
}

fn tallies(transaction: &Transaction<'_>, organisation: OrganisationId) -> Result<Vec<Tally>, StoreError> {
    const SQL: &str = "
        SELECT unit_id, week, tallied FROM shadow_week WHERE organisation_id = ?1 ORDER BY week, unit_id";
    transaction.all(SQL, params![organisation], |row| {
        Ok(Tally {
            unit: parsed(row, "unit_id")?,
            week: parsed(row, "week")?,
            tallied: row.get("tallied")?,
        })
    })
}

fn set_tally(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    tally: Tally,
) -> Result<(), StoreError> {
    const SQL: &str = "
        INSERT INTO shadow_week (organisation_id, unit_id, week, tallied) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (organisation_id, unit_id, week) DO UPDATE SET tallied = excluded.tallied";
    transaction.execute(SQL, params![organisation, tally.unit, tally.week, tally.tallied])?;
    Ok(())
}
