//! What figures are given out to whom: the one place between the roll-ups and every screen, file and address.
//!
//! Inside a workplace figures are given as they are ([`Audience::Workplace`]). Outside it ([`Audience::Outside`]) they are
//! protected, and everything given out hangs together so that nothing follows from the whole either:
//! * Months that are over are the only periods, and their weeks are told with them. No sliding window, so no difference of two
//!   windows, and nothing told earlier that could not be hidden later.
//! * Of a month the sum of all workplaces is the only sum; workplaces, weeks and kinds are each protected as its parts.
//! * Workplaces by kinds is a table whose sums of rows and columns count as known; hidden workplaces are one row of it and
//!   hidden kinds one column, so that none of them meets a sum by itself.
//! * Kinds of a period are sums of what is told of its months, whatever the period: they tell nothing new. One act over time is
//!   told by the same months.
//!
//! Pure: what the store knows comes in as [`Known`].

mod months;
mod older;
mod patterns;
mod weeks;

pub use months::{Exposure, month_figures};
pub use older::older_figures;
pub use patterns::{KindCount, codes, follow_up, kind_by_month, pattern_period, patterns};
pub use weeks::{Tally, judge, ranges, shadow_figures, week_figures};

use chrono::NaiveDate;
use std::collections::BTreeMap;
use vaern_domain::id::UnitId;
use vaern_domain::suppression::LEAST_SHOWN;
use vaern_protocol::figures::MonthFigure;
use vaern_statistics::{first_week_of, monday_of, month_of_week, months_before, next_month, quarter_of};

/// Months shown, and the one that is not over.
pub const MONTHS: u32 = 12;

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The workplace itself.
    Workplace(UnitId),
    /// Everybody else who may read figures at all.
    Outside,
}

impl Audience {
    /// The only workplace whose records are read for it; none: all.
    pub fn within(self) -> Option<UnitId> {
        match self {
            Self::Workplace(own) => Some(own),
            Self::Outside => None,
        }
    }
}

/// Incidents by workplace and week.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Every workplace of the organisation, or the only one that is read.
    pub units: Vec<UnitId>,
    /// Incidents; a week without has no entry.
    pub weeks: BTreeMap<(UnitId, NaiveDate), u32>,
}

impl Known {
    /// Incidents of a workplace in a month of whole weeks.
    fn in_month(&self, unit: UnitId, month: NaiveDate) -> u32 {
        weeks_of(month).map(|week| self.in_week(unit, week)).sum()
    }

    fn in_week(&self, unit: UnitId, week: NaiveDate) -> u32 {
        self.weeks.get(&(unit, week)).copied().unwrap_or(0)
    }

    fn all_in_week(&self, week: NaiveDate) -> u32 {
        self.units.iter().map(|unit| self.in_week(*unit, week)).sum()
    }
}

/// The first month shown on a day.
pub fn first_month(today: NaiveDate) -> NaiveDate {
    months_before(month_of_week(today), MONTHS)
}

/// The Monday of the first week shown on a day.
pub fn first_week(today: NaiveDate) -> NaiveDate {
    first_week_of(first_month(today))
}

/// The months shown on a day: those that are over, and inside a workplace the present one.
fn months(today: NaiveDate, audience: Audience) -> Vec<NaiveDate> {
    let present = month_of_week(today);
    let mut months = Vec::new();
    let mut month = first_month(today);
    while month < present {
        months.push(month);
        month = next_month(month);
    }
    if let Audience::Workplace(_) = audience {
        months.push(present);
    }
    months
}

/// The Mondays of a month's weeks.
fn weeks_of(month: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let after = first_week_of(next_month(month));
    first_week_of(month)
        .iter_weeks()
        .take_while(move |week| *week < after)
}

/// Whether a week is over.
fn is_over(week: NaiveDate, today: NaiveDate) -> bool {
    week < monday_of(today)
}

/// What is told of a count that has no parts: the sum of its quarters that are over and not small. Of a sliding window the
/// difference from one day to the next would tell what a single day added.
pub fn told_by_quarter(weeks: impl Iterator<Item = (NaiveDate, u32)>, today: NaiveDate) -> Option<u32> {
    let present = quarter_of(month_of_week(today));
    let mut quarters: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for (week, number) in weeks {
        *quarters.entry(quarter_of(month_of_week(week))).or_default() += number;
    }
    // The first may have begun before what was read.
    let first = first_month(today);
    let over = quarters
        .into_iter()
        .filter(|(quarter, _)| *quarter >= first && *quarter < present);
    over.filter_map(|(_, sum)| told(sum))
        .reduce(|sum, quarter| sum + quarter)
}

/// Since when figures say something outside: the first month of which a sum is told. The very week somewhere began to record
/// is not told.
pub fn begun_outside(months: &[MonthFigure]) -> Option<NaiveDate> {
    let first = months.iter().find(|month| month.incidents.is_some())?;
    Some(first_week_of(first.month))
}

/// A sum that may be told by itself.
fn told(sum: u32) -> Option<u32> {
    (sum >= LEAST_SHOWN).then_some(sum)
}

#[cfg(test)]
mod tests;
