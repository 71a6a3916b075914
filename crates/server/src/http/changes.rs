//! `GET /v1/changes`: tell what is new, and nothing else.

use super::about::{About, Answer, shape};
use super::body::ReadableQuery;
use super::{App, Failure, tag};
use crate::store::Session;
use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use std::sync::Arc;
use vaern_protocol::changes::{ChangesAnswer, ChangesQuery};

pub(super) const ABOUT: About = About {
    summary: "Pull what is new for the device's user.",
    query: Some(shape::<ChangesQuery>),
    body: None,
    answer: Answer::Cached(shape::<ChangesAnswer>),
    errors: &[],
};

/// The tag leaves the cursor out: others' changes move it, and are no news for this device.
pub(super) async fn answer(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    headers: HeaderMap,
    ReadableQuery(query): ReadableQuery<ChangesQuery>,
) -> Result<Response, Failure> {
    let answer = news(&app, &session, query.cursor.as_deref()).await?;
    let without_cursor = ChangesAnswer {
        cursor: String::new(),
        ..answer.clone()
    };
    let tag = tag::tag(&without_cursor)?;
    Ok(tag::unless_known(&headers, tag, answer))
}

/// What is new behind a cursor, and the tag of the config. A cursor that is not of this device reads as none.
pub(super) async fn news(
    app: &App,
    session: &Session,
    cursor: Option<&str>,
) -> Result<ChangesAnswer, Failure> {
    let after = cursor.and_then(|cursor| app.cursors.open(session.organisation, session.device, cursor));
    let (page, config) = app.store.news(session, after).await?;
    Ok(ChangesAnswer {
        news: page.news,
        in_effect: page.in_effect,
        members: page.members,
        cursor: app
            .cursors
            .seal(session.organisation, session.device, page.position),
        epoch: Some(page.position.epoch),
        more: page.more,
        config: Some(tag::tag(&config)?),
    })
}
