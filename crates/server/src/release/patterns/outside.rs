//! What is told of kinds outside the workplace.

use super::super::months::hidden_units;
use super::{Part, Table, add_up, months};
use crate::release::{Known, quarter_of};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use vaern_domain::id::UnitId;
use vaern_domain::suppression::{LEAST_SHOWN, protect_list, protect_list_sparing, protect_table};
use vaern_protocol::figures::{Dimension, KindFigure, NOT_STATED};
use vaern_statistics::next_month;

impl<'a> Table<'a> {
    /// Of all workplaces together.
    pub(super) fn of_all(&self, dimension: Dimension, first: NaiveDate, last: NaiveDate) -> Vec<KindFigure> {
        let parts: Vec<Part<'_>> = match dimension {
            Dimension::Hour => quarters(first, last)
                .map(|quarter| {
                    let mut sums = BTreeMap::new();
                    for month in months(quarter, next_month(next_month(quarter))) {
                        for (code, records) in self.by_code(month, dimension, None) {
                            *sums.entry(code).or_default() += records;
                        }
                    }
                    told_of(dimension, sums)
                })
                .collect(),
            _ => months(first, last)
                .map(|month| told_of(dimension, self.by_code(month, dimension, None)))
                .collect(),
        };
        add_up(dimension, &parts)
    }

    /// Of one workplace.
    pub(super) fn of_unit(
        &self,
        known: &Known,
        unit: UnitId,
        dimension: Dimension,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Vec<KindFigure> {
        let parts: Vec<Part<'_>> = months(first, last)
            .map(|month| self.told_of_unit(known, unit, dimension, month))
            .collect();
        add_up(dimension, &parts)
    }

    fn told_of_unit(&self, known: &Known, unit: UnitId, dimension: Dimension, month: NaiveDate) -> Part<'a> {
        let all = told_of(dimension, self.by_code(month, dimension, None));
        let grid = Grid::of(self, known, dimension, month, &all.told);
        let Some(row) = grid.rows.iter().position(|of| *of == Some(unit)) else {
            return Part {
                told: BTreeMap::new(),
                hidden: all.told.keys().copied().chain(all.hidden).collect(),
                ..all
            };
        };
        let hidden = match dimension {
            // An incident with two acts stands in two columns: rows have no sum anybody knows.
            Dimension::Act => grid.protected_by_column(),
            _ => protect_table(&grid.counts),
        };
        let mut part = Part {
            told: BTreeMap::new(),
            ..all
        };
        for (column, code) in grid.columns.iter().enumerate() {
            match code {
                Some(code) if hidden[row][column] => {
                    part.hidden.insert(code);
                }
                Some(code) => {
                    part.told.insert(code, grid.counts[row][column]);
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

/// Workplaces by kinds in one month. Those that are hidden stand together, in the last row and the last column.
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
        month: NaiveDate,
        told: &BTreeMap<&'a str, u32>,
    ) -> Self {
        let mut records: BTreeMap<UnitId, u32> = BTreeMap::new();
        for ((unit, _), count) in table.0.get(&(month, dimension)).into_iter().flatten() {
            *records.entry(*unit).or_default() += count;
        }
        let sums: Vec<u32> = known
            .units
            .iter()
            .map(|unit| records.get(unit).copied().unwrap_or(0))
            .collect();
        let hidden = protect_list(&sums, &hidden_units(known, month));
        let shown: BTreeSet<UnitId> = known
            .units
            .iter()
            .zip(hidden)
            .filter(|(_, hidden)| !hidden)
            .map(|(unit, _)| *unit)
            .collect();
        let mut rows: Vec<Option<UnitId>> = shown.iter().copied().map(Some).collect();
        let mut columns: Vec<Option<&str>> = told.keys().copied().map(Some).collect();
        let cells = || table.0.get(&(month, dimension)).into_iter().flatten();
        if shown.len() < known.units.len() {
            rows.push(None);
        }
        // Hidden acts have no sum; other hidden kinds have one together.
        if dimension != Dimension::Act && cells().any(|((_, code), _)| !told.contains_key(code)) {
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

    fn protected_by_column(&self) -> Vec<Vec<bool>> {
        let mut hidden = vec![vec![true; self.columns.len()]; self.rows.len()];
        for column in 0..self.columns.len() {
            let counts: Vec<u32> = self.counts.iter().map(|row| row[column]).collect();
            for (row, is_hidden) in protect_list(&counts, &[]).into_iter().enumerate() {
                hidden[row][column] = is_hidden;
            }
        }
        hidden
    }
}

/// The quarters of the period that are over.
fn quarters(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let after = quarter_of(next_month(last));
    let quarter = quarter_of(first);
    std::iter::successors(Some(quarter), |quarter| {
        Some(next_month(next_month(next_month(*quarter))))
    })
    .take_while(move |quarter| *quarter < after)
}
