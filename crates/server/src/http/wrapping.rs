//! What lies around every resource, from the inside out: size announced, time, panics, words, packing, headers, log.

use super::Meters;
use super::arrival::Awaited;
use super::failure::{self, Failure};
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use std::any::Any;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use vaern_protocol::{BODY_LIMIT, ErrorCode};

/// How long a request may take, its body included.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// Puts the layers around the routes.
pub(super) fn wrap(router: Router, meters: Arc<Meters>) -> Router {
    wrap_within(router, meters, TIME_LIMIT)
}

/// The same with another limit.
fn wrap_within(router: Router, meters: Arc<Meters>, limit: Duration) -> Router {
    router
        .layer(from_fn(refuse_announced_size))
        .layer(from_fn_with_state(limit, limit_time))
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(from_fn(failure::put_into_words))
        .layer(CompressionLayer::new().gzip(true))
        .layer(from_fn(set_headers))
        .layer(from_fn_with_state(meters, log))
}

/// A body that announces itself as too large is answered before a byte of it is read.
async fn refuse_announced_size(request: Request, next: Next) -> Response {
    let announced = request
        .headers()
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    let limit = u64::try_from(BODY_LIMIT).unwrap_or(u64::MAX);
    if announced.is_some_and(|length| length > limit) {
        return Failure::too_large(BODY_LIMIT).into_response();
    }
    next.run(request).await
}

/// Who is too slow is told so: a sender whose body is still waited for, or else this server.
async fn limit_time(State(limit): State<Duration>, request: Request, next: Next) -> Response {
    let awaited = Awaited::default();
    let work = next.run(request.map(|body| awaited.watch(body)));
    let mut work = std::pin::pin!(work);
    match tokio::time::timeout(limit, &mut work).await {
        Ok(response) => response,
        Err(_) if awaited.is_so() => Failure::of(ErrorCode::BodyTooSlow).into_response(),
        Err(_) => Failure::of(ErrorCode::Internal)
            .with_status(StatusCode::SERVICE_UNAVAILABLE)
            .into_response(),
    }
}

/// The text of a panic may hold anything, so it goes nowhere.
fn after_panic(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a request ended in a panic");
    Failure::of(ErrorCode::Internal).into_response()
}

async fn set_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let always = [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'",
        ),
        (header::REFERRER_POLICY, "no-referrer"),
    ];
    for (name, value) in always {
        response
            .headers_mut()
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Method, route, status and time; never the query, a header or a body.
async fn log(State(meters): State<Arc<Meters>>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let path = request
        .extensions()
        .get::<MatchedPath>()
        .map(|path| path.as_str().to_owned());
    let response = next.run(request).await;
    let (took, status) = (started.elapsed(), response.status().as_u16());
    let path = path.as_deref().unwrap_or("-");
    meters.note_answer(path, status, took);
    let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(%method, path, status, millis, "answered");
    response
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "routes of the tests alone")]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::routing::get;
    use futures_util::StreamExt as _;
    use http_body_util::BodyExt as _;
    use tower::ServiceExt as _;
    use vaern_protocol::ErrorAnswer;

    async fn ask(router: Router) -> (StatusCode, String) {
        send(router, Body::empty()).await
    }

    async fn send(router: Router, body: Body) -> (StatusCode, String) {
        let response = wrap(router, Arc::default())
            .oneshot(Request::new(body))
            .await
            .unwrap();
        let status = response.status();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn a_panic_is_answered_and_its_text_kept_back() {
        async fn panics() {
            panic!("Magnus slog");
        }
        let (status, body) = ask(Router::new().route("/", get(panics))).await;
        let answer: ErrorAnswer = serde_json::from_str(&body).unwrap();
        assert_eq!((status.as_u16(), answer.error.code), (500, ErrorCode::Internal));
        assert!(!body.contains("Magnus"), "{body}");
    }

    #[tokio::test(start_paused = true)]
    async fn what_never_ends_is_ended() {
        let (status, body) = ask(Router::new().route("/", get(std::future::pending::<()>))).await;
        assert_eq!(
            status,
            StatusCode::SERVICE_UNAVAILABLE,
            "clients try again after a 5xx"
        );
        assert!(serde_json::from_str::<ErrorAnswer>(&body).is_ok(), "{body}");
    }
    /// What comes of a body, and then no more of it.
    fn beginning(text: &'static str) -> Body {
        let begun = futures_util::stream::iter([Ok::<_, std::convert::Infallible>(text)]);
        Body::from_stream(begun.chain(futures_util::stream::pending()))
    }

    async fn reads(body: axum::body::Bytes) -> String {
        format!("{} bytes", body.len())
    }

    fn code_of(body: &str) -> ErrorCode {
        serde_json::from_str::<ErrorAnswer>(body).unwrap().error.code
    }

    #[tokio::test(start_paused = true)]
    async fn a_sender_whose_body_does_not_come_is_told_so() {
        let (status, body) = send(Router::new().route("/", get(reads)), beginning("{")).await;
        assert_eq!((status.as_u16(), code_of(&body)), (408, ErrorCode::BodyTooSlow));
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_that_is_slow_itself_blames_no_sender() {
        async fn reads_and_stops(_: axum::body::Bytes) {
            std::future::pending::<()>().await;
        }
        let (status, body) = send(Router::new().route("/", get(reads_and_stops)), Body::from("{}")).await;
        assert_eq!((status.as_u16(), code_of(&body)), (503, ErrorCode::Internal));
        // Nobody asked for the rest of it yet.
        let never_reads = Router::new().route("/", get(std::future::pending::<()>));
        let (status, body) = send(never_reads, beginning("{")).await;
        assert_eq!((status.as_u16(), code_of(&body)), (503, ErrorCode::Internal));
    }

    /// On a real connection: half a body, and then the answer.
    #[tokio::test]
    async fn half_a_body_on_a_connection_is_answered_and_the_connection_closed() {
        use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
        let router = wrap_within(
            Router::new().route("/", axum::routing::post(reads)),
            Arc::default(),
            Duration::from_millis(20),
        );
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let serving = tokio::spawn(crate::serve::serve(
            crate::serve::Door::plain(listener),
            router,
            std::future::pending(),
        ));
        let mut connection = tokio::net::TcpStream::connect(address).await.unwrap();
        let half = b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\nAccept-Language: en\r\n\r\n{\"changes\":";
        connection.write_all(half).await.unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).await.unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with("HTTP/1.1 408 "), "{head}");
        assert_eq!(code_of(body), ErrorCode::BodyTooSlow);
        serving.abort();
    }
}
