//! Tags that name what is said, so that asking again costs nothing (RFC 9110 §8.8.3). Weak: packed or not, it says the
//! same.

use super::Failure;
use axum::Json;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use vaern_protocol::ErrorCode;

/// The tag of what this says.
pub(super) fn tag(said: &impl Serialize) -> Result<String, Failure> {
    let bytes = serde_json::to_vec(said).map_err(|_| Failure::of(ErrorCode::Internal))?;
    Ok(format!("W/\"{}\"", hex::encode(&Sha256::digest(&bytes)[..16])))
}

/// The answer, or 304 for who has it already. Kept by the device, but asked about each time.
pub(super) fn unless_known(asked: &HeaderMap, tag: String, answer: impl Serialize) -> Response {
    let known = asked
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|tags| tags.to_str().ok())
        .flat_map(|tags| tags.split(','))
        .any(|known| known.trim() == tag || known.trim() == "*");
    let headers = [
        (header::ETAG, tag),
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
    ];
    match known {
        true => (StatusCode::NOT_MODIFIED, headers).into_response(),
        false => (headers, Json(answer)).into_response(),
    }
}
