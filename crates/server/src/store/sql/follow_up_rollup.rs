//! Weekly figures of follow-up: moved by differences like all others, and read.

use super::incident::contribution_from;
use super::row::parsed;
use super::transaction::Transaction;
use super::value::params;
use crate::store::{Period, StoreError};
use crate::sync::Contribution;
use std::ops::ControlFlow;
use vaern_domain::id::{OrganisationId, UnitId};
use vaern_protocol::trends::{ContactHours, FollowUpCount};

/// Adds a contribution, or takes it out when `sign` is -1. Making a row comes first: an upsert checks the row it would
/// insert before it sees that one is there.
pub(super) fn add(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    contribution: &Contribution,
    sign: i64,
) -> Result<(), StoreError> {
    const MAKE_WEEK: &str = "
        INSERT INTO rollup_week_follow_up (organisation_id, unit_id, week, records, nameless, contacted,
            contacted_in_time, with_action, with_effect, with_message, closed)
        VALUES (?1, ?2, ?3, 0, 0, 0, 0, 0, 0, 0, 0) ON CONFLICT (organisation_id, unit_id, week) DO NOTHING";
    const ADD_TO_WEEK: &str = "
        UPDATE rollup_week_follow_up SET records = records + ?4, contacted = contacted + ?5,
            contacted_in_time = contacted_in_time + ?6, with_action = with_action + ?7,
            with_effect = with_effect + ?8, with_message = with_message + ?9, closed = closed + ?10,
            nameless = nameless + ?11
        WHERE organisation_id = ?1 AND unit_id = ?2 AND week = ?3";
    const MAKE_HOURS: &str = "
        INSERT INTO rollup_week_contact_hours (organisation_id, unit_id, week, hours, records)
        VALUES (?1, ?2, ?3, ?4, 0) ON CONFLICT (organisation_id, unit_id, week, hours) DO NOTHING";
    const ADD_TO_HOURS: &str = "
        UPDATE rollup_week_contact_hours SET records = records + ?5
        WHERE organisation_id = ?1 AND unit_id = ?2 AND week = ?3 AND hours = ?4";
    let (unit, week) = (contribution.unit, contribution.week);
    let facts = &contribution.follow_up;
    let counted = |is_so: bool| sign * i64::from(is_so);
    transaction.execute(MAKE_WEEK, params![organisation, unit, week])?;
    transaction.execute(
        ADD_TO_WEEK,
        params![
            organisation,
            unit,
            week,
            sign,
            counted(facts.contact_hours.is_some()),
            counted(facts.contacted_in_time),
            counted(facts.with_action),
            counted(facts.with_effect),
            counted(facts.with_message),
            counted(facts.closed),
            counted(facts.nameless),
        ],
    )?;
    if let Some(hours) = facts.contact_hours {
        transaction.execute(MAKE_HOURS, params![organisation, unit, week, hours])?;
        transaction.execute(ADD_TO_HOURS, params![organisation, unit, week, hours, sign])?;
    }
    Ok(())
}

/// Counts every record anew by how it was followed up: an older server counted talks with whoever has no name.
pub(super) fn count_all(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    const ALL: &str = "
        SELECT organisation_id, unit_id, person_id, occurred_at, procedure, acts, answers, burden, absence, contact_hours,
            contacted_in_time, with_action, with_effect, with_message, closed
        FROM incident WHERE withdrawn = 0 AND procedure = 'violence' ORDER BY organisation_id, incident_id";
    let mut contributions: Vec<(OrganisationId, Contribution)> = Vec::new();
    transaction.execute("DELETE FROM rollup_week_follow_up", params![])?;
    transaction.execute("DELETE FROM rollup_week_contact_hours", params![])?;
    transaction.each(ALL, params![], |row| {
        contributions.push((parsed(row, "organisation_id")?, contribution_from(row)?));
        Ok(ControlFlow::Continue(()))
    })?;
    for (organisation, contribution) in contributions {
        add(transaction, organisation, &contribution, 1)?;
    }
    Ok(())
}

/// How records were followed up, by unit and week.
pub(super) fn counts(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: Option<UnitId>,
    period: Period,
) -> Result<Vec<FollowUpCount>, StoreError> {
    const SQL: &str = "
        SELECT unit_id, week, records, nameless, contacted, contacted_in_time, with_action, with_effect, with_message,
            closed
        FROM rollup_week_follow_up
        WHERE organisation_id = ?1 AND (?2 IS NULL OR unit_id = ?2) AND week BETWEEN ?3 AND ?4
        ORDER BY week, unit_id";
    transaction.all(
        SQL,
        params![organisation, unit, period.first, period.last],
        |row| {
            Ok(FollowUpCount {
                unit: parsed(row, "unit_id")?,
                week: parsed(row, "week")?,
                records: row.get("records")?,
                nameless: row.get("nameless")?,
                contacted: row.get("contacted")?,
                contacted_in_time: row.get("contacted_in_time")?,
                with_action: row.get("with_action")?,
                with_effect: row.get("with_effect")?,
                with_message: row.get("with_message")?,
                closed: row.get("closed")?,
            })
        },
    )
}

/// Hours to the first contact, by unit and week.
pub(super) fn contact_hours(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: Option<UnitId>,
    period: Period,
) -> Result<Vec<ContactHours>, StoreError> {
    const SQL: &str = "
        SELECT unit_id, week, hours, records FROM rollup_week_contact_hours
        WHERE organisation_id = ?1 AND (?2 IS NULL OR unit_id = ?2) AND week BETWEEN ?3 AND ?4
        ORDER BY week, unit_id, hours";
    transaction.all(
        SQL,
        params![organisation, unit, period.first, period.last],
        |row| {
            Ok(ContactHours {
                unit: parsed(row, "unit_id")?,
                week: parsed(row, "week")?,
                hours: row.get("hours")?,
                records: row.get("records")?,
            })
        },
    )
}
