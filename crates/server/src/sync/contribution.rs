//! What one incident adds to the weekly figures.

use super::owns;
use chrono::{NaiveDate, Weekday};
use std::collections::BTreeMap;
use vaern_domain::catalogue::{Absence, Act, Burden, BurdenBand, Procedure};
use vaern_domain::id::UnitId;
use vaern_domain::incident::{Change, ChangeBody, FoldedIncident, PlacedChange, fold};

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
        })
    }
}

/// Folds the changes of an incident, leaving out what others sent for it before its recording came. Decisions come from
/// others by their nature, and are accepted only when the recording is known.
pub fn fold_own(changes: &[PlacedChange]) -> Option<FoldedIncident> {
    let is_recording = |change: &Change| matches!(change.body, ChangeBody::Recorded(_));
    let recording = changes
        .iter()
        .filter(|placed| is_recording(&placed.change))
        .min_by_key(|placed| placed.seq)?;
    fold(changes.iter().filter(|placed| {
        is_decision(&placed.change) || owns(&placed.change.author, &recording.change.author)
    }))
}

fn is_decision(change: &Change) -> bool {
    matches!(change.body, ChangeBody::Decided(_))
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
