//! Tables with the sums of their rows and columns.

use super::{LEAST_SHOWN, next_to_hide};
use std::collections::VecDeque;

/// Which cells of a table are hidden from a reader who knows the sum of every row and of every column. `counts` are
/// rows of equal length.
///
/// Sums under [`LEAST_SHOWN`] must not be known to the reader; leave such rows and columns out, or put several together.
pub fn protect_table(counts: &[Vec<u32>]) -> Vec<Vec<bool>> {
    let mut table = Table::new(counts);
    loop {
        table.protect_lines();
        let Some((row, column)) = table.computable() else {
            return table.hidden;
        };
        if !table.hide_beside(row, column) {
            // Everything is hidden: only sums that should not be known can give a cell away.
            return table.hidden;
        }
    }
}

struct Table<'a> {
    counts: &'a [Vec<u32>],
    hidden: Vec<Vec<bool>>,
    columns: usize,
}

impl<'a> Table<'a> {
    fn new(counts: &'a [Vec<u32>]) -> Self {
        let small = |row: &Vec<u32>| row.iter().map(|count| *count < LEAST_SHOWN).collect();
        Self {
            counts,
            hidden: counts.iter().map(small).collect(),
            columns: counts.first().map_or(0, Vec::len),
        }
    }

    /// Hides until no row and no column gives a cell away by itself.
    fn protect_lines(&mut self) {
        let mut settled = false;
        while !settled {
            settled = true;
            for row in 0..self.counts.len() {
                while let Some(column) = next_to_hide(&self.counts[row], &self.hidden[row], &[]) {
                    self.hidden[row][column] = true;
                    settled = false;
                }
            }
            for column in 0..self.columns {
                let counts: Vec<u32> = self.counts.iter().map(|row| row[column]).collect();
                let mut hidden: Vec<bool> = self.hidden.iter().map(|row| row[column]).collect();
                while let Some(row) = next_to_hide(&counts, &hidden, &[]) {
                    hidden[row] = true;
                    self.hidden[row][column] = true;
                    settled = false;
                }
            }
        }
    }

    /// A hidden cell that follows from the sums, if there is one.
    fn computable(&self) -> Option<(usize, usize)> {
        let cells = (0..self.counts.len())
            .flat_map(|row| (0..self.columns).map(move |column| (row, column)))
            .filter(|(row, column)| self.hidden[*row][*column]);
        let mut cells = cells;
        cells.find(|(row, column)| !self.can_vary(*row, *column))
    }

    /// Whether other counts in the hidden cells, none below 0, give the same sums with another count in this one: one more
    /// here is made up for along a path of one less and one more that ends in its row; or the other way round.
    fn can_vary(&self, row: usize, column: usize) -> bool {
        let (from_column, to_row) = (Line::Column(column), Line::Row(row));
        self.is_path(from_column, to_row, (row, column))
            || (self.counts[row][column] > 0 && self.is_path(to_row, from_column, (row, column)))
    }

    /// A step from a row to a column adds one to the hidden cell where they cross; a step from a column to a row takes one
    /// away, which a count of 0 does not allow. The cell itself is not stepped on.
    fn is_path(&self, from: Line, to: Line, cell: (usize, usize)) -> bool {
        let mut seen_rows = vec![false; self.counts.len()];
        let mut seen_columns = vec![false; self.columns];
        let mut next = VecDeque::from([from]);
        while let Some(line) = next.pop_front() {
            if line == to {
                return true;
            }
            match line {
                Line::Row(row) => {
                    for (column, seen) in seen_columns.iter_mut().enumerate() {
                        if !*seen && self.hidden[row][column] && (row, column) != cell {
                            *seen = true;
                            next.push_back(Line::Column(column));
                        }
                    }
                }
                Line::Column(column) => {
                    for (row, seen) in seen_rows.iter_mut().enumerate() {
                        let crossing = (row, column);
                        if !*seen
                            && self.hidden[row][column]
                            && crossing != cell
                            && self.counts[row][column] > 0
                        {
                            *seen = true;
                            next.push_back(Line::Row(row));
                        }
                    }
                }
            }
        }
        false
    }

    /// Hides the smallest visible cell of the row or column, or else of the table. False when there is none left.
    fn hide_beside(&mut self, row: usize, column: usize) -> bool {
        let visible = || {
            (0..self.counts.len())
                .flat_map(|row| (0..self.columns).map(move |column| (row, column)))
                .filter(|(row, column)| !self.hidden[*row][*column])
        };
        let count = |(row, column): &(usize, usize)| self.counts[*row][*column];
        let beside = visible().filter(|cell| cell.0 == row || cell.1 == column);
        let Some((row, column)) = beside.min_by_key(count).or_else(|| visible().min_by_key(count)) else {
            return false;
        };
        self.hidden[row][column] = true;
        true
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Row(usize),
    Column(usize),
}
