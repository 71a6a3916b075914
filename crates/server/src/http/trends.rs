//! `GET /v1/trends`: weekly figures, and a line in the access log.

use super::about::{About, Answer, shape};
use super::access::Grant;
use super::body::ReadableQuery;
use super::{App, Failure};
use crate::store::{Period, Reading, Session};
use crate::sync::{at_place, monday};
use axum::extract::State;
use axum::{Extension, Json};
use chrono::{DateTime, Days, NaiveDate, Utc};
use std::sync::Arc;
use vaern_protocol::ErrorCode;
use vaern_protocol::trends::{TrendsAnswer, TrendsQuery};

/// Weeks shown when no beginning is given: half a year.
const WEEKS: u64 = 26;

pub(super) const ABOUT: About = About {
    summary: "Weekly counts by workplace and act.",
    query: Some(shape::<TrendsQuery>),
    body: None,
    answer: Answer::Json(shape::<TrendsAnswer>),
    errors: &[ErrorCode::NotFound],
};

pub(super) async fn answer(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    Extension(grant): Extension<Grant>,
    ReadableQuery(query): ReadableQuery<TrendsQuery>,
) -> Result<Json<TrendsAnswer>, Failure> {
    let as_of = (app.clock)();
    let unit = grant.unit(&session, query.unit)?;
    let today = today(as_of, &app.store.zone(session.organisation).await?);
    let period = period(&query, today)?;
    let figures = app.store.figures(session.organisation, unit, period).await?;
    if figures.units.is_empty() && unit.is_some() {
        return Err(Failure::of(ErrorCode::NotFound));
    }
    app.store
        .log_access(&session, Reading::Trends(unit), as_of)
        .await?;
    Ok(Json(TrendsAnswer {
        as_of,
        from: period.first,
        to: period.last,
        units: figures.units,
        weeks: figures.weeks,
        acts: figures.acts,
        holidays: figures.holidays,
        begun: figures.begun,
        colleague: figures.colleague,
        abandoned: figures.abandoned,
        follow_up: figures.follow_up,
        contact_hours: figures.contact_hours,
    }))
}

fn today(now: DateTime<Utc>, zone: &str) -> NaiveDate {
    now.with_timezone(&at_place(zone)).date_naive()
}

/// Whole weeks around the days asked for.
fn period(query: &TrendsQuery, today: NaiveDate) -> Result<Period, Failure> {
    let to = query.to.unwrap_or(today);
    let last = monday(to).checked_add_days(Days::new(6)).unwrap_or(to);
    let first = match query.from {
        Some(from) if from > to => return Err(Failure::malformed("from")),
        Some(from) => monday(from),
        None => monday(to)
            .checked_sub_days(Days::new(7 * (WEEKS - 1)))
            .unwrap_or(to),
    };
    Ok(Period { first, last })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: Option<&str>, to: Option<&str>, first: &str, last: &str) {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let query = TrendsQuery {
            from: from.map(day),
            to: to.map(day),
            unit: None,
        };
        let expected = Period {
            first: day(first),
            last: day(last),
        };
        assert_eq!(
            period(&query, day("2026-08-26")),
            Ok(expected),
            "{from:?} to {to:?}"
        );
    }

    #[test]
    fn days_are_widened_to_whole_weeks() {
        check(Some("2026-08-19"), Some("2026-08-26"), "2026-08-17", "2026-08-30");
        check(Some("2026-08-24"), Some("2026-08-24"), "2026-08-24", "2026-08-30");
        check(None, None, "2026-03-02", "2026-08-30");
        check(None, Some("2026-01-01"), "2025-07-07", "2026-01-04");
    }

    #[test]
    fn the_last_days_there_are_do_no_harm() {
        let query = TrendsQuery {
            from: Some(NaiveDate::MIN),
            to: Some(NaiveDate::MAX),
            unit: None,
        };
        assert!(period(&query, NaiveDate::MAX).is_ok());
        let turned = TrendsQuery {
            from: Some(NaiveDate::MAX),
            to: Some(NaiveDate::MIN),
            unit: None,
        };
        assert!(
            period(&turned, NaiveDate::MAX).is_err(),
            "the end stands before the beginning"
        );
    }

    #[test]
    fn midnight_is_that_of_the_organisation() {
        let late: DateTime<Utc> = "2026-08-24T22:30:00Z".parse().unwrap();
        assert_eq!(today(late, "Europe/Copenhagen"), "2026-08-25".parse().unwrap());
        assert_eq!(today(late, "UTC"), "2026-08-24".parse().unwrap());
    }
}
