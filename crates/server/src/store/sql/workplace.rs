//! What a workplace tells its own staff.

use super::transaction::Transaction;
use super::value::params;
use crate::store::StoreError;
use vaern_domain::id::{OrganisationId, UnitId};
use vaern_protocol::config::Workplace;

/// What it tells; none where it has not said anything.
pub(super) fn of(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Option<Workplace>, StoreError> {
    const SQL: &str = "SELECT content FROM workplace WHERE organisation_id = ?1 AND unit_id = ?2";
    let content: Option<String> =
        transaction.first(SQL, params![organisation, unit], |row| row.get("content"))?;
    let unreadable = |_| StoreError::Unreadable { place: "workplace" };
    content
        .map(|content| serde_json::from_str(&content))
        .transpose()
        .map_err(unreadable)
}

/// Sets all it tells.
pub(super) fn set(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: UnitId,
    workplace: &Workplace,
) -> Result<(), StoreError> {
    const SQL: &str = "
        INSERT INTO workplace (organisation_id, unit_id, content) VALUES (?1, ?2, ?3)
        ON CONFLICT (organisation_id, unit_id) DO UPDATE SET content = excluded.content";
    transaction.execute(
        SQL,
        params![organisation, unit, serde_json::json!(workplace).to_string()],
    )?;
    Ok(())
}
