//! The store in a database: SQLite in one file, or PostgreSQL. Every operation is written once, against [`Transaction`].

mod address;
mod administration;
mod care;
mod enrol;
mod export;
mod figures;
mod follow_up_rollup;
mod incident;
mod measures;
mod members;
mod migrations;
mod months;
mod news;
mod older;
mod organisation;
mod postgres;
mod push;
mod reading;
mod receipts;
mod rejudge;
mod rollup;
mod row;
mod sealing;
mod sqlite;
mod transaction;
mod trials;
mod unit_cases;
mod usage;
mod value;
mod workplace;

pub use address::{AddressError, DatabaseAddress};
pub use care::{Backup, Carried, Difference, Restored, Verdict, refuse_in_use, restore_file};
pub use migrations::{SchemaStep, schema_fence, schema_steps};
pub use postgres::PostgresAddress;

use super::{
    CasePage, EnrolOutcome, Enrolment, Figures, IncidentFacts, Page, Period, Reading, Session, Store,
    StoreError, Submission,
};
use crate::codes::SecretHash;
use crate::cursor::Position;
use crate::text_keys::{KeyFile, Keys};
use chrono::{DateTime, Utc};
use deadpool_postgres::Pool;
use sealing::KeysFor;
use sqlite::Connections;
use std::path::Path;
use std::sync::Arc;
use transaction::{Scope, Transaction};
use vaern_domain::id::{IncidentId, OrganisationId, UnitId};
use vaern_protocol::Digest;
use vaern_protocol::access_log::AccessLogAnswer;
use vaern_protocol::config::ConfigAnswer;
use vaern_protocol::receipts::ReceiptsAnswer;
use vaern_protocol::sync::{Abandoned, Receipt};

/// Name of SQLite's file in the data folder.
pub const FILE_NAME: &str = "vaern.sqlite";

/// A store in a database.
#[derive(Clone)]
pub struct SqlStore {
    engine: Engine,
}

#[derive(Clone)]
enum Engine {
    Sqlite(Arc<Connections>),
    Postgres(Pool, Arc<Keys>),
}

impl SqlStore {
    /// Opens the database to work with it, making the file and migrating where needed. What is not sealed yet, or not
    /// with the newest key, is sealed before this returns; where it breaks off, the next time goes on.
    ///
    /// # Errors
    /// When it cannot be opened or was written by a newer server; [`StoreError::TextKey`] when a key is missing, and then
    /// nothing is changed.
    pub async fn open(address: &DatabaseAddress, keys: &KeyFile) -> Result<Self, StoreError> {
        Self::open_for(address, KeysFor::Work(keys)).await
    }

    /// The same for what an administrator does that needs no texts, or not all of them: with the keys that are there,
    /// and none is asked for.
    ///
    /// # Errors
    /// When it cannot be opened or was written by a newer server, or the key file is no key file.
    pub async fn open_for_care(
        address: &DatabaseAddress,
        keys: Option<&KeyFile>,
    ) -> Result<Self, StoreError> {
        Self::open_for(address, KeysFor::Care(keys)).await
    }

    /// As [`SqlStore::open`], for SQLite's file with the keys beside it.
    ///
    /// # Errors
    /// As there.
    pub fn open_file(path: &Path) -> Result<Self, StoreError> {
        Self::open_file_for(path, KeysFor::Work(&KeyFile::beside(path)))
    }

    async fn open_for(address: &DatabaseAddress, keys: KeysFor<'_>) -> Result<Self, StoreError> {
        match address {
            DatabaseAddress::Sqlite(path) => Self::open_file_for(path, keys),
            DatabaseAddress::Postgres(address) => {
                let pool = postgres::connect(address).await?;
                let keys = postgres::with_keys(&pool, keys).await?;
                Ok(Self {
                    engine: Engine::Postgres(pool, keys),
                })
            }
        }
    }

