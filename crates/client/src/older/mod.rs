//! A file of older registrations on its way: read here, looked at here, and never sent. What goes to the central store are days,
//! hours and codes. It lies in memory only.

mod guess;
mod remembered;
mod report;

pub use guess::OlderOption;
pub(crate) use guess::{field_of, meaning_of, options};
pub(crate) use remembered::Remembered;
pub(crate) use report::table;

use std::collections::BTreeMap;
use vaern_domain::id::BatchId;
use vaern_older::{Columns, Meanings, Read, Reason, Refused, Rows};
use vaern_protocol::enrolment::Unit;
use vaern_protocol::older::{MOST_LINES_OF_PART, OlderFacts, OlderLine, OlderPart, OlderSource};

/// The file, and what was said of it so far.
#[derive(Debug)]
pub(crate) struct Older {
    pub(crate) rows: Rows,
    pub(crate) columns: Columns,
    pub(crate) meanings: Meanings,
    pub(crate) units: Vec<Unit>,
    pub(crate) checked: Option<Checked>,
}

/// What came of looking at it.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) batch: BatchId,
    pub(crate) source: OlderSource,
    pub(crate) read: Read,
    /// Places among the lines that can be taken of those an earlier import has.
    pub(crate) already: Vec<u32>,
    pub(crate) is_taken: bool,
}

impl Checked {
    /// Lines sent.
    pub(crate) fn lines(&self) -> u32 {
        u32::try_from(self.read.taken.len()).unwrap_or(u32::MAX)
    }

    /// A part of what is sent, and whether there is another behind it. There is always a first.
    pub(crate) fn part(&self, number: u32) -> (OlderPart, bool) {
        let all = &self.read.taken;
        let from = usize::try_from(number)
            .unwrap_or(usize::MAX)
            .saturating_mul(MOST_LINES_OF_PART)
            .min(all.len());
        let to = (from + MOST_LINES_OF_PART).min(all.len());
        let mut places: BTreeMap<usize, u32> = BTreeMap::new();
        let mut facts: Vec<OlderFacts> = Vec::new();
        let mut lines = Vec::new();
        for line in &all[from..to] {
            let place = *places.entry(line.facts).or_insert_with(|| {
                facts.push(self.read.facts[line.facts].clone());
                u32::try_from(facts.len() - 1).unwrap_or(u32::MAX)
            });
            lines.push(OlderLine(place, line.day, line.hour, line.incidents));
        }
        let part = OlderPart {
            batch: self.batch,
            part: number,
            source: self.source,
            facts,
            lines,
        };
        (part, to < all.len())
    }

    /// Every line that is not taken, in the order of the file.
    pub(crate) fn refused(&self) -> Vec<Refused> {
        let already = self.already.iter().filter_map(|place| {
            let line = self.read.taken.get(usize::try_from(*place).ok()?)?;
            Some(Refused {
                line: line.line,
                reason: Reason::Already,
            })
        });
        let mut refused: Vec<Refused> = self.read.refused.iter().copied().chain(already).collect();
        refused.sort_by_key(|refused| refused.line);
        refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;
    use vaern_domain::id::UnitId;
    use vaern_older::Taken;

    #[test]
    fn parts_hold_every_line_once_and_only_their_own_facts() {
        let facts = |unit: u128| OlderFacts {
            unit: UnitId(Uuid::from_u128(unit)),
            kinds: Vec::new(),
        };
        let lines = 2 * MOST_LINES_OF_PART + 1;
        let taken = (0..lines).map(|line| Taken {
            line,
            facts: usize::from(line >= MOST_LINES_OF_PART),
            day: "2026-03-02".parse().unwrap(),
            hour: None,
            incidents: 1,
        });
        let checked = Checked {
            batch: BatchId(Uuid::from_u128(1)),
            source: OlderSource::Paper,
            read: Read {
                facts: vec![facts(1), facts(2)],
                taken: taken.collect(),
                refused: Vec::new(),
            },
            already: vec![0],
            is_taken: false,
        };
        let (first, more) = checked.part(0);
        assert_eq!(
            (first.lines.len(), first.facts, more),
            (MOST_LINES_OF_PART, vec![facts(1)], true)
        );
        let (last, more) = checked.part(2);
        assert_eq!((last.lines.len(), last.facts, more), (1, vec![facts(2)], false));
        assert_eq!(checked.refused().len(), 1);
    }
}
