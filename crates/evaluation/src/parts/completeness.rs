//! How much of what happens is recorded: shadow weeks, and old counts beside new ones.

use crate::evaluate::Counted;
use crate::figure::{Code, Figure, Kind, Unknown, Value};
use crate::grid::{ColumnCode, Grid, GridCode, Label, Moment, Row, column};
use crate::protect;
use crate::round;
use crate::trial::ShadowWeek;
use chrono::Days;
use std::collections::BTreeMap;
use vaern_domain::id::UnitId;

pub(super) fn part(counted: &Counted<'_>, figures: &mut Vec<Figure>, grids: &mut Vec<Grid>) {
    let mut rows = Vec::new();
    for (code, moment) in [
        (Code::CompleteBefore, Moment::Before),
        (Code::CompleteMiddle, Moment::Middle),
        (Code::CompleteEnd, Moment::End),
    ] {
        let (tallied, value) = completeness(counted, moment);
        figures.push(Figure { code, value });
        rows.push(Row {
            label: Label::Moment { moment },
            values: vec![tallied, value],
        });
    }
    figures.push(Figure {
        code: Code::OldPerYear,
        value: old_per_year(counted),
    });
    figures.push(Figure {
        code: Code::NewPerYear,
        value: new_per_year(counted),
    });
    grids.push(Grid {
        code: GridCode::Shadow,
        columns: vec![
            column(ColumnCode::Tallied, Kind::Count),
            column(ColumnCode::Registered, Kind::Share),
        ],
        rows,
        drawn: Some(1),
    });
}

/// What was tallied in the shadow weeks of a moment, and the share of it that was registered. A week counts only where both
/// are known; a workplace that tallied less than was registered cannot make up for another, so each week counts at most as
/// much as was tallied.
fn completeness(counted: &Counted<'_>, moment: Moment) -> (Value, Value) {
    let of_moment = counted
        .trial
        .baseline
        .shadow_weeks
        .iter()
        .filter(|week| moment_of(counted, week) == moment && is_over(counted, week));
    let (mut tallied, mut registered, mut weeks) = (0, 0, 0);
    for week in of_moment {
        let known = match moment {
            Moment::Before => week.registered,
            Moment::Middle | Moment::End => Some(recorded(counted, week)),
        };
        if let Some(known) = known {
            tallied += week.tallied;
            registered += known.min(week.tallied);
            weeks += 1;
        }
    }
    if weeks == 0 {
        let nothing = Value::unknown(match moment {
            Moment::Before => Unknown::NotTold,
            Moment::Middle | Moment::End if counted.now.date_naive() <= counted.trial.plan.last => {
                Unknown::NotYet
            }
            Moment::Middle | Moment::End => Unknown::NotTold,
        });
        return (nothing, nothing);
    }
    (protect::count(tallied), protect::share(registered, tallied))
}

fn moment_of(counted: &Counted<'_>, week: &ShadowWeek) -> Moment {
    let plan = &counted.trial.plan;
    let days = (plan.last - plan.first).num_days() + 1;
    match (week.week - plan.first).num_days() {
        ..0 => Moment::Before,
        day if day * 3 < days * 2 => Moment::Middle,
        _ => Moment::End,
    }
}

fn is_over(counted: &Counted<'_>, week: &ShadowWeek) -> bool {
    week.week + Days::new(6) < counted.now.date_naive()
}

fn recorded(counted: &Counted<'_>, week: &ShadowWeek) -> u32 {
    let days = week.week..week.week + Days::new(7);
    let own = counted.records.iter();
    own.filter(|record| record.unit == week.unit && days.contains(&record.occurred.date_naive()))
        .map(|record| record.incidents)
        .sum()
}

/// Old counts as a year: of each workplace its mean month times twelve, for one may have told a year and another a quarter.
fn old_per_year(counted: &Counted<'_>) -> Value {
    let mut units: BTreeMap<UnitId, (u32, u32)> = BTreeMap::new();
    for row in &counted.trial.baseline.old_counts {
        let (all, months) = units.entry(row.unit).or_default();
        *all += row.count;
        *months += 1;
    }
    if units.is_empty() {
        return Value::unknown(Unknown::NotTold);
    }
    let all: u32 = units.values().map(|(all, _)| all).sum();
    if all > 0 && protect::is_few(all) {
        return Value::hidden();
    }
    let of_year = |(all, months): &(u32, u32)| f64::from(*all) * 12.0 / f64::from(*months);
    Value::of(Kind::Count, units.values().map(of_year).sum())
}

/// Records so far as a year. Of less than four weeks nothing is said.
fn new_per_year(counted: &Counted<'_>) -> Value {
    const LEAST_DAYS: u32 = 28;
    if counted.days < LEAST_DAYS {
        return Value::unknown(Unknown::NotYet);
    }
    let records = super::length(counted.records.len());
    if protect::is_few(records) {
        return Value::hidden();
    }
    let of_year = f64::from(records) * 365.0 / f64::from(counted.days);
    Value::of(Kind::Count, round::to(0, of_year))
}
