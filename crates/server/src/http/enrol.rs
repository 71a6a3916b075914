//! `POST /v1/enrol`.

use super::about::{About, Answer, Body, shape};
use super::body::JsonBody;
use super::{App, Failure, Peer};
use crate::codes::SecretHash;
use crate::store::{EnrolOutcome, Enrolment};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::{Extension, Json};
use serde_json::json;
use std::net::IpAddr;
use vaern_protocol::ErrorCode;
use vaern_protocol::enrolment::{EnrolAnswer, EnrolRequest, normalised_code};

/// Most characters in what a device says of itself.
const DESCRIPTION_LIMIT: usize = 64;

pub(super) const ABOUT: About = About {
    summary: "A device becomes known, with a code from an administrator.",
    query: None,
    body: Some(Body {
        shape: shape::<EnrolRequest>,
        example: || {
            json!({
                "code": "ABCDEFGH2345",
                "device": "01a033ae-d1c8-7000-8000-000000000003",
                "token": "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
                "platform": "linux",
                "app_version": "0.1.0",
            })
        },
    }),
    answer: Answer::Json(shape::<EnrolAnswer>),
    errors: &[
        ErrorCode::EnrolmentCodeInvalid,
        ErrorCode::EnrolmentCodeUnknown,
        ErrorCode::EnrolmentCodeUsed,
        ErrorCode::EnrolmentCodeExpired,
        ErrorCode::NotAllowed,
    ],
};

pub(super) async fn answer(
    State(app): State<App>,
    Extension(Peer(peer)): Extension<Peer>,
    headers: HeaderMap,
    JsonBody(request): JsonBody<EnrolRequest>,
) -> Result<Json<EnrolAnswer>, Failure> {
    let now = (app.clock)();
    let asker = asker(&app, peer, &headers);
    if app.attempts.exhausted(asker, now) {
        return Err(Failure::of(ErrorCode::RateLimited));
    }
    for (name, text) in [
        ("platform", &request.platform),
        ("app_version", &request.app_version),
    ] {
        if text.chars().count() > DESCRIPTION_LIMIT {
            return Err(Failure::malformed(name));
        }
    }
    let token = SecretHash::of_token(&request.token).ok_or_else(|| Failure::malformed("token"))?;
    let code = normalised_code(&request.code).ok_or(Failure::of(ErrorCode::EnrolmentCodeInvalid))?;
    let enrolment = Enrolment {
        code: SecretHash::of_code(&code),
        token,
        device: request.device,
        platform: request.platform,
        app_version: request.app_version,
        at: now,
    };
    let refusal = match app.store.enrol(enrolment).await? {
        EnrolOutcome::Enrolled(answer) => return Ok(Json(*answer)),
        EnrolOutcome::CodeUnknown => ErrorCode::EnrolmentCodeUnknown,
        EnrolOutcome::CodeUsed => ErrorCode::EnrolmentCodeUsed,
        EnrolOutcome::CodeExpired => ErrorCode::EnrolmentCodeExpired,
        EnrolOutcome::DeviceTaken => ErrorCode::NotAllowed,
    };
    app.attempts.note_wrong(asker, now);
    Err(Failure::of(refusal))
}

/// The address wrong codes are counted by.
pub(super) fn asker(app: &App, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    if app.behind_proxy {
        forwarded_for(headers).unwrap_or(peer)
    } else {
        peer
    }
}

/// The last address is the one our own proxy saw; those before it can be made up.
fn forwarded_for(headers: &HeaderMap) -> Option<IpAddr> {
    let value = headers
        .get_all("x-forwarded-for")
        .iter()
        .next_back()?
        .to_str()
        .ok()?;
    value.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_proxys_own_word_is_believed() {
        let mut headers = HeaderMap::new();
        assert_eq!(forwarded_for(&headers), None);
        for value in ["198.51.100.9, 192.0.2.1", "made up, 192.0.2.1"] {
            headers.append("x-forwarded-for", value.parse().unwrap());
            assert_eq!(forwarded_for(&headers), "192.0.2.1".parse().ok());
        }
        headers.append("x-forwarded-for", "not an address".parse().unwrap());
        assert_eq!(forwarded_for(&headers), None);
    }
}
