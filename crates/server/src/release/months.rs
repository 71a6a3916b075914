//! Months.

use super::{Audience, Known, months, told};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vaern_domain::id::UnitId;
use vaern_domain::suppression::{LEAST_SHOWN, protect_list};
use vaern_protocol::figures::{MonthFigure, Shown};

/// Working hours and staff of a workplace in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exposure {
    /// Hours worked.
    pub hours: Option<u32>,
    /// People.
    pub headcount: Option<u32>,
}

/// The months of one workplace, or of all together.
pub fn month_figures(
    known: &Known,
    exposure: &BTreeMap<(UnitId, NaiveDate), Exposure>,
    today: NaiveDate,
    unit: Option<UnitId>,
    audience: Audience,
) -> Vec<MonthFigure> {
    let told_of = |month| match (unit, audience) {
        (Some(unit), Audience::Workplace(_)) => Some(known.in_month(unit, month)),
        (Some(unit), Audience::Outside) => unit_month(known, unit, month),
        (None, _) => told(all_in_month(known, month)),
    };
    months(today, audience)
        .into_iter()
        .map(|month| {
            let of = exposure_of(known, exposure, unit, month);
            MonthFigure {
                month,
                incidents: told_of(month),
                hours: of.hours,
                headcount: of.headcount,
            }
        })
        .collect()
}

pub(super) fn all_in_month(known: &Known, month: NaiveDate) -> u32 {
    known.units.iter().map(|unit| known.in_month(*unit, month)).sum()
}

/// Which workplaces' month is hidden from outside, in their order. All are when their sum is not told.
pub(super) fn hidden_units(known: &Known, month: NaiveDate) -> Vec<bool> {
    let counts: Vec<u32> = known
        .units
        .iter()
        .map(|unit| known.in_month(*unit, month))
        .collect();
    if counts.iter().sum::<u32>() < LEAST_SHOWN {
        return vec![true; counts.len()];
    }
    protect_list(&counts, &[])
}

fn unit_month(known: &Known, unit: UnitId, month: NaiveDate) -> Shown {
    let place = known.units.iter().position(|known| *known == unit)?;
    let hidden = hidden_units(known, month)[place];
    (!hidden).then(|| known.in_month(unit, month))
}

/// Of all together only when every workplace with incidents in the month has told it: a rate over half the hours is wrong.
fn exposure_of(
    known: &Known,
    exposure: &BTreeMap<(UnitId, NaiveDate), Exposure>,
    unit: Option<UnitId>,
    month: NaiveDate,
) -> Exposure {
    let of = |unit: UnitId| exposure.get(&(unit, month)).copied().unwrap_or_default();
    if let Some(unit) = unit {
        return of(unit);
    }
    let sum = |figure: fn(Exposure) -> Option<u32>| {
        let mut sum = None;
        for unit in &known.units {
            match figure(of(*unit)) {
                Some(told) => sum = Some(sum.unwrap_or(0) + told),
                None if known.in_month(*unit, month) > 0 => return None,
                None => {}
            }
        }
        sum
    };
    Exposure {
        hours: sum(|exposure| exposure.hours),
        headcount: sum(|exposure| exposure.headcount),
    }
}
