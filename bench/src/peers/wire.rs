//! Værn without its client: prepared envelopes over plain HTTP. What the central store alone can do.

use super::http::Http;
use super::place::Place;
use super::store::CentralStore;
use super::{Peer, Round, poll, records};
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use vaern_client::Host as _;
use vaern_domain::id::DeviceId;
use vaern_domain::incident::Author;
use vaern_protocol::enrolment::{EnrolAnswer, EnrolRequest, normalised_code};
use vaern_protocol::sync::PUSH_LIMIT;
use vaern_protocol::{ENROL_PATH, SYNC_PATH};
use vaern_tests::system_host::SystemHost;

pub const OVER_SQLITE: Peer = Peer {
    name: "Værn wire, SQLite",
    over_postgres: false,
    begin: |place, count| begin(place, count, false),
};
pub const OVER_POSTGRES: Peer = Peer {
    name: "Værn wire, PostgreSQL",
    over_postgres: true,
    begin: |place, count| begin(place, count, true),
};

struct Wire {
    central: CentralStore,
    sender: Session,
    changes: Vec<Value>,
    /// Devices that only ask.
    pollers: Vec<Session>,
}

/// An enrolled device that keeps nothing but its cursor.
struct Session {
    http: Http,
    token: String,
    enrolled: EnrolAnswer,
    cursor: Option<String>,
}

fn begin(place: &Place, count: usize, over_postgres: bool) -> Result<Box<dyn Round>> {
    let central = CentralStore::start(place, over_postgres)?;
    let sender = Session::enrol(&central)?;
    let author = Author {
        device: sender.enrolled.device,
        person: sender.enrolled.person.as_ref().map(|person| person.person_id),
    };
    let unit = sender.enrolled.unit.as_ref().context("a workplace")?.unit_id;
    let changes = records::make(count, author, unit)?;
    let pollers = (0..poll::CONNECTIONS).map(|_| Session::enrol(&central));
    let pollers = pollers.collect::<Result<_>>()?;
    Ok(Box::new(Wire {
        central,
        sender,
        changes: changes.iter().map(records::envelope).collect::<Result<_>>()?,
        pollers,
    }))
}

impl Round for Wire {
    fn server(&self) -> u32 {
        self.central.process()
    }

    fn push(&mut self) -> Result<Duration> {
        let begun = Instant::now();
        let mut accepted = 0;
        for changes in self.changes.chunks(PUSH_LIMIT) {
            let answer = self.sender.sync(changes)?;
            let receipts = answer["receipts"].as_array().context("receipts")?;
            accepted += receipts
                .iter()
                .filter(|receipt| receipt["status"] == "accepted")
                .count();
        }
        let took = begun.elapsed();
        ensure!(accepted == self.changes.len(), "{accepted} accepted");
        Ok(took)
    }

    fn pull(&mut self) -> Result<Duration> {
        let receiver = self.pollers.first_mut().context("a device")?;
        let begun = Instant::now();
        let came = receiver.pull()?;
        let took = begun.elapsed();
        ensure!(came == self.changes.len(), "{came} came");
        Ok(took)
    }

    fn idle(&mut self) -> Result<f64> {
        let address = self.central.address.parse()?;
        let mut requests = Vec::new();
        for poller in &mut self.pollers {
            poller.pull()?;
            let body = json!({"cursor": poller.cursor}).to_string();
            let headers = format!(
                "Authorization: Bearer {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n",
                poller.token,
                body.len()
            );
            requests.push(format!(
                "POST {SYNC_PATH} HTTP/1.1\r\nHost: {address}\r\n{headers}\r\n{body}"
            ));
        }
        poll::rate(address, &requests)
    }
}

impl Session {
    fn enrol(central: &CentralStore) -> Result<Self> {
        let mut random = [0; 42];
        getrandom::fill(&mut random).map_err(|error| anyhow::anyhow!("{error}"))?;
        let (entropy, secret) = random.split_at(10);
        let token: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
        let request = EnrolRequest {
            code: normalised_code(&central.code()?).context("a code")?,
            device: DeviceId::new(SystemHost.now(), &entropy.try_into()?),
            token: token.clone(),
            platform: SystemHost.platform(),
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        let enrolled = Http::new(central.url(), String::new()).post(ENROL_PATH, &json!(request))?;
        Ok(Self {
            http: Http::new(central.url(), format!("Bearer {token}")),
            token,
            enrolled: serde_json::from_value(enrolled)?,
            cursor: None,
        })
    }

    fn sync(&mut self, changes: &[Value]) -> Result<Value> {
        let answer = self
            .http
            .post(SYNC_PATH, &json!({"changes": changes, "cursor": self.cursor}))?;
        self.cursor = answer["cursor"].as_str().map(str::to_owned);
        Ok(answer)
    }

    /// Pulls page by page, and counts what came.
    fn pull(&mut self) -> Result<usize> {
        let mut came = 0;
        loop {
            let answer = self.sync(&[])?;
            came += answer["news"].as_array().context("news")?.len();
            if answer["more"] == false {
                return Ok(came);
            }
        }
    }
}
