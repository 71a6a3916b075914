//! Structured facts for the CSV. The query names no column in which a person or a device stands, and of the answers
//! only those are read that may leave the workplace: not the note, and not the alias.

use super::incident::{acts_from, answers_from, burden_from};
use super::row::{Row, option, option_or_none, parsed};
use super::transaction::Transaction;
use super::value::params;
use crate::store::{DetailFacts, IncidentFacts, StoreError};
use serde::Deserialize;
use std::collections::BTreeMap;
use vaern_domain::catalogue::{Absence, Act, Actor, Count, Place, Procedure, Trigger};
use vaern_domain::id::{OrganisationId, UnitId};
use vaern_domain::incident::Effort;
use vaern_domain::{Language, Occurred};

/// Every incident of a workplace that is not withdrawn.
pub(super) fn incident_facts(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Vec<IncidentFacts>, StoreError> {
    const SQL: &str = "
        SELECT incident_id, unit.name AS unit_name, occurred_at, occurred_zone, recorded_at, acts, actor, burden,
            trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, procedure,
            answers
        FROM incident JOIN unit USING (organisation_id, unit_id)
        WHERE organisation_id = ?1 AND unit_id = ?2 AND withdrawn = 0
        ORDER BY occurred_utc, incident_id";
    transaction.all(SQL, params![organisation, unit], facts_of)
}

fn facts_of(row: &Row<'_>) -> Result<IncidentFacts, StoreError> {
    let told: Told = answers_from(row)?;
    Ok(IncidentFacts {
        incident: parsed(row, "incident_id")?,
        unit: row.get("unit_name")?,
        occurred: Occurred {
            at: parsed(row, "occurred_at")?,
            zone: row.get("occurred_zone")?,
        },
        recorded_at: parsed(row, "recorded_at")?,
        procedure: option(row, "procedure", Procedure::from_code)?,
        acts: acts_from(&row.get::<String>("acts")?),
        tally: told.tally,
        actor: option_or_none(row, "actor", Actor::from_code)?,
        burden: option_or_none(row, "burden", burden_from)?,
        trigger: option_or_none(row, "trigger_code", Trigger::from_code)?,
        place: option_or_none(row, "place", Place::from_code)?,
        absence: option_or_none(row, "absence", Absence::from_code)?,
        details: told.details,
        catalogue: row.get("catalogue")?,
        language: Language::accepted(&row.get::<String>("language")?).unwrap_or_default(),
        effort: Effort {
            duration_ms: row.get("duration_ms")?,
            taps: row.get("taps")?,
            steps_back: row.get("steps_back")?,
        },
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
