//! Old counts, shadow weeks and working hours from a CSV or XLSX file: every line that cannot be taken is named with its reason, and then
//! nothing is taken.
//!
//! Columns are found by their head, in any order: `unit`, `month`, `count` for old counts; `unit`, `week`, `tallied` and
//! `registered` for shadow weeks; `unit`, `month`, `hours`, `headcount` for working hours. A month is `2025-08` or a day of it, a week is any day of it. Danish heads work too
//! (`locales/office`, `baseline`).

mod hours;

pub use hours::hours;
pub use vaern_older::{Rows, Unreadable, rows};

use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeSet;
use vaern_domain::Language;
use vaern_domain::guard::{self, FindingKind};
use vaern_domain::id::UnitId;
use vaern_evaluation::{OldCount, Plan, ShadowWeek};
use vaern_statistics::monday_of;
use vaern_texts::text;

/// A line that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineFault {
    /// Its number in the file; the heads are line 1.
    pub line: usize,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A column is missing altogether (line 1).
    ColumnMissing {
        /// Its name.
        column: &'static str,
    },
    /// No workplace of the trial has this name.
    UnitUnknown {
        /// What stands there.
        unit: String,
    },
    /// No day or month.
    NoDay {
        /// What stands there.
        text: String,
    },
    /// No number.
    NoNumber {
        /// What stands there.
        text: String,
    },
    /// A number below nothing.
    Negative {
        /// What stands there.
        text: String,
    },
    /// The same workplace and time stands on a line before.
    Twice,
    /// There is no workplace of this name.
    NoSuchUnit {
        /// What stands there.
        unit: String,
    },
    /// A number that is 0 where at least 1 is meant, or larger than can be.
    OutOfRange {
        /// What stands there.
        text: String,
    },
    /// Neither of two columns says anything.
    NothingSaid,
    /// A CPR number or an e-mail address; it is not said back.
    PersonalData,
}

impl Fault {
    /// What is said of it.
    pub fn words(&self, language: Language) -> String {
        let (key, args): (&str, Vec<(&str, &str)>) = match self {
            Self::ColumnMissing { column } => ("column_missing", vec![("column", *column)]),
            Self::UnitUnknown { unit } => ("unit_unknown", vec![("unit", unit.as_str())]),
            Self::NoDay { text } => ("no_day", vec![("text", text.as_str())]),
            Self::NoNumber { text } => ("no_number", vec![("text", text.as_str())]),
            Self::Negative { text } => ("negative", vec![("text", text.as_str())]),
            Self::Twice => ("twice", vec![]),
            Self::NoSuchUnit { unit } => ("no_such_unit", vec![("unit", unit.as_str())]),
            Self::OutOfRange { text } => ("out_of_range", vec![("text", text.as_str())]),
            Self::NothingSaid => ("nothing_said", vec![]),
            Self::PersonalData => ("personal_data", vec![]),
        };
        text(language.of_office(), &format!("baseline.fault.{key}"), &args)
    }
}

/// Old counts, or every line that cannot be taken.
///
/// # Errors
/// All faults of the file, in the order of its lines.
pub fn old_counts(rows: &Rows, plan: &Plan) -> Result<Vec<OldCount>, Vec<LineFault>> {
    let columns = columns(rows, ["unit", "month", "count"])?;
    each(rows, |cells| {
        let unit = unit(plan, cell(cells, columns[0]))?;
        let month = day(cell(cells, columns[1]))?;
        Ok(OldCount {
            unit,
            month: month.with_day(1).unwrap_or(month),
            count: number(cell(cells, columns[2]))?,
        })
    })
    .and_then(|counts| once(counts, |count| (count.unit, count.month)))
}

