//! How good the records are: what is answered, what is only "other", and whether possible accidents were decided on.

use super::length;
use crate::evaluate::Counted;
use crate::figure::{Code, Figure, Kind};
use crate::grid::{ColumnCode, Grid, GridCode, Label, Row, column};
use crate::protect;
use chrono::Days;
use vaern_domain::answers::Field;
use vaern_domain::easy::REPORT_WITHIN_DAYS;

/// What every recording asks.
const QUESTIONS: [Field; 6] = [
    Field::Acts,
    Field::Actor,
    Field::Burden,
    Field::Trigger,
    Field::Place,
    Field::Absence,
];

pub(super) fn part(counted: &Counted<'_>, figures: &mut Vec<Figure>, grids: &mut Vec<Grid>) {
    let records = &counted.records;
    let asked: Vec<_> = records.iter().filter(|record| !record.is_tally).collect();
    let answered = |field: Field| {
        let stated = asked.iter().filter(|record| record.stated.contains(&field));
        length(stated.count())
    };
    let all = length(asked.len());
    let accidents: Vec<_> = records.iter().filter(|record| record.may_be_accident).collect();
    let due = |day: chrono::NaiveDate| day + Days::new(REPORT_WITHIN_DAYS) < counted.now.date_naive();
    let over: Vec<_> = accidents
        .iter()
        .filter(|record| due(record.occurred.date_naive()))
        .collect();
    let undecided = over.iter().filter(|record| !record.easy_decided).count();
    let other = records.iter().filter(|record| record.is_other).count();
    let mut add = |code, value| figures.push(Figure { code, value });
    let filled: u32 = QUESTIONS.into_iter().map(answered).sum();
    add(
        Code::Filled,
        protect::open_share(filled, all.saturating_mul(length(QUESTIONS.len()))),
    );
    add(Code::Other, protect::share(length(other), length(records.len())));
    add(Code::MayBeAccident, protect::count(length(accidents.len())));
    add(
        Code::EasyUndecided,
        protect::share(length(undecided), length(over.len())),
    );
    let rows = QUESTIONS.into_iter().map(|field| Row {
        label: Label::Question { field },
        values: vec![protect::open_share(answered(field), all)],
    });
    grids.push(Grid {
        code: GridCode::Questions,
        columns: vec![column(ColumnCode::Answered, Kind::Share)],
        rows: rows.collect(),
        drawn: Some(0),
    });
}
