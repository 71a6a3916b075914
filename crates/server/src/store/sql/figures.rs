//! Weekly figures for trends: roll-ups only, no incident is read.

use super::row::{option, parsed};
use super::transaction::Transaction;
use super::value::params;
use super::{follow_up_rollup, organisation};
use crate::store::{Figures, Period, StoreError};
use crate::sync::monday;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use vaern_domain::catalogue::Act;
use vaern_domain::id::{OrganisationId, UnitId};
use vaern_protocol::trends::{ActCount, Begun, Holiday, WeekCount, WeekNumber};

/// The figures of one unit, or of all.
pub(super) fn figures(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: Option<UnitId>,
    period: Period,
) -> Result<Figures, StoreError> {
    let units = match unit {
        Some(_) => organisation::unit(transaction, organisation, unit)?
            .into_iter()
            .collect(),
        None => organisation::units(transaction, organisation)?,
    };
    Ok(Figures {
        units,
        weeks: weeks(transaction, organisation, unit, period)?,
        acts: acts(transaction, organisation, unit, period)?,
        holidays: holidays(transaction, organisation, period)?,
        begun: begun(transaction, organisation, unit)?,
        colleague: colleague(transaction, organisation, unit, period)?,
        abandoned: abandoned(transaction, organisation, unit, period)?,
        follow_up: follow_up_rollup::counts(transaction, organisation, unit, period)?,
        contact_hours: follow_up_rollup::contact_hours(transaction, organisation, unit, period)?,
    })
}

fn weeks(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: Option<UnitId>,
    period: Period,
) -> Result<Vec<WeekCount>, StoreError> {
    const SQL: &str = "
        SELECT unit_id, week, incidents, high_burden, possible_absence FROM rollup_week
        WHERE organisation_id = ?1 AND (?2 IS NULL OR unit_id = ?2) AND week BETWEEN ?3 AND ?4
        ORDER BY week, unit_id";
    transaction.all(
        SQL,
        params![organisation, unit, period.first, period.last,],
        |row| {
            Ok(WeekCount {
                unit: parsed(row, "unit_id")?,
                week: parsed(row, "week")?,
                incidents: row.get("incidents")?,
                high_burden: row.get("high_burden")?,
                possible_absence: row.get("possible_absence")?,
            })
        },
    )
}

fn acts(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: Option<UnitId>,
    period: Period,
) -> Result<Vec<ActCount>, StoreError> {
    const SQL: &str = "
        SELECT unit_id, week, act, incidents FROM rollup_week_act
        WHERE organisation_id = ?1 AND (?2 IS NULL OR unit_id = ?2) AND week BETWEEN ?3 AND ?4
        ORDER BY week, unit_id, act";
    transaction.all(
        SQL,
        params![organisation, unit, period.first, period.last,],
        |row| {
            Ok(ActCount {
                unit: parsed(row, "unit_id")?,
                week: parsed(row, "week")?,
                act: option(row, "act", Act::from_code)?,
                incidents: row.get("incidents")?,
            })
        },
    )
}

fn holidays(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    period: Period,
) -> Result<Vec<Holiday>, StoreError> {
    const SQL: &str = "
        SELECT first_day, last_day FROM holiday
        WHERE organisation_id = ?1 AND last_day >= ?2 AND first_day <= ?3 ORDER BY first_day";
    transaction.all(SQL, params![organisation, period.first, period.last,], |row| {
        Ok(Holiday {
            first: parsed(row, "first_day")?,
            last: parsed(row, "last_day")?,
        })
    })
}

/// Asked of all weeks: a period without incidents says nothing about when recording began.
fn begun(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: Option<UnitId>,
) -> Result<Vec<Begun>, StoreError> {
    const SQL: &str = "
        SELECT unit_id, min(week) AS first_week FROM rollup_week
        WHERE organisation_id = ?1 AND (?2 IS NULL OR unit_id = ?2) AND incidents > 0
        GROUP BY unit_id ORDER BY unit_id";
    transaction.all(SQL, params![organisation, unit], |row| {
        Ok(Begun {
            unit: parsed(row, "unit_id")?,
            week: parsed(row, "first_week")?,
        })
    })
}

fn colleague(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: Option<UnitId>,
    period: Period,
) -> Result<Vec<WeekNumber>, StoreError> {
    const SQL: &str = "
        SELECT unit_id, week, incidents FROM rollup_week_colleague
        WHERE organisation_id = ?1 AND (?2 IS NULL OR unit_id = ?2) AND week BETWEEN ?3 AND ?4
        ORDER BY week, unit_id";
    transaction.all(
        SQL,
        params![organisation, unit, period.first, period.last],
        |row| {
            Ok(WeekNumber {
                unit: parsed(row, "unit_id")?,
                week: parsed(row, "week")?,
                number: row.get("incidents")?,
            })
        },
    )
}

/// By the week of the day they were begun. Devices without a workplace record nothing.
fn abandoned(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: Option<UnitId>,
    period: Period,
) -> Result<Vec<WeekNumber>, StoreError> {
    const SQL: &str = "
        SELECT unit_id, day, CAST(sum(abandoned) AS BIGINT) AS abandoned
        FROM abandoned_day JOIN device USING (organisation_id, device_id)
        WHERE organisation_id = ?1 AND unit_id IS NOT NULL AND (?2 IS NULL OR unit_id = ?2)
          AND day BETWEEN ?3 AND ?4 AND abandoned > 0
        GROUP BY unit_id, day";
    let mut weeks: BTreeMap<(NaiveDate, UnitId), u32> = BTreeMap::new();
    transaction.each(
        SQL,
        params![organisation, unit, period.first, period.last],
        |row| {
            let week = monday(parsed(row, "day")?);
            *weeks.entry((week, parsed(row, "unit_id")?)).or_default() += row.get::<u32>("abandoned")?;
            Ok(ControlFlow::Continue(()))
        },
    )?;
    let in_order = weeks.into_iter();
    Ok(in_order
        .map(|((week, unit), number)| WeekNumber { unit, week, number })
        .collect())
}
