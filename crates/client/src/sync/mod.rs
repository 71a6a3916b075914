//! Sync without input or output. What to send follows from the store alone ([`plan`]); what came back is taken over in
//! one transaction each for receipts and news ([`Synchronisation`]).

mod exchange;
mod pause;

pub use exchange::Synchronisation;
pub use pause::pause;

use crate::store::{Setting, Store, StoreError};
use vaern_protocol::sync::{PUSH_BYTES, PUSH_LIMIT, SyncRequest};

/// The next request, from what waits in the store and where the last answer ended.
///
/// # Errors
/// [`StoreError`]
pub fn plan(store: &Store) -> Result<SyncRequest, StoreError> {
    let waiting = store.waiting(PUSH_LIMIT, PUSH_BYTES)?;
    let changes = waiting
        .iter()
        .map(|change| serde_json::to_value(&change.envelope))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(SyncRequest {
        changes,
        cursor: store.setting(Setting::Cursor)?,
    })
}
