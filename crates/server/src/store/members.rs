//! What HTTP asks about the people on a shared device.

use super::{Session, StoreError};
use crate::codes::SecretHash;
use chrono::{DateTime, Utc};
use vaern_domain::id::PersonId;
use vaern_protocol::members::{CasesAnswer, Member};

/// People on shared devices. `session` is that of the device.
#[async_trait::async_trait]
pub trait Members: Send + Sync + 'static {
    /// What would become of joining with this code; nothing is written.
    async fn joining(
        &self,
        session: &Session,
        code: SecretHash,
        at: DateTime<Utc>,
    ) -> Result<Joining, StoreError>;

    /// Uses the code up, and makes its person a member with what is kept of their PIN, in place of an older one. What
    /// was held because the person was none takes effect.
    async fn join(
        &self,
        session: &Session,
        code: SecretHash,
        verifier: String,
        at: DateTime<Utc>,
    ) -> Result<Joining, StoreError>;

    /// Counts a try as wrong, before it is known whether it is: many at once must not count as one.
    async fn begin_try(
        &self,
        session: &Session,
        person: PersonId,
        at: DateTime<Utc>,
    ) -> Result<PinTry, StoreError>;

    /// The PIN was right: the count begins anew.
    async fn end_tries(&self, session: &Session, person: PersonId) -> Result<(), StoreError>;

    /// The newest changes of a person that are in effect, in the organisation's order.
    async fn own_changes(&self, session: &Session, person: PersonId) -> Result<CasesAnswer, StoreError>;
}

/// What becomes of joining.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joining {
    /// The code is good.
    Open,
    /// The person is a member now.
    Joined(Member),
    /// The code was used up for that on this very device: the answer may have been lost on the way.
    JoinedBefore(Member),
    /// No such code.
    CodeUnknown,
    /// The code has been used.
    CodeUsed,
    /// The code is too old.
    CodeExpired,
    /// The code is for another workplace, or for no person.
    NotForHere,
}

/// What a PIN is to be compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PinTry {
    /// No member of this device.
    Unknown,
    /// To be tried again in so many minutes.
    Paused {
        /// Begun minutes count.
        minutes: u32,
    },
    /// Never again: the person must join anew.
    Locked,
    /// With this.
    Compare {
        /// What was kept of the PIN.
        verifier: String,
        /// Wrong tries in a row, this one among them should it be wrong.
        wrong: u32,
    },
}
