//! A server to test against, and devices that talk to it.

use crate::database::Database;
use chrono::{DateTime, Days, TimeDelta, Utc};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use uuid::Uuid;
use vaern_domain::access::Role;
use vaern_domain::catalogue::UnitKind;
use vaern_domain::id::{OrganisationId, PersonId, UnitId};
use vaern_protocol::ErrorAnswer;
use vaern_protocol::enrolment::{EnrolAnswer, Organisation, Person, Unit};
use vaern_protocol::sync::{SyncAnswer, SyncRequest};
use vaern_server::codes::random;
use vaern_server::demo::invite;
use vaern_server::http::{App, Pace, router};
use vaern_server::serve::{Door, serve};
use vaern_server::store::sql::SqlStore;
use vaern_server::store::{Administration, NewPerson};

/// A server of its own for one test.
pub struct Server {
    pub store: SqlStore,
    pub address: SocketAddr,
    now: Arc<Mutex<DateTime<Utc>>>,
    runtime: tokio::runtime::Runtime,
    running: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
    pub database: Database,
}

/// An organisation with two units.
pub struct Town {
    pub organisation: OrganisationId,
    pub north: Unit,
    pub south: Unit,
}

/// An enrolled device.
#[derive(Clone)]
pub struct Device {
    pub address: SocketAddr,
    pub token: String,
    pub enrolled: EnrolAnswer,
}

/// An answer, whatever its status.
pub struct Answer {
    pub status: u16,
    pub headers: ureq::http::HeaderMap,
    pub body: String,
}

pub fn id() -> Uuid {
    uuid::Builder::from_unix_timestamp_millis(1_787_000_000_000, &random().unwrap()).into_uuid()
}

pub fn token() -> String {
    random::<32>()
        .unwrap()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

impl Server {
    /// An empty server; its clock stands at noon of Monday 24 August 2026 (UTC).
    pub fn start() -> Self {
        Self::on(Database::fresh())
    }

    /// The same on what is there.
    pub fn on(database: Database) -> Self {
        let now = Arc::new(Mutex::new("2026-08-24T12:00:00Z".parse().unwrap()));
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let store = runtime
            .block_on(SqlStore::open(&database.address(), &database.keys()))
            .unwrap();
        let address = "127.0.0.1:0".parse().unwrap();
        let mut server = Self {
            store,
            address,
            now,
            runtime,
            running: None,
            database,
        };
        server.run();
        server
    }

    fn run(&mut self) {
        let now = Arc::clone(&self.now);
        let clock: vaern_server::Clock = Arc::new(move || *now.lock().unwrap());
        let store = Arc::new(self.store.clone());
        let (stop, stopped) = oneshot::channel::<()>();
        let (listener, app) = self.runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let app = App::new(store, clock, false).await.unwrap();
            // The walk over every route has more tokens refused from here than an address may in a minute.
            let pace = Pace {
                refusals_per_minute: NonZeroU32::MAX,
                ..Pace::default()
            };
            (listener, app.at_pace(pace))
        });
        self.address = listener.local_addr().unwrap();
        let task = self.runtime.spawn(async move {
            let stop = async move { drop(stopped.await) };
            serve(Door::plain(listener), router(app), stop).await;
        });
        self.running = Some((stop, task));
    }

    /// Stops, and leaves the database as it is.
    pub fn stop(mut self) -> Database {
        self.end();
        self.database
    }

    fn end(&mut self) {
        let (stop, task) = self.running.take().unwrap();
        stop.send(()).unwrap();
        self.runtime.block_on(task).unwrap();
    }

    /// Stops, closes the file, and starts again on it. Devices get the new address by [`Device::at`].
    pub fn restart(mut self) -> Self {
        self.end();
        let Self {
            store,
            now,
            runtime,
            database,
            address,
            ..
        } = self;
        drop(store);
        let store = runtime
            .block_on(SqlStore::open(&database.address(), &database.keys()))
            .unwrap();
        let mut server = Self {
            store,
            address,
            now,
            runtime,
            running: None,
            database,
        };
        server.run();
        server
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn now(&self) -> DateTime<Utc> {
        *self.now.lock().unwrap()
    }

    pub fn pass(&self, time: TimeDelta) {
        *self.now.lock().unwrap() += time;
    }

    /// Runs a question to the store.
    pub fn wait<T>(&self, question: impl Future<Output = T>) -> T {
        self.runtime.block_on(question)
    }

    pub fn town(&self, name: &str) -> Town {
        let organisation = OrganisationId(id());
        let unit = |side: &str, kind| Unit {
            unit_id: UnitId(id()),
            name: format!("{name} {side}"),
            kind,
        };
        let town = Town {
            organisation,
            north: unit("Nord", UnitKind::School),
            south: unit("Syd", UnitKind::SpecialSchool),
        };
        self.wait(async {
            let new = Organisation {
                organisation_id: organisation,
                name: name.to_owned(),
                demo: false,
            };
            self.store
                .add_organisation(new, "Europe/Copenhagen".into())
                .await
                .unwrap();
            self.store
                .add_unit(organisation, town.north.clone())
                .await
                .unwrap();
            self.store
                .add_unit(organisation, town.south.clone())
                .await
                .unwrap();
        });
        town
    }

    pub fn person(&self, town: &Town, unit: Option<&Unit>, role: Role, name: &str) -> Person {
        let person = Person {
            person_id: PersonId(id()),
            name: name.to_owned(),
        };
        let new = NewPerson {
            person: person.clone(),
            unit: unit.map(|unit| unit.unit_id),
            role,
        };
        self.wait(self.store.add_people(town.organisation, vec![new]))
            .unwrap();
        person
    }

    pub fn code(&self, town: &Town, unit: Option<&Unit>, person: Option<&Person>, role: Role) -> String {
        self.wait(invite(
            &self.store,
            town.organisation,
            unit,
            person,
            role,
            self.now(),
        ))
        .unwrap()
    }

    /// A device of this person, or a shared one.
    pub fn device(&self, town: &Town, unit: Option<&Unit>, person: Option<&Person>, role: Role) -> Device {
        let code = self.code(town, unit, person, role);
        let token = token();
        let answer = self.enrol(&code, id(), &token);
        assert_eq!(answer.status, 200, "{}", answer.body);
        Device {
            address: self.address,
            token,
            enrolled: answer.json(),
        }
    }

    pub fn employee(&self, town: &Town, unit: &Unit, name: &str) -> Device {
        let person = self.person(town, Some(unit), Role::Employee, name);
        self.device(town, Some(unit), Some(&person), Role::Employee)
    }

    /// A safety group: it reads the figures of its workplace as they are.
    pub fn group(&self, town: &Town, unit: &Unit) -> Device {
        let person = self.person(town, Some(unit), Role::SafetyGroup, "Amira");
        self.device(town, Some(unit), Some(&person), Role::SafetyGroup)
    }

    pub fn leader(&self, town: &Town) -> Device {
        let person = self.person(town, None, Role::WorkEnvironmentLeader, "Leder Ledersen");
        self.device(town, None, Some(&person), Role::WorkEnvironmentLeader)
    }

    pub fn officer(&self, town: &Town) -> Device {
        let person = self.person(town, None, Role::DataProtectionOfficer, "Dorte Databeskytter");
        self.device(town, None, Some(&person), Role::DataProtectionOfficer)
    }

    pub fn enrol(&self, code: &str, device: Uuid, token: &str) -> Answer {
        let body = json!({
            "code": code, "device": device, "token": token, "platform": "linux", "app_version": "0.1.0"
        });
        self.post("/v1/enrol", &body.to_string(), &[])
    }

    pub fn post(&self, path: &str, body: &str, headers: &[(&str, &str)]) -> Answer {
        let mut all = vec![("content-type", "application/json")];
        all.extend(headers);
        send("POST", &self.url(path), &all, body.as_bytes())
    }

    pub fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        send("GET", &self.url(path), headers, b"")
    }
}

