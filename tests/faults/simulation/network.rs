//! The real server code as a function from request to answer; what happens on the way is the world's business.

use anyhow::{Context, Result};
use axum::body::Body;
use axum::http::{Request, header};
use chrono::{DateTime, Utc};
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tokio::runtime::Runtime;
use tower::ServiceExt as _;
use vaern_client::exchange::{HttpAnswer, HttpRequest};
use vaern_server::http::{App, Peer, router};
use vaern_server::store::sql::{SqlStore, restore_file};
use vaern_server::text_keys::KeyFile;

/// Where the devices believe the central store to be.
pub const ADDRESS: &str = "http://127.0.0.1:9";

/// The central store.
pub struct Server {
    path: PathBuf,
    runtime: Runtime,
    now: Arc<Mutex<DateTime<Utc>>>,
    running: Option<(SqlStore, axum::Router)>,
}

impl Server {
    /// Opens it on its file.
    pub fn open(path: &Path) -> Result<Self> {
        let mut server = Self {
            path: path.to_owned(),
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?,
            now: Arc::new(Mutex::new(super::town::beginning())),
            running: None,
        };
        server.restart()?;
        Ok(server)
    }

    /// Ends it where it stands and opens it again.
    pub fn restart(&mut self) -> Result<()> {
        self.running = None;
        let store = SqlStore::open_file(&self.path)?;
        let now = Arc::clone(&self.now);
        let clock = Arc::new(move || *now.lock().expect("no panic"));
        let app = self
            .runtime
            .block_on(App::new(Arc::new(store.clone()), clock, false))?;
        self.running = Some((store, router(app)));
        Ok(())
    }

    /// Copies its file as an administrator does, while it runs.
    pub fn back_up(&self, to: &Path) -> Result<()> {
        self.block_on(self.administration().back_up(to))?;
        Ok(())
    }

    /// Ends it, puts a copy back, and starts it again.
    pub fn restore(&mut self, copy: &Path) -> Result<()> {
        self.running = None;
        self.runtime.block_on(restore_file(
            &self.path,
            copy,
            &KeyFile::beside(&self.path),
            self.now(),
        ))?;
        self.restart()
    }

    /// Answers a request.
    pub fn answer(&self, request: &HttpRequest) -> Result<HttpAnswer> {
        let (_, router) = self.running.as_ref().context("the server runs")?;
        let path = request.url.strip_prefix(ADDRESS).context("our address")?;
        let mut built = Request::builder()
            .uri(path)
            .header(header::ACCEPT_LANGUAGE, request.language.code())
            .extension(Peer(IpAddr::V4(Ipv4Addr::LOCALHOST)));
        if let Some(token) = &request.token {
            built = built.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let built = match &request.body {
            Some(body) => built
                .method("POST")
                .header(header::CONTENT_TYPE, "application/json")
                .body(Body::from(body.clone()))?,
            None => built.body(Body::empty())?,
        };
        self.runtime.block_on(async {
            let response = router.clone().oneshot(built).await?;
            let status = response.status().as_u16();
            let body = axum::body::to_bytes(response.into_body(), usize::MAX).await?;
            Ok(HttpAnswer {
                status,
                body: body.to_vec(),
                retry_after: None,
            })
        })
    }

    /// What an administrator works with.
    pub fn administration(&self) -> SqlStore {
        let (store, _) = self.running.as_ref().expect("the server runs");
        store.clone()
    }

    /// Waits for something of the server's.
    pub fn block_on<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    /// Its clock.
    pub fn now(&self) -> DateTime<Utc> {
        *self.now.lock().expect("no panic")
    }

    /// Lets time pass.
    pub fn pass(&self, time: chrono::TimeDelta) {
        *self.now.lock().expect("no panic") += time;
    }

    /// Its file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
