//! What is told of kinds outside the workplace.

use super::super::months::hidden_units;
use super::{Part, Table, add_up, months};
use crate::release::Known;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use vaern_domain::id::UnitId;
use vaern_domain::suppression::{LEAST_SHOWN, protect_list, protect_list_sparing, protect_table};
use vaern_protocol::figures::{Dimension, KindFigure, NOT_STATED};
use vaern_statistics::{next_month, quarter_of};

impl<'a> Table<'a> {
    /// Of each of these: one workplace, or all together. None where nothing of the dimension is told.
    pub(super) fn outside(
        &self,
        known: &Known,
        dimension: Dimension,
        (first, last): (NaiveDate, NaiveDate),
        of: &[Option<UnitId>],
    ) -> Vec<Option<Vec<KindFigure>>> {
        match dimension {
            Dimension::Alias
            | Dimension::Contact
            | Dimension::Action
            | Dimension::Heard
            | Dimension::Closing => {
                vec![None; of.len()]
            }
            // Hours of one workplace are nearly all small.
            Dimension::Hour => of
                .iter()
                .map(|unit| unit.is_none().then(|| self.hours(first, last)))
                .collect(),
            _ => {
                let mut parts: Vec<Vec<Part<'_>>> = vec![Vec::new(); of.len()];
                for month in months(first, last) {
                    let told = self.told(known, dimension, &[month], of);
                    for (parts, part) in parts.iter_mut().zip(told) {
                        parts.push(part);
                    }
                }
                let sums = parts.iter().map(|parts| Some(add_up(dimension, parts)));
                sums.collect()
            }
        }
    }

    /// Hours of the week of all together, by whole quarters.
    fn hours(&self, first: NaiveDate, last: NaiveDate) -> Vec<KindFigure> {
        let parts: Vec<Part<'_>> = quarters(first, last)
            .map(|quarter| {
                let mut sums = BTreeMap::new();
                for month in months(quarter, next_month(next_month(quarter))) {
                    for (code, records) in self.by_code(month, Dimension::Hour, None) {
                        *sums.entry(code).or_default() += records;
                    }
                }
                told_of(Dimension::Hour, sums)
            })
            .collect();
        add_up(Dimension::Hour, &parts)
    }

    /// What is told of one month, of one workplace or of all together.
    pub(super) fn told_of(
        &self,
        known: &Known,
        dimension: Dimension,
        month: NaiveDate,
        unit: Option<UnitId>,
    ) -> Part<'a> {
        let mut told = self.told(known, dimension, &[month], &[unit]);
        told.remove(0)
    }

    /// The same of several workplaces, and of months together: their table is protected once. A workplace one of whose months is
    /// hidden is hidden in all of them, or that month would follow.
    pub(super) fn told(
        &self,
        known: &Known,
        dimension: Dimension,
        span: &[NaiveDate],
        of: &[Option<UnitId>],
    ) -> Vec<Part<'a>> {
        let mut sums = BTreeMap::new();
        for month in span {
            for (code, records) in self.by_code(*month, dimension, None) {
                *sums.entry(code).or_default() += records;
            }
        }
        let all = told_of(dimension, sums);
        let has_units = of.iter().any(Option::is_some);
        let sheet = has_units.then(|| Sheet::of(self, known, dimension, span, &all));
        let part = |unit: &Option<UnitId>| match (unit, &sheet) {
            (Some(unit), Some(sheet)) => sheet.told_of(*unit, &all),
            _ => all.clone(),
        };
        of.iter().map(part).collect()
    }
}

/// A protected table.
struct Sheet<'a> {
    grid: Grid<'a>,
    hidden: Vec<Vec<bool>>,
}

impl<'a> Sheet<'a> {
    /// An incident with two acts stands in two columns, so of acts a row's sum is not known; but it is no less than the row's
    /// incidents, and where nobody met two acts it is as many. So it is taken as known, like all others.
    fn of(
        table: &Table<'a>,
        known: &Known,
        dimension: Dimension,
        span: &[NaiveDate],
        all: &Part<'a>,
    ) -> Self {
        let grid = Grid::of(table, known, dimension, span, &all.told);
        let hidden = protect_table(&grid.counts);
        Self { grid, hidden }
    }

