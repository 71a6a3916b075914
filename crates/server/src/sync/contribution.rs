//! What one incident adds to the weekly figures.

use super::owns;
use chrono::{DateTime, FixedOffset, NaiveDate, Weekday};
use std::collections::BTreeMap;
use vaern_domain::catalogue::{Absence, Act, Burden, BurdenBand, Procedure};
use vaern_domain::id::UnitId;
use vaern_domain::incident::follow_up::{Action, is_in_time};
use vaern_domain::incident::{Change, ChangeBody, FoldedIncident, PlacedChange, fold};
use vaern_protocol::figures::Dimension;
use vaern_protocol::trends::MOST_CONTACT_HOURS;

/// One incident in one week of one unit. A withdrawn incident contributes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The workplace.
    pub unit: UnitId,
    /// The Monday of the week it happened in, by the local date at the place.
    pub week: NaiveDate,
    /// Where it counts: violence and what colleagues do are never added up.
    pub procedure: Procedure,
    /// One, or as many as a day tally counts.
    pub incidents: u32,
    /// Burden 7-10.
    pub high_burden: bool,
    /// "Maybe" or "yes".
    pub possible_absence: bool,
    /// Incidents in which each act occurs.
    pub acts: BTreeMap<Act, u32>,
    /// How it was followed up.
    pub follow_up: FollowUpFacts,
}

/// How one incident was followed up, as far as figures tell it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FollowUpFacts {
    /// Whether it was recorded without a name: then nobody can be talked with, and a talk that is noted is no contact.
    pub nameless: bool,
    /// Whole hours from the record to the first talk with the reporter, up to [`MOST_CONTACT_HOURS`]; none before it.
    pub contact_hours: Option<u32>,
    /// Whether that was within one working day.
    pub contacted_in_time: bool,
    /// Whether an action was agreed.
    pub with_action: bool,
    /// Whether an action is assessed.
    pub with_effect: bool,
    /// Whether the reporter was sent a message.
    pub with_message: bool,
    /// Whether it is closed.
    pub closed: bool,
}

impl FollowUpFacts {
    /// Of an incident as it stands.
    pub fn of(incident: &FoldedIncident) -> Self {
        let follow_up = &incident.follow_up;
        let contacted_at = follow_up.contacted_at();
        let hours = |at: DateTime<FixedOffset>| {
            let hours = (at - incident.recorded_at).num_hours().max(0);
            u32::try_from(hours).map_or(MOST_CONTACT_HOURS, |hours| hours.min(MOST_CONTACT_HOURS))
        };
        let actions = follow_up.actions();
        let nameless = incident.author.person.is_none();
        let contacted_at = contacted_at.filter(|_| !nameless);
        Self {
            nameless,
            contact_hours: contacted_at.map(hours),
            contacted_in_time: contacted_at.is_some_and(|at| is_in_time(incident.recorded_at, at)),
            with_action: !actions.is_empty(),
            with_effect: actions.iter().any(Action::is_assessed),
            with_message: follow_up.has_message(),
            closed: follow_up.closed_at().is_some(),
        }
    }
}

impl FollowUpFacts {
    /// As kinds of a record: one of each dimension of follow-up.
    pub fn kinds(&self) -> [(Dimension, &'static str); 4] {
        [
            (
                Dimension::Contact,
                match (self.nameless, self.contacted_in_time) {
                    (true, _) => "nameless",
                    (false, true) => "in_time",
                    (false, false) => "late",
                },
            ),
            (
                Dimension::Action,
                match (self.with_action, self.with_effect) {
                    (false, _) => "none",
                    (true, false) => "agreed",
                    (true, true) => "assessed",
                },
            ),
            (
                Dimension::Heard,
                if self.with_message { "heard" } else { "not_heard" },
            ),
            (Dimension::Closing, if self.closed { "closed" } else { "open" }),
        ]
    }
}

impl Contribution {
    /// Of an incident as it stands.
    pub fn of(incident: &FoldedIncident) -> Option<Self> {
        if incident.withdrawn.is_some() {
            return None;
        }
        Some(Self {
            unit: incident.unit,
            week: monday(incident.occurred.at.date_naive()),
            procedure: incident.answers.procedure(),
            incidents: incident.answers.incidents(),
            high_burden: incident.answers.burden.and_then(Burden::band) == Some(BurdenBand::High),
            possible_absence: incident.answers.absence.is_some_and(Absence::opens_easy_task),
            acts: incident.answers.incidents_by_act(),
            follow_up: FollowUpFacts::of(incident),
        })
    }
}

/// Folds the changes of an incident, leaving out what others sent for it before its recording came. Decisions and
/// steps of the follow-up come from others by their nature, and are accepted only when the recording is known.
pub fn fold_own(changes: &[PlacedChange]) -> Option<FoldedIncident> {
    let is_recording = |change: &Change| matches!(change.body, ChangeBody::Recorded(_));
    let recording = changes
        .iter()
        .filter(|placed| is_recording(&placed.change))
        .min_by_key(|placed| placed.seq)?;
    fold(changes.iter().filter(|placed| {
        placed.change.body.is_of_others() || owns(&placed.change.author, &recording.change.author)
    }))
}

/// The Monday of a day's week. Only the first days chrono can express have none.
pub(crate) fn monday(day: NaiveDate) -> NaiveDate {
    day.week(Weekday::Mon).checked_first_day().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_monday() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(monday(day("2026-08-24")), day("2026-08-24"));
        assert_eq!(monday(day("2026-08-30")), day("2026-08-24"));
        assert_eq!(
            monday(day("2026-01-01")),
            day("2025-12-29"),
            "a week may begin in the year before"
        );
        assert_eq!(
            monday(NaiveDate::MIN).max(NaiveDate::MIN),
            monday(NaiveDate::MIN),
            "no panic at the edge"
        );
    }
}
