//! Who records here with their initials.

use super::Local;
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::members::Member;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ListMembers {}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Members {
    /// By initials.
    pub members: Vec<Member>,
}

impl Local for ListMembers {
    type Reply = Members;

    fn run(self, app: &mut App, _: &dyn Host) -> Result<Members, Failure> {
        let members = app.store.members()?;
        Ok(Members {
            members: members.into_iter().map(Member::from).collect(),
        })
    }
}
