//! A device that is nothing but what it says over HTTP: a token, and a cursor.

use crate::system_host::SystemHost;
use anyhow::{Context as _, Result, anyhow, bail};
use serde_json::{Value, json};
use std::fmt;
use std::time::Duration;
use ureq::Agent;
use vaern_client::Host as _;
use vaern_domain::id::{DeviceId, UnitId};
use vaern_domain::incident::Author;
use vaern_protocol::enrolment::{EnrolAnswer, EnrolRequest, normalised_code};
use vaern_protocol::{ENROL_PATH, SYNC_PATH};

/// Longer than the central store lets any request take.
const PATIENCE: Duration = Duration::from_secs(60);

/// An enrolled device.
#[derive(Debug)]
pub struct WireDevice {
    agent: Agent,
    url: String,
    /// What it proves itself with.
    pub token: String,
    /// What it was told when it enrolled.
    pub enrolled: EnrolAnswer,
    /// How far it has pulled.
    pub cursor: Option<String>,
}

/// Why a request brought nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unanswered {
    /// No answer, or a part of one.
    Silence,
    /// Another status than success.
    Status(u16),
}

impl fmt::Display for Unanswered {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Silence => write!(out, "no whole answer"),
            Self::Status(status) => write!(out, "answered with {status}"),
        }
    }
}

impl std::error::Error for Unanswered {}

impl WireDevice {
    /// Enrols at a central store with a code.
    ///
    /// # Errors
    /// When it is refused.
    pub fn enrol(url: String, code: &str) -> Result<Self> {
        let mut random = [0; 42];
        getrandom::fill(&mut random).map_err(|error| anyhow!("{error}"))?;
        let (entropy, secret) = random.split_at(10);
        let token: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
        let request = EnrolRequest {
            code: normalised_code(code).context("a code")?,
            device: DeviceId::new(SystemHost.now(), &entropy.try_into()?),
            token: token.clone(),
            platform: SystemHost.platform(),
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE));
        let agent: Agent = config.build().into();
        let mut answer = agent
            .post(format!("{url}{ENROL_PATH}"))
            .send_json(json!(request))?;
        if !answer.status().is_success() {
            bail!("{}: {}", answer.status(), answer.body_mut().read_to_string()?);
        }
        Ok(Self {
            enrolled: answer.body_mut().read_json()?,
            agent,
            url,
            token,
            cursor: None,
        })
    }

    /// The same device, told that the central store is elsewhere now.
    pub fn go_to(&mut self, url: String) {
        self.url = url;
    }

    /// Who signs what it records.
    pub fn author(&self) -> Author {
        Author {
            device: self.enrolled.device,
            person: self.enrolled.person.as_ref().map(|person| person.person_id),
        }
    }

    /// Where it stands.
    ///
    /// # Errors
    /// When it is of no workplace.
    pub fn unit(&self) -> Result<UnitId> {
        let unit = self.enrolled.unit.as_ref();
        Ok(unit.context("a workplace")?.unit_id)
    }

    /// Pushes changes and takes one page of news, and moves its cursor.
    ///
    /// # Errors
    /// [`Unanswered`].
    pub fn sync(&mut self, changes: &[Value]) -> Result<Value, Unanswered> {
        let answer = self.post(SYNC_PATH, &json!({"changes": changes, "cursor": self.cursor}))?;
        self.cursor = answer["cursor"].as_str().map(str::to_owned);
        Ok(answer)
    }

    /// Asks for what stands at a path, and gives it as it comes.
    ///
    /// # Errors
    /// [`Unanswered`].
    pub fn get(&self, path: &str) -> Result<Vec<u8>, Unanswered> {
        let request = self.agent.get(format!("{}{path}", self.url));
        let request = request.header("Authorization", format!("Bearer {}", self.token));
        let mut answer = request.call().map_err(|_| Unanswered::Silence)?;
        if !answer.status().is_success() {
            return Err(Unanswered::Status(answer.status().as_u16()));
        }
        let body = answer.body_mut().with_config().limit(1 << 30);
        body.read_to_vec().map_err(|_| Unanswered::Silence)
    }

    /// Asks for something.
    ///
    /// # Errors
    /// [`Unanswered`].
    pub fn post(&self, path: &str, body: &Value) -> Result<Value, Unanswered> {
        let request = self.agent.post(format!("{}{path}", self.url));
        let sent = request
            .header("Authorization", format!("Bearer {}", self.token))
            .send_json(body);
        let mut answer = sent.map_err(|_| Unanswered::Silence)?;
        if !answer.status().is_success() {
            return Err(Unanswered::Status(answer.status().as_u16()));
        }
        answer
            .body_mut()
            .with_config()
            .limit(1 << 30)
            .read_json()
            .map_err(|_| Unanswered::Silence)
    }
}