impl Device {
    pub fn at(&self, server: &Server) -> Self {
        Self {
            address: server.address,
            ..self.clone()
        }
    }

    pub fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], b"")
    }

    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let bearer = format!("Bearer {}", self.token);
        let mut all = vec![
            ("authorization", bearer.as_str()),
            ("content-type", "application/json"),
        ];
        all.extend(headers);
        send(method, &format!("http://{}{path}", self.address), &all, body)
    }

    pub fn push(&self, body: &str) -> Answer {
        self.send("POST", "/v1/sync", &[], body.as_bytes())
    }

    pub fn sync(&self, changes: Vec<Value>, cursor: Option<String>) -> SyncAnswer {
        let request = SyncRequest {
            changes,
            cursor,
            ..SyncRequest::default()
        };
        let answer = self.push(&serde_json::to_string(&request).unwrap());
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()
    }

    /// A recording by this device's own user, of an incident of its own.
    pub fn recorded(&self) -> Value {
        self.change(
            "recorded",
            id(),
            json!({
                "unit": self.enrolled.unit.as_ref().map(|unit| unit.unit_id),
                "occurred": {"at": "2026-08-24T13:25:00+02:00", "zone": "Europe/Copenhagen"},
                "answers": {"acts": ["hit", "threat_verbal"], "actor": "citizen", "burden": 7, "absence": "no"},
                "catalogue": 1, "language": "da",
                "effort": {"duration_ms": 14500, "taps": 8, "steps_back": 1}
            }),
        )
    }

    pub fn change(&self, kind: &str, incident: Uuid, body: Value) -> Value {
        let mut author = json!({"device": self.enrolled.device});
        if let Some(person) = &self.enrolled.person {
            author["person"] = json!(person.person_id);
        }
        json!({
            "change_id": id(), "incident_id": incident, "device_seq": 1, "kind": kind, "author": author,
            "recorded_at": "2026-08-24T13:30:00+02:00", "schema": 1, "body": body
        })
    }
}

impl Answer {
    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error} in {}", self.body))
    }

    /// Asserts a failure in the form every failure has.
    pub fn fails(&self, status: u16, code: &str) -> ErrorAnswer {
        assert_eq!(self.status, status, "{}", self.body);
        let answer: ErrorAnswer = self.json();
        assert_eq!(answer.error.code.code(), code);
        assert!(!answer.error.message.is_empty() && answer.error.message != format!("failure.{code}"));
        answer
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default()
    }
}

pub fn uuid(value: &Value) -> Uuid {
    value.as_str().unwrap().parse().unwrap()
}

pub fn in_days(days: u64) -> TimeDelta {
    let start = DateTime::<Utc>::default();
    start + Days::new(days) - start
}

pub fn send(method: &str, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .into();
    let mut request = ureq::http::Request::builder().method(method).uri(url);
    // A header named later stands instead of an earlier one.
    let last: BTreeMap<&str, &str> = headers.iter().copied().collect();
    for (name, value) in last {
        request = request.header(name, value);
    }
    let mut response = match body {
        [] if method == "GET" => agent.run(request.body(()).unwrap()),
        body => agent.run(request.body(body).unwrap()),
    }
    .unwrap();
    Answer {
        status: response.status().as_u16(),
        headers: response.headers().clone(),
        body: response.body_mut().read_to_string().unwrap(),
    }
}