    fn told_of(&self, unit: UnitId, all: &Part<'a>) -> Part<'a> {
        let Some(row) = self.grid.rows.iter().position(|of| *of == Some(unit)) else {
            return Part {
                told: BTreeMap::new(),
                hidden: all.told.keys().chain(&all.hidden).copied().collect(),
                all_hidden: all.all_hidden,
            };
        };
        let mut part = Part {
            told: BTreeMap::new(),
            ..all.clone()
        };
        for (column, code) in self.grid.columns.iter().enumerate() {
            match code {
                Some(code) if self.hidden[row][column] => {
                    part.hidden.insert(code);
                }
                Some(code) => {
                    part.told.insert(code, self.grid.counts[row][column]);
                }
                None => {}
            }
        }
        part
    }
}

/// The codes of one part of the period that are told, with their counts. A record has one kind, so the sum of all kinds is
/// the number of records, which is taken as known; of acts there is no such sum. That a kind occurred nowhere in the whole
/// organisation points at nobody and is told.
fn told_of<'a>(dimension: Dimension, mut counts: BTreeMap<&'a str, u32>) -> Part<'a> {
    counts.retain(|_, count| *count > 0);
    let values: Vec<u32> = counts.values().copied().collect();
    let all_hidden = values.iter().sum::<u32>() < LEAST_SHOWN;
    let is_hidden = match dimension {
        Dimension::Act => values.iter().map(|count| *count < LEAST_SHOWN).collect(),
        _ => {
            let spared: Vec<bool> = counts
                .keys()
                .map(|code| ![NOT_STATED, "unknown"].contains(code))
                .collect();
            protect_list_sparing(&values, &[], &spared)
        }
    };
    let (hidden, told): (Vec<_>, Vec<_>) = counts
        .into_iter()
        .zip(is_hidden)
        .partition(|(_, is_hidden)| *is_hidden || all_hidden);
    Part {
        told: told.into_iter().map(|(told, _)| told).collect(),
        hidden: hidden.into_iter().map(|((code, _), _)| code).collect(),
        all_hidden,
    }
}

/// Workplaces by kinds in one month, or in some together. Those that are hidden stand together, in the last row and the last column.
struct Grid<'a> {
    rows: Vec<Option<UnitId>>,
    columns: Vec<Option<&'a str>>,
    counts: Vec<Vec<u32>>,
}

impl<'a> Grid<'a> {
    fn of(
        table: &Table<'a>,
        known: &Known,
        dimension: Dimension,
        span: &[NaiveDate],
        told: &BTreeMap<&'a str, u32>,
    ) -> Self {
        let cells = || {
            let months = span.iter().filter_map(|month| table.0.get(&(*month, dimension)));
            months.flatten()
        };
        let mut records: BTreeMap<UnitId, u32> = BTreeMap::new();
        for ((unit, _), count) in cells() {
            *records.entry(*unit).or_default() += count;
        }
        let sums: Vec<u32> = known
            .units
            .iter()
            .map(|unit| records.get(unit).copied().unwrap_or(0))
            .collect();
        let mut forced = vec![false; known.units.len()];
        for month in span {
            for (forced, is_hidden) in forced.iter_mut().zip(hidden_units(known, *month)) {
                *forced |= is_hidden;
            }
        }
        let hidden = protect_list(&sums, &forced);
        let shown: BTreeSet<UnitId> = known
            .units
            .iter()
            .zip(hidden)
            .filter(|(_, hidden)| !hidden)
            .map(|(unit, _)| *unit)
            .collect();
        let mut rows: Vec<Option<UnitId>> = shown.iter().copied().map(Some).collect();
        let mut columns: Vec<Option<&str>> = told.keys().copied().map(Some).collect();
        if shown.len() < known.units.len() {
            rows.push(None);
        }
        if cells().any(|((_, code), _)| !told.contains_key(code)) {
            columns.push(None);
        }
        let mut counts = vec![vec![0; columns.len()]; rows.len()];
        let place_of = |unit: UnitId| {
            rows.iter()
                .position(|row| *row == Some(unit))
                .unwrap_or(rows.len() - 1)
        };
        for ((unit, code), count) in cells() {
            let own = columns.iter().position(|column| *column == Some(*code));
            let column = own.or_else(|| columns.iter().position(Option::is_none));
            if let Some(column) = column {
                counts[place_of(*unit)][column] += count;
            }
        }
        Self {
            rows,
            columns,
            counts,
        }
    }
}

/// The quarters of the period that are over.
pub(super) fn quarters(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let after = quarter_of(next_month(last));
    let quarter = quarter_of(first);
    std::iter::successors(Some(quarter), |quarter| {
        Some(next_month(next_month(next_month(*quarter))))
    })
    .take_while(move |quarter| *quarter < after)
}
