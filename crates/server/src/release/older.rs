//! Older registrations over time: by the very rules of what is recorded here, and apart from it. No sum holds both, so nothing
//! told of one says anything of the other.

use super::{Audience, Known, month_figures, week_figures};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vaern_domain::id::UnitId;
use vaern_protocol::figures::{OlderFigures, OlderMonth, Shown};
use vaern_statistics::month_of_week;

/// Weeks and months from the first to the last in which there is anything; outside the workplace from the first to the last month
/// that is told.
pub fn older_figures(
    known: &Known,
    today: NaiveDate,
    unit: Option<UnitId>,
    audience: Audience,
) -> OlderFigures {
    let months: Vec<OlderMonth> = month_figures(known, &BTreeMap::new(), today, unit, audience)
        .into_iter()
        .map(|month| OlderMonth {
            month: month.month,
            incidents: month.incidents,
        })
        .collect();
    let says_something = |incidents: Shown| incidents.is_some_and(|incidents| incidents > 0);
    let mut told = months.iter().filter(|month| says_something(month.incidents));
    let Some(first) = told.next().map(|month| month.month) else {
        return OlderFigures::default();
    };
    let last = told.next_back().map_or(first, |month| month.month);
    let weeks = week_figures(known, today, unit, audience);
    OlderFigures {
        weeks: weeks
            .into_iter()
            .filter(|week| (first..=last).contains(&month_of_week(week.week)))
            .collect(),
        months: months
            .into_iter()
            .filter(|month| (first..=last).contains(&month.month))
            .collect(),
    }
}
