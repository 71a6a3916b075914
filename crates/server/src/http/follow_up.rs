//! `POST /v1/follow-up`: a workplace's incidents, for its safety group. Every incident handed out is a line in the access
//! log, written before it goes.

use super::about::{About, Answer, Body, shape};
use super::access::Grant;
use super::body::JsonBody;
use super::{App, Failure};
use crate::store::Session;
use axum::extract::State;
use axum::{Extension, Json};
use serde_json::json;
use std::sync::Arc;
use vaern_protocol::ErrorCode;
use vaern_protocol::follow_up::{FollowUpAnswer, FollowUpRequest};

pub(super) const ABOUT: About = About {
    summary: "Incidents of the device's workplace to which something has happened, whole, for its safety group.",
    query: None,
    body: Some(Body {
        shape: shape::<FollowUpRequest>,
        example: || json!({"unit": "01a033ae-d1c8-7000-8000-000000000004"}),
    }),
    answer: Answer::Json(shape::<FollowUpAnswer>),
    errors: &[],
};

pub(super) async fn answer(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    Extension(grant): Extension<Grant>,
    JsonBody(request): JsonBody<FollowUpRequest>,
) -> Result<Json<FollowUpAnswer>, Failure> {
    let unit = grant
        .unit(&session, request.unit)?
        .ok_or(Failure::of(ErrorCode::NotAllowed))?;
    // By name only: on a device of nobody in particular it could not be said who looked.
    if session.person.is_none() {
        return Err(Failure::of(ErrorCode::NotAllowed));
    }
    let after = request
        .cursor
        .filter(|_| request.unit.is_some())
        .and_then(|cursor| app.cursors.open(session.organisation, session.device, &cursor));
    let page = app.store.unit_cases(&session, unit, after).await?;
    let incidents: Vec<_> = page.cases.iter().map(|case| case.incident).collect();
    if !incidents.is_empty() {
        let now = (app.clock)();
        app.store.log_handed_out(&session, incidents, now).await?;
    }
    let cursor = app
        .cursors
        .seal(session.organisation, session.device, page.position);
    Ok(Json(FollowUpAnswer {
        unit,
        afresh: page.afresh,
        cases: page.cases,
        gone: page.gone,
        cursor,
        more: page.more,
    }))
}
