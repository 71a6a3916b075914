//! The addresses a device talks to. Each resource has a file; who may ask stands in one table, [`ROUTES`].

pub mod about;
pub mod access;
mod access_log;
mod arrival;
mod authentication;
mod body;
mod changes;
mod config;
mod enrol;
mod evaluation;
mod export;
mod failure;
mod figures;
mod follow_up;
mod health;
mod hours;
mod members;
mod meters;
mod older;
mod openapi;
mod pace;
mod rate;
mod receipts;
mod routes;
mod sync;
mod tag;
mod trends;
mod trials;
mod wrapping;

pub use failure::Failure;
pub use meters::Meters;
pub use pace::Pace;
pub use routes::{ROUTES, Route, metrics_router, router};
pub use sync::{Push, read_push};

use crate::Clock;
use crate::cursor::CursorSeal;
use crate::pins::Pins;
use crate::store::{Store, StoreError};
use evaluation::Exports;
use pace::Pacer;
use rate::Attempts;
use std::net::IpAddr;
use std::sync::Arc;

/// What every resource works with.
#[derive(Clone)]
pub struct App {
    store: Arc<dyn Store>,
    clock: Clock,
    cursors: Arc<CursorSeal>,
    attempts: Arc<Attempts>,
    pins: Arc<Pins>,
    pacer: Arc<Pacer>,
    meters: Arc<Meters>,
    exports: Arc<Exports>,
    behind_proxy: bool,
}

impl App {
    /// On this store, after what an older server could not read was judged anew. Behind a proxy, the peer's address is
    /// the last one in `X-Forwarded-For`.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn new(store: Arc<dyn Store>, clock: Clock, behind_proxy: bool) -> Result<Self, StoreError> {
        let in_effect = store.rejudge().await?;
        if in_effect > 0 {
            tracing::info!(in_effect, "changes that were held can be read now");
        }
        let counted = store.count_kinds().await?;
        if counted > 0 {
            tracing::info!(counted, "records are counted by month and kind");
        }
        let cursors = Arc::new(CursorSeal::new(store.cursor_key().await?));
        Ok(Self {
            store,
            clock,
            cursors,
            attempts: Arc::default(),
            pins: Arc::default(),
            pacer: Arc::new(Pacer::new(Pace::default())),
            meters: Arc::default(),
            exports: Arc::default(),
            behind_proxy,
        })
    }

    /// With another pace than the usual one.
    #[must_use]
    pub fn at_pace(self, pace: Pace) -> Self {
        Self {
            pacer: Arc::new(Pacer::new(pace)),
            ..self
        }
    }

    /// What it measures of itself.
    pub fn meters(&self) -> Arc<Meters> {
        Arc::clone(&self.meters)
    }
}

/// The address at the other end of the connection, put there by whoever accepted it.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);