/// Shadow weeks, or every line that cannot be taken. `registered` may be empty.
///
/// # Errors
/// All faults of the file, in the order of its lines.
pub fn shadow_weeks(rows: &Rows, plan: &Plan) -> Result<Vec<ShadowWeek>, Vec<LineFault>> {
    let columns = columns(rows, ["unit", "week", "tallied", "registered"])?;
    each(rows, |cells| {
        let registered = cell(cells, columns[3]);
        Ok(ShadowWeek {
            unit: unit(plan, cell(cells, columns[0]))?,
            week: monday_of(day(cell(cells, columns[1]))?),
            tallied: number(cell(cells, columns[2]))?,
            registered: if registered.is_empty() {
                None
            } else {
                Some(number(registered)?)
            },
        })
    })
    .and_then(|weeks| once(weeks, |week| (week.unit, week.week)))
}

fn columns<const N: usize>(rows: &Rows, wanted: [&'static str; N]) -> Result<[usize; N], Vec<LineFault>> {
    let place = |column: &'static str| {
        let named = |head: &String| {
            let head = head.trim().to_lowercase();
            let is = |language| head == text(language, &format!("baseline.column.{column}"), &[]);
            head == column || is(Language::Da) || is(Language::En)
        };
        let missing = LineFault {
            line: 1,
            fault: Fault::ColumnMissing { column },
        };
        rows.heads.iter().position(named).ok_or(missing)
    };
    let places = wanted.map(place);
    let faults: Vec<LineFault> = places.iter().filter_map(|place| place.clone().err()).collect();
    if faults.is_empty() {
        Ok(places.map(|place| place.unwrap_or(0)))
    } else {
        Err(faults)
    }
}

/// Every line read, with its number; or every fault.
fn each<T>(
    rows: &Rows,
    read: impl Fn(&[String]) -> Result<T, Fault>,
) -> Result<Vec<(usize, T)>, Vec<LineFault>> {
    let (mut taken, mut faults) = (Vec::new(), Vec::new());
    for (line, cells) in &rows.lines {
        let read = if cells.iter().any(|cell| holds_personal_data(cell)) {
            Err(Fault::PersonalData)
        } else {
            read(cells)
        };
        match read {
            Ok(row) => taken.push((*line, row)),
            Err(fault) => faults.push(LineFault { line: *line, fault }),
        }
    }
    if faults.is_empty() { Ok(taken) } else { Err(faults) }
}

/// Counts and days are numbers too, so that phone numbers are not looked for.
fn holds_personal_data(cell: &str) -> bool {
    let found = guard::scan(cell);
    found
        .iter()
        .any(|found| matches!(found.kind, FindingKind::Cpr | FindingKind::Email))
}

fn once<T>(
    rows: Vec<(usize, T)>,
    when: impl Fn(&T) -> (UnitId, NaiveDate),
) -> Result<Vec<T>, Vec<LineFault>> {
    let mut seen = BTreeSet::new();
    let twice: Vec<LineFault> = rows
        .iter()
        .filter(|(_, row)| !seen.insert(when(row)))
        .map(|(line, _)| LineFault {
            line: *line,
            fault: Fault::Twice,
        })
        .collect();
    if twice.is_empty() {
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    } else {
        Err(twice)
    }
}

fn cell(cells: &[String], column: usize) -> &str {
    cells.get(column).map_or("", |cell| cell.trim())
}

fn unit(plan: &Plan, name: &str) -> Result<UnitId, Fault> {
    let unit = plan
        .units
        .iter()
        .find(|unit| unit.name.to_lowercase() == name.to_lowercase());
    unit.map(|unit| unit.unit).ok_or_else(|| Fault::UnitUnknown {
        unit: name.to_owned(),
    })
}

fn day(text: &str) -> Result<NaiveDate, Fault> {
    let forms = ["%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y"];
    let day = forms
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok());
    let month = || NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").ok();
    day.or_else(month)
        .filter(|day| (1990..2200).contains(&day.year()))
        .ok_or_else(|| Fault::NoDay {
            text: text.to_owned(),
        })
}

fn number(text: &str) -> Result<u32, Fault> {
    if let Ok(number) = text.parse() {
        return Ok(number);
    }
    let text = text.to_owned();
    Err(match text.replace('−', "-").replace(',', ".").parse::<f64>() {
        Ok(number) if number < 0.0 => Fault::Negative { text },
        _ => Fault::NoNumber { text },
    })
}

#[cfg(test)]
mod tests;
