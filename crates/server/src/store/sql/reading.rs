//! The access log.

use super::transaction::Transaction;
use super::value::params;
use crate::store::{Reading, Session, StoreError};
use chrono::{DateTime, Utc};

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
    transaction.execute(
        SQL,
        params![
            session.organisation,
            at,
            session.device,
            person,
            session.role.code(),
            reading,
            unit,
        ],
    )?;
    Ok(())
}
