//! `GET /v1/config`, with an `ETag` so that asking again costs nothing.

use super::about::{About, Answer, shape};
use super::{App, Failure};
use crate::store::Session;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, Json};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use vaern_protocol::ErrorCode;
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
    let tag = tag(&config)?;
    let known = headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|tags| tags.to_str().ok())
        .flat_map(|tags| tags.split(','))
        .any(|known| known.trim() == tag || known.trim() == "*");
    // Kept by the device, but asked about each time.
    let headers = [
        (header::ETAG, tag),
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
    ];
    Ok(match known {
        true => (StatusCode::NOT_MODIFIED, headers).into_response(),
        false => (headers, Json(config)).into_response(),
    })
}

/// Names what is said. Weak: packed or not, it says the same.
pub(super) fn tag(config: &ConfigAnswer) -> Result<String, Failure> {
    let bytes = serde_json::to_vec(config).map_err(|_| Failure::of(ErrorCode::Internal))?;
    Ok(format!("W/\"{}\"", hex::encode(&Sha256::digest(&bytes)[..16])))
}
