//! The test's host, and an enrolled app on it.

use chrono::{DateTime, FixedOffset};
use std::cell::{Cell, RefCell};
use tempfile::TempDir;
use vaern_client::commands::{BeginDraft, Enrol, Local, RecordIncident, Remote};
use vaern_client::exchange::{Exchange, HttpAnswer, HttpRequest, Outcome, Step};
use vaern_client::host::{Invitation, SavedFile};
use vaern_client::store::{OwnIncident, Store, StoreKey};
use vaern_client::{App, Failure, Host};
use vaern_domain::Answers;
use vaern_domain::access::Role;
use vaern_domain::catalogue::Act;
use vaern_domain::incident::Effort;

pub struct TestHost {
    pub now: Cell<DateTime<FixedOffset>>,
    next: Cell<u64>,
    pub saved: RefCell<Vec<(String, Vec<u8>)>>,
}

impl TestHost {
    pub fn new() -> Self {
        let now = DateTime::parse_from_rfc3339("2026-09-01T13:30:00+02:00").unwrap();
        Self {
            now: Cell::new(now),
            next: Cell::new(1),
            saved: RefCell::default(),
        }
    }
}

impl Host for TestHost {
    fn now(&self) -> DateTime<FixedOffset> {
        self.now.get()
    }

    fn zone(&self) -> String {
        "Europe/Copenhagen".to_owned()
    }

    fn system_languages(&self) -> String {
        "da-DK".to_owned()
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), Failure> {
        for byte in bytes {
            // Not random, but never twice the same run of bytes.
            self.next.set(
                self.next
                    .get()
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1),
            );
            *byte = self.next.get().to_be_bytes()[0];
        }
        Ok(())
    }

    fn save_file(&self, name: &str, content: &[u8]) -> Result<SavedFile, Failure> {
        self.saved.borrow_mut().push((name.to_owned(), content.to_vec()));
        Ok(SavedFile {
            file_name: name.to_owned(),
            folder: String::new(),
            path: name.to_owned(),
        })
    }

    fn invitations(&self) -> Vec<Invitation> {
        Vec::new()
    }

    fn platform(&self) -> String {
        "test".to_owned()
    }
}

/// An app in a folder of its own.
pub struct Device {
    pub folder: TempDir,
    pub host: TestHost,
    pub app: App,
}

pub fn key(byte: u8) -> StoreKey {
    StoreKey::new([byte; 32])
}

impl Device {
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let host = TestHost::new();
        let store = Store::open(&folder.path().join("store.sqlite"), &key(1)).unwrap();
        let app = App::open(store, &host).unwrap();
        Self { folder, host, app }
    }

    /// Enrolled at a school in the given role.
    pub fn enrolled(role: Role) -> Self {
        Self::enrolled_as(role, true)
    }

    /// Enrolled for a school, not a person.
    pub fn shared() -> Self {
        Self::enrolled_as(Role::Employee, false)
    }

    fn enrolled_as(role: Role, personal: bool) -> Self {
        let mut device = Self::new();
        let enrol = Enrol {
            server: "http://127.0.0.1:1".to_owned(),
            code: "ABCD-EFGH-2345".to_owned(),
        };
        device
            .converse(enrol, |request| Ok(enrol_answer(request, role, personal)))
            .unwrap();
        device
    }

    pub fn run<C: Local>(&mut self, command: C) -> Result<C::Reply, Failure> {
        command.run(&mut self.app, &self.host)
    }

    /// Runs a conversation; `answer` plays the central store.
    pub fn converse<C: Remote>(
        &mut self,
        command: C,
        mut answer: impl FnMut(&HttpRequest) -> Outcome,
    ) -> Result<<C::Exchange as Exchange>::Reply, Failure> {
        let mut exchange = command.exchange();
        let mut outcome = None;
        for _ in 0..50 {
            match exchange.next(&mut self.app, &self.host, outcome)? {
                Step::Done(reply) => return Ok(reply),
                Step::Send(request) => outcome = Some(answer(&request)),
            }
        }
        panic!("the conversation does not end");
    }

    pub fn record(&mut self) -> OwnIncident {
        let draft = self.run(BeginDraft {}).unwrap();
        let answers = Answers {
            acts: [Act::Hit].into(),
            ..Answers::default()
        };
        let effort = Effort {
            duration_ms: 9000,
            taps: 4,
            steps_back: 0,
        };
        self.run(RecordIncident {
            draft_id: draft.draft_id,
            answers,
            occurred: None,
            effort,
        })
        .unwrap()
    }

    /// The process ends and starts again.
    pub fn restart(self) -> Self {
        let Self { folder, host, app } = self;
        drop(app);
        let store = Store::open(&folder.path().join("store.sqlite"), &key(1)).unwrap();
        let app = App::open(store, &host).unwrap();
        Self { folder, host, app }
    }
}

pub fn ok(body: &serde_json::Value) -> HttpAnswer {
    HttpAnswer {
        status: 200,
        body: body.to_string().into_bytes(),
        retry_after: None,
    }
}

pub fn enrol_answer(request: &HttpRequest, role: Role, personal: bool) -> HttpAnswer {
    let request: serde_json::Value = serde_json::from_slice(request.body.as_ref().unwrap()).unwrap();
    let unit = serde_json::json!({
        "unit_id": "01a033ae-d1c8-7000-8000-000000000004", "name": "Fjordskolen", "kind": "school"
    });
    let person = serde_json::json!({"person_id": "01a033ae-d1c8-7000-8000-000000000005", "name": "Ane Test"});
    ok(&serde_json::json!({
        "device": request["device"],
        "organisation": {
            "organisation_id": "01a033ae-d1c8-7000-8000-000000000001", "name": "Demo Kommune", "demo": true
        },
        "unit": if role == Role::WorkEnvironmentLeader { serde_json::Value::Null } else { unit },
        "person": if personal { person } else { serde_json::Value::Null },
        "role": role.code(),
    }))
}
