//! The store in one SQLite file: write-ahead log, every commit on disk before it is acknowledged.
//!
//! One connection writes, a few read. Work runs on tokio's blocking threads; no lock is held across the network.

mod administration;
mod connection;
mod enrol;
mod export;
mod figures;
mod incident;
mod members;
mod migrations;
mod news;
mod organisation;
mod push;
mod reading;
mod rejudge;
mod rollup;
mod row;
mod usage;
mod workplace;

use super::{
    EnrolOutcome, Enrolment, Figures, IncidentFacts, Page, Period, Reading, Session, Store, StoreError,
    Submission,
};
use crate::codes::SecretHash;
use crate::cursor::Position;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use vaern_domain::id::{OrganisationId, UnitId};
use vaern_protocol::config::ConfigAnswer;
use vaern_protocol::sync::{Abandoned, Receipt};

/// Name of the file in the data folder.
pub const FILE_NAME: &str = "vaern.sqlite";

/// Connections that only read. Two cores are enough for a municipality; more readers would wait for the disk.
const READERS: usize = 4;

/// A store in one file.
#[derive(Clone)]
pub struct SqliteStore {
    connections: Arc<Connections>,
}

/// The writer is closed last: only it can fold the write-ahead log into the file.
struct Connections {
    readers: Vec<Mutex<Connection>>,
    writer: Mutex<Connection>,
    next_reader: AtomicUsize,
}

impl SqliteStore {
    /// Opens the file, making and migrating it where needed.
    ///
    /// # Errors
    /// When the file cannot be opened or was written by a newer server.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let mut writer = connection::writer(path)?;
        migrations::run(&mut writer)?;
        let readers = (0..READERS)
            .map(|_| Ok(Mutex::new(connection::reader(path)?)))
            .collect::<Result<_, StoreError>>()?;
        let connections = Connections {
            writer: Mutex::new(writer),
            readers,
            next_reader: AtomicUsize::new(0),
        };
        Ok(Self {
            connections: Arc::new(connections),
        })
    }

    /// Runs work in one writing transaction. The lock is taken at its start, so nothing read in it grows old.
    async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        let connections = Arc::clone(&self.connections);
        blocking(move || {
            let mut writer = connections.writer.lock().unwrap_or_else(PoisonError::into_inner);
            let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&transaction)?;
            transaction.commit()?;
            Ok(done)
        })
        .await
    }

    /// Runs work in one reading transaction: everything it reads is of one moment.
    async fn read<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        let connections = Arc::clone(&self.connections);
        blocking(move || {
            let turn = connections.next_reader.fetch_add(1, Ordering::Relaxed);
            let reader = &connections.readers[turn % connections.readers.len()];
            let mut reader = reader.lock().unwrap_or_else(PoisonError::into_inner);
            work(&reader.transaction()?)
        })
        .await
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| StoreError::CutOff)?
}

#[async_trait::async_trait]
impl Store for SqliteStore {
    async fn enrol(&self, enrolment: Enrolment) -> Result<EnrolOutcome, StoreError> {
        self.write(move |transaction| enrol::enrol(transaction, &enrolment))
            .await
    }

    async fn session(&self, token: SecretHash) -> Result<Option<Session>, StoreError> {
        self.read(move |transaction| enrol::session(transaction, &token))
            .await
    }

    async fn seen(&self, session: &Session, at: DateTime<Utc>) -> Result<(), StoreError> {
        let (organisation, device) = (session.organisation, session.device);
        self.write(move |transaction| enrol::seen(transaction, organisation, device, at))
            .await
    }

    async fn push(&self, submissions: Vec<Submission>) -> Result<Vec<Receipt>, StoreError> {
        self.write(move |transaction| {
            submissions
                .iter()
                .map(|submission| push::push(transaction, submission))
                .collect()
        })
        .await
    }

    async fn rejudge(&self) -> Result<usize, StoreError> {
        let mut in_effect = 0;
        for place in self.read(rejudge::unreadable).await? {
            match self
                .write(move |transaction| rejudge::rejudge(transaction, place))
                .await
            {
                Ok(accepted) => in_effect += usize::from(accepted),
                // It stays held as it was, and must not keep the server from starting.
                Err(error) => tracing::warn!(%error, "a held change could not be judged anew"),
            }
        }
        Ok(in_effect)
    }

    async fn news(&self, session: &Session, after: Option<Position>) -> Result<Page, StoreError> {
        let session = session.clone();
        self.read(move |transaction| news::page(transaction, &session, after))
            .await
    }

    async fn config(&self, session: &Session) -> Result<ConfigAnswer, StoreError> {
        let session = session.clone();
        self.read(move |transaction| organisation::config(transaction, &session))
            .await
    }

    async fn note_abandoned(&self, session: &Session, abandoned: Vec<Abandoned>) -> Result<(), StoreError> {
        let (organisation, device) = (session.organisation, session.device);
        self.write(move |transaction| usage::note(transaction, organisation, device, &abandoned))
            .await
    }

    async fn zone(&self, organisation: OrganisationId) -> Result<String, StoreError> {
        self.read(move |transaction| organisation::zone(transaction, organisation))
            .await
    }

    async fn figures(
        &self,
        organisation: OrganisationId,
        unit: Option<UnitId>,
        period: Period,
    ) -> Result<Figures, StoreError> {
        self.read(move |transaction| figures::figures(transaction, organisation, unit, period))
            .await
    }

    async fn incident_facts(&self, organisation: OrganisationId) -> Result<Vec<IncidentFacts>, StoreError> {
        self.read(move |transaction| export::incident_facts(transaction, organisation))
            .await
    }

    async fn log_access(
        &self,
        session: &Session,
        reading: Reading,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let session = session.clone();
        self.write(move |transaction| reading::log(transaction, &session, reading, at))
            .await
    }

    async fn cursor_key(&self) -> Result<[u8; 32], StoreError> {
        self.read(organisation::cursor_key).await
    }

    async fn check(&self) -> Result<(), StoreError> {
        self.read(|transaction| Ok(transaction.query_row("SELECT 1", [], |_| Ok(()))?))
            .await
    }
}
