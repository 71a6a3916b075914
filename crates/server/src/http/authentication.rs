//! Who asks: the token leads to the device, the device to its role.

use super::{App, Failure};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use chrono::TimeDelta;
use std::sync::Arc;
use vaern_domain::access::Role;
use vaern_protocol::ErrorCode;

use crate::codes::SecretHash;

/// A device is noted to be there at most this often: a poll must not cost a write.
const NOTED_EVERY: TimeDelta = TimeDelta::hours(1);

/// Lets the request on, with its [`crate::store::Session`], when its device has one of the roles.
pub(super) async fn authorise(
    State((app, roles)): State<(App, &'static [Role])>,
    mut request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let token = token(request.headers()).ok_or(Failure::of(ErrorCode::NotEnrolled))?;
    let session = app
        .store
        .session(token)
        .await?
        .ok_or(Failure::of(ErrorCode::NotEnrolled))?;
    if session.revoked {
        return Err(Failure::of(ErrorCode::DeviceRevoked));
    }
    if !roles.contains(&session.role) {
        return Err(Failure::of(ErrorCode::NotAllowed));
    }
    let now = (app.clock)();
    if now - session.last_seen > NOTED_EVERY {
        app.store.seen(&session, now).await?;
    }
    request.extensions_mut().insert(Arc::new(session));
    Ok(next.run(request).await)
}

fn token(headers: &HeaderMap) -> Option<SecretHash> {
    let (scheme, token) = headers
        .get(header::AUTHORIZATION)?
        .to_str()
        .ok()?
        .split_once(' ')?;
    if scheme.eq_ignore_ascii_case("bearer") {
        SecretHash::of_token(token.trim())
    } else {
        None
    }
}
