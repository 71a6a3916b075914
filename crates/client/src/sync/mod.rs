//! Sync without input or output. What to send follows from the store alone ([`plan`]); what came back is taken over in
//! one transaction each for receipts and news ([`Synchronisation`]).

mod exchange;
mod ledger;
mod pause;
mod rhythm;

pub use exchange::Synchronisation;
pub use pause::pause;
pub use rhythm::Rhythm;

use crate::store::{Setting, Store, StoreError};
use std::collections::BTreeSet;
use vaern_domain::id::IncidentId;
use vaern_protocol::sync::{PUSH_BYTES, PUSH_LIMIT, SyncRequest};

/// The next request, from what waits in the store and where the last answer ended: at most `most` changes, and
/// none of the incidents that are passed over. Counts of what was abandoned go to a server that takes them.
///
/// # Errors
/// [`StoreError`]
pub fn plan(
    store: &Store,
    counts_abandoned: bool,
    most: usize,
    passed_over: &BTreeSet<IncidentId>,
) -> Result<SyncRequest, StoreError> {
    let waiting = store.waiting(most.min(PUSH_LIMIT), PUSH_BYTES, passed_over)?;
    let changes = waiting
        .iter()
        .map(serde_json::to_value)
        .collect::<Result<Vec<_>, _>>()?;
    Ok(SyncRequest {
        changes,
        cursor: store.setting(Setting::Cursor)?,
        abandoned: if counts_abandoned {
            store.untold_abandoned().unwrap_or_default() // a count must not keep a record from being sent
        } else {
            Vec::new()
        },
    })
}
