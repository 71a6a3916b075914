//! Structured facts for the CSV. The query names no column in which a person or a device stands, and of the answers
//! only those that may leave the workplace: not the note, and not the alias.

use super::incident::{acts_from, burden_from, tally_from};
use super::row::{number, option, option_or_none, parsed};
use crate::store::{DetailFacts, IncidentFacts, StoreError};
use rusqlite::{Row, Transaction};
use std::collections::BTreeSet;
use vaern_domain::catalogue::{
    Absence, Actor, Company, Exposure, Helped, People, Place, Procedure, Support, Trigger, YesNo,
};
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
            trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, procedure,
            json_extract(answers, '$.tally') AS tally, json_extract(answers, '$.exposure') AS exposure,
            json_extract(answers, '$.company') AS company, json_extract(answers, '$.people') AS people,
            json_extract(answers, '$.helped') AS helped, json_extract(answers, '$.support') AS support,
            json_extract(answers, '$.alarm') AS alarm, json_extract(answers, '$.police') AS police,
            json_extract(answers, '$.outside_hours') AS outside_hours
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
        procedure: option(row, "procedure", Procedure::from_code)?,
        acts: acts_from(&row.get::<_, String>("acts")?),
        tally: tally_from(row)?,
        actor: option_or_none(row, "actor", Actor::from_code)?,
        burden: option_or_none(row, "burden", burden_from)?,
        trigger: option_or_none(row, "trigger_code", Trigger::from_code)?,
        place: option_or_none(row, "place", Place::from_code)?,
        absence: option_or_none(row, "absence", Absence::from_code)?,
        details: details_of(row)?,
        catalogue: row.get("catalogue")?,
        language: Language::accepted(&row.get::<_, String>("language")?).unwrap_or_default(),
        effort: Effort {
            duration_ms: number(row, "duration_ms")?,
            taps: row.get("taps")?,
            steps_back: row.get("steps_back")?,
        },
    })
}

fn details_of(row: &Row<'_>) -> Result<DetailFacts, StoreError> {
    let helped: Option<String> = row.get("helped")?;
    let unreadable = |_| StoreError::Unreadable { place: "helped" };
    let helped: Option<BTreeSet<Helped>> = helped
        .map(|helped| serde_json::from_str(&helped))
        .transpose()
        .map_err(unreadable)?;
    Ok(DetailFacts {
        exposure: option_or_none(row, "exposure", Exposure::from_code)?,
        company: option_or_none(row, "company", Company::from_code)?,
        people: option_or_none(row, "people", People::from_code)?,
        helped: helped.unwrap_or_default(),
        support: option_or_none(row, "support", Support::from_code)?,
        alarm: option_or_none(row, "alarm", YesNo::from_code)?,
        police: option_or_none(row, "police", YesNo::from_code)?,
        outside_hours: option_or_none(row, "outside_hours", YesNo::from_code)?,
    })
}
