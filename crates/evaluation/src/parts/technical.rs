//! Whether it works: what devices numbered against what came, and how soon.

use super::length;
use crate::evaluate::Counted;
use crate::figure::{Code, Figure, Kind, Unknown, Value};
use crate::grid::Grid;
use crate::protect;

pub(super) fn part(counted: &Counted<'_>, figures: &mut Vec<Figure>, _grids: &mut Vec<Grid>) {
    let received: u64 = counted.devices.iter().map(|device| device.received).sum();
    let missing: u64 = counted
        .devices
        .iter()
        .map(|device| device.last_number.saturating_sub(device.received))
        .sum();
    let mut waits: Vec<f64> = counted
        .records
        .iter()
        .map(|record| {
            let waited = record.received - record.recorded.to_utc();
            waited.num_seconds().max(0) as f64 / 60.0
        })
        .collect();
    let soon = waits.iter().filter(|minutes| **minutes <= 60.0).count();
    let numbered = |count: u64| {
        if counted.devices.is_empty() {
            Value::unknown(Unknown::NothingThere)
        } else {
            Value::of(Kind::Count, count as f64)
        }
    };
    let mut add = |code, value| figures.push(Figure { code, value });
    add(Code::Received, numbered(received));
    add(Code::Missing, numbered(missing));
    add(
        Code::WithinHour,
        protect::open_share(length(soon), length(waits.len())),
    );
    add(
        Code::SyncMinutes,
        protect::quantile(Kind::Minutes, &mut waits, 0.5),
    );
}
