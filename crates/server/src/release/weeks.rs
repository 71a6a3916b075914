//! Weeks: of all workplaces together or of one's own, and what they say.

use super::months::all_in_month;
use super::{Audience, Known, first_week, is_over, weeks_of};
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
            .filter(|week| audience != Audience::Outside || month_is_over(*week, today))
            .map(|week| WeekFigure {
                week,
                incidents: shown(week),
            })
            .collect(),
    }
}

/// Weeks are told with their month, not as they pass: one that was told before could not be hidden any more, and then another
/// would follow from the month's sum.
fn month_is_over(week: NaiveDate, today: NaiveDate) -> bool {
    month_of_week(week) < month_of_week(today)
}

/// A week of all workplaces together, as a part of its month.
fn outside(known: &Known, today: NaiveDate, week: NaiveDate) -> Shown {
    let month = month_of_week(week);
    let count = known.all_in_week(week);
    if !month_is_over(week, today) || all_in_month(known, month) < LEAST_SHOWN {
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

/// Shadow weeks. Outside the workplace those of all that tallied in a week are told together. What they recorded in it is told
/// only where [`recorded_outside`] finds that nothing follows from it.
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
    let has_another = |week: NaiveDate| {
        let mut of_month = weeks_of(month_of_week(week)).filter(|other| *other != week);
        of_month.any(|other| weeks.contains_key(&other))
    };
    let recorded = |week: NaiveDate, tallies: &[&Tally]| {
        let of: Vec<UnitId> = tallies.iter().map(|tally| tally.unit).collect();
        match audience {
            Audience::Workplace(_) => Some(of.iter().map(|unit| known.in_week(*unit, week)).sum()),
            Audience::Outside if has_another(week) => None,
            Audience::Outside => recorded_outside(known, today, week, &of),
        }
    };
    if unit.is_some() && audience == Audience::Outside {
        return Vec::new();
    }
    weeks
        .iter()
        .map(|(week, tallies)| ShadowFigure {
            week: *week,
            tallied: tallies.iter().map(|tally| tally.tallied).sum(),
            recorded: recorded(*week, tallies),
            units: u32::try_from(tallies.len()).unwrap_or(u32::MAX),
        })
        .filter(|figure| {
            audience != Audience::Outside || (is_over(figure.week, today) && figure.tallied >= LEAST_SHOWN)
        })
        .collect()
}

/// What the workplaces that tallied in a week recorded in it: a part of the week, told only when the week is. It splits the
/// month's sum in four, these workplaces and the others by this week and the others, and none of the four may be small, nor may
/// one workplace stand alone on a side: weeks of a single one are not told. Two such weeks in a month would tell what is left
/// of it, so then neither is told.
fn recorded_outside(known: &Known, today: NaiveDate, week: NaiveDate, of: &[UnitId]) -> Shown {
    let all = outside(known, today, week)?;
    let part: u32 = of.iter().map(|unit| known.in_week(*unit, week)).sum();
    if of.len() == known.units.len() {
        return Some(part);
    }
    if of.len() < 2 || known.units.len() - of.len() < 2 {
        return None;
    }
    let month = month_of_week(week);
    let own: u32 = of.iter().map(|unit| known.in_month(*unit, month)).sum();
    let others = all_in_month(known, month) - own;
    let quarters = [part, own - part, all - part, others - (all - part)];
    quarters.iter().all(|count| *count >= LEAST_SHOWN).then_some(part)
}
