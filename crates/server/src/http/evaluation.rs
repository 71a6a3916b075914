//! `GET /v1/evaluation`: what a trial's figures say, rounded and protected in `vaern-evaluation`; and its files, which are
//! written aside ([`exports`]): begun, looked at, stopped, fetched.

mod exports;

pub(super) use exports::Exports;

use super::about::{About, Answer, Body, shape};
use super::body::{JsonBody, ReadableQuery};
use super::trials::found;
use super::{App, Failure};
use crate::store::{Reading, Session};
use crate::trials::{evaluation, local};
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, Json};
use serde_json::json;
use std::sync::Arc;
use vaern_evaluation::{Evaluation, Trial};
use vaern_protocol::ErrorCode;
use vaern_protocol::trials::{
    CancelExport, ExportFileQuery, ExportProgress, ExportQuery, StartExport, TrialQuery,
};

pub(super) const ABOUT: About = About {
    summary: "What the figures of a trial say so far.",
    query: Some(shape::<TrialQuery>),
    body: None,
    answer: Answer::Json(shape::<Evaluation>),
    errors: &[ErrorCode::NotFound],
};

pub(super) const ABOUT_STARTING: About = About {
    summary: "Begins to write the files of an evaluation.",
    query: None,
    body: Some(Body {
        shape: shape::<StartExport>,
        example: || json!({"trial": "01a033ae-d1c8-7000-8000-000000000001"}),
    }),
    answer: Answer::Json(shape::<ExportProgress>),
    errors: &[ErrorCode::NotFound],
};

pub(super) const ABOUT_PROGRESS: About = About {
    summary: "How far the writing has come.",
    query: Some(shape::<ExportQuery>),
    body: None,
    answer: Answer::Json(shape::<ExportProgress>),
    errors: &[ErrorCode::ExportGone],
};

pub(super) const ABOUT_CANCELLING: About = About {
    summary: "Stops the writing; nothing is given out.",
    query: None,
    body: Some(Body {
        shape: shape::<CancelExport>,
        example: || json!({"export": "01a033ae-d1c8-7000-8000-000000000003"}),
    }),
    answer: Answer::Json(shape::<ExportProgress>),
    errors: &[ErrorCode::ExportGone],
};

pub(super) const ABOUT_FILE: About = About {
    summary: "All files in one zip file, or one of them.",
    query: Some(shape::<ExportFileQuery>),
    body: None,
    answer: Answer::Bytes("application/octet-stream"),
    errors: &[ErrorCode::ExportGone],
};

pub(super) async fn read(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    ReadableQuery(query): ReadableQuery<TrialQuery>,
) -> Result<Json<Evaluation>, Failure> {
    let trial = found(&app, &session, query.trial).await?;
    app.store
        .log_access(&session, Reading::Evaluation(query.trial), (app.clock)())
        .await?;
    made(&app, &session, trial).await.map(Json)
}

pub(super) async fn start(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    JsonBody(told): JsonBody<StartExport>,
) -> Result<Json<ExportProgress>, Failure> {
    let trial = found(&app, &session, told.trial).await?;
    let now = (app.clock)();
    app.store
        .log_access(&session, Reading::EvaluationExport(told.trial), now)
        .await?;
    let evaluation = made(&app, &session, trial).await?;
    app.exports.start(session.device, evaluation, now).map(Json)
}

pub(super) async fn progress(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    ReadableQuery(query): ReadableQuery<ExportQuery>,
) -> Result<Json<ExportProgress>, Failure> {
    let known = app.exports.progress(session.device, query.export, query.seen);
    known.await.map(Json)
}

pub(super) async fn cancel(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    JsonBody(told): JsonBody<CancelExport>,
) -> Result<Json<ExportProgress>, Failure> {
    app.exports.cancel(session.device, told.export).map(Json)
}

pub(super) async fn file(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    ReadableQuery(query): ReadableQuery<ExportFileQuery>,
) -> Result<Response, Failure> {
    let content = app
        .exports
        .file(session.device, query.export, query.name.as_deref())
        .await?;
    let kind = HeaderValue::from_static("application/octet-stream");
    Ok(([(header::CONTENT_TYPE, kind)], content).into_response())
}

async fn made(app: &App, session: &Session, trial: Trial) -> Result<Evaluation, Failure> {
    let now = local(app.store.as_ref(), session.organisation, (app.clock)()).await?;
    Ok(evaluation(&app.store, session.organisation, trial, now).await?)
}
