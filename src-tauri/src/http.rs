//! Carries requests to the central store.
//!
//! Every request of Værn may be repeated without harm (receipts, enrolments and reads answer the same again), so a
//! broken connection is tried again at once, a few times. Longer waiting is the background sync's business.

use std::io::Read;
use std::thread::sleep;
use std::time::Duration;
use ureq::Agent;
use ureq::http::Response;
use ureq::tls::{RootCerts, TlsConfig};
use vaern_client::exchange::{HttpAnswer, HttpRequest, NoAnswer, Outcome};

/// Largest answer read: a whole municipality's CSV fits many times over.
const ANSWER_LIMIT: u64 = 256 * 1024 * 1024;
/// Pauses before the second and third try.
const PAUSES: [Duration; 2] = [Duration::from_millis(150), Duration::from_millis(600)];

/// An agent that trusts what the system trusts, municipal authorities among it.
pub fn agent() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .timeout_connect(Some(Duration::from_secs(5)))
        .timeout_global(Some(Duration::from_secs(30)))
        .max_redirects(0)
        .tls_config(
            TlsConfig::builder()
                .root_certs(RootCerts::PlatformVerifier)
                .build(),
        )
        .build()
        .into()
}

/// Sends the request until something answers, three times at most.
pub fn carry(agent: &Agent, request: &HttpRequest) -> Outcome {
    let mut pauses = PAUSES.iter();
    loop {
        match once(agent, request) {
            Ok(answer) => return Ok(answer),
            Err(_) => match pauses.next() {
                Some(pause) => sleep(*pause),
                None => return Err(NoAnswer),
            },
        }
    }
}

fn once(agent: &Agent, request: &HttpRequest) -> Result<HttpAnswer, ureq::Error> {
    let bearer = request.token.as_ref().map(|token| format!("Bearer {token}"));
    let language = request.language.code();
    match &request.body {
        Some(body) => {
            let mut post = agent
                .post(&request.url)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language);
            if let Some(bearer) = &bearer {
                post = post.header("Authorization", bearer);
            }
            answer(post.send(body.as_slice())?)
        }
        None => {
            let mut get = agent.get(&request.url).header("Accept-Language", language);
            if let Some(bearer) = &bearer {
                get = get.header("Authorization", bearer);
            }
            answer(get.call()?)
        }
    }
}

fn answer(mut response: Response<ureq::Body>) -> Result<HttpAnswer, ureq::Error> {
    let status = response.status().as_u16();
    let retry_after = retry_after(&response);
    let mut body = Vec::new();
    response
        .body_mut()
        .with_config()
        .limit(ANSWER_LIMIT)
        .reader()
        .read_to_end(&mut body)?;
    Ok(HttpAnswer {
        status,
        body,
        retry_after,
    })
}

/// Of the two forms of the header the one Værn's central store uses; a proxy's date is as good as nothing said.
fn retry_after(response: &Response<ureq::Body>) -> Option<Duration> {
    let seconds = response.headers().get("Retry-After")?.to_str().ok()?;
    seconds.trim().parse().ok().map(Duration::from_secs)
}
