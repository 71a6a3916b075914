//! Kinds: what happened, who, where, when.

mod codes;
mod outside;

use super::{Audience, Known, quarter_of};
use chrono::NaiveDate;
pub use codes::codes;
use std::collections::{BTreeMap, BTreeSet};
use vaern_domain::id::UnitId;
use vaern_protocol::figures::{Dimension, KindFigure, Pattern};
use vaern_statistics::{month_of_week, months_before, next_month};

/// Months looked back at least.
const LEAST_MONTHS: u32 = 6;

/// Records of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindCount {
    /// The workplace.
    pub unit: UnitId,
    /// The month.
    pub month: NaiveDate,
    /// By what they are counted.
    pub dimension: Dimension,
    /// The kind.
    pub code: String,
    /// How many.
    pub records: u32,
}

/// First and last month of patterns read on a day: six months that are over and what is missing to a whole quarter before;
/// inside a workplace the present month too.
pub fn pattern_period(today: NaiveDate, audience: Audience) -> (NaiveDate, NaiveDate) {
    let present = month_of_week(today);
    let first = quarter_of(months_before(present, LEAST_MONTHS));
    match audience {
        Audience::Workplace(_) => (first, present),
        Audience::Outside => (first, months_before(present, 1)),
    }
}

/// The kinds of one workplace, or of all together, over the period.
pub fn patterns(
    known: &Known,
    kinds: &[KindCount],
    today: NaiveDate,
    unit: Option<UnitId>,
    audience: Audience,
) -> Vec<Pattern> {
    let (first, last) = pattern_period(today, audience);
    let table = Table::of(kinds);
    Dimension::ALL
        .into_iter()
        .filter_map(|dimension| {
            let kinds = match (unit, audience) {
                (_, Audience::Workplace(unit)) => table.inside(unit, dimension, first, last),
                (_, Audience::Outside) if dimension == Dimension::Alias => return None,
                (None, Audience::Outside) => table.of_all(dimension, first, last),
                // Hours of one workplace are nearly all small.
                (Some(_), Audience::Outside) if dimension == Dimension::Hour => return None,
                (Some(unit), Audience::Outside) => table.of_unit(known, unit, dimension, first, last),
            };
            Some(Pattern { dimension, kinds })
        })
        .collect()
}

/// What is told outside of one month, by code.
#[cfg(test)]
pub(super) fn told_by_month(
    known: &Known,
    kinds: &[KindCount],
    unit: Option<UnitId>,
    dimension: Dimension,
    month: NaiveDate,
) -> BTreeMap<String, u32> {
    let table = Table::of(kinds);
    let figures = match unit {
        Some(unit) => table.of_unit(known, unit, dimension, month, month),
        None => table.of_all(dimension, month, month),
    };
    let told = figures.into_iter().filter(|figure| figure.hidden_parts == 0);
    told.map(|figure| (figure.code, figure.count)).collect()
}

/// Records by month, dimension, workplace and code.
struct Table<'a>(BTreeMap<(NaiveDate, Dimension), Cells<'a>>);

/// Records by workplace and code.
type Cells<'a> = BTreeMap<(UnitId, &'a str), u32>;

impl<'a> Table<'a> {
    fn of(kinds: &'a [KindCount]) -> Self {
        let mut table: BTreeMap<(NaiveDate, Dimension), Cells<'a>> = BTreeMap::new();
        for kind in kinds {
            let month = table.entry((kind.month, kind.dimension)).or_default();
            *month.entry((kind.unit, kind.code.as_str())).or_default() += kind.records;
        }
        Self(table)
    }

    /// Records by code in one month, of one workplace or of all.
    fn by_code(
        &self,
        month: NaiveDate,
        dimension: Dimension,
        unit: Option<UnitId>,
    ) -> BTreeMap<&'a str, u32> {
        let mut codes = BTreeMap::new();
        for ((of, code), records) in self.0.get(&(month, dimension)).into_iter().flatten() {
            if unit.is_none_or(|unit| unit == *of) {
                *codes.entry(*code).or_default() += records;
            }
        }
        codes
    }

    /// As it is.
    fn inside(
        &self,
        unit: UnitId,
        dimension: Dimension,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Vec<KindFigure> {
        let mut sums: BTreeMap<&str, u32> = BTreeMap::new();
        for month in months(first, last) {
            for (code, records) in self.by_code(month, dimension, Some(unit)) {
                *sums.entry(code).or_default() += records;
            }
        }
        let figure = |(code, count): (&str, u32)| KindFigure {
            code: code.to_owned(),
            count,
            hidden_parts: 0,
        };
        sums.into_iter().map(figure).collect()
    }
}

/// What is told outside of one part of the period.
struct Part<'a> {
    told: BTreeMap<&'a str, u32>,
    /// Codes that occurred and are not told.
    hidden: BTreeSet<&'a str>,
    /// Whether so little occurred that not even the codes are named.
    all_hidden: bool,
}

/// Adds up what is told of each part, and counts the parts that are hidden.
fn add_up(dimension: Dimension, parts: &[Part<'_>]) -> Vec<KindFigure> {
    let occurring = parts
        .iter()
        .flat_map(|part| part.told.keys().chain(&part.hidden).copied());
    let all: BTreeSet<String> = codes(dimension)
        .into_iter()
        .chain(occurring.map(str::to_owned))
        .collect();
    all.into_iter()
        .map(|code| {
            let told = parts.iter().filter_map(|part| part.told.get(code.as_str()));
            let is_hidden = |part: &&Part<'_>| part.all_hidden || part.hidden.contains(code.as_str());
            KindFigure {
                count: told.sum(),
                hidden_parts: u32::try_from(parts.iter().filter(is_hidden).count()).unwrap_or(u32::MAX),
                code,
            }
        })
        .collect()
}

fn months(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    std::iter::successors(Some(first), |month| Some(next_month(*month)))
        .take_while(move |month| *month <= last)
}
