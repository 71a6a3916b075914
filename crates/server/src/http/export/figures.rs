//! `GET /v1/export/figures.csv`: what the screens show, one figure a row. It is made of the same answers, so it tells no more
//! than they do; a hidden count is an empty cell with a remark.

use super::super::about::{About, Answer, shape};
use super::super::access::Grant;
use super::super::body::ReadableQuery;
use super::super::failure::accepted_language;
use super::super::figures::{Asked, Sources, aside, figures_of};
use super::super::{App, Failure};
use super::{ExportQuery, file, written};
use crate::release::{pattern_period, patterns};
use crate::store::{Reading, Session};
use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use chrono::NaiveDate;
use std::sync::Arc;
use vaern_domain::Language;
use vaern_domain::id::UnitId;
use vaern_protocol::ErrorCode;
use vaern_protocol::figures::{FiguresAnswer, Pattern, Shown, USUAL_PERIOD};

/// Keys of the header words under `csv.`.
pub(super) const COLUMNS: [&str; 7] = ["unit", "measure", "kind", "from", "to", "figure", "hidden"];

pub(in super::super) const ABOUT: About = About {
    summary: "Every figure the user may read, as CSV.",
    query: Some(shape::<ExportQuery>),
    body: None,
    answer: Answer::Text("text/csv"),
    errors: &[],
};

pub(in super::super) async fn answer(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    Extension(grant): Extension<Grant>,
    headers: HeaderMap,
    ReadableQuery(query): ReadableQuery<ExportQuery>,
) -> Result<Response, Failure> {
    let asked = query.lang.as_deref().and_then(Language::accepted);
    let language = asked.unwrap_or_else(|| accepted_language(&headers)).of_office();
    let scope = Asked::of(&app, &session, grant, None).await?;
    app.store
        .log_access(&session, Reading::Trends(scope.unit), scope.as_of)
        .await?;
    let sources = Sources::over_time(&app, &session, &scope).await?;
    let table = aside(move || {
        let rows = rows(language, &scope, &sources).into_iter();
        written(language, COLUMNS, rows)
    });
    let table = table.await?.map_err(|_| Failure::of(ErrorCode::Internal))?;
    Ok(file(
        language,
        "attachment; filename=\"vaern-figures.csv\"",
        table,
    ))
}

/// Of all together, where the user sees them, and of each workplace. Everything was read before, and each table is protected
/// once; nothing is judged, as the file holds no verdicts.
fn rows(language: Language, scope: &Asked, sources: &Sources) -> Vec<Row> {
    let units = scope.figures.units.iter();
    let each = units.map(|unit| (Some(unit.unit_id), unit.name.clone()));
    let all = (None, vaern_texts::text(language, "trend.all_units", &[]));
    let of: Vec<(Option<UnitId>, String)> = scope
        .unit
        .is_none()
        .then_some(all)
        .into_iter()
        .chain(each)
        .collect();
    let period = pattern_period(scope.today, scope.audience, USUAL_PERIOD);
    let asked: Vec<Option<UnitId>> = of.iter().map(|(unit, _)| *unit).collect();
    let kinds = patterns(&scope.known, &sources.kinds, period, &asked, scope.audience);
    let mut rows = Vec::new();
    for ((unit, name), kinds) in of.iter().zip(kinds) {
        over_time(
            &mut rows,
            name,
            &figures_of(scope, sources, *unit, None, Vec::new()),
        );
        by_kind(&mut rows, name, period, &kinds);
    }
    rows
}

type Row = [String; COLUMNS.len()];

fn over_time(rows: &mut Vec<Row>, unit: &str, answer: &FiguresAnswer) {
    let mut add = |measure: &str, day: NaiveDate, figure: Shown, hides: bool| {
        let hidden = u32::from(hides && figure.is_none());
        rows.push([
            unit.to_owned(),
            measure.to_owned(),
            String::new(),
            day.to_string(),
            String::new(),
            figure.map(|figure| figure.to_string()).unwrap_or_default(),
            hidden.to_string(),
        ]);
    };
    for week in &answer.weeks {
        add("week", week.week, week.incidents, true);
    }
    for month in &answer.months {
        add("month", month.month, month.incidents, true);
        add("hours", month.month, month.hours, false);
        add("headcount", month.month, month.headcount, false);
    }
    for shadow in &answer.shadow_weeks {
        add("tallied", shadow.week, Some(shadow.tallied), false);
        add("recorded", shadow.week, shadow.recorded, true);
    }
}

fn by_kind(rows: &mut Vec<Row>, unit: &str, (first, last): (NaiveDate, NaiveDate), patterns: &[Pattern]) {
    for pattern in patterns {
        for kind in &pattern.kinds {
            rows.push([
                unit.to_owned(),
                pattern.dimension.code().to_owned(),
                kind.code.clone(),
                first.to_string(),
                last.to_string(),
                kind.count.to_string(),
                kind.hidden_parts.to_string(),
            ]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_a_word_in_every_language_of_an_office() {
        for language in Language::OFFICE {
            for column in COLUMNS {
                assert!(
                    vaern_texts::has(language, &format!("csv.{column}")),
                    "csv.{column} in {language:?}"
                );
            }
        }
    }
}
