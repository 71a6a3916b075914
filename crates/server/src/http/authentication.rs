//! Who asks: the token leads to the device, the device to what its user may do here.

use super::access::{Grant, Place, Thing};
use super::enrol::asker;
use super::{App, Failure, Peer, Route};
use axum::extract::{Query, RawPathParams, Request, State};
use axum::http::{HeaderMap, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use chrono::TimeDelta;
use std::sync::Arc;
use vaern_domain::id::UnitId;
use vaern_protocol::ErrorCode;

use crate::codes::SecretHash;
use crate::store::Session;

/// A device is noted to be there at most this often: a poll must not cost a write.
const NOTED_EVERY: TimeDelta = TimeDelta::hours(1);

/// Lets the request on, with its [`Session`] and its [`Grant`], when the route's row grants it.
pub(super) async fn authorise(
    State((app, route)): State<(App, &'static Route)>,
    parameters: RawPathParams,
    mut request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let known = match token(request.headers()) {
        Some(token) => app.store.session(token).await?,
        None => None,
    };
    let Some(session) = known else {
        return Err(stranger(&app, &request));
    };
    if let Some(wait) = app.pacer.device(session.organisation, session.device) {
        app.meters.note_slowed();
        return Err(Failure::slow_down(wait));
    }
    if session.revoked {
        return Err(Failure::of(ErrorCode::DeviceRevoked));
    }
    let grant = route
        .access
        .grant(&session)
        .ok_or(Failure::of(ErrorCode::NotAllowed))?;
    check_units(route, &grant, &session, request.uri(), &parameters)?;
    let now = (app.clock)();
    if now - session.last_seen > NOTED_EVERY {
        app.store.seen(&session, now).await?;
    }
    request.extensions_mut().insert(Arc::new(session));
    request.extensions_mut().insert(grant);
    Ok(next.run(request).await)
}

/// Nobody we know; too many of those from one address have to wait.
fn stranger(app: &App, request: &Request) -> Failure {
    let peer = request.extensions().get::<Peer>();
    let address = peer.map(|Peer(peer)| asker(app, *peer, request.headers()));
    match address.and_then(|address| app.pacer.refusal(address)) {
        Some(wait) => {
            app.meters.note_slowed();
            Failure::slow_down(wait)
        }
        None => Failure::of(ErrorCode::NotEnrolled),
    }
}

/// Refuses a unit that is out of reach, before the route sees it. What cannot be read as a unit is the route's to refuse.
fn check_units(
    route: &Route,
    grant: &Grant,
    session: &Session,
    uri: &Uri,
    parameters: &RawPathParams,
) -> Result<(), Failure> {
    let units = route.names.iter().filter(|named| named.thing == Thing::Unit);
    for named in units {
        let texts: Vec<String> = match named.place {
            Place::Query(name) => in_query(uri, name),
            Place::Path(name) => parameters
                .iter()
                .filter(|(parameter, _)| *parameter == name)
                .map(|(_, text)| text.to_owned())
                .collect(),
            Place::Body(_) => Vec::new(),
        };
        for unit in texts.iter().filter_map(|text| text.parse::<UnitId>().ok()) {
            grant.unit(session, Some(unit))?;
        }
    }
    Ok(())
}

fn in_query(uri: &Uri, name: &str) -> Vec<String> {
    let pairs = Query::<Vec<(String, String)>>::try_from_uri(uri).map(|Query(pairs)| pairs);
    pairs
        .unwrap_or_default()
        .into_iter()
        .filter(|(parameter, _)| parameter == name)
        .map(|(_, text)| text)
        .collect()
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
