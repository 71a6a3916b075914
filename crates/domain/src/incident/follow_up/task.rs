//! What is to be done about an incident, and by when: the clocks of the law, the contact within one working day, and the
//! question whether an action has worked.

use super::{Action, Effect};
use crate::catalogue::Support;
use crate::easy::{self, Clock};
use crate::id::ActionId;
use crate::incident::{Authority, FoldedIncident};
use crate::working_day::next_working_day;
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

/// Days after which it is asked again whether an action has worked, where it was too early to say (own choice).
const ASK_AGAIN_AFTER_DAYS: u64 = 14;

/// Days before a deadline from which it counts as near (own choice).
const SOON_DAYS: u64 = 3;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// Talk with the reporter.
    Contact,
    /// Decide whether it is reported to the police.
    Police,
    /// Decide whether it is reported to EASY, counted from the accident.
    ReportBenefits,
    /// Decide whether it is reported to EASY, counted from the first day of absence.
    ReportAbsence,
    /// Say whether an action has worked.
    Effect,
}

/// Something to be done, and the last day that is in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Task {
    /// What.
    pub due: Due,
    /// The last day in time.
    #[ts(type = "string")]
    pub last_day: NaiveDate,
    /// Which action, where it is about one.
    pub action_id: Option<ActionId>,
}

/// How urgent a case is, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// A last day has passed, or the reporter wants to talk with somebody now.
    Overdue,
    /// Today is the last day of something.
    Today,
    /// The last day of something is near.
    Soon,
    /// It is open, and nothing presses.
    Open,
    /// Closed or withdrawn.
    Done,
}

/// The last day on which a first contact is in time: the first working day after the one it was recorded on.
pub fn contact_by(recorded_at: DateTime<FixedOffset>) -> NaiveDate {
    next_working_day(recorded_at.date_naive())
}

/// Whether a first contact came within one working day.
pub fn is_in_time(recorded_at: DateTime<FixedOffset>, contacted_at: DateTime<FixedOffset>) -> bool {
    let contacted_on = contacted_at.with_timezone(recorded_at.offset()).date_naive();
    contacted_on <= contact_by(recorded_at)
}

/// What is to be done now, the earliest last day first. Nothing when it is closed or withdrawn.
pub fn open_tasks(incident: &FoldedIncident, today: NaiveDate) -> Vec<Task> {
    let follow_up = &incident.follow_up;
    if incident.withdrawn.is_some() || follow_up.closed_at().is_some() {
        return Vec::new();
    }
    let plain = |due, last_day| Task {
        due,
        last_day,
        action_id: None,
    };
    let mut tasks = Vec::new();
    if follow_up.contacted_at().is_none() {
        tasks.push(plain(Due::Contact, contact_by(incident.recorded_at)));
    }
    let answers = &incident.answers;
    let running = answers
        .absence
        .map(|absence| easy::deadlines(incident.occurred.at, absence, answers.first_absence_day));
    for deadline in running.unwrap_or_default() {
        let (due, authority) = match deadline.clock {
            Clock::Police => (Due::Police, Authority::Police),
            Clock::ReportBenefits => (Due::ReportBenefits, Authority::Easy),
            Clock::ReportAbsence => (Due::ReportAbsence, Authority::Easy),
        };
        if !incident.decisions.contains_key(&authority) {
            tasks.push(plain(due, deadline.last_day));
        }
    }
    let asked = follow_up.actions().into_iter().filter_map(|action| {
        let last_day = ask_on(&action)?;
        (last_day < today).then_some(Task {
            due: Due::Effect,
            last_day,
            action_id: Some(action.action_id),
        })
    });
    tasks.extend(asked);
    tasks.sort_by_key(|task| (task.last_day, task.due, task.action_id));
    tasks
}

/// The day after which it is asked whether an action has worked; none when that is known.
fn ask_on(action: &Action) -> Option<NaiveDate> {
    match (action.effect, action.assessed_at) {
        (None, _) => Some(action.deadline),
        (Some(Effect::TooEarly), Some(said)) => {
            let again = said
                .date_naive()
                .checked_add_days(Days::new(ASK_AGAIN_AFTER_DAYS));
            again.map(|again| again.max(action.deadline))
        }
        (Some(_), _) => None,
    }
}

/// How urgent it is. A question about an action never makes a case overdue: nobody is hurt by its waiting.
pub fn urgency(incident: &FoldedIncident, tasks: &[Task], today: NaiveDate) -> Urgency {
    if incident.withdrawn.is_some() || incident.follow_up.closed_at().is_some() {
        return Urgency::Done;
    }
    let wants_to_talk = incident.answers.support == Some(Support::Now);
    if wants_to_talk && incident.follow_up.contacted_at().is_none() {
        return Urgency::Overdue;
    }
    let soon = today.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(today);
    let of_task = |task: &Task| match task.due {
        Due::Effect => Urgency::Soon,
        _ if task.last_day < today => Urgency::Overdue,
        _ if task.last_day == today => Urgency::Today,
        _ if task.last_day <= soon => Urgency::Soon,
        _ => Urgency::Open,
    };
    tasks.iter().map(of_task).min().unwrap_or(Urgency::Open)
}
