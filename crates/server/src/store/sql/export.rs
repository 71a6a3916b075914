//! Structured facts for the CSV. The query reads no person and no device, and of the answers only those that may leave the
//! workplace: not the note, and not the alias. What would tell who recorded without a name is not read either
//! ([`crate::sync::unnamed`]): the one Ukrainian at a workplace is a name.

use super::incident::{acts_from, answers_from, burden_from};
use super::organisation;
use super::row::{Row, option_or_none, parsed};
use super::transaction::Transaction;
use super::value::params;
use crate::store::{DetailFacts, IncidentFacts, StoreError};
use crate::sync::at_place;
use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use serde::Deserialize;
use std::collections::BTreeMap;
use vaern_domain::Language;
use vaern_domain::catalogue::{Absence, Act, Actor, Count, Place, Trigger};
use vaern_domain::id::{OrganisationId, UnitId};

/// Every incident of a workplace that is not withdrawn. What colleagues do to each other belongs to another procedure and
/// is not handed out, here as in [`super::unit_cases`]: whoever reads may be who did it.
pub(super) fn incident_facts(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Vec<IncidentFacts>, StoreError> {
    const SQL: &str = "
        SELECT incident_id, unit.name AS unit_name, occurred_at, recorded_at, acts, actor, burden, trigger_code, place,
            absence, catalogue, CASE WHEN person_id IS NOT NULL THEN language END AS language, answers
        FROM incident JOIN unit USING (organisation_id, unit_id)
        WHERE organisation_id = ?1 AND unit_id = ?2 AND withdrawn = 0 AND procedure = 'violence'
        ORDER BY occurred_utc, incident_id";
    let zone = at_place(&organisation::zone(transaction, organisation)?);
    transaction.all(SQL, params![organisation, unit], |row| facts_of(row, zone))
}

fn facts_of(row: &Row<'_>, zone: Tz) -> Result<IncidentFacts, StoreError> {
    let told: Told = answers_from(row)?;
    let by_its_clock = |at: DateTime<FixedOffset>| at.with_timezone(&zone).fixed_offset();
    let language: Option<String> = row.get("language")?;
    Ok(IncidentFacts {
        incident: parsed(row, "incident_id")?,
        unit: row.get("unit_name")?,
        occurred_at: by_its_clock(parsed(row, "occurred_at")?),
        recorded_at: by_its_clock(parsed(row, "recorded_at")?),
        acts: acts_from(&row.get::<String>("acts")?),
        tally: told.tally,
        actor: option_or_none(row, "actor", Actor::from_code)?,
        burden: option_or_none(row, "burden", burden_from)?,
        trigger: option_or_none(row, "trigger_code", Trigger::from_code)?,
        place: option_or_none(row, "place", Place::from_code)?,
        absence: option_or_none(row, "absence", Absence::from_code)?,
        details: told.details,
        catalogue: row.get("catalogue")?,
        language: language.map(|language| Language::accepted(&language).unwrap_or_default()),
    })
}

/// Of the answers, those that may leave the workplace.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Told {
    tally: BTreeMap<Act, Count>,
    #[serde(flatten)]
    details: DetailFacts,
}
