//! Sync without input or output. What to send follows from the store alone ([`plan`]); what came back is taken over in
//! one transaction each for receipts and news ([`Synchronisation`]).

mod exchange;
mod ledger;
mod pause;

pub use exchange::Synchronisation;
pub use pause::pause;

use crate::store::{Setting, Store, StoreError};
use vaern_protocol::sync::{PUSH_BYTES, PUSH_LIMIT, SyncRequest};

/// The next request, from what waits in the store and where the last answer ended: at most `most` changes. Counts of what
/// was abandoned go to a server that takes them.
///
/// # Errors
/// [`StoreError`]
pub fn plan(store: &Store, counts_abandoned: bool, most: usize) -> Result<SyncRequest, StoreError> {
    let waiting = store.waiting(most.min(PUSH_LIMIT), PUSH_BYTES)?;
    let changes = waiting
        .iter()
        .map(serde_json::to_value)
        .collect::<Result<Vec<_>, _>>()?;
    Ok(SyncRequest {
        changes,
        cursor: store.setting(Setting::Cursor)?,
        abandoned: if counts_abandoned {
            store.untold_abandoned()?
        } else {
            Vec::new()
        },
    })
}
