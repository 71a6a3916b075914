//! The work with one case before and after, and what it comes to in a year.
//!
//! Each figure is made from rounded ones, so that whoever adds up the numbers of the report gets the report's sums.
//! Two volumes are told apart, because a trial that works is followed by more records: *saved* compares at the old volume,
//! *net* at the volume of each time, and may be below nothing.

use super::value;
use crate::evaluate::Counted;
use crate::figure::{Code, Figure, Kind, Unknown, Value};
use crate::grid::{ColumnCode, Grid, GridCode, Label, Row, column};
use crate::round;
use crate::trial::WorkStep;

/// Time and cost of one case; none when a step's cost or measured time is not known.
struct Case {
    minutes: Result<f64, Unknown>,
    kroner: Result<f64, Unknown>,
}

pub(super) fn part(counted: &Counted<'_>, figures: &mut Vec<Figure>, grids: &mut Vec<Grid>) {
    let measured = match value(figures, Code::SecondsMean) {
        Value::Known { number, .. } => Ok(round::to(2, number / 60.0)),
        Value::Unknown { why } => Err(why),
        Value::Hidden { .. } => Err(Unknown::TooFew),
    };
    let baseline = &counted.trial.baseline;
    let (before, grid_before) = work(counted, &baseline.before, measured, GridCode::WorkBefore);
    let (after, grid_after) = work(counted, &baseline.after, measured, GridCode::WorkAfter);
    grids.extend([grid_before, grid_after]);
    let told = |value: Value| match value {
        Value::Known { number, .. } => Ok(number),
        Value::Unknown { why } => Err(why),
        Value::Hidden { .. } => Err(Unknown::TooFew),
    };
    let old = told(value(figures, Code::OldPerYear));
    let new = told(value(figures, Code::NewPerYear));
    let hours = |minutes: Result<f64, Unknown>, cases: Result<f64, Unknown>| {
        Ok(round::to(1, minutes? * cases? / 60.0))
    };
    let kroner = |each: Result<f64, Unknown>, cases: Result<f64, Unknown>| Ok(round::to(0, each? * cases?));
    let less = |one: Result<f64, Unknown>, other: Result<f64, Unknown>| -> Result<f64, Unknown> {
        Ok(one? - other?)
    };
    let hours_before = hours(before.minutes, old);
    let hours_same = hours(after.minutes, old);
    let hours_now = hours(after.minutes, new);
    let mut add = |code: Code, number: Result<f64, Unknown>| {
        let value = number.map_or_else(Value::unknown, |number| Value::of(code.kind(), number));
        figures.push(Figure { code, value });
    };
    add(Code::MinutesBefore, before.minutes);
    add(Code::MinutesAfter, after.minutes);
    add(Code::MinutesSaved, less(before.minutes, after.minutes));
    add(Code::KronerEachBefore, before.kroner);
    add(Code::KronerEachAfter, after.kroner);
    add(Code::HoursBefore, hours_before);
    add(Code::HoursSaved, less(hours_before, hours_same));
    add(
        Code::KronerSaved,
        less(kroner(before.kroner, old), kroner(after.kroner, old)),
    );
    add(Code::HoursNow, hours_now);
    add(Code::HoursOldWay, hours(before.minutes, new));
    add(Code::HoursNet, less(hours_before, hours_now));
    add(
        Code::KronerNet,
        less(kroner(before.kroner, old), kroner(after.kroner, new)),
    );
}

fn work(
    counted: &Counted<'_>,
    steps: &[WorkStep],
    measured: Result<f64, Unknown>,
    code: GridCode,
) -> (Case, Grid) {
    let nothing = if steps.is_empty() {
        Err(Unknown::NotTold)
    } else {
        Ok(0.0)
    };
    let mut case = Case {
        minutes: nothing,
        kroner: nothing,
    };
    let mut rows = Vec::new();
    for step in steps {
        let each = if step.measured {
            measured
        } else {
            Ok(round::to(2, step.minutes))
        };
        let together = each.map(|minutes| round::to(2, minutes * f64::from(step.people)));
        let cost = counted.trial.baseline.hourly_cost.get(&step.who);
        let hourly = cost.map(|cost| f64::from(*cost)).ok_or(Unknown::NotTold);
        let kroner = together.and_then(|minutes| Ok(round::to(2, minutes * hourly? / 60.0)));
        case.minutes = case.minutes.and_then(|sum| Ok(round::to(2, sum + together?)));
        case.kroner = case.kroner.and_then(|sum| Ok(round::to(2, sum + kroner?)));
        let value = |kind, number: Result<f64, Unknown>| {
            number.map_or_else(Value::unknown, |number| Value::of(kind, number))
        };
        rows.push(Row {
            label: Label::Step {
                what: step.what.clone(),
                who: step.who,
                systems: step.systems.clone(),
                measured: step.measured,
            },
            values: vec![
                Value::of(Kind::Count, f64::from(step.people)),
                value(Kind::Minutes, each),
                value(Kind::Minutes, together),
                value(Kind::KronerEach, kroner),
            ],
        });
    }
    let grid = Grid {
        code,
        columns: vec![
            column(ColumnCode::People, Kind::Count),
            column(ColumnCode::MinutesEach, Kind::Minutes),
            column(ColumnCode::MinutesTogether, Kind::Minutes),
            column(ColumnCode::Kroner, Kind::KronerEach),
        ],
        rows,
        drawn: Some(2),
    };
    (case, grid)
}
