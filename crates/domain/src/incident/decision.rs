//! Whether an incident is reported to an authority, and why. Decided by the safety group or the work-environment
//! leader, never by the app and never by the one who recorded it.

use super::change::Author;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::catalogue::options! {
    /// Whom a report would go to.
    Authority {
        /// The Danish Working Environment Authority and the industrial-injuries board, through EASY.
        Easy = "easy",
        /// The police.
        Police = "police",
    }
}

crate::catalogue::options! {
    /// What was decided.
    Outcome {
        /// It is reported.
        Reported = "reported",
        /// It is not reported; the reason must be written down.
        NotReported = "not_reported",
    }
}

/// The body of a decision. A later decision on the same authority takes its place; both stay in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// Whom it is about.
    pub authority: Authority,
    /// What was decided.
    pub outcome: Outcome,
    /// Why; checked by [`crate::guard`]. Needed when it is not reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A decision as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Decision {
    /// What was decided.
    pub outcome: Outcome,
    /// Why.
    pub reason: Option<String>,
    /// When, by the decider's device.
    #[ts(type = "string")]
    pub at: DateTime<FixedOffset>,
    /// Whether more absence or treatment was told than whoever decided knew of. Only of decisions on EASY.
    pub is_overtaken: bool,
    /// Who decided.
    #[serde(skip)]
    #[ts(skip)]
    pub by: Author,
}

impl Decision {
    /// Whether it still settles the matter: what was reported is reported, but a "not reported" says nothing about absence
    /// that was told later.
    pub fn settles(&self) -> bool {
        self.outcome == Outcome::Reported || !self.is_overtaken
    }
}
