//! The addresses a device talks to. Each resource has a file; who may ask stands in one table, [`routes`].

mod authentication;
mod body;
mod config;
mod enrol;
mod export;
mod failure;
mod health;
mod members;
mod rate;
mod routes;
mod sync;
mod trends;
mod wrapping;

pub use failure::Failure;
pub use routes::{Access, ROUTES, Route, router};

use crate::Clock;
use crate::cursor::CursorSeal;
use crate::pins::Pins;
use crate::store::{Store, StoreError};
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
    behind_proxy: bool,
}

impl App {
    /// On this store, after what an older server could not read was judged anew. Behind a proxy, the peer's address is the last one in `X-Forwarded-For`.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn new(store: Arc<dyn Store>, clock: Clock, behind_proxy: bool) -> Result<Self, StoreError> {
        let in_effect = store.rejudge().await?;
        if in_effect > 0 {
            tracing::info!(in_effect, "changes that were held can be read now");
        }
        let cursors = Arc::new(CursorSeal::new(store.cursor_key().await?));
        Ok(Self {
            store,
            clock,
            cursors,
            attempts: Arc::default(),
            pins: Arc::default(),
            behind_proxy,
        })
    }
}

/// The address at the other end of the connection, put there by whoever accepted it.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);
