//! Records by month and kind: moved by differences in the transaction of the change they follow from.

use super::follow_up_rollup;
use super::incident::{acts_from, answers_from, burden_from, follow_up_from};
use super::row::{Row, option, option_or_none, parsed};
use super::transaction::Transaction;
use super::value::params;
use crate::release::KindCount;
use crate::store::StoreError;
use crate::sync::Kinds;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use vaern_domain::Answers;
use vaern_domain::catalogue::{Absence, Act, Actor, Count, Place, PupilAlias, Trigger};
use vaern_domain::id::{IncidentId, OrganisationId, UnitId};
use vaern_protocol::figures::Dimension;

/// What the incident adds so far, from its row.
pub(super) fn kinds_of(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    incident: IncidentId,
) -> Result<Option<Kinds>, StoreError> {
    const SQL: &str = "
        SELECT unit_id, person_id, occurred_at, recorded_at, acts, answers, actor, burden, trigger_code, place, absence,
            contact_hours, contacted_in_time, with_action, with_effect, with_message, closed
        FROM incident WHERE organisation_id = ?1 AND incident_id = ?2 AND withdrawn = 0";
    let found = transaction.first(SQL, params![organisation, incident], read)?;
    Ok(found.flatten())
}

/// Of the answers, what stands in no column of its own.
#[derive(Deserialize)]
struct Told {
    #[serde(default)]
    tally: BTreeMap<Act, Count>,
    alias: Option<PupilAlias>,
}

fn read(row: &Row<'_>) -> Result<Option<Kinds>, StoreError> {
    let told: Told = answers_from(row)?;
    let answers = Answers {
        acts: acts_from(&row.get::<String>("acts")?),
        tally: told.tally,
        alias: told.alias,
        actor: option_or_none(row, "actor", Actor::from_code)?,
        burden: option_or_none(row, "burden", burden_from)?,
        trigger: option_or_none(row, "trigger_code", Trigger::from_code)?,
        place: option_or_none(row, "place", Place::from_code)?,
        absence: option_or_none(row, "absence", Absence::from_code)?,
        ..Answers::default()
    };
    Ok(Kinds::of_answers(
        parsed(row, "unit_id")?,
        parsed(row, "occurred_at")?,
        parsed(row, "recorded_at")?,
        &answers,
        &follow_up_from(row)?,
    ))
}

/// Takes the old kinds of a record out and puts the new ones in.
pub(super) fn replace(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    old: Option<&Kinds>,
    new: Option<&Kinds>,
) -> Result<(), StoreError> {
    if old == new {
        return Ok(());
    }
    if let Some(new) = new {
        add(transaction, organisation, new, 1)?;
    }
    if let Some(old) = old {
        add(transaction, organisation, old, -1)?;
        remove_empty(transaction, organisation, old)?;
    }
    Ok(())
}

fn add(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    kinds: &Kinds,
    sign: i64,
) -> Result<(), StoreError> {
    // An upsert checks the row it would insert before it sees that one is there; so first make it, then add.
    const MAKE: &str = "
        INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records)
        VALUES (?1, ?2, ?3, ?4, ?5, 0) ON CONFLICT (organisation_id, month, dimension, unit_id, code) DO NOTHING";
    const ADD: &str = "
        UPDATE rollup_month SET records = records + ?6
        WHERE organisation_id = ?1 AND month = ?2 AND dimension = ?3 AND unit_id = ?4 AND code = ?5";
    let (month, unit) = (kinds.month, kinds.unit);
    for ((dimension, code), records) in &kinds.counts {
        let dimension = dimension.code();
        transaction.execute(MAKE, params![organisation, month, dimension, unit, code])?;
        let records = sign * i64::from(*records);
        transaction.execute(ADD, params![organisation, month, dimension, unit, code, records])?;
    }
    Ok(())
}

fn remove_empty(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    old: &Kinds,
) -> Result<(), StoreError> {
    const SQL: &str = "
        DELETE FROM rollup_month
        WHERE organisation_id = ?1 AND month = ?2 AND dimension = ?3 AND unit_id = ?4 AND code = ?5 AND records = 0";
    for (dimension, code) in old.counts.keys() {
        transaction.execute(
            SQL,
            params![organisation, old.month, dimension.code(), old.unit, code],
        )?;
    }
    Ok(())
}

/// Records by kind in the months from `first` to `last`.
pub(super) fn between(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: Option<UnitId>,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<KindCount>, StoreError> {
    const SQL: &str = "
        SELECT month, dimension, unit_id, code, records FROM rollup_month
        WHERE organisation_id = ?1 AND (?2 IS NULL OR unit_id = ?2) AND month BETWEEN ?3 AND ?4
        ORDER BY month, dimension, unit_id, code";
    transaction.all(SQL, params![organisation, unit, first, last], kind_count)
}

/// Of a row with month, dimension, workplace, code and number.
pub(super) fn kind_count(row: &Row<'_>) -> Result<KindCount, StoreError> {
    Ok(KindCount {
        unit: parsed(row, "unit_id")?,
        month: parsed(row, "month")?,
        dimension: option(row, "dimension", Dimension::from_code)?,
        code: row.get("code")?,
        records: row.get("records")?,
    })
}

/// Counts every record by kind and by how it was followed up, once: an older server has not, or not so.
pub(super) fn count_all(transaction: &Transaction<'_>) -> Result<usize, StoreError> {
    const IS_DONE: &str = "SELECT value FROM setting WHERE name = 'follow_up_counted'";
    const DONE: &str = "INSERT INTO setting (name, value) VALUES ('follow_up_counted', '1')";
    const ALL: &str = "
        SELECT organisation_id, unit_id, person_id, occurred_at, recorded_at, acts, answers, actor, burden, trigger_code,
            place, absence, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed
        FROM incident WHERE withdrawn = 0 ORDER BY organisation_id, incident_id";
    let is_done: Option<String> = transaction.first(IS_DONE, params![], |row| row.get("value"))?;
    if is_done.is_some() {
        return Ok(0);
    }
    let mut counted = 0;
    let mut months: BTreeMap<(OrganisationId, UnitId, NaiveDate), BTreeMap<_, u32>> = BTreeMap::new();
    transaction.each(ALL, params![], |row| {
        if let Some(kinds) = read(row)? {
            let place = (parsed(row, "organisation_id")?, kinds.unit, kinds.month);
            let counts = months.entry(place).or_default();
            for (kind, records) in kinds.counts {
                *counts.entry(kind).or_default() += records;
            }
            counted += 1;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    transaction.execute("DELETE FROM rollup_month", params![])?;
    for ((organisation, unit, month), counts) in months {
        add(transaction, organisation, &Kinds { unit, month, counts }, 1)?;
    }
    follow_up_rollup::count_all(transaction)?;
    transaction.execute(DONE, params![])?;
    Ok(counted)
}
