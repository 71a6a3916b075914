//! `POST /v1/members` and `POST /v1/members/cases`: people on a shared device.

use super::about::{About, Answer, Body, shape};
use super::body::JsonBody;
use super::enrol::asker;
use super::{App, Failure, Peer};
use crate::codes::SecretHash;
use crate::store::{Joining, PinTry, Reading, Session};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::{Extension, Json};
use serde_json::json;
use std::sync::Arc;
use vaern_domain::Pin;
use vaern_domain::id::PersonId;
use vaern_domain::pin::{FREE_TRIES, LAST_TRY, pause_minutes};
use vaern_protocol::ErrorCode;
use vaern_protocol::enrolment::normalised_code;
use vaern_protocol::members::{CasesAnswer, CasesRequest, JoinRequest, Member};

pub(super) const ABOUT_JOINING: About = About {
    summary: "A person joins a shared device with their own code and a PIN they choose.",
    query: None,
    body: Some(Body {
        shape: shape::<JoinRequest>,
        example: || json!({"code": "ABCDEFGH2345", "pin": "274916"}),
    }),
    answer: Answer::Json(shape::<Member>),
    errors: &[
        ErrorCode::EnrolmentCodeInvalid,
        ErrorCode::EnrolmentCodeUnknown,
        ErrorCode::EnrolmentCodeUsed,
        ErrorCode::EnrolmentCodeExpired,
        ErrorCode::CodeNotForHere,
        ErrorCode::PinTooSimple,
        ErrorCode::PinWrong,
        ErrorCode::PinPaused,
        ErrorCode::PinLocked,
        ErrorCode::MemberUnknown,
    ],
};

pub(super) const ABOUT_CASES: About = About {
    summary: "A member's own cases, whatever device they were recorded on.",
    query: None,
    body: Some(Body {
        shape: shape::<CasesRequest>,
        example: || json!({"person": "01a033ae-d1c8-7000-8000-000000000005", "pin": "274916"}),
    }),
    answer: Answer::Json(shape::<CasesAnswer>),
    errors: &[
        ErrorCode::PinWrong,
        ErrorCode::PinPaused,
        ErrorCode::PinLocked,
        ErrorCode::MemberUnknown,
    ],
};

/// A person joins the device with their own code and a PIN they choose.
pub(super) async fn join(
    State(app): State<App>,
    Extension(Peer(peer)): Extension<Peer>,
    Extension(session): Extension<Arc<Session>>,
    headers: HeaderMap,
    JsonBody(request): JsonBody<JoinRequest>,
) -> Result<Json<Member>, Failure> {
    let now = (app.clock)();
    let asker = asker(&app, peer, &headers);
    if app.attempts.exhausted(asker, now) {
        return Err(Failure::of(ErrorCode::RateLimited));
    }
    let pin = Pin::chosen(&request.pin).ok_or(Failure::of(ErrorCode::PinTooSimple))?;
    let code = normalised_code(&request.code).ok_or(Failure::of(ErrorCode::EnrolmentCodeInvalid))?;
    let code = SecretHash::of_code(&code);
    let mut joining = app.store.joining(&session, code, now).await?;
    if joining == Joining::Open {
        let verifier = app.pins.keep(pin.clone()).await?;
        joining = app.store.join(&session, code, verifier, now).await?;
    }
    let refusal = match joining {
        Joining::Joined(member) => return Ok(Json(member)),
        Joining::JoinedBefore(member) => {
            // A code that is used up sets no new PIN, and must not be a way to try PINs either.
            check(&app, &session, member.person, pin).await?;
            return Ok(Json(member));
        }
        Joining::CodeUnknown => ErrorCode::EnrolmentCodeUnknown,
        Joining::CodeExpired => ErrorCode::EnrolmentCodeExpired,
        Joining::NotForHere => ErrorCode::CodeNotForHere,
        Joining::CodeUsed | Joining::Open => ErrorCode::EnrolmentCodeUsed,
    };
    app.attempts.note_wrong(asker, now);
    Err(Failure::of(refusal))
}

/// A member's own cases, whatever device they were recorded on. Every try is written down.
pub(super) async fn cases(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    JsonBody(request): JsonBody<CasesRequest>,
) -> Result<Json<CasesAnswer>, Failure> {
    let person = request.person;
    let pin = Pin::typed(&request.pin).ok_or_else(|| Failure::malformed("pin"))?;
    check(&app, &session, person, pin).await?;
    log(&app, &session, Reading::OwnCases(person)).await?;
    Ok(Json(app.store.own_changes(&session, person).await?))
}

/// Whether the PIN is that of the member.
async fn check(app: &App, session: &Session, person: PersonId, pin: Pin) -> Result<(), Failure> {
    let paused = |minutes: u32| Failure::of(ErrorCode::PinPaused).with("minutes", minutes);
    let (verifier, wrong) = match app.store.begin_try(session, person, (app.clock)()).await? {
        PinTry::Compare { verifier, wrong } => (verifier, wrong),
        PinTry::Paused { minutes } => return Err(paused(minutes)),
        PinTry::Locked => return Err(Failure::of(ErrorCode::PinLocked)),
        PinTry::Unknown => return Err(Failure::of(ErrorCode::MemberUnknown)),
    };
    if app.pins.fits(pin, verifier).await? {
        return Ok(app.store.end_tries(session, person).await?);
    }
    log(app, session, Reading::OwnCasesRefused(person)).await?;
    Err(match wrong {
        0..FREE_TRIES => Failure::of(ErrorCode::PinWrong).with("left", FREE_TRIES - wrong),
        FREE_TRIES..LAST_TRY => paused(pause_minutes(wrong)),
        _ => Failure::of(ErrorCode::PinLocked),
    })
}

async fn log(app: &App, session: &Session, reading: Reading) -> Result<(), Failure> {
    Ok(app.store.log_access(session, reading, (app.clock)()).await?)
}
