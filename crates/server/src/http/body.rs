//! Bodies and queries: read within their limits, and told exactly where they cannot be read.

use super::Failure;
use crate::sync::is_object;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts, Query, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use flate2::read::GzDecoder;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use serde::de::DeserializeOwned;
use std::io::Read as _;
use vaern_protocol::{BODY_LIMIT, ErrorCode};

/// Most bytes of a packed body after it is unpacked.
const UNPACKED_LIMIT: usize = 4 * 1024 * 1024;

/// Most characters of a field's name that are said back.
const NAME_LIMIT: usize = 64;

/// A JSON body.
pub(super) struct JsonBody<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for JsonBody<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let (parts, body) = request.into_parts();
        if !is_json(&parts.headers) {
            return Err(Failure::malformed("content-type").with_status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        parsed(&parts.headers, read(body).await?).map(Self)
    }
}

/// A JSON body that has come, unpacked where its headers say that it is packed.
pub(super) fn parsed<T: DeserializeOwned>(headers: &HeaderMap, bytes: Bytes) -> Result<T, Failure> {
    let bytes = unpacked(headers, bytes)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| Failure::malformed("UTF-8"))?;
    if !is_object(text) {
        return Err(Failure::malformed("1:1"));
    }
    serde_json::from_str(text).map_err(|error| unreadable(&error))
}

/// A query.
pub(super) struct ReadableQuery<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for ReadableQuery<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        Query::<T>::try_from_uri(&parts.uri)
            .map(|Query(query)| Self(query))
            .map_err(|rejection| {
                let text = std::error::Error::source(&rejection)
                    .map(ToString::to_string)
                    .unwrap_or_default();
                unknown_field(&text).unwrap_or_else(|| Failure::malformed("query"))
            })
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    kind.split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .eq_ignore_ascii_case("application/json")
}

async fn read(body: Body) -> Result<Bytes, Failure> {
    match Limited::new(body, BODY_LIMIT).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(Failure::too_large(BODY_LIMIT)),
        Err(_) => Err(Failure::malformed("cut off")),
    }
}

fn unpacked(headers: &HeaderMap, bytes: Bytes) -> Result<Bytes, Failure> {
    let Some(packing) = headers.get(header::CONTENT_ENCODING) else {
        return Ok(bytes);
    };
    match packing.as_bytes().to_ascii_lowercase().as_slice() {
        b"identity" => Ok(bytes),
        b"gzip" => inflate(&bytes),
        _ => Err(Failure::malformed("content-encoding").with_status(StatusCode::UNSUPPORTED_MEDIA_TYPE)),
    }
}

/// Measured before it is kept: what is too large takes no room at all, and what is not takes just its own.
fn inflate(packed: &[u8]) -> Result<Bytes, Failure> {
    let limit = u64::try_from(UNPACKED_LIMIT).unwrap_or(u64::MAX);
    let mut measured = GzDecoder::new(packed).take(limit + 1);
    let size = std::io::copy(&mut measured, &mut std::io::sink());
    let size = usize::try_from(size.map_err(|_| Failure::malformed("gzip"))?).unwrap_or(usize::MAX);
    if size > UNPACKED_LIMIT {
        return Err(Failure::too_large(UNPACKED_LIMIT));
    }
    let mut bytes = Vec::with_capacity(size);
    let read = GzDecoder::new(packed).read_to_end(&mut bytes);
    read.map(|_| bytes.into()).map_err(|_| Failure::malformed("gzip"))
}

/// Says where, not what: the parser's own words may quote an answer.
fn unreadable(error: &serde_json::Error) -> Failure {
    unknown_field(&error.to_string())
        .unwrap_or_else(|| Failure::malformed(format!("{}:{}", error.line(), error.column())))
}

fn unknown_field(words: &str) -> Option<Failure> {
    let behind = words.split_once("unknown field `")?.1;
    let name: String = behind.split('`').next()?.chars().take(NAME_LIMIT).collect();
    Some(Failure::of(ErrorCode::FieldUnknown).with("detail", name))
}
