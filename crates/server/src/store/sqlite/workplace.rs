//! What a workplace tells its own staff.

use crate::store::StoreError;
use rusqlite::{OptionalExtension as _, Transaction, params};
use vaern_domain::id::{OrganisationId, UnitId};
use vaern_protocol::config::Workplace;

/// What it tells; none where it has not said anything.
pub(super) fn of(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Option<Workplace>, StoreError> {
    const SQL: &str = "SELECT content FROM workplace WHERE organisation_id = ?1 AND unit_id = ?2";
    let content: Option<String> = transaction
        .prepare_cached(SQL)?
        .query_row([organisation.to_string(), unit.to_string()], |row| row.get(0))
        .optional()?;
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
        params![
            organisation.to_string(),
            unit.to_string(),
            serde_json::json!(workplace).to_string()
        ],
    )?;
    Ok(())
}
