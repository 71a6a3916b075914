//! How records were followed up, of each workplace and of all together: by whole quarters that are over, as months of one workplace
//! are too small to be split once more.

use super::outside::quarters;
use super::{Table, months};
use crate::release::{KindCount, Known};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vaern_domain::id::UnitId;
use vaern_protocol::figures::{Dimension, FollowUpFigure, FollowUpMeasure};
use vaern_statistics::next_month;

/// What is told outside of the quarters that lie in these months.
///
/// Each dimension splits the records of a quarter, so it is a table of workplaces by kinds like any other, with the same sums; a
/// workplace one of whose months is hidden stands in none of its quarter's. A figure is told of a quarter only when every kind it
/// is made of is.
pub fn follow_up(
    known: &Known,
    kinds: &[KindCount],
    (first, last): (NaiveDate, NaiveDate),
) -> Vec<FollowUpFigure> {
    let table = Table::of(kinds);
    let of: Vec<Option<UnitId>> = std::iter::once(None)
        .chain(known.units.iter().copied().map(Some))
        .collect();
    let mut figures: BTreeMap<(usize, FollowUpMeasure), (u32, u32, u32)> = BTreeMap::new();
    for quarter in quarters(first, last) {
        let span: Vec<NaiveDate> = months(quarter, next_month(next_month(quarter))).collect();
        for dimension in Dimension::OF_FOLLOW_UP {
            let told = table.told(known, dimension, &span, &of);
            for (place, part) in told.iter().enumerate() {
                for (measure, counted, further) in made_of(dimension) {
                    let (sum, whole, hidden) = figures.entry((place, *measure)).or_default();
                    let count = |codes: &[&str]| -> Option<u32> {
                        let shown = codes.iter().map(|code| part.shown(code));
                        shown.sum()
                    };
                    match (count(counted), count(further)) {
                        (Some(counted), Some(further)) => {
                            *sum += counted;
                            *whole += counted + further;
                        }
                        _ => *hidden += 1,
                    }
                }
            }
        }
    }
    let figure = |((place, measure), (part, whole, hidden_quarters)): (_, (u32, u32, u32))| FollowUpFigure {
        unit: of[place],
        measure,
        part,
        of: whole,
        hidden_quarters,
    };
    figures.into_iter().map(figure).collect()
}

type Made = (FollowUpMeasure, &'static [&'static str], &'static [&'static str]);

/// The measures of a dimension: of which kinds it is so, and of which it is not.
fn made_of(dimension: Dimension) -> &'static [Made] {
    match dimension {
        Dimension::Contact => &[(FollowUpMeasure::InTime, &["in_time"], &["late"])],
        Dimension::Action => &[
            (FollowUpMeasure::WithAction, &["agreed", "assessed"], &["none"]),
            (FollowUpMeasure::WithEffect, &["assessed"], &["agreed"]),
        ],
        Dimension::Heard => &[(FollowUpMeasure::Heard, &["heard"], &["not_heard"])],
        Dimension::Closing => &[(FollowUpMeasure::Closed, &["closed"], &["open"])],
        _ => &[],
    }
}
