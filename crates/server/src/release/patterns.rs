//! Kinds: what happened, who, where, when.

mod codes;
mod follow_up;
mod outside;

use super::{Audience, Known};
use chrono::NaiveDate;
pub use codes::codes;
pub use follow_up::follow_up;
use std::collections::{BTreeMap, BTreeSet};
use vaern_domain::id::UnitId;
use vaern_protocol::figures::{Dimension, KindFigure, Pattern, Shown};
use vaern_statistics::{month_of_week, months_before, next_month, period_before};

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

/// First and last month of patterns read on a day: so many months that are over and what is missing to a whole quarter before;
/// inside a workplace the present month too.
pub fn pattern_period(today: NaiveDate, audience: Audience, months: u32) -> (NaiveDate, NaiveDate) {
    let present = month_of_week(today);
    let first = period_before(present, months);
    match audience {
        Audience::Workplace(_) => (first, present),
        Audience::Outside => (first, months_before(present, 1)),
    }
}

/// The kinds over the period of each of these: one workplace, or all together. What is told outside is worked out once for all
/// of them.
pub fn patterns(
    known: &Known,
    kinds: &[KindCount],
    (first, last): (NaiveDate, NaiveDate),
    of: &[Option<UnitId>],
    audience: Audience,
) -> Vec<Vec<Pattern>> {
    let table = Table::of(kinds);
    let mut answers = vec![Vec::new(); of.len()];
    for dimension in Dimension::ALL {
        let figures: Vec<Option<Vec<KindFigure>>> = match audience {
            Audience::Workplace(own) => of
                .iter()
                .map(|_| Some(table.inside(own, dimension, first, last)))
                .collect(),
            Audience::Outside => table.outside(known, dimension, (first, last), of),
        };
        for (answer, kinds) in answers.iter_mut().zip(figures) {
            answer.extend(kinds.map(|kinds| Pattern { dimension, kinds }));
        }
    }
    answers
}

/// One kind in each of these months, of one workplace or of all together; what is hidden is none.
pub fn kind_by_month(
    known: &Known,
    kinds: &[KindCount],
    unit: Option<UnitId>,
    audience: Audience,
    (dimension, code): (Dimension, &str),
    months: impl Iterator<Item = NaiveDate>,
) -> BTreeMap<NaiveDate, Shown> {
    let table = Table::of(kinds);
    let shown = |month: NaiveDate| match audience {
        Audience::Workplace(own) => Some(
            table
                .by_code(month, dimension, Some(own))
                .get(code)
                .copied()
                .unwrap_or(0),
        ),
        Audience::Outside => table.told_of(known, dimension, month, unit).shown(code),
    };
    months.map(|month| (month, shown(month))).collect()
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
#[derive(Clone)]
struct Part<'a> {
    told: BTreeMap<&'a str, u32>,
    /// Codes that occurred and are not told.
    hidden: BTreeSet<&'a str>,
    /// Whether so little occurred that not even the codes are named.
    all_hidden: bool,
}

impl Part<'_> {
    /// What is told of one kind; that it occurred nowhere is.
    fn shown(&self, code: &str) -> Shown {
        match self.told.get(code) {
            Some(count) => Some(*count),
            None if self.all_hidden || self.hidden.contains(code) => None,
            None => Some(0),
        }
    }
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
