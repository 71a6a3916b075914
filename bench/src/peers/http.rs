//! One plain HTTP client for all that are used without a client of their own: the same code, so none is slower for it.

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use ureq::Agent;
use ureq::http::Response;

/// Most bytes of one answer.
const LARGEST: u64 = 1 << 30;

/// A client that keeps its connection.
pub struct Http {
    agent: Agent,
    url: String,
    authorization: String,
}

/// An answer.
pub struct Answer {
    /// The body, read as JSON.
    pub body: Value,
    /// The header for the next page, where there is one.
    pub next_page: Option<String>,
    /// The entity tag.
    pub tag: Option<String>,
}

impl Http {
    /// To a server, with a header `Authorization`.
    pub fn new(url: String, authorization: String) -> Self {
        let config = Agent::config_builder().http_status_as_error(false).build();
        Self {
            agent: config.into(),
            url,
            authorization,
        }
    }

    pub fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let request = self.agent.post(self.at(path));
        let request = request.header("Authorization", &self.authorization);
        Ok(read(path, request.send_json(body)?)?.body)
    }

    pub fn put(&self, path: &str) -> Result<()> {
        let request = self.agent.put(self.at(path));
        let request = request.header("Authorization", &self.authorization);
        read(path, request.send_json(Value::Object(Default::default()))?).map(drop)
    }

    /// Asks for a path, or for a whole address as the server gave it.
    pub fn get(&self, path: &str) -> Result<Answer> {
        let request = self.agent.get(self.at(path));
        read(path, request.header("Authorization", &self.authorization).call()?)
    }

    fn at(&self, path: &str) -> String {
        match path.starts_with('/') {
            true => format!("{}{path}", self.url),
            false => path.to_owned(),
        }
    }
}

fn read(path: &str, mut response: Response<ureq::Body>) -> Result<Answer> {
    let header = |name: &str| -> Option<String> {
        let value = response.headers().get(name)?;
        value.to_str().ok().map(str::to_owned)
    };
    let (next_page, tag) = (header("Next-Page"), header("ETag"));
    let status = response.status();
    let bytes = response.body_mut().with_config().limit(LARGEST).read_to_vec()?;
    if !status.is_success() {
        bail!("{path}: {status} {}", String::from_utf8_lossy(&bytes));
    }
    Ok(Answer {
        body: serde_json::from_slice(&bytes).context("an answer in JSON")?,
        next_page,
        tag,
    })
}
