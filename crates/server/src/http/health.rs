//! `GET /healthz`: whether the program answers at all. `GET /readyz`: whether it can do its work, its store included.

use super::about::{About, Answer, shape};
use super::{App, Failure};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;
use vaern_protocol::ErrorCode;

pub(super) const ABOUT: About = About {
    summary: "Whether the server answers.",
    query: None,
    body: None,
    answer: Answer::Json(shape::<Health>),
    errors: &[],
};

pub(super) const ABOUT_READY: About = About {
    summary: "Whether the server can do its work, its store included. 503 while it cannot.",
    query: None,
    body: None,
    answer: Answer::Json(shape::<Health>),
    errors: &[],
};

/// That all is well; else there is an error.
#[derive(Serialize, JsonSchema)]
pub(super) struct Health {
    /// `ok`.
    status: &'static str,
    /// Version of the server.
    version: &'static str,
}

const WELL: Health = Health {
    status: "ok",
    version: env!("CARGO_PKG_VERSION"),
};

pub(super) async fn answer() -> Json<Health> {
    Json(WELL)
}

pub(super) async fn ready(State(app): State<App>) -> Result<Json<Health>, Failure> {
    match app.store.check().await {
        Ok(()) => Ok(Json(WELL)),
        Err(error) => {
            tracing::error!(%error, "the store does not answer");
            Err(Failure::of(ErrorCode::Internal).with_status(StatusCode::SERVICE_UNAVAILABLE))
        }
    }
}
