//! Working hours and staff by workplace and month: read, typed, and taken from a file.

use super::about::{About, Answer, Body, inlined, shape};
use super::body::JsonBody;
use super::failure::accepted_language;
use super::trials::{all_taken, not_taken, unpacked};
use super::{App, Failure};
use crate::baseline_file::hours;
use crate::hours::{HoursFault, kept, told};
use crate::store::{Reading, Session};
use crate::trials::local;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::{Extension, Json};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use std::sync::Arc;
use vaern_protocol::ErrorCode;
use vaern_protocol::exposure::{HoursAnswer, ImportHours, SetHours};
use vaern_protocol::trials::ImportAnswer;

pub(super) const ABOUT: About = About {
    summary: "Working hours and staff, by workplace and month.",
    query: None,
    body: None,
    answer: Answer::Json(shape::<HoursAnswer>),
    errors: &[],
};

pub(super) const ABOUT_SETTING: About = About {
    summary: "Takes working hours and staff, in place of what was told of the same months.",
    query: None,
    body: Some(Body {
        shape: inlined::<SetHours>,
        example: || {
            json!({"months": [{
                "unit": "01a033ae-d1c8-7000-8000-000000000002", "month": "2026-08-01", "hours": 4120, "headcount": 38,
            }]})
        },
    }),
    answer: Answer::Json(shape::<HoursAnswer>),
    errors: &[ErrorCode::NotFound, ErrorCode::HoursNotKept],
};

pub(super) const ABOUT_IMPORT: About = About {
    summary: "Takes working hours and staff from a CSV or XLSX file: all lines, or none.",
    query: None,
    body: Some(Body {
        shape: shape::<ImportHours>,
        example: || json!({"file": BASE64_STANDARD.encode("unit;month;hours;headcount\nSkolen;2026-08;4120;38\n")}),
    }),
    answer: Answer::Json(shape::<ImportAnswer>),
    errors: &[ErrorCode::FileUnreadable],
};

pub(super) async fn read(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
) -> Result<Json<HoursAnswer>, Failure> {
    app.store
        .log_access(&session, Reading::Hours, (app.clock)())
        .await?;
    answer(&app, &session).await.map(Json)
}

pub(super) async fn set(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    headers: HeaderMap,
    JsonBody(typed): JsonBody<SetHours>,
) -> Result<Json<HoursAnswer>, Failure> {
    let (_, units) = app.store.trial_place(session.organisation).await?;
    let months = kept(&typed.months, &units).map_err(|fault| match fault {
        HoursFault::UnitUnknown => Failure::of(ErrorCode::NotFound),
        fault => Failure::of(ErrorCode::HoursNotKept)
            .with("detail", fault.words(accepted_language(&headers), &units)),
    })?;
    app.store.set_exposure(session.organisation, months).await?;
    answer(&app, &session).await.map(Json)
}

pub(super) async fn import(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    headers: HeaderMap,
    JsonBody(sent): JsonBody<ImportHours>,
) -> Result<Json<ImportAnswer>, Failure> {
    let (_, units) = app.store.trial_place(session.organisation).await?;
    let rows = unpacked(&sent.file)?;
    let taken = match hours(&rows, &units) {
        Ok(taken) => taken,
        Err(faults) => return Ok(Json(not_taken(accepted_language(&headers), &faults))),
    };
    let count = taken.len();
    let months = kept(&taken, &units).map_err(|_| Failure::of(ErrorCode::Internal))?;
    app.store.set_exposure(session.organisation, months).await?;
    Ok(Json(all_taken(count)))
}

async fn answer(app: &App, session: &Session) -> Result<HoursAnswer, Failure> {
    let organisation = session.organisation;
    let now = local(app.store.as_ref(), organisation, (app.clock)()).await?;
    let (_, units) = app.store.trial_place(organisation).await?;
    Ok(HoursAnswer {
        today: now.date_naive(),
        months: told(&app.store.exposure(organisation).await?),
        units,
    })
}
