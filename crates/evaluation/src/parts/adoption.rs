//! Whether it is used: by how many, everywhere, week by week.

use super::length;
use crate::evaluate::Counted;
use crate::figure::{Code, Figure, Kind, Unknown, Value};
use crate::grid::{ColumnCode, Grid, GridCode, Label, Row, column};
use crate::protect;
use std::collections::BTreeSet;
use vaern_domain::id::{PersonId, UnitId};
use vaern_domain::suppression::{LEAST_GROUP, protect_list, protect_table};
use vaern_statistics::{monday_of, mondays_between};

pub(super) fn part(counted: &Counted<'_>, figures: &mut Vec<Figure>, grids: &mut Vec<Grid>) {
    let records = &counted.records;
    let staff = counted.trial.plan.staff();
    let unnamed = records.iter().filter(|record| record.person.is_none()).count();
    let incidents = records.iter().map(|record| record.incidents).sum();
    let all: BTreeSet<PersonId> = records.iter().filter_map(|record| record.person).collect();
    let recorders = length(all.len()).min(staff);
    figures.extend([
        figure(Code::Staff, Value::of(Kind::Count, f64::from(staff))),
        figure(Code::Records, protect::count(length(records.len()))),
        figure(Code::Incidents, protect::count(incidents)),
        figure(Code::Recorders, protect::share(recorders, staff)),
        figure(
            Code::Unnamed,
            protect::share(length(unnamed), length(records.len())),
        ),
        figure(Code::ActiveUnits, active_units(counted)),
    ]);
    grids.push(units(counted));
}

fn figure(code: Code, value: Value) -> Figure {
    Figure { code, value }
}

/// Mean over whole and broken weeks of the trial so far.
fn active_units(counted: &Counted<'_>) -> Value {
    if counted.days == 0 {
        return Value::unknown(Unknown::NotYet);
    }
    let weeks = mondays_between(counted.trial.plan.first, counted.through).count();
    let active: BTreeSet<_> = counted
        .records
        .iter()
        .map(|record| (record.unit, monday_of(record.occurred.date_naive())))
        .collect();
    Value::of(Kind::Number, active.len() as f64 / weeks.max(1) as f64)
}

/// By workplace. Totals stand above, so what is hidden is hidden with another. While the trial runs none is told: what one
/// workplace had more of this week than the last would be a small number.
fn units(counted: &Counted<'_>) -> Grid {
    let units = &counted.trial.plan.units;
    let of_unit = |unit: UnitId| counted.records.iter().filter(move |record| record.unit == unit);
    let records: Vec<u32> = units
        .iter()
        .map(|unit| length(of_unit(unit.unit).count()))
        .collect();
    let recorders: Vec<u32> = units
        .iter()
        .map(|unit| {
            let people: BTreeSet<_> = of_unit(unit.unit).filter_map(|record| record.person).collect();
            length(people.len()).min(unit.staff)
        })
        .collect();
    let small: Vec<bool> = units
        .iter()
        .map(|unit| counted.is_running || unit.staff < LEAST_GROUP)
        .collect();
    let records_hidden = protect_list(&records, &small);
    let both: Vec<Vec<u32>> = units
        .iter()
        .zip(&recorders)
        .map(|(unit, recorders)| vec![*recorders, unit.staff - recorders])
        .collect();
    let hidden = protect_table(&both);
    let forced: Vec<bool> = small
        .iter()
        .zip(&hidden)
        .map(|(small, row)| *small || row.contains(&true))
        .collect();
    let recorders_hidden = protect_list(&recorders, &forced);
    let rows = units.iter().enumerate().map(|(place, unit)| Row {
        label: Label::Unit {
            name: unit.name.clone(),
        },
        values: vec![
            Value::of(Kind::Count, f64::from(unit.staff)),
            if records_hidden[place] {
                Value::hidden()
            } else {
                Value::of(Kind::Count, f64::from(records[place]))
            },
            if recorders_hidden[place] {
                Value::hidden()
            } else {
                protect::share(recorders[place], unit.staff)
            },
        ],
    });
    Grid {
        code: GridCode::Units,
        columns: vec![
            column(ColumnCode::Staff, Kind::Count),
            column(ColumnCode::Records, Kind::Count),
            column(ColumnCode::Recorders, Kind::Share),
        ],
        rows: rows.collect(),
        drawn: Some(2),
    }
}
