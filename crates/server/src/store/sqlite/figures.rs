//! Weekly figures for trends: roll-ups only, no incident is read.

use super::organisation;
use super::row::{option, parsed};
use crate::store::{Figures, Period, StoreError};
use rusqlite::{Transaction, params};
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
        colleague: numbers(transaction, COLLEAGUE, organisation, unit, period)?,
        abandoned: numbers(transaction, ABANDONED, organisation, unit, period)?,
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
    let mut statement = transaction.prepare_cached(SQL)?;
    let mut rows = statement.query(params![
        organisation.to_string(),
        unit.map(|unit| unit.to_string()),
        period.first.to_string(),
        period.last.to_string(),
    ])?;
    let mut weeks = Vec::new();
    while let Some(row) = rows.next()? {
        weeks.push(WeekCount {
            unit: parsed(row, "unit_id")?,
            week: parsed(row, "week")?,
            incidents: row.get("incidents")?,
            high_burden: row.get("high_burden")?,
            possible_absence: row.get("possible_absence")?,
        });
    }
    Ok(weeks)
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
    let mut statement = transaction.prepare_cached(SQL)?;
    let mut rows = statement.query(params![
        organisation.to_string(),
        unit.map(|unit| unit.to_string()),
        period.first.to_string(),
        period.last.to_string(),
    ])?;
    let mut acts = Vec::new();
    while let Some(row) = rows.next()? {
        acts.push(ActCount {
            unit: parsed(row, "unit_id")?,
            week: parsed(row, "week")?,
            act: option(row, "act", Act::from_code)?,
            incidents: row.get("incidents")?,
        });
    }
    Ok(acts)
}

fn holidays(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    period: Period,
) -> Result<Vec<Holiday>, StoreError> {
    const SQL: &str = "
        SELECT first_day, last_day FROM holiday
        WHERE organisation_id = ?1 AND last_day >= ?2 AND first_day <= ?3 ORDER BY first_day";
    let mut statement = transaction.prepare_cached(SQL)?;
    let mut rows = statement.query(params![
        organisation.to_string(),
        period.first.to_string(),
        period.last.to_string(),
    ])?;
    let mut holidays = Vec::new();
    while let Some(row) = rows.next()? {
        holidays.push(Holiday {
            first: parsed(row, "first_day")?,
            last: parsed(row, "last_day")?,
        });
    }
    Ok(holidays)
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
    let mut statement = transaction.prepare_cached(SQL)?;
    let mut rows = statement.query(params![
        organisation.to_string(),
        unit.map(|unit| unit.to_string())
    ])?;
    let mut begun = Vec::new();
    while let Some(row) = rows.next()? {
        begun.push(Begun {
            unit: parsed(row, "unit_id")?,
            week: parsed(row, "first_week")?,
        });
    }
    Ok(begun)
}

const COLLEAGUE: &str = "
    SELECT unit_id, week, incidents AS number FROM rollup_week_colleague
    WHERE organisation_id = ?1 AND (?2 IS NULL OR unit_id = ?2) AND week BETWEEN ?3 AND ?4
    ORDER BY week, unit_id";

/// By the week of the day they were begun. Devices without a workplace record nothing.
const ABANDONED: &str = "
    SELECT unit_id, date(day, '-6 days', 'weekday 1') AS week, sum(abandoned) AS number
    FROM abandoned_day JOIN device USING (organisation_id, device_id)
    WHERE organisation_id = ?1 AND unit_id IS NOT NULL AND (?2 IS NULL OR unit_id = ?2)
      AND day BETWEEN ?3 AND ?4 AND abandoned > 0
    GROUP BY unit_id, week ORDER BY week, unit_id";

fn numbers(
    transaction: &Transaction<'_>,
    sql: &str,
    organisation: OrganisationId,
    unit: Option<UnitId>,
    period: Period,
) -> Result<Vec<WeekNumber>, StoreError> {
    let mut statement = transaction.prepare_cached(sql)?;
    let mut rows = statement.query(params![
        organisation.to_string(),
        unit.map(|unit| unit.to_string()),
        period.first.to_string(),
        period.last.to_string(),
    ])?;
    let mut numbers = Vec::new();
    while let Some(row) = rows.next()? {
        numbers.push(WeekNumber {
            unit: parsed(row, "unit_id")?,
            week: parsed(row, "week")?,
            number: row.get("number")?,
        });
    }
    Ok(numbers)
}
