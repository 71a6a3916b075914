//! `POST /v1/receipts/query`: a device compares its ledger with the store.

use super::about::{About, Answer, Body, shape};
use super::body::JsonBody;
use super::{App, Failure};
use crate::store::Session;
use axum::extract::State;
use axum::{Extension, Json};
use serde_json::json;
use std::sync::Arc;
use vaern_protocol::ErrorCode;
use vaern_protocol::receipts::{QUERY_LIMIT, ReceiptsAnswer, ReceiptsQuery};

pub(super) const ABOUT: About = About {
    summary: "Which of these changes of the device are here.",
    query: None,
    body: Some(Body {
        shape: shape::<ReceiptsQuery>,
        example: || json!({"sha256": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]}),
    }),
    answer: Answer::Json(shape::<ReceiptsAnswer>),
    errors: &[],
};

pub(super) async fn answer(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    JsonBody(query): JsonBody<ReceiptsQuery>,
) -> Result<Json<ReceiptsAnswer>, Failure> {
    if query.sha256.len() > QUERY_LIMIT {
        return Err(Failure::of(ErrorCode::BodyTooLarge)
            .with("limit", QUERY_LIMIT)
            .with("unit", "digests"));
    }
    let asked = query.sha256.len();
    let answer = app.store.receipts(&session, query.sha256).await?;
    let missing = asked.saturating_sub(answer.receipts.len());
    if missing > 0 {
        // A shared tablet keeps digests only: what is missing of those cannot come again, and somebody must hear of it.
        tracing::warn!(device = %session.device, asked, missing, "a device was told that changes it sent are missing");
    }
    Ok(Json(answer))
}
