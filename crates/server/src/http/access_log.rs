//! `GET /v1/access-log`: who looked at what. Looking at the log is a look, and stands in it.

use super::about::{About, Answer, shape};
use super::body::ReadableQuery;
use super::{App, Failure};
use crate::store::{Reading, Session};
use axum::extract::State;
use axum::{Extension, Json};
use std::sync::Arc;
use vaern_protocol::access_log::{AccessLogAnswer, AccessLogQuery};

pub(super) const ABOUT: About = About {
    summary: "Who looked at what, the latest first.",
    query: Some(shape::<AccessLogQuery>),
    body: None,
    answer: Answer::Json(shape::<AccessLogAnswer>),
    errors: &[],
};

pub(super) async fn read(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    ReadableQuery(query): ReadableQuery<AccessLogQuery>,
) -> Result<Json<AccessLogAnswer>, Failure> {
    app.store
        .log_access(&session, Reading::AccessLog, (app.clock)())
        .await?;
    let answer = app.store.access_log(session.organisation, query.before).await?;
    Ok(Json(answer))
}
