//! Lines: what can be taken as days, hours and codes, and what cannot, and why.

use crate::columns::{Columns, Field};
use crate::moment::{day_of, hour_of};
use crate::rows::Rows;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;
use vaern_domain::catalogue::Actor;
use vaern_domain::id::UnitId;
use vaern_protocol::figures::Dimension;
use vaern_protocol::older::{EARLIEST, MOST_ON_A_LINE, OlderFacts};

/// What a value means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// A code of the catalogue; of a workplace its id.
    Code(String),
    /// Nothing: the line is taken, and this is not stated.
    NotStated,
    /// The line is not to be taken.
    LeaveOut,
}

/// What the values of each field mean. A value that is not among them is not stated; a workplace that is not is unknown.
pub type Meanings = BTreeMap<Field, BTreeMap<String, Meaning>>;

/// Why a line cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "LineReason")]
pub enum Reason {
    /// There is no day.
    NoDay,
    /// What stands there is no day.
    ImpossibleDay,
    /// The day has not been yet.
    FutureDay,
    /// A day before anything can be registered.
    TooOld,
    /// No workplace is said.
    NoUnit,
    /// A workplace nobody has said the meaning of.
    UnknownUnit,
    /// The number of incidents is no number from 1 to 99.
    BadCount,
    /// Between colleagues: another procedure, and another file.
    Colleague,
    /// It has a value that was to be left out.
    LeftOut,
    /// Every cell is as on a line before.
    Twice,
    /// An earlier import has it.
    Already,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::NoDay,
        Self::ImpossibleDay,
        Self::FutureDay,
        Self::TooOld,
        Self::NoUnit,
        Self::UnknownUnit,
        Self::BadCount,
        Self::Colleague,
        Self::LeftOut,
        Self::Twice,
        Self::Already,
    ];

    /// Its name in texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoDay => "no_day",
            Self::ImpossibleDay => "impossible_day",
            Self::FutureDay => "future_day",
            Self::TooOld => "too_old",
            Self::NoUnit => "no_unit",
            Self::UnknownUnit => "unknown_unit",
            Self::BadCount => "bad_count",
            Self::Colleague => "colleague",
            Self::LeftOut => "left_out",
            Self::Twice => "twice",
            Self::Already => "already",
        }
    }
}

/// A line that can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its number in the file.
    pub line: usize,
    /// Where, and of what kinds: a place in [`Read::facts`].
    pub facts: usize,
    /// The day.
    pub day: NaiveDate,
    /// The hour, where it is known.
    pub hour: Option<u8>,
    /// How many incidents.
    pub incidents: u16,
}

/// A line that cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its number in the file.
    pub line: usize,
    /// Why.
    pub reason: Reason,
}

/// What came of reading all lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// What lines have in common, each once.
    pub facts: Vec<OlderFacts>,
    /// Lines that can be taken, in order.
    pub taken: Vec<Taken>,
    /// Lines that cannot, in order.
    pub refused: Vec<Refused>,
}

/// Reads all lines. Lines that are alike in every cell count `once` or each.
pub fn read(rows: &Rows, columns: &Columns, meanings: &Meanings, once: bool, today: NaiveDate) -> Read {
    let mut read = Read::default();
    let mut places: HashMap<OlderFacts, usize> = HashMap::new();
    let mut seen: BTreeSet<Vec<&str>> = BTreeSet::new();
    for (line, cells) in &rows.lines {
        let line = *line;
        let trimmed = || cells.iter().map(|cell| cell.trim()).collect();
        let found = if once && !seen.insert(trimmed()) {
            Err(Reason::Twice)
        } else {
            line_of(cells, columns, meanings, today)
        };
        match found {
            Ok((facts, day, hour, incidents)) => {
                let next = places.len();
                let place = *places.entry(facts.clone()).or_insert(next);
                if place == next {
                    read.facts.push(facts);
                }
                read.taken.push(Taken {
                    line,
                    facts: place,
                    day,
                    hour,
                    incidents,
                });
            }
            Err(reason) => read.refused.push(Refused { line, reason }),
        }
    }
    read
}

fn line_of(
    cells: &[String],
    columns: &Columns,
    meanings: &Meanings,
    today: NaiveDate,
) -> Result<(OlderFacts, NaiveDate, Option<u8>, u16), Reason> {
    let date = columns.cell(cells, Field::Date);
    if date.is_empty() {
        return Err(Reason::NoDay);
    }
    let day = day_of(date).ok_or(Reason::ImpossibleDay)?;
    if day > today {
        return Err(Reason::FutureDay);
    }
    if day < EARLIEST {
        return Err(Reason::TooOld);
    }
    let hour = hour_of(columns.cell(cells, Field::Time)).or_else(|| hour_of(date));
    let incidents = match columns.cell(cells, Field::Count) {
        "" => 1,
        count => count
            .parse()
            .ok()
            .filter(|count| (1..=MOST_ON_A_LINE).contains(count))
            .ok_or(Reason::BadCount)?,
    };
    let facts = OlderFacts {
        unit: unit_of(cells, columns, meanings)?,
        kinds: kinds_of(cells, columns, meanings)?,
    };
    Ok((facts, day, hour, incidents))
}

