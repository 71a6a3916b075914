//! What each column of a table is.

use crate::rows::Rows;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use vaern_domain::id::UnitId;
use vaern_protocol::figures::Dimension;

/// Most values a column of codes may have. What has more is free text, or not what it was taken for.
pub const MOST_VALUES: usize = 200;

/// What a column can be. There is none for free text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ColumnField")]
pub enum Field {
    /// The day it happened; the time may stand behind it.
    Date,
    /// The time of day.
    Time,
    /// Where: a workplace.
    Unit,
    /// What happened.
    Act,
    /// Who did it.
    Actor,
    /// How much it affected the person.
    Burden,
    /// What happened just before.
    Trigger,
    /// Where at the workplace.
    Place,
    /// Absence or treatment.
    Absence,
    /// How many incidents the line stands for.
    Count,
}

impl Field {
    /// All of them, the day first.
    pub const ALL: [Self; 10] = [
        Self::Date,
        Self::Time,
        Self::Unit,
        Self::Act,
        Self::Actor,
        Self::Burden,
        Self::Trigger,
        Self::Place,
        Self::Absence,
        Self::Count,
    ];

    /// The dimension of the catalogue its values belong to.
    pub fn dimension(self) -> Option<Dimension> {
        match self {
            Self::Date | Self::Time | Self::Unit | Self::Count => None,
            Self::Act => Some(Dimension::Act),
            Self::Actor => Some(Dimension::Actor),
            Self::Burden => Some(Dimension::Burden),
            Self::Trigger => Some(Dimension::Trigger),
            Self::Place => Some(Dimension::Place),
            Self::Absence => Some(Dimension::Absence),
        }
    }

    /// The code it is stored under.
    pub fn code(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Time => "time",
            Self::Unit => "unit",
            Self::Count => "count",
            Self::Act => "act",
            Self::Actor => "actor",
            Self::Burden => "burden",
            Self::Trigger => "trigger",
            Self::Place => "place",
            Self::Absence => "absence",
        }
    }

    /// Whether its values are to be given a meaning one by one.
    pub fn has_values(self) -> bool {
        self == Self::Unit || self.dimension().is_some()
    }
}

/// Which column is what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Places from 0.
    pub places: BTreeMap<Field, usize>,
    /// Where all lines belong, when no column says it.
    pub unit: Option<UnitId>,
}

impl Columns {
    /// What stands in a line in the column of a field, without spaces around it; nothing where there is no such column.
    pub fn cell<'a>(&self, cells: &'a [String], field: Field) -> &'a str {
        let place = self.places.get(&field);
        place
            .and_then(|place| cells.get(*place))
            .map_or("", |cell| cell.trim())
    }
}

/// The values in the column of a field with how many lines have them, most first; none when they are more than [`MOST_VALUES`].
pub fn values(rows: &Rows, columns: &Columns, field: Field) -> Option<Vec<(String, usize)>> {
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, cells) in &rows.lines {
        let cell = columns.cell(cells, field);
        if !cell.is_empty() {
            *found.entry(cell).or_default() += 1;
            if found.len() > MOST_VALUES {
                return None;
            }
        }
    }
    let mut values: Vec<(String, usize)> = found
        .into_iter()
        .map(|(value, lines)| (value.to_owned(), lines))
        .collect();
    values.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Some(values)
}
