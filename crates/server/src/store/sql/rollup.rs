//! Weekly figures, moved by differences in the transaction of the change they follow from.

use super::follow_up_rollup;
use super::transaction::Transaction;
use super::value::params;
use crate::store::StoreError;
use crate::sync::Contribution;
use vaern_domain::catalogue::Procedure;
use vaern_domain::id::OrganisationId;

/// Takes the old contribution of an incident out and puts the new one in.
pub(super) fn replace(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    old: Option<&Contribution>,
    new: Option<&Contribution>,
) -> Result<(), StoreError> {
    if old == new {
        return Ok(());
    }
    // The new one first: taking away first could pass through a row that is not there.
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
    contribution: &Contribution,
    sign: i64,
) -> Result<(), StoreError> {
    // An upsert checks the row it would insert before it sees that one is there; so first make it, then add.
    const MAKE_WEEK: &str = "
        INSERT INTO rollup_week (organisation_id, unit_id, week, incidents, high_burden, possible_absence)
        VALUES (?1, ?2, ?3, 0, 0, 0) ON CONFLICT (organisation_id, unit_id, week) DO NOTHING";
    const ADD_TO_WEEK: &str = "
        UPDATE rollup_week SET incidents = incidents + ?4, high_burden = high_burden + ?5,
            possible_absence = possible_absence + ?6
        WHERE organisation_id = ?1 AND unit_id = ?2 AND week = ?3";
    const MAKE_COLLEAGUE: &str = "
        INSERT INTO rollup_week_colleague (organisation_id, unit_id, week, incidents)
        VALUES (?1, ?2, ?3, 0) ON CONFLICT (organisation_id, unit_id, week) DO NOTHING";
    const ADD_TO_COLLEAGUE: &str = "
        UPDATE rollup_week_colleague SET incidents = incidents + ?4
        WHERE organisation_id = ?1 AND unit_id = ?2 AND week = ?3";
    const MAKE_ACT: &str = "
        INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents)
        VALUES (?1, ?2, ?3, ?4, 0) ON CONFLICT (organisation_id, unit_id, week, act) DO NOTHING";
    const ADD_TO_ACT: &str = "
        UPDATE rollup_week_act SET incidents = incidents + ?5
        WHERE organisation_id = ?1 AND unit_id = ?2 AND week = ?3 AND act = ?4";
    let (unit, week) = (contribution.unit, contribution.week);
    let incidents = sign * i64::from(contribution.incidents);
    if contribution.procedure == Procedure::Colleague {
        transaction.execute(MAKE_COLLEAGUE, params![organisation, unit, week])?;
        transaction.execute(ADD_TO_COLLEAGUE, params![organisation, unit, week, incidents])?;
        return Ok(());
    }
    follow_up_rollup::add(transaction, organisation, contribution, sign)?;
    transaction.execute(MAKE_WEEK, params![organisation, unit, week])?;
    transaction.execute(
        ADD_TO_WEEK,
        params![
            organisation,
            unit,
            week,
            incidents,
            sign * i64::from(contribution.high_burden),
            sign * i64::from(contribution.possible_absence),
        ],
    )?;
    for (act, incidents) in &contribution.acts {
        transaction.execute(MAKE_ACT, params![organisation, unit, week, act.code()])?;
        transaction.execute(
            ADD_TO_ACT,
            params![organisation, unit, week, act.code(), sign * i64::from(*incidents)],
        )?;
    }
    Ok(())
}

/// Weeks without incidents have no row.
fn remove_empty(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    old: &Contribution,
) -> Result<(), StoreError> {
    const WEEK: &str = "
        DELETE FROM rollup_week
        WHERE organisation_id = ?1 AND unit_id = ?2 AND week = ?3 AND incidents = 0";
    const ACTS: &str = "
        DELETE FROM rollup_week_act
        WHERE organisation_id = ?1 AND unit_id = ?2 AND week = ?3 AND incidents = 0";
    const COLLEAGUE: &str = "
        DELETE FROM rollup_week_colleague
        WHERE organisation_id = ?1 AND unit_id = ?2 AND week = ?3 AND incidents = 0";
    const FOLLOW_UP: &str = "
        DELETE FROM rollup_week_follow_up
        WHERE organisation_id = ?1 AND unit_id = ?2 AND week = ?3 AND records = 0";
    const CONTACT_HOURS: &str = "
        DELETE FROM rollup_week_contact_hours
        WHERE organisation_id = ?1 AND unit_id = ?2 AND week = ?3 AND records = 0";
    for sql in [WEEK, ACTS, COLLEAGUE, FOLLOW_UP, CONTACT_HOURS] {
        transaction.execute(sql, params![organisation, old.unit, old.week])?;
    }
    Ok(())
}
