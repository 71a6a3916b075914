//! `GET /openapi.json`: the protocol in the words of OpenAPI 3.1, made from [`ROUTES`] and the types themselves.
//!
//! Beside what OpenAPI knows, each operation says under `x-vaern-access` who may call it on what, and each answer that
//! is no success under `x-vaern-codes` which codes it comes with.

mod document;

use super::about::{About, Answer, shape};
use super::{ROUTES, Route};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use std::sync::OnceLock;

pub(super) const ABOUT: About = About {
    summary: "This description.",
    query: None,
    body: None,
    answer: Answer::Json(shape::<serde_json::Value>),
    errors: &[],
};

pub(super) async fn answer() -> Response {
    static TEXT: OnceLock<String> = OnceLock::new();
    let text = TEXT.get_or_init(|| document::document(ROUTES).to_string());
    ([(header::CONTENT_TYPE, "application/json")], text.as_str()).into_response()
}
