//! `GET /v1/config`, with an `ETag` so that asking again costs nothing.

use super::about::{About, Answer, shape};
use super::{App, Failure, tag};
use crate::store::Session;
use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use std::sync::Arc;
use vaern_protocol::config::ConfigAnswer;

pub(super) const ABOUT: About = About {
    summary: "What the device should know of its organisation.",
    query: None,
    body: None,
    answer: Answer::Cached(shape::<ConfigAnswer>),
    errors: &[],
};

pub(super) async fn answer(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let config = app.store.config(&session).await?;
    Ok(tag::unless_known(&headers, tag::tag(&config)?, config))
}
