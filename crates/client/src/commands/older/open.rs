//! The first look at a file, and what its columns and values may mean. All of it happens on this device.

use super::super::Local;
use super::{opened, refuse_others};
use crate::app::App;
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::older::{Older, OlderOption, Remembered, field_of, meaning_of, options};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::id::UnitId;
use vaern_older::{Columns, Field, Meaning, Meanings, Rows, personal_lines, rows, values};
use vaern_protocol::enrolment::Unit;
use vaern_protocol::older::MOST_LINES;

/// Examples shown of a column.
const EXAMPLES: usize = 3;
/// Letters of an example that are shown.
const EXAMPLE_LETTERS: usize = 40;

/// Opens a CSV file or a workbook.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OpenOlderFile {
    /// The file in base64.
    pub file: String,
    /// Every workplace, as the list of batches told them.
    pub units: Vec<Unit>,
}

/// What is in it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct OlderFile {
    /// Lines behind the heads that are not empty.
    pub lines: u32,
    /// Lines that are.
    pub empty: u32,
    /// Most lines of a file.
    pub most: u32,
    /// Lines with a CPR number, a phone number or an e-mail address. With any, nothing more is said and nothing is kept.
    pub stopped: Vec<u32>,
    /// Lines with what reads like a name or an address.
    pub asked: Vec<u32>,
    /// The columns.
    pub columns: Vec<OlderColumn>,
    /// What a column can be.
    pub fields: Vec<Field>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct OlderColumn {
    /// Its place, from 0.
    pub place: u32,
    /// Its head.
    pub head: String,
    /// Some of what stands in it.
    pub examples: Vec<String>,
    /// What it was last time, or most likely is.
    pub field: Option<Field>,
}

/// Says what the columns are.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ChooseOlderColumns {
    /// Those that are used.
    pub columns: Vec<ColumnChoice>,
    /// Where all lines belong, when no column says it.
    pub unit_id: Option<UnitId>,
}

/// What a column is.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
pub struct ColumnChoice {
    /// Its place, from 0.
    pub place: u32,
    /// What it is.
    pub field: Field,
}

/// The values of the columns.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct OlderValues {
    /// Those whose values are to be given a meaning.
    pub fields: Vec<OlderField>,
}

/// The values of one column.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct OlderField {
    /// What the column is.
    pub field: Field,
    /// Its values, most lines first; none when they are too many.
    pub values: Vec<OlderValue>,
    /// Whether they are too many: then it is free text, which is not taken.
    pub too_many: bool,
    /// What a value can mean.
    pub options: Vec<OlderOption>,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct OlderValue {
    /// What stands there.
    pub value: String,
    /// On how many lines.
    pub lines: u32,
    /// What it meant last time, or most likely means.
    pub meaning: Meaning,
}

impl Local for OpenOlderFile {
    type Reply = OlderFile;

    fn run(self, app: &mut App, _: &dyn Host) -> Result<OlderFile, Failure> {
        refuse_others(app)?;
        app.older = None;
        let unreadable = || Failure::from(FailureCode::FileUnreadable);
        let content = BASE64_STANDARD.decode(&self.file).map_err(|_| unreadable())?;
        let rows = rows(&content).map_err(|_| unreadable())?;
        if rows.lines.len() > MOST_LINES {
            return Err(Failure::with(FailureCode::TooManyLines, "limit", MOST_LINES));
        }
        let personal = personal_lines(&rows);
        let remembered = Remembered::of(&app.store)?;
        let is_stopped = !personal.stops.is_empty();
        let file = OlderFile {
            lines: number(rows.lines.len()),
            empty: number(rows.empty),
            most: number(MOST_LINES),
            columns: if is_stopped {
                Vec::new()
            } else {
                columns(&rows, &remembered)
            },
            stopped: personal.stops.into_iter().map(number).collect(),
            asked: personal.asks.into_iter().map(number).collect(),
            fields: Field::ALL.into(),
        };
        if !is_stopped {
            app.older = Some(Box::new(Older {
                rows,
                columns: Columns::default(),
                meanings: Meanings::default(),
                units: self.units,
                checked: None,
            }));
        }
        Ok(file)
    }
}

/// Each field is proposed for one column only: the first.
fn columns(rows: &Rows, remembered: &Remembered) -> Vec<OlderColumn> {
    let mut proposed = Vec::new();
    let heads = rows.heads.iter().enumerate();
    heads
        .map(|(place, head)| {
            let field = remembered.head(head).unwrap_or_else(|| field_of(head));
            let field = field.filter(|field| !proposed.contains(field));
            proposed.extend(field);
            let cells = rows.lines.iter().filter_map(|(_, cells)| cells.get(place));
            let filled = cells.filter(|cell| !cell.trim().is_empty());
            OlderColumn {
                place: number(place),
                head: head.trim().to_owned(),
                examples: filled
                    .take(EXAMPLES)
                    .map(|cell| cell.chars().take(EXAMPLE_LETTERS).collect())
                    .collect(),
                field,
            }
        })
        .collect()
}

impl Local for ChooseOlderColumns {
    type Reply = OlderValues;

    fn run(self, app: &mut App, _: &dyn Host) -> Result<OlderValues, Failure> {
        let language = app.language().of_office();
        let mut remembered = Remembered::of(&app.store)?;
        let older = opened(app)?;
        older.checked = None;
        older.columns = Columns {
            places: self
                .columns
                .iter()
                .filter_map(|choice| Some((choice.field, usize::try_from(choice.place).ok()?)))
                .collect(),
            unit: self.unit_id,
        };
        for (place, head) in older.rows.heads.iter().enumerate() {
            let mut used = older.columns.places.iter();
            let field = used.find(|(_, of)| **of == place).map(|(field, _)| *field);
            remembered.note_head(head, field);
        }
        let used = older.columns.places.keys().filter(|field| field.has_values());
        let fields = used.map(|field| {
            let options = options(language, *field, &older.units);
            let found = values(&older.rows, &older.columns, *field);
            OlderField {
                field: *field,
                too_many: found.is_none(),
                values: found
                    .unwrap_or_default()
                    .into_iter()
                    .map(|(value, lines)| OlderValue {
                        meaning: remembered
                            .meaning(*field, &value)
                            .cloned()
                            .unwrap_or_else(|| meaning_of(*field, &value, &options)),
                        value,
                        lines: number(lines),
                    })
                    .collect(),
                options,
            }
        });
        let values = OlderValues {
            fields: fields.collect(),
        };
        remembered.keep(&mut app.store)?;
        Ok(values)
    }
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
