//! What recording costs: seconds, taps, recordings given up, and how long people wait with it.

use super::length;
use crate::evaluate::Counted;
use crate::facts::RecordFacts;
use crate::figure::{Code, Figure, Kind, Value};
use crate::grid::{ColumnCode, Grid, GridCode, Label, Row, column};
use crate::protect;
use chrono::{Months, NaiveDate};
use vaern_domain::suppression::protect_list;

pub(super) fn part(counted: &Counted<'_>, figures: &mut Vec<Figure>, grids: &mut Vec<Grid>) {
    let records = &counted.records;
    let seconds = values(records, seconds);
    let taps = values(records, |record| f64::from(record.taps));
    let mut delays: Vec<f64> = records
        .iter()
        .filter(|record| !record.is_tally) // of a tally only the day is meant
        .map(|record| (record.recorded - record.occurred).num_minutes().max(0) as f64 / 60.0)
        .collect();
    let same_day = records
        .iter()
        .filter(|record| record.recorded.date_naive() == record.occurred.date_naive());
    let all = length(records.len());
    let mut add = |code, value| figures.push(Figure { code, value });
    add(
        Code::SecondsMedian,
        protect::quantile(Kind::Seconds, &mut seconds.clone(), 0.5),
    );
    add(
        Code::SecondsNinety,
        protect::quantile(Kind::Seconds, &mut seconds.clone(), 0.9),
    );
    add(Code::SecondsMean, protect::mean(Kind::Seconds, &seconds));
    add(
        Code::TapsMedian,
        protect::quantile(Kind::Number, &mut taps.clone(), 0.5),
    );
    add(
        Code::TapsNinety,
        protect::quantile(Kind::Number, &mut taps.clone(), 0.9),
    );
    add(
        Code::Abandoned,
        protect::open_share(counted.abandoned, all.saturating_add(counted.abandoned)),
    );
    add(Code::DelayHours, protect::quantile(Kind::Hours, &mut delays, 0.5));
    add(Code::SameDay, protect::open_share(length(same_day.count()), all));
    grids.push(months(counted));
}

fn seconds(record: &RecordFacts) -> f64 {
    record.duration_ms as f64 / 1000.0
}

/// Of the records whose effort was measured: what was brought in otherwise has none.
fn values(records: &[&RecordFacts], value: impl Fn(&RecordFacts) -> f64) -> Vec<f64> {
    let measured = records.iter().filter(|record| record.taps > 0);
    measured.map(|record| value(record)).collect()
}

/// By month of the trial, counted from its first day.
fn months(counted: &Counted<'_>) -> Grid {
    let first = counted.trial.plan.first;
    let begins: Vec<NaiveDate> = (0..)
        .map_while(|month| first.checked_add_months(Months::new(month)))
        .take_while(|begin| *begin <= counted.through)
        .collect();
    let of_month: Vec<Vec<&RecordFacts>> = begins
        .iter()
        .enumerate()
        .map(|(place, begin)| {
            let next = begins.get(place + 1).copied().unwrap_or(NaiveDate::MAX);
            let own = counted.records.iter().copied();
            own.filter(|record| (*begin..next).contains(&record.occurred.date_naive()))
                .collect()
        })
        .collect();
    let counts: Vec<u32> = of_month.iter().map(|records| length(records.len())).collect();
    let hidden = protect_list(&counts, &[]);
    let rows = of_month.iter().enumerate().map(|(place, records)| {
        let quantile = |kind, mut values: Vec<f64>, share| {
            if hidden[place] {
                Value::hidden()
            } else {
                protect::quantile(kind, &mut values, share)
            }
        };
        let count = if hidden[place] {
            Value::hidden()
        } else {
            Value::of(Kind::Count, f64::from(counts[place]))
        };
        Row {
            label: Label::Month {
                number: length(place) + 1,
            },
            values: vec![
                count,
                quantile(Kind::Seconds, values(records, seconds), 0.5),
                quantile(Kind::Seconds, values(records, seconds), 0.9),
                quantile(
                    Kind::Number,
                    values(records, |record| f64::from(record.taps)),
                    0.5,
                ),
            ],
        }
    });
    Grid {
        code: GridCode::Months,
        columns: vec![
            column(ColumnCode::Records, Kind::Count),
            column(ColumnCode::SecondsMedian, Kind::Seconds),
            column(ColumnCode::SecondsNinety, Kind::Seconds),
            column(ColumnCode::TapsMedian, Kind::Number),
        ],
        rows: rows.collect(),
        drawn: Some(0),
    }
}
