//! `GET /healthz`: whether the server and its store answer.

use super::{App, Failure};
use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

pub(super) async fn answer(State(app): State<App>) -> Result<Json<Value>, Failure> {
    app.store.check().await?;
    Ok(Json(
        json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") }),
    ))
}
