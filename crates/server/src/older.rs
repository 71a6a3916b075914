//! Older registrations: what a part may hold, which lines are there already, and what they add up to. Pure.

use crate::release::codes;
use crate::sync::monday;
use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use vaern_domain::catalogue::Actor;
use vaern_domain::id::UnitId;
use vaern_protocol::enrolment::Unit;
use vaern_protocol::figures::{Dimension, NOT_STATED};
use vaern_protocol::older::{
    EARLIEST, MOST_LINES_OF_PART, MOST_ON_A_LINE, OLDER_DIMENSIONS, OlderFacts, OlderPart,
};
use vaern_statistics::month_of_week;

/// Why a part is refused. A device of ours sends none of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartFault {
    /// A workplace the organisation does not have.
    Unit,
    /// A place of the message that says what cannot be.
    Malformed(&'static str),
}

/// What came of looking at a batch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Lines that are not there yet.
    pub new: u32,
    /// Places of those that are.
    pub already: Vec<u32>,
}

/// A line by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Line {
    /// Where, and of what kinds.
    pub facts: OlderFacts,
    /// The day.
    pub day: NaiveDate,
    /// The hour, where it is known.
    pub hour: Option<u8>,
    /// How many incidents.
    pub incidents: u16,
}

impl Line {
    /// First day of the month its week belongs to.
    pub fn month(&self) -> NaiveDate {
        month_of_week(monday(self.day))
    }
}

/// Whether a part can be kept.
///
/// # Errors
/// The first [`PartFault`].
pub fn check(part: &OlderPart, units: &[Unit], today: NaiveDate) -> Result<(), PartFault> {
    if part.lines.len() > MOST_LINES_OF_PART {
        return Err(PartFault::Malformed("lines"));
    }
    for facts in &part.facts {
        if !units.iter().any(|unit| unit.unit_id == facts.unit) {
            return Err(PartFault::Unit);
        }
        if !are_sound(&facts.kinds) {
            return Err(PartFault::Malformed("facts"));
        }
    }
    let is_sound = |line: &vaern_protocol::older::OlderLine| {
        usize::try_from(line.0).is_ok_and(|place| place < part.facts.len())
            && (EARLIEST..=today).contains(&line.1)
            && line.2.is_none_or(|hour| hour < 24)
            && (1..=MOST_ON_A_LINE).contains(&line.3)
    };
    match part.lines.iter().all(is_sound) {
        true => Ok(()),
        false => Err(PartFault::Malformed("lines")),
    }
}

/// Codes of the catalogue in the order of their dimensions, each once, and but for acts one of a dimension.
fn are_sound(kinds: &[(Dimension, String)]) -> bool {
    let place = |kind: &(Dimension, String)| OLDER_DIMENSIONS.iter().position(|one| *one == kind.0);
    let is_in_order = kinds.windows(2).all(|pair| {
        let (one, next) = (place(&pair[0]), place(&pair[1]));
        one < next || (pair[0].0 == Dimension::Act && one == next && pair[0].1 < pair[1].1)
    });
    let is_known = |(dimension, code): &(Dimension, String)| {
        OLDER_DIMENSIONS.contains(dimension)
            && codes(*dimension).contains(code)
            && code != NOT_STATED
            // Between colleagues is another procedure, and another file.
            && !(*dimension == Dimension::Actor && code == Actor::Colleague.code())
    };
    is_in_order && kinds.iter().all(is_known)
}

/// The lines of a part.
pub fn lines(part: &OlderPart) -> impl Iterator<Item = Line> {
    part.lines.iter().filter_map(|line| {
        let facts = part.facts.get(usize::try_from(line.0).ok()?)?;
        Some(Line {
            facts: facts.clone(),
            day: line.1,
            hour: line.2,
            incidents: line.3,
        })
    })
}

/// Which of these lines are among those that are there: as often as they are there, and no oftener. Two lines that are alike within
/// one file are two incidents.
pub fn compare(lines: &[Line], there: impl IntoIterator<Item = Line>) -> Checked {
    let mut left: BTreeMap<Line, u32> = BTreeMap::new();
    for line in there {
        *left.entry(line).or_default() += 1;
    }
    let mut checked = Checked::default();
    for (place, line) in lines.iter().enumerate() {
        match left.get_mut(line) {
            Some(times) if *times > 0 => {
                *times -= 1;
                checked.already.push(u32::try_from(place).unwrap_or(u32::MAX));
            }
            _ => checked.new += 1,
        }
    }
    checked
}

/// What lines add up to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Incidents by workplace and week.
    pub weeks: BTreeMap<(UnitId, NaiveDate), u32>,
    /// Incidents by month, dimension, workplace and code.
    pub kinds: BTreeMap<(NaiveDate, Dimension, UnitId, String), u32>,
    /// The lines by workplace and month.
    pub months: BTreeMap<(UnitId, NaiveDate), Vec<Line>>,
}

/// Adds lines up. An incident has one kind of each dimension but acts, of which it has as many as happened.
pub fn sums(lines: impl IntoIterator<Item = Line>) -> Sums {
    let mut sums = Sums::default();
    for line in lines {
        let (unit, month, incidents) = (line.facts.unit, line.month(), u32::from(line.incidents));
        *sums.weeks.entry((unit, monday(line.day))).or_default() += incidents;
        let mut add = |dimension: Dimension, code: &str| {
            let kind = (month, dimension, unit, code.to_owned());
            *sums.kinds.entry(kind).or_default() += incidents;
        };
        for (dimension, code) in &line.facts.kinds {
            add(*dimension, code);
        }
        let stated: BTreeSet<Dimension> = line.facts.kinds.iter().map(|(dimension, _)| *dimension).collect();
        for dimension in OLDER_DIMENSIONS {
            if dimension != Dimension::Act && !stated.contains(&dimension) {
                add(dimension, NOT_STATED);
            }
        }
        let weekday = line.day.weekday().number_from_monday();
        let hour = line.hour.map(|hour| format!("{weekday}-{hour:02}"));
        add(Dimension::Hour, hour.as_deref().unwrap_or(NOT_STATED));
        add(Dimension::Delay, NOT_STATED);
        sums.months.entry((unit, month)).or_default().push(line);
    }
    sums
}

#[cfg(test)]
mod tests;
