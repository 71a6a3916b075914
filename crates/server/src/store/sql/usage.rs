//! What was begun on a device and never recorded. A count stands instead of the one before: told twice, it is still one.

use super::transaction::Transaction;
use super::value::params;
use crate::store::StoreError;
use vaern_domain::id::{DeviceId, OrganisationId};
use vaern_protocol::sync::Abandoned;

/// Notes the counts of a device.
pub(super) fn note(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    device: DeviceId,
    abandoned: &[Abandoned],
) -> Result<(), StoreError> {
    const SQL: &str = "
        INSERT INTO abandoned_day (organisation_id, device_id, day, question, abandoned) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (organisation_id, device_id, day, question) DO UPDATE SET abandoned = excluded.abandoned";
    for Abandoned { day, question, count } in abandoned {
        let parameters = params![organisation, device, *day, question.code(), *count];
        transaction.execute(SQL, parameters)?;
    }
    Ok(())
}
