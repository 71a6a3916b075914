//! The store in a PostgreSQL database, for a municipality or a country.
//!
//! Writers of one organisation take turns: each locks the organisation's row before it reads anything, so a place in the
//! order is visible before the next one is given. Readers see one moment and wait for nobody. Every transaction names
//! the organisation it is for, and row-level security shows it no other's rows.
//!
//! An operation is a plain function on a blocking thread, as with SQLite; only the answers are waited for by the runtime.
//! There are never more such threads than connections.

mod address;
mod connect;
mod running;

pub use address::PostgresAddress;
pub(super) use connect::{connect, refuse_in_use};
pub(super) use running::Running;

use super::blocking;
use super::sealing::{self, KeysFor};
use super::transaction::{Scope, Transaction};
use crate::store::StoreError;
use crate::text_keys::{KeyFile, Keys};
use deadpool_postgres::{Object, Pool};
use rand::RngExt as _;
use running::Mode;
use std::sync::Arc;
use std::time::Duration;

/// How often a transaction is begun anew that lost against another, or lost its connection.
const TRIES: u32 = 6;
/// The first pause between two tries, on average; each further one is twice as long.
const PAUSE: Duration = Duration::from_millis(10);

/// The keys of the database, with everything sealed by the newest of them where it is opened for work.
pub(super) async fn with_keys(pool: &Pool, keys: KeysFor<'_>) -> Result<Arc<Keys>, StoreError> {
    let none = Arc::new(Keys::default());
    let needed = read(pool, &none, Scope::Nothing, sealing::needed).await?;
    let KeysFor::Work(file) = keys else {
        return Ok(Arc::new(keys.read(needed)?));
    };
    let file: KeyFile = file.clone();
    let keys = Arc::new(KeysFor::Work(&file).read(needed)?);
    let mut walk = write(pool, &keys, Scope::Everything, move |transaction| {
        sealing::begin(transaction, &file)
    })
    .await?;
    while !walk.is_over() {
        let before = walk;
        walk = write(pool, &keys, Scope::Everything, move |transaction| {
            let mut walk = before.clone();
            walk.step(transaction)?;
            Ok(walk)
        })
        .await?;
    }
    if walk.has_sealed() {
        // What was there before is in the tables' files no more. In the write-ahead log it is until that goes round.
        let client = pool.get().await?;
        // Each by itself: none may run inside a transaction, which several in one message would be.
        for statement in [
            "SET statement_timeout = 0",
            "VACUUM FULL change",
            "VACUUM FULL incident",
        ] {
            client.batch_execute(statement).await?;
        }
        drop(Object::take(client)); // its timeout is not that of the others
    }
    Ok(keys)
}

/// Runs work in one writing transaction. It may run several times, and only the last is kept.
pub(super) async fn write<T, F>(pool: &Pool, keys: &Arc<Keys>, scope: Scope, work: F) -> Result<T, StoreError>
where
    T: Send + 'static,
    F: Fn(&Transaction<'_>) -> Result<T, StoreError> + Send + Sync + 'static,
{
    run(pool, keys, scope, Mode::Write, work).await
}

/// Runs work in one reading transaction: everything it reads is of one moment.
pub(super) async fn read<T, F>(pool: &Pool, keys: &Arc<Keys>, scope: Scope, work: F) -> Result<T, StoreError>
where
    T: Send + 'static,
    F: Fn(&Transaction<'_>) -> Result<T, StoreError> + Send + Sync + 'static,
{
    run(pool, keys, scope, Mode::Read, work).await
}

async fn run<T, F>(pool: &Pool, keys: &Arc<Keys>, scope: Scope, mode: Mode, work: F) -> Result<T, StoreError>
where
    T: Send + 'static,
    F: Fn(&Transaction<'_>) -> Result<T, StoreError> + Send + Sync + 'static,
{
    let work = Arc::new(work);
    let mut pause = PAUSE;
    for _ in 1..TRIES {
        match attempt(pool, keys, &scope, mode, &work).await {
            Err(error) if error.is_passing() => {
                tracing::debug!(%error, "a transaction is begun anew");
                let some = pause.mul_f64(rand::rng().random_range(0.5..1.5));
                tokio::time::sleep(some).await;
                pause *= 2;
            }
            outcome => return outcome,
        }
    }
    attempt(pool, keys, &scope, mode, &work).await
}

async fn attempt<T, F>(
    pool: &Pool,
    keys: &Arc<Keys>,
    scope: &Scope,
    mode: Mode,
    work: &Arc<F>,
) -> Result<T, StoreError>
where
    T: Send + 'static,
    F: Fn(&Transaction<'_>) -> Result<T, StoreError> + Send + Sync + 'static,
{
    let client = pool.get().await?;
    let (work, keys, scope) = (Arc::clone(work), Arc::clone(keys), scope.clone());
    let runtime = tokio::runtime::Handle::current();
    blocking(move || {
        let running = Running::begin(client, runtime, mode, &scope)?;
        match work(&Transaction::postgres(&running, &keys)) {
            Ok(done) => running.commit().map(|()| done),
            Err(error) => {
                running.roll_back();
                Err(error)
            }
        }
    })
    .await
}
