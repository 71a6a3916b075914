//! Structured facts for the CSV. The query names no column in which a text, a person or a device stands.

use super::incident::{acts_from, burden_from};
use super::row::{number, option_or_none, parsed};
use crate::store::{IncidentFacts, StoreError};
use rusqlite::{Row, Transaction};
use vaern_domain::catalogue::{Absence, Actor, Place, Trigger};
use vaern_domain::id::OrganisationId;
use vaern_domain::incident::Effort;
use vaern_domain::{Language, Occurred};

/// Every incident that is not withdrawn.
pub(super) fn incident_facts(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
) -> Result<Vec<IncidentFacts>, StoreError> {
    const SQL: &str = "
        SELECT incident_id, unit.name AS unit_name, occurred_at, occurred_zone, recorded_at, acts, actor, burden,
            trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back
        FROM incident JOIN unit USING (organisation_id, unit_id)
        WHERE organisation_id = ?1 AND withdrawn = 0
        ORDER BY occurred_utc, incident_id";
    let mut statement = transaction.prepare_cached(SQL)?;
    let mut rows = statement.query([organisation.to_string()])?;
    let mut facts = Vec::new();
    while let Some(row) = rows.next()? {
        facts.push(facts_of(row)?);
    }
    Ok(facts)
}

fn facts_of(row: &Row<'_>) -> Result<IncidentFacts, StoreError> {
    Ok(IncidentFacts {
        incident: parsed(row, "incident_id")?,
        unit: row.get("unit_name")?,
        occurred: Occurred {
            at: parsed(row, "occurred_at")?,
            zone: row.get("occurred_zone")?,
        },
        recorded_at: parsed(row, "recorded_at")?,
        acts: acts_from(&row.get::<_, String>("acts")?),
        actor: option_or_none(row, "actor", Actor::from_code)?,
        burden: option_or_none(row, "burden", burden_from)?,
        trigger: option_or_none(row, "trigger_code", Trigger::from_code)?,
        place: option_or_none(row, "place", Place::from_code)?,
        absence: option_or_none(row, "absence", Absence::from_code)?,
        catalogue: row.get("catalogue")?,
        language: Language::accepted(&row.get::<_, String>("language")?).unwrap_or_default(),
        effort: Effort {
            duration_ms: number(row, "duration_ms")?,
            taps: row.get("taps")?,
            steps_back: row.get("steps_back")?,
        },
    })
}
