//! Answers that are no success: always an [`ErrorAnswer`], in the asker's language.

use crate::store::StoreError;
use axum::Json;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;
use std::time::Duration;
use vaern_domain::Language;
use vaern_protocol::failure::ErrorText;
use vaern_protocol::{ErrorAnswer, ErrorCode};

/// How long to wait where nothing else is said.
const WAIT: Duration = Duration::from_secs(60);

/// What went wrong, before it has words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    code: ErrorCode,
    args: BTreeMap<String, String>,
    status: Option<StatusCode>,
    wait: Option<Duration>,
}

impl Failure {
    /// Of this code.
    pub fn of(code: ErrorCode) -> Self {
        Self {
            code,
            args: BTreeMap::new(),
            status: None,
            wait: None,
        }
    }

    /// With a value the words have room for.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// With another status than that of its code.
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = Some(status);
        self
    }

    /// Something unreadable; `detail` says where, never what.
    pub fn malformed(detail: impl ToString) -> Self {
        Self::of(ErrorCode::BodyMalformed).with("detail", detail)
    }

    /// More than `limit` bytes or changes.
    pub fn too_large(limit: usize) -> Self {
        Self::of(ErrorCode::BodyTooLarge).with("limit", limit)
    }

    /// Asked too often; to be tried again after this.
    pub fn slow_down(wait: Duration) -> Self {
        Self {
            wait: Some(wait),
            ..Self::of(ErrorCode::RateLimited)
        }
    }

    fn status(&self) -> StatusCode {
        let of_code = || StatusCode::from_u16(self.code.status());
        self.status
            .map_or_else(of_code, Ok)
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        // Names places in the store, never what stands there.
        tracing::error!(%error, "the store could not do it");
        Self::of(ErrorCode::Internal)
    }
}

impl IntoResponse for Failure {
    /// Without words yet: those are put in where the asker's language is known.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Gives every failure its words.
pub(super) async fn put_into_words(request: Request, next: Next) -> Response {
    let language = accepted_language(request.headers());
    let mut response = next.run(request).await;
    let Some(failure) = response.extensions_mut().remove::<Failure>() else {
        return response;
    };
    let message = vaern_texts::failure(language, failure.code.code(), &failure.args);
    let status = failure.status();
    let (code, wait) = (failure.code, failure.wait.unwrap_or(WAIT));
    let answer = ErrorAnswer {
        error: ErrorText {
            code,
            args: failure.args,
            message,
        },
    };
    let mut worded = (status, Json(answer)).into_response();
    // What was set before, such as Allow, stays; length and type are those of the words.
    for (name, value) in response.headers() {
        if name != header::CONTENT_LENGTH && name != header::CONTENT_TYPE {
            worded.headers_mut().insert(name, value.clone());
        }
    }
    let headers = worded.headers_mut();
    headers.insert(
        header::CONTENT_LANGUAGE,
        HeaderValue::from_static(language.code()),
    );
    match status {
        // The rest of the body may still come.
        StatusCode::PAYLOAD_TOO_LARGE | StatusCode::REQUEST_TIMEOUT => {
            headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        StatusCode::TOO_MANY_REQUESTS => {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(wait.as_secs().max(1)));
        }
        StatusCode::UNAUTHORIZED => {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        _ => {}
    }
    worded
}

/// The language the asker prefers, of those we speak; Danish when there is none.
pub(super) fn accepted_language(headers: &HeaderMap) -> Language {
    let tags = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|tags| tags.to_str().ok());
    tags.and_then(Language::accepted).unwrap_or_default()
}

/// No such path.
pub(super) async fn no_such_address() -> Failure {
    Failure::of(ErrorCode::NotFound)
}

/// The path is there, the method is not: the same code, since no client does anything else on it.
pub(super) async fn no_such_method() -> Failure {
    Failure::of(ErrorCode::NotFound).with_status(StatusCode::METHOD_NOT_ALLOWED)
}
