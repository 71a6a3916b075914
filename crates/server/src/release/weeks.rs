//! Weeks: of all workplaces together or of one's own, and what they say.

use super::months::all_in_month;
use super::{Audience, Known, first_week, is_over, told, weeks_of};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vaern_domain::id::UnitId;
use vaern_domain::suppression::{LEAST_SHOWN, protect_list};
use vaern_protocol::figures::{Judged, ShadowFigure, Shown, WeekFigure};
use vaern_statistics::{
    DateRange, RunChart, SeriesBounds, Verdict, mondays_between, month_of_week, week_series,
};

/// The weeks shown. Of a single workplace none are told outside it: they are small.
pub fn week_figures(
    known: &Known,
    today: NaiveDate,
    unit: Option<UnitId>,
    audience: Audience,
) -> Vec<WeekFigure> {
    let shown = |week: NaiveDate| match (unit, audience) {
        (Some(unit), Audience::Workplace(_)) => Some(known.in_week(unit, week)),
        _ => outside(known, today, week),
    };
    match (unit, audience) {
        (Some(_), Audience::Outside) => Vec::new(),
        _ => mondays_between(first_week(today), today)
            .filter(|week| audience != Audience::Outside || is_over(*week, today))
            .map(|week| WeekFigure {
                week,
                incidents: shown(week),
            })
            .collect(),
    }
}

/// A week of all workplaces together, as a part of its month. The month that is not over is not told, so its weeks are no
/// parts of anything yet.
fn outside(known: &Known, today: NaiveDate, week: NaiveDate) -> Shown {
    let month = month_of_week(week);
    let count = known.all_in_week(week);
    if month == month_of_week(today) {
        return told(count);
    }
    if all_in_month(known, month) < LEAST_SHOWN {
        return None;
    }
    let weeks: Vec<NaiveDate> = weeks_of(month).collect();
    let counts: Vec<u32> = weeks.iter().map(|week| known.all_in_week(*week)).collect();
    let place = weeks.iter().position(|other| *other == week)?;
    (!protect_list(&counts, &[])[place]).then_some(count)
}

/// What the last half year of weeks says, holidays and weeks before the first record left out.
pub fn judge(weeks: &[WeekFigure], bounds: &SeriesBounds<'_>) -> Judged {
    let shown: BTreeMap<NaiveDate, Shown> = weeks.iter().map(|week| (week.week, week.incidents)).collect();
    let points = week_series(bounds, |week| shown.get(&week).copied().flatten());
    match RunChart::of(&points).verdict() {
        Verdict::AsUsual => Judged::AsUsual,
        Verdict::More { since } => Judged::More { since },
        Verdict::Fewer { since } => Judged::Fewer { since },
        Verdict::TooFew => Judged::TooFew,
    }
}

/// Holidays as the statistics read them.
pub fn ranges(holidays: &[vaern_protocol::trends::Holiday]) -> Vec<DateRange> {
    let range = |holiday: &vaern_protocol::trends::Holiday| DateRange {
        first: holiday.first,
        last: holiday.last,
    };
    holidays.iter().map(range).collect()
}

/// What a workplace tallied in a shadow week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The workplace.
    pub unit: UnitId,
    /// The Monday.
    pub week: NaiveDate,
    /// How much.
    pub tallied: u32,
}

/// Shadow weeks. Outside the workplace those of all that tallied in a week are told together, unless what the others recorded
/// would follow from the week's sum.
pub fn shadow_figures(
    known: &Known,
    tallies: &[Tally],
    today: NaiveDate,
    unit: Option<UnitId>,
    audience: Audience,
) -> Vec<ShadowFigure> {
    let mut weeks: BTreeMap<NaiveDate, Vec<&Tally>> = BTreeMap::new();
    for tally in tallies
        .iter()
        .filter(|tally| unit.is_none_or(|unit| tally.unit == unit))
    {
        weeks.entry(tally.week).or_default().push(tally);
    }
    let recorded = |week: NaiveDate, tallies: &[&Tally]| {
        let part: u32 = tallies.iter().map(|tally| known.in_week(tally.unit, week)).sum();
        if let Audience::Workplace(_) = audience {
            return Some(part);
        }
        let rest = known.all_in_week(week).saturating_sub(part);
        let has_rest = tallies.len() < known.units.len();
        (part >= LEAST_SHOWN && (!has_rest || rest >= LEAST_SHOWN)).then_some(part)
    };
    if unit.is_some() && audience == Audience::Outside {
        return Vec::new();
    }
    weeks
        .into_iter()
        .map(|(week, tallies)| {
            (
                week,
                tallies.iter().map(|tally| tally.tallied).sum::<u32>(),
                tallies,
            )
        })
        .filter(|(week, tallied, _)| {
            audience != Audience::Outside || (is_over(*week, today) && *tallied >= LEAST_SHOWN)
        })
        .map(|(week, tallied, tallies)| ShadowFigure {
            week,
            tallied,
            recorded: recorded(week, &tallies),
            units: u32::try_from(tallies.len()).unwrap_or(u32::MAX),
        })
        .collect()
}
