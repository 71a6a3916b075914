//! A device: the real client over a real encrypted store, with a clock and a disk that can be made to fail.

use super::network::{ADDRESS, Server};
use anyhow::{Context, Result, anyhow};
use chrono::{DateTime, FixedOffset, TimeDelta};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use vaern_client::commands::{
    AmendIncident, BeginDraft, Enrol, Local, RecordIncident, Remote, Sending, Synchronise,
};
use vaern_client::exchange::{Exchange, Outcome, Step};
use vaern_client::host::{Invitation, SavedFile};
use vaern_client::store::{OwnIncident, Store, StoreKey};
use vaern_client::{App, Failure, FailureCode, Host};
use vaern_domain::id::IncidentId;

const KEY: [u8; 32] = [9; 32];

/// A host whose clock and randomness follow from the seed.
pub struct SimulatedHost {
    random: RefCell<ChaCha8Rng>,
    /// How far its clock is off.
    pub off: Cell<TimeDelta>,
    now: Cell<DateTime<FixedOffset>>,
}

impl SimulatedHost {
    pub fn new(seed: u64) -> Self {
        Self {
            random: RefCell::new(ChaCha8Rng::seed_from_u64(seed)),
            off: Cell::new(TimeDelta::zero()),
            now: Cell::new(super::town::beginning().fixed_offset()),
        }
    }

    /// Tells it the true time.
    pub fn set(&self, now: DateTime<FixedOffset>) {
        self.now.set(now);
    }
}

impl Host for SimulatedHost {
    fn now(&self) -> DateTime<FixedOffset> {
        self.now.get() + self.off.get()
    }

    fn zone(&self) -> String {
        "Europe/Copenhagen".to_owned()
    }

    fn system_languages(&self) -> String {
        "da".to_owned()
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), Failure> {
        self.random.borrow_mut().fill(bytes);
        Ok(())
    }

    fn save_file(&self, _: &str, _: &[u8]) -> Result<SavedFile, Failure> {
        Err(FailureCode::ExportFailed.into())
    }

    fn invitations(&self) -> Vec<Invitation> {
        Vec::new()
    }

    fn platform(&self) -> String {
        "simulated".to_owned()
    }
}

/// What its disk does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disk {
    /// All is well.
    Sound,
    /// No write succeeds.
    Full,
    /// Receipts are taken over, the news after them is not: the moment between two transactions.
    FullAfterReceipts,
}

/// A conversation of the app.
type Conversation = <Synchronise as Remote>::Exchange;

/// A device.
pub struct Device {
    path: PathBuf,
    pub host: SimulatedHost,
    app: Option<App>,
    conversation: Option<Conversation>,
}

impl Device {
    /// Opens the store at `path`, or makes a new one.
    pub fn open(path: &Path, host: SimulatedHost) -> Result<Self> {
        let mut device = Self {
            path: path.to_owned(),
            host,
            app: None,
            conversation: None,
        };
        device.reopen()?;
        Ok(device)
    }

    /// The app dies where it stands and is started again.
    pub fn reopen(&mut self) -> Result<()> {
        self.conversation = None;
        self.app = None;
        let store = Store::open(&self.path, &StoreKey::new(KEY))?;
        self.app = Some(App::open(store, &self.host).map_err(|failure| anyhow!("{failure:?}"))?);
        Ok(())
    }

    /// The open app.
    pub fn app(&self) -> &App {
        self.app.as_ref().expect("it is open")
    }

    /// Makes its disk behave.
    pub fn disk(&self, disk: Disk) -> Result<()> {
        let connection = self.app().store.connection();
        connection.execute_batch("PRAGMA query_only = OFF; DROP TRIGGER IF EXISTS temp.full")?;
        match disk {
            Disk::Sound => {}
            Disk::Full => connection.execute_batch("PRAGMA query_only = ON")?,
            Disk::FullAfterReceipts => connection.execute_batch(
                "CREATE TEMP TRIGGER full BEFORE INSERT ON main.setting WHEN new.name = 'cursor'
                 BEGIN SELECT RAISE(ABORT, 'full'); END",
            )?,
        }
        Ok(())
    }

    /// A record, with its draft.
    pub fn record(&mut self, answers: &serde_json::Value) -> Result<OwnIncident, Failure> {
        let draft = self.local(BeginDraft {})?;
        let request = serde_json::json!({
            "draft_id": draft.draft_id, "answers": answers, "occurred": null,
            "effort": { "duration_ms": 9000, "taps": 8, "steps_back": 0 }
        });
        self.local(serde_json::from_value::<RecordIncident>(request).expect("a request"))
    }

    /// An amendment.
    pub fn amend(
        &mut self,
        incident: IncidentId,
        answers: &serde_json::Value,
    ) -> Result<OwnIncident, Failure> {
        let request = serde_json::json!({ "incident_id": incident, "answers": answers });
        self.local(serde_json::from_value::<AmendIncident>(request).expect("a request"))
    }

    fn local<C: Local>(&mut self, command: C) -> Result<C::Reply, Failure> {
        command.run(self.app.as_mut().expect("it is open"), &self.host)
    }

    /// Whether a conversation is under way.
    pub fn converses(&self) -> bool {
        self.conversation.is_some()
    }

    /// Begins a conversation, or goes on with what became of its request.
    pub fn converse(&mut self, outcome: Option<Outcome>) -> Result<Step<Sending>, Failure> {
        let mut conversation = match outcome {
            None => Synchronise {}.exchange(),
            Some(_) => self.conversation.take().expect("a conversation is under way"),
        };
        let app = self.app.as_mut().expect("it is open");
        let step = conversation.next(app, &self.host, outcome)?;
        if matches!(step, Step::Send(_)) {
            self.conversation = Some(conversation);
        }
        Ok(step)
    }

    /// Talks with the server on a good day.
    pub fn synchronise(&mut self, server: &Server) -> Result<Sending> {
        let mut step = self.converse(None);
        loop {
            match step.map_err(|failure| anyhow!("{failure:?}"))? {
                Step::Done(sending) => return Ok(sending),
                Step::Send(request) => step = self.converse(Some(Ok(server.answer(&request)?))),
            }
        }
    }

    /// Enrols, again if need be.
    pub fn enrol(&mut self, server: &Server, code: &str) -> Result<()> {
        let enrol = Enrol {
            server: ADDRESS.to_owned(),
            code: code.to_owned(),
        };
        let mut exchange = enrol.exchange();
        let mut outcome = None;
        loop {
            let app = self.app.as_mut().context("it is open")?;
            let step = exchange.next(app, &self.host, outcome);
            match step.map_err(|failure| anyhow!("{failure:?}"))? {
                Step::Done(_) => return Ok(()),
                Step::Send(request) => outcome = Some(Ok(server.answer(&request)?)),
            }
        }
    }
}