fn unit_of(cells: &[String], columns: &Columns, meanings: &Meanings) -> Result<UnitId, Reason> {
    if !columns.places.contains_key(&Field::Unit) {
        return columns.unit.ok_or(Reason::NoUnit);
    }
    let value = columns.cell(cells, Field::Unit);
    if value.is_empty() {
        return Err(Reason::NoUnit);
    }
    match meanings
        .get(&Field::Unit)
        .and_then(|meanings| meanings.get(value))
    {
        Some(Meaning::Code(unit)) => unit.parse().map_err(|_| Reason::UnknownUnit),
        Some(Meaning::LeaveOut) => Err(Reason::LeftOut),
        Some(Meaning::NotStated) | None => Err(Reason::UnknownUnit),
    }
}

fn kinds_of(
    cells: &[String],
    columns: &Columns,
    meanings: &Meanings,
) -> Result<Vec<(Dimension, String)>, Reason> {
    let mut kinds = Vec::new();
    for field in Field::ALL {
        let Some(dimension) = field.dimension() else {
            continue;
        };
        let value = columns.cell(cells, field);
        match meanings.get(&field).and_then(|meanings| meanings.get(value)) {
            Some(Meaning::Code(code)) if field == Field::Actor && code == Actor::Colleague.code() => {
                return Err(Reason::Colleague);
            }
            Some(Meaning::Code(code)) => kinds.push((dimension, code.clone())),
            Some(Meaning::LeaveOut) => return Err(Reason::LeftOut),
            Some(Meaning::NotStated) | None => {}
        }
    }
    Ok(kinds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::rows;

    const UNIT: &str = "01a033ae-d1c8-7000-8000-000000000002";

    fn read_file(file: &str, once: bool) -> Read {
        let heads = [
            Field::Date,
            Field::Time,
            Field::Unit,
            Field::Act,
            Field::Actor,
            Field::Count,
        ];
        let columns = Columns {
            places: heads
                .into_iter()
                .enumerate()
                .map(|(place, field)| (field, place))
                .collect(),
            unit: None,
        };
        let code = |code: &str| Meaning::Code(code.to_owned());
        let of = |meanings: &[(&str, Meaning)]| {
            let meanings = meanings.iter();
            meanings
                .map(|(value, meaning)| ((*value).to_owned(), meaning.clone()))
                .collect()
        };
        let meanings: Meanings = [
            (
                Field::Unit,
                of(&[("Nord", code(UNIT)), ("Lukket", Meaning::LeaveOut)]),
            ),
            (
                Field::Act,
                of(&[
                    ("slag", code("hit")),
                    ("møde", Meaning::LeaveOut),
                    ("?", Meaning::NotStated),
                ]),
            ),
            (
                Field::Actor,
                of(&[("elev", code("citizen")), ("kollega", code("colleague"))]),
            ),
        ]
        .into();
        let rows = rows(format!("dato;tid;sted;art;hvem;antal\n{file}").as_bytes()).unwrap();
        read(&rows, &columns, &meanings, once, "2026-08-24".parse().unwrap())
    }

    #[test]
    fn a_line_becomes_day_hour_and_codes_and_nothing_of_its_text() {
        let read = read_file(
            "02-03-2026;13.45;Nord;slag;elev;\n2026-03-03 08:10;;Nord;?;;3\n",
            true,
        );
        assert_eq!(read.refused, []);
        let first = &read.taken[0];
        assert_eq!((first.line, first.hour, first.incidents), (2, Some(13), 1));
        assert_eq!(
            read.facts[first.facts].kinds,
            [
                (Dimension::Act, "hit".to_owned()),
                (Dimension::Actor, "citizen".to_owned())
            ]
        );
        let second = &read.taken[1];
        assert_eq!((second.line, second.hour, second.incidents), (3, Some(8), 3));
        assert_eq!(read.facts[second.facts].kinds, []);
    }

    #[test]
    fn every_line_that_cannot_be_taken_says_why() {
        let cases = [
            (";;Nord;slag;;", Reason::NoDay),
            ("31-02-2026;;Nord;slag;;", Reason::ImpossibleDay),
            ("25-08-2026;;Nord;slag;;", Reason::FutureDay),
            ("01-01-1950;;Nord;slag;;", Reason::TooOld),
            ("02-03-2026;;;slag;;", Reason::NoUnit),
            ("02-03-2026;;Syd;slag;;", Reason::UnknownUnit),
            ("02-03-2026;;Lukket;slag;;", Reason::LeftOut),
            ("02-03-2026;;Nord;møde;;", Reason::LeftOut),
            ("02-03-2026;;Nord;slag;kollega;", Reason::Colleague),
            ("02-03-2026;;Nord;slag;;mange", Reason::BadCount),
            ("02-03-2026;;Nord;slag;;0", Reason::BadCount),
        ];
        for (line, reason) in cases {
            let read = read_file(line, true);
            assert_eq!(read.refused, [Refused { line: 2, reason }], "{line}");
            assert_eq!(read.taken, [], "{line}");
        }
    }

    #[test]
    fn lines_alike_in_every_cell_count_once_or_each() {
        let line = "02-03-2026;;Nord;slag;;\n";
        let file = format!("{line}{line}{line}");
        let once = read_file(&file, true);
        assert_eq!(once.taken.len(), 1);
        let twice = |line| Refused {
            line,
            reason: Reason::Twice,
        };
        assert_eq!(once.refused, [twice(3), twice(4)]);
        assert_eq!(read_file(&file, false).taken.len(), 3);
    }
}
