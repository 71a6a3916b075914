//! The access log.

use super::row::{parsed, parsed_option};
use super::transaction::Transaction;
use super::value::params;
use crate::store::{Reading, Session, StoreError, Submission};
use chrono::{DateTime, Utc};
use vaern_domain::id::{DeviceId, IncidentId, OrganisationId, PersonId, UnitId};
use vaern_domain::incident::{Change, ChangeBody, Step};
use vaern_protocol::access_log::{AccessEntry, AccessLogAnswer, MOST_ENTRIES};

/// Writes down who read what.
pub(super) fn log(
    transaction: &Transaction<'_>,
    session: &Session,
    reading: Reading,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let own = session.person;
    let (unit, person) = match reading {
        Reading::Trends(unit) => (unit, own),
        Reading::Export(unit) => (Some(unit), own),
        Reading::OwnCases(person) | Reading::OwnCasesRefused(person) => (session.unit, Some(person)),
        Reading::Trials
        | Reading::Trial(_)
        | Reading::Evaluation(_)
        | Reading::EvaluationExport(_)
        | Reading::Hours
        | Reading::Older
        | Reading::AccessLog => (None, own),
    };
    let role = session.role.code();
    let by = params![
        session.organisation,
        at,
        Some(session.device),
        person,
        role,
        code(reading),
        unit,
        trial(reading)
    ];
    transaction.execute(LOG, by).map(drop)
}

/// The same for the command line of the central store, which has no device and names no person.
pub(super) fn log_command(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    reading: Reading,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (nobody, nowhere): (Option<PersonId>, Option<UnitId>) = (None, None);
    let device: Option<DeviceId> = None;
    let by = params![
        organisation,
        at,
        device,
        nobody,
        "command_line",
        code(reading),
        nowhere,
        trial(reading)
    ];
    transaction.execute(LOG, by).map(drop)
}

const LOG: &str = "
    INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, trial_id)
    SELECT ?1, coalesce(max(entry), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
    FROM access_log WHERE organisation_id = ?1";

fn code(reading: Reading) -> &'static str {
    match reading {
        Reading::Trends(_) => "trends",
        Reading::Export(_) => "export",
        Reading::OwnCases(_) => "own_cases",
        Reading::OwnCasesRefused(_) => "own_cases_refused",
        Reading::Trials => "trials",
        Reading::Trial(_) => "trial",
        Reading::Evaluation(_) => "evaluation",
        Reading::EvaluationExport(_) => "evaluation_export",
        Reading::Hours => "hours",
        Reading::Older => "older",
        Reading::AccessLog => "access_log",
    }
}

fn trial(reading: Reading) -> Option<String> {
    match reading {
        Reading::Trial(trial) | Reading::Evaluation(trial) | Reading::EvaluationExport(trial) => {
            Some(trial.to_string())
        }
        _ => None,
    }
}

/// The latest entries, or those before an entry.
pub(super) fn entries(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    before: Option<u32>,
) -> Result<AccessLogAnswer, StoreError> {
    const SQL: &str = "
        SELECT entry, at, access_log.role, person.name AS person_name, reading, unit.name AS unit_name, incident_id
        FROM access_log
        LEFT JOIN person ON person.organisation_id = access_log.organisation_id
            AND person.person_id = access_log.person_id
        LEFT JOIN unit ON unit.organisation_id = access_log.organisation_id AND unit.unit_id = access_log.unit_id
        WHERE access_log.organisation_id = ?1 AND entry < ?2
        ORDER BY entry DESC LIMIT ?3";
    let (before, most) = (before.map_or(i64::MAX, i64::from), i64::from(MOST_ENTRIES));
    let mut entries = transaction.all(SQL, params![organisation, before, most + 1], |row| {
        Ok(AccessEntry {
            entry: row.get("entry")?,
            at: parsed(row, "at")?,
            role: row.get("role")?,
            person: row.get("person_name")?,
            reading: row.get("reading")?,
            unit: row.get("unit_name")?,
            incident: parsed_option(row, "incident_id")?,
        })
    })?;
    let has_more = entries.len() > usize::try_from(MOST_ENTRIES).unwrap_or(usize::MAX);
    if has_more {
        entries.pop();
    }
    Ok(AccessLogAnswer { entries, has_more })
}

/// A step that says "seen" is a look at somebody else's incident. That it came is written down with whose look it was,
/// beside the change itself, which the reporter sees.
pub(super) fn log_look(
    transaction: &Transaction<'_>,
    submission: &Submission,
    change: &Change,
) -> Result<(), StoreError> {
    let ChangeBody::FollowedUp(Step::Seen) = change.body else {
        return Ok(());
    };
    log_incident(
        transaction,
        &submission.session,
        "case_seen",
        change.incident_id,
        submission.received_at,
    )
}

/// Incidents that are handed out to a device of somebody else: from then on they can be looked at there. One line for
/// each incident and device; handing the same out once more tells nothing new.
pub(super) fn log_handed_out(
    transaction: &Transaction<'_>,
    session: &Session,
    incidents: &[IncidentId],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "
        SELECT count(*) AS known FROM access_log
        WHERE organisation_id = ?1 AND incident_id = ?2 AND device_id = ?3 AND reading = 'case_handed_out'";
    for incident in incidents {
        let parameters = params![session.organisation, *incident, session.device];
        let known: u64 = transaction.one(SQL, parameters, "access_log", |row| row.get("known"))?;
        if known == 0 {
            log_incident(transaction, session, "case_handed_out", *incident, at)?;
        }
    }
    Ok(())
}

fn log_incident(
    transaction: &Transaction<'_>,
    session: &Session,
    reading: &str,
    incident: IncidentId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    const SQL: &str = "
        INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id)
        SELECT ?1, coalesce(max(entry), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
        FROM access_log WHERE organisation_id = ?1";
    transaction.execute(
        SQL,
        params![
            session.organisation,
            at,
            session.device,
            session.person,
            session.role.code(),
            reading,
            session.unit,
            incident,
        ],
    )?;
    Ok(())
}
