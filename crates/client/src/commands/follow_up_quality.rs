//! How well the workplace follows up, and what was like before and after what it agreed: reckoned here, of the cases this device holds.
//! Figures of a workplace as they are, for its own safety group; nothing of it leaves the device.

mod action;
mod measure;

pub use action::{ActionEffect, ActionVerdict};
pub use measure::QualityLine;
pub(super) use measure::share_line;

use super::Local;
use crate::app::App;
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::store::HeldCase;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Language;

/// Days looked back at: a year.
const DAYS: u64 = 365;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadFollowUpQuality {}

/// The answer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FollowUpQuality {
    /// Records followed up: those of the last year.
    pub records: u32,
    /// Those without a name among them: nobody can be talked with.
    pub nameless: u32,
    /// The first day of the year.
    #[ts(type = "string")]
    pub since: NaiveDate,
    /// The figures.
    pub lines: Vec<QualityLine>,
    /// The actions whose day has come, the latest first.
    pub actions: Vec<ActionEffect>,
}

impl Local for ReadFollowUpQuality {
    type Reply = FollowUpQuality;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<FollowUpQuality, Failure> {
        app.refuse_if_revoked()?;
        if !app.follows_up() {
            return Err(FailureCode::NotAllowed.into());
        }
        quality(app, host.now().date_naive())
    }
}

/// The actions of these cases whose day has come, with what was before and after.
pub(super) fn effects_of(language: Language, cases: &[HeldCase], today: NaiveDate) -> Vec<ActionEffect> {
    let standing: Vec<HeldCase> = cases
        .iter()
        .filter(|case| case.incident.withdrawn.is_none())
        .cloned()
        .collect();
    action::effects(language, &standing, today)
}

/// The figures of the cases held here.
pub(super) fn quality(app: &App, today: NaiveDate) -> Result<FollowUpQuality, Failure> {
    let mut cases = app.store.unit_cases()?;
    cases.retain(|case| case.incident.withdrawn.is_none());
    let language = app.language().of_office();
    let since = today.checked_sub_days(Days::new(DAYS)).unwrap_or(today);
    let is_recent = |case: &&HeldCase| case.incident.recorded_at.date_naive() >= since;
    let recent: Vec<&HeldCase> = cases.iter().filter(is_recent).collect();
    let nameless = recent.iter().filter(|case| is_nameless(case)).count();
    Ok(FollowUpQuality {
        records: number(recent.len()),
        nameless: number(nameless),
        since,
        lines: measure::lines(language, &recent, today),
        actions: action::effects(language, &cases, today),
    })
}

/// Whether nobody can say whom to talk with.
fn is_nameless(case: &HeldCase) -> bool {
    case.incident.author.person.is_none()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
