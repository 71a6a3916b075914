//! What was done for the person, and what the workplace did with it. What the central store does not keep is said so.

use super::length;
use crate::evaluate::Counted;
use crate::facts::{ActionFacts, CaseFacts};
use crate::figure::{Code, Figure, Kind, Unknown, Value};
use crate::grid::{ColumnCode, Grid, GridCode, Label, Row, column};
use crate::protect;
use vaern_domain::incident::follow_up::ActionKind;
use vaern_domain::suppression::protect_list;

const FROM_CASES: [Code; 7] = [
    Code::ContactHours,
    Code::ContactedInTime,
    Code::WithFeedback,
    Code::Closed,
    Code::EffectAssessed,
    Code::ActionsAgreed,
    Code::ActionsWorked,
];

pub(super) fn part(counted: &Counted<'_>, figures: &mut Vec<Figure>, grids: &mut Vec<Grid>) {
    let period = counted.trial.plan.first..=counted.through;
    let meetings = counted.trial.baseline.meetings.iter();
    let held = meetings.filter(|meeting| period.contains(&meeting.day)).count();
    figures.push(Figure {
        code: Code::Meetings,
        value: Value::of(Kind::Count, held as f64),
    });
    match &counted.cases {
        None => figures.extend(FROM_CASES.map(|code| Figure {
            code,
            value: Value::unknown(Unknown::NotKept),
        })),
        Some(cases) => from_cases(cases, figures, grids),
    }
}

fn from_cases(cases: &[&CaseFacts], figures: &mut Vec<Figure>, grids: &mut Vec<Grid>) {
    let all = length(cases.len());
    let having = |is_so: fn(&CaseFacts) -> bool| length(cases.iter().filter(|case| is_so(case)).count());
    let mut hours: Vec<f64> = cases
        .iter()
        .filter_map(|case| Some((case.contacted? - case.recorded).num_minutes().max(0) as f64 / 60.0))
        .collect();
    let actions: Vec<&ActionFacts> = cases.iter().flat_map(|case| &case.actions).collect();
    let assessed = actions.iter().filter(|action| action.assessed).count();
    let worked = actions.iter().filter(|action| action.worked).count();
    let mut add = |code, value| figures.push(Figure { code, value });
    add(
        Code::ContactHours,
        protect::quantile(Kind::Hours, &mut hours, 0.5),
    );
    add(
        Code::ContactedInTime,
        protect::share(
            having(|case| case.contacted_in_time == Some(true)),
            having(|case| case.contacted_in_time.is_some()),
        ),
    );
    add(
        Code::WithFeedback,
        protect::share(having(|case| case.has_feedback), all),
    );
    add(Code::Closed, protect::share(having(|case| case.closed), all));
    add(
        Code::EffectAssessed,
        protect::share(length(assessed), length(actions.len())),
    );
    add(Code::ActionsAgreed, protect::count(length(actions.len())));
    add(Code::ActionsWorked, protect::count(length(worked)));
    grids.push(by_kind(&actions));
}

fn by_kind(actions: &[&ActionFacts]) -> Grid {
    let agreed = |kind: &ActionKind| length(actions.iter().filter(|action| action.kind == *kind).count());
    let counts: Vec<u32> = ActionKind::ALL.iter().map(agreed).collect();
    let hidden = protect_list(&counts, &[]);
    let rows = ActionKind::ALL.iter().enumerate().map(|(place, kind)| Row {
        label: Label::Action {
            code: kind.code().to_owned(),
        },
        values: vec![if hidden[place] {
            Value::hidden()
        } else {
            Value::of(Kind::Count, f64::from(counts[place]))
        }],
    });
    Grid {
        code: GridCode::Actions,
        columns: vec![column(ColumnCode::Agreed, Kind::Count)],
        rows: rows.collect(),
        drawn: Some(0),
    }
}