    fn open_file_for(path: &Path, keys: KeysFor<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            engine: Engine::Sqlite(Arc::new(Connections::open(path, keys)?)),
        })
    }

    /// Runs work in one writing transaction. It may run several times; only what it did last is kept.
    async fn write<T, F>(&self, scope: impl Into<Scope>, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: Fn(&Transaction<'_>) -> Result<T, StoreError> + Send + Sync + 'static,
    {
        match &self.engine {
            Engine::Sqlite(connections) => Arc::clone(connections).write(work).await,
            Engine::Postgres(pool, keys) => postgres::write(pool, keys, scope.into(), work).await,
        }
    }

    /// Runs work in one reading transaction: everything it reads is of one moment.
    async fn read<T, F>(&self, scope: impl Into<Scope>, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: Fn(&Transaction<'_>) -> Result<T, StoreError> + Send + Sync + 'static,
    {
        match &self.engine {
            Engine::Sqlite(connections) => Arc::clone(connections).read(work).await,
            Engine::Postgres(pool, keys) => postgres::read(pool, keys, scope.into(), work).await,
        }
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
impl Store for SqlStore {
    async fn enrol(&self, enrolment: Enrolment) -> Result<EnrolOutcome, StoreError> {
        let code = Scope::Secret(enrolment.code.digits());
        self.write(code, move |transaction| enrol::enrol(transaction, &enrolment))
            .await
    }

    async fn session(&self, token: SecretHash) -> Result<Option<Session>, StoreError> {
        let device = Scope::Secret(token.lookup());
        self.read(device, move |transaction| enrol::session(transaction, &token))
            .await
    }

    async fn seen(&self, session: &Session, at: DateTime<Utc>) -> Result<(), StoreError> {
        let (organisation, device) = (session.organisation, session.device);
        self.write(organisation, move |transaction| {
            enrol::seen(transaction, organisation, device, at)
        })
        .await
    }

    async fn push(&self, submissions: Vec<Submission>) -> Result<Vec<Receipt>, StoreError> {
        let Some(first) = submissions.first() else {
            return Ok(Vec::new());
        };
        let organisation = first.session.organisation;
        let submissions = Arc::new(submissions);
        let all = Arc::clone(&submissions);
        let together = self
            .write(organisation, move |transaction| {
                let pushed = all.iter().map(|submission| push::push(transaction, submission));
                pushed.collect()
            })
            .await;
        match together {
            // Once more with a savepoint before each, which costs something and is hardly ever needed.
            Err(error) if error.lies_in_a_row() => {
                self.write(organisation, move |transaction| {
                    let pushed = submissions
                        .iter()
                        .map(|submission| push::push_or_hold(transaction, submission));
                    pushed.collect()
                })
                .await
            }
            receipts => receipts,
        }
    }

    async fn rejudge(&self) -> Result<usize, StoreError> {
        let mut in_effect = 0;
        for place in self.read(Scope::Everything, rejudge::unreadable).await? {
            match self
                .write(place.organisation, move |transaction| {
                    rejudge::rejudge(transaction, place)
                })
                .await
            {
                Ok(accepted) => in_effect += usize::from(accepted),
                // It stays held as it was, and must not keep the server from starting.
                Err(error) => tracing::warn!(%error, "a held change could not be judged anew"),
            }
        }
        Ok(in_effect)
    }

    async fn news(
        &self,
        session: &Session,
        after: Option<Position>,
    ) -> Result<(Page, ConfigAnswer), StoreError> {
        let session = session.clone();
        self.read(session.organisation, move |transaction| {
            let page = news::page(transaction, &session, after)?;
            Ok((page, organisation::config(transaction, &session)?))
        })
        .await
    }

    async fn unit_cases(
        &self,
        session: &Session,
        unit: UnitId,
        after: Option<Position>,
    ) -> Result<CasePage, StoreError> {
        let session = session.clone();
        self.read(session.organisation, move |transaction| {
            unit_cases::page(transaction, &session, unit, after)
        })
        .await
    }

    async fn log_handed_out(
        &self,
        session: &Session,
        incidents: Vec<IncidentId>,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let session = session.clone();
        self.write(session.organisation, move |transaction| {
            reading::log_handed_out(transaction, &session, &incidents, at)
        })
        .await
    }

    async fn receipts(&self, session: &Session, asked: Vec<Digest>) -> Result<ReceiptsAnswer, StoreError> {
        let (session, asked) = (session.clone(), asked.into_iter().collect());
        self.read(session.organisation, move |transaction| {
            receipts::receipts(transaction, &session, &asked)
        })
        .await
    }

    async fn config(&self, session: &Session) -> Result<ConfigAnswer, StoreError> {
        let session = session.clone();
        self.read(session.organisation, move |transaction| {
            organisation::config(transaction, &session)
        })
        .await
    }

    async fn note_abandoned(&self, session: &Session, abandoned: Vec<Abandoned>) -> Result<(), StoreError> {
        let (organisation, device) = (session.organisation, session.device);
        self.write(organisation, move |transaction| {
            usage::note(transaction, organisation, device, &abandoned)
        })
        .await
    }

    async fn zone(&self, organisation: OrganisationId) -> Result<String, StoreError> {
        self.read(organisation, move |transaction| {
            organisation::zone(transaction, organisation)
        })
        .await
    }

    async fn figures(
        &self,
        organisation: OrganisationId,
        unit: Option<UnitId>,
        period: Period,
    ) -> Result<Figures, StoreError> {
        self.read(organisation, move |transaction| {
            figures::figures(transaction, organisation, unit, period)
        })
        .await
    }

    async fn incident_facts(
        &self,
        organisation: OrganisationId,
        unit: UnitId,
    ) -> Result<Vec<IncidentFacts>, StoreError> {
        self.read(organisation, move |transaction| {
            export::incident_facts(transaction, organisation, unit)
        })
        .await
    }

    async fn log_access(
        &self,
        session: &Session,
        reading: Reading,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let session = session.clone();
        self.write(session.organisation, move |transaction| {
            reading::log(transaction, &session, reading, at)
        })
        .await
    }

    async fn access_log(
        &self,
        organisation: OrganisationId,
        before: Option<u32>,
    ) -> Result<AccessLogAnswer, StoreError> {
        self.read(organisation, move |transaction| {
            reading::entries(transaction, organisation, before)
        })
        .await
    }

    async fn cursor_key(&self) -> Result<[u8; 32], StoreError> {
        self.read(Scope::Nothing, organisation::cursor_key).await
    }

    async fn check(&self) -> Result<(), StoreError> {
        self.read(Scope::Nothing, |transaction| {
            transaction.one("SELECT 1", &[], "answer", |_| Ok(()))
        })
        .await
    }
}
