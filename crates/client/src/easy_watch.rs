//! Asks the person again whether an incident has led to absence: on the start screen, and once a round by a notice of the
//! system. The notice says nothing of what it is about.
//!
//! Never on a shared device, nor on one that may not be used any more: whoever takes it next must not learn that somebody
//! was hurt.

use crate::app::App;
use crate::failure::Failure;
use crate::store::{OwnIncident, Setting};
use chrono::{DateTime, Days, FixedOffset};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;
use vaern_domain::easy::{self, ASK_FOR_DAYS, Deadline, Told};
use vaern_domain::id::IncidentId;
use vaern_texts::text;

/// A question that is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WatchQuestion {
    /// The incident it is about.
    pub incident: OwnIncident,
    /// Which round it is, in days after the incident.
    #[ts(type = "number")]
    pub round: u64,
    /// The clocks that run.
    pub deadlines: Vec<Deadline>,
}

/// What the shell shows as a notice of the system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its title.
    pub title: String,
    /// Its text.
    pub body: String,
}

/// Every question that is due, the oldest incident first.
///
/// # Errors
/// What the store fails with.
pub fn due(app: &App, now: DateTime<FixedOffset>) -> Result<Vec<WatchQuestion>, Failure> {
    if app.session().is_none() || app.shows_only_what_is_at_hand() {
        return Ok(Vec::new());
    }
    // An incident is recorded after it happened, so none that is still asked about was begun before this.
    let since = now.checked_sub_days(Days::new(ASK_FOR_DAYS + 1)).unwrap_or(now);
    let incidents = app.store.perhaps_absent_since(since)?;
    let mut questions: Vec<WatchQuestion> = incidents
        .into_iter()
        .filter_map(|(incident, told_at)| question(incident, told_at, now))
        .collect();
    questions.sort_by_key(|question| question.incident.occurred);
    Ok(questions)
}

/// The notice to be shown now; none when there is nothing to ask, or the person was told of it before. Asking for it
/// counts as telling: a notice that could not be shown is not tried again, the question itself stays on the start screen.
///
/// # Errors
/// What the store fails with.
pub fn take_notice(app: &mut App, now: DateTime<FixedOffset>) -> Result<Option<Notice>, Failure> {
    let due = due(app, now)?;
    let told: BTreeMap<IncidentId, u64> = app.store.setting(Setting::EasyNoticed)?.unwrap_or_default();
    let rounds: BTreeMap<IncidentId, u64> = due
        .iter()
        .map(|question| (question.incident.incident_id, question.round))
        .collect();
    let is_new = rounds
        .iter()
        .any(|(incident, round)| told.get(incident) != Some(round));
    if told != rounds {
        app.store.set(Setting::EasyNoticed, &rounds)?;
    }
    let word = |key: &str| text(app.language(), key, &[]);
    Ok(is_new.then(|| Notice {
        title: word("app.name"),
        body: word("notice.question"),
    }))
}

fn question(
    incident: OwnIncident,
    told_at: DateTime<FixedOffset>,
    now: DateTime<FixedOffset>,
) -> Option<WatchQuestion> {
    let absence = incident.answers.absence.filter(|_| !incident.withdrawn)?;
    let told = Told {
        absence,
        first_absence_day: incident.answers.first_absence_day,
        on: told_at.with_timezone(now.offset()).date_naive(),
    };
    let round = easy::round_due(incident.occurred.date_naive(), told, now.date_naive())?;
    Some(WatchQuestion {
        round,
        deadlines: easy::deadlines(incident.occurred, &incident.answers),
        incident,
    })
}
