//! The access log.

use super::row::moment;
use crate::store::{Reading, Session, StoreError};
use chrono::{DateTime, Utc};
use rusqlite::{Transaction, params};

/// Writes down who read what.
pub(super) fn log(
    transaction: &Transaction<'_>,
    session: &Session,
    reading: Reading,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "
        INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id)
        SELECT ?1, coalesce(max(entry), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7
        FROM access_log WHERE organisation_id = ?1";
    let own = session.person;
    let (reading, unit, person) = match reading {
        Reading::Trends(unit) => ("trends", unit, own),
        Reading::Export => ("export", None, own),
        Reading::OwnCases(person) => ("own_cases", session.unit, Some(person)),
        Reading::OwnCasesRefused(person) => ("own_cases_refused", session.unit, Some(person)),
    };
    transaction.prepare_cached(SQL)?.execute(params![
        session.organisation.to_string(),
        moment(at),
        session.device.to_string(),
        person.map(|person| person.to_string()),
        session.role.code(),
        reading,
        unit.map(|unit| unit.to_string()),
    ])?;
    Ok(())
}
