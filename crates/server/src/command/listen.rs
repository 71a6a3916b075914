//! Where the server listens, and how much it lets in.

use super::words::{line, say};
use anyhow::{Context as _, anyhow, bail};
use clap::Args;
use std::net::SocketAddr;
use std::num::{NonZeroU32, NonZeroUsize};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;
use vaern_server::http::{App, Pace, metrics_router, router};
use vaern_server::machine_clock;
use vaern_server::serve::{Door, Tls, may_listen, serve};
use vaern_server::store::Store;

/// Where to listen.
#[derive(Args)]
pub struct Listen {
    /// Address to listen on; port 0 takes a free one.
    #[arg(
        long,
        default_value = "127.0.0.1:8787",
        value_name = "ADDRESS",
        env = "VAERN_LISTEN"
    )]
    listen: SocketAddr,
    /// A proxy in front does TLS and says who asks in X-Forwarded-For. Without it and without a certificate only this
    /// machine is served.
    #[arg(long, env = "VAERN_BEHIND_PROXY")]
    behind_proxy: bool,
    /// Certificates for TLS, the server's own first (PEM). Read again on SIGHUP.
    #[arg(long, value_name = "FILE", env = "VAERN_TLS_CERTIFICATE")]
    tls_certificate: Option<PathBuf>,
    /// Private key of the certificate (PEM).
    #[arg(long, value_name = "FILE", env = "VAERN_TLS_KEY")]
    tls_key: Option<PathBuf>,
    /// Address for Prometheus, `/metrics` in plain HTTP. Let only your monitoring reach it.
    #[arg(long, value_name = "ADDRESS", env = "VAERN_METRICS_LISTEN")]
    metrics_listen: Option<SocketAddr>,
    #[command(flatten)]
    limits: Limits,
}

/// How much is let in.
#[derive(Args)]
struct Limits {
    /// Connections at once; further ones wait.
    #[arg(long, value_name = "NUMBER", env = "VAERN_CONNECTIONS")]
    connections: Option<NonZeroUsize>,
    /// Connections at once whose request is not there yet; when there are more, the longest waiting is closed.
    #[arg(long, value_name = "NUMBER", env = "VAERN_CONNECTIONS_WAITING")]
    connections_waiting: Option<NonZeroUsize>,
    /// Requests a second of one device, in the long run.
    #[arg(long, value_name = "NUMBER", env = "VAERN_REQUESTS_PER_SECOND")]
    requests_per_second: Option<NonZeroU32>,
    /// Requests of one device at once.
    #[arg(long, value_name = "NUMBER", env = "VAERN_REQUESTS_AT_ONCE")]
    requests_at_once: Option<NonZeroU32>,
}

/// Sockets that are open.
pub struct Listening {
    listener: TcpListener,
    metrics: Option<TcpListener>,
    tls: Option<Arc<Tls>>,
    behind_proxy: bool,
    limits: Limits,
    /// The address devices are told.
    pub address: String,
}

impl Listen {
    /// Opens the sockets.
    pub(super) async fn open(self) -> anyhow::Result<Listening> {
        if let Some((_, problem)) = self.problems().into_iter().next() {
            bail!(problem);
        }
        let tls = self.tls()?;
        let listener = bound(self.listen).await?;
        let metrics = match self.metrics_listen {
            Some(address) => Some(bound(address).await?),
            None => None,
        };
        Ok(Listening {
            address: format!("{}://{}", self.scheme(), listener.local_addr()?),
            listener,
            metrics,
            tls,
            behind_proxy: self.behind_proxy,
            limits: self.limits,
        })
    }

    /// The address as it was asked for.
    pub(super) fn asked(&self) -> String {
        format!("{}://{}", self.scheme(), self.listen)
    }

    /// What stands in the way: the option, and why.
    pub(super) fn problems(&self) -> Vec<(&'static str, String)> {
        let mut problems = Vec::new();
        match (&self.tls_certificate, &self.tls_key) {
            (Some(_), None) => problems.push(("tls-certificate", say("tls_half", &[("name", "tls-key")]))),
            (None, Some(_)) => problems.push(("tls-key", say("tls_half", &[("name", "tls-certificate")]))),
            (Some(_), Some(_)) => {
                if let Err(error) = self.tls() {
                    problems.push(("tls-certificate", format!("{error:#}")));
                }
            }
            (None, None) if !may_listen(self.listen, self.behind_proxy) => {
                let address = self.listen.to_string();
                problems.push(("listen", say("plain_http_refused", &[("address", &address)])));
            }
            (None, None) => {}
        }
        if self.metrics_listen == Some(self.listen) && self.listen.port() != 0 {
            let address = self.listen.to_string();
            problems.push(("metrics-listen", say("address_twice", &[("address", &address)])));
        }
        problems
    }

    fn tls(&self) -> anyhow::Result<Option<Arc<Tls>>> {
        let (Some(certificate), Some(key)) = (&self.tls_certificate, &self.tls_key) else {
            return Ok(None);
        };
        let tls = Tls::load(certificate, key).map_err(|error| anyhow!(error));
        Ok(Some(Arc::new(tls.with_context(|| say("tls_unusable", &[]))?)))
    }

    fn scheme(&self) -> &'static str {
        match self.tls_certificate {
            Some(_) => "https",
            None => "http",
        }
    }
}

impl Listening {
    /// Serves until the process is told to stop.
    pub(super) async fn serve(self, store: impl Store) -> anyhow::Result<()> {
        let (stop, stopped) = tokio::sync::watch::channel(());
        let told = stop_signal()?;
        if let Some(tls) = &self.tls {
            renew_on_hangup(Arc::clone(tls))?;
        }
        let app = App::new(Arc::new(store), machine_clock(), self.behind_proxy)
            .await?
            .at_pace(self.limits.pace());
        let meters = app.meters();
        let beside = self.metrics.map(|listener| {
            let mut stopped = stopped.clone();
            let router = metrics_router(Arc::clone(&meters));
            tokio::spawn(serve(Door::plain(listener), router, async move {
                let _ = stopped.changed().await;
            }))
        });
        let door = Door {
            tls: self.tls,
            connections: self
                .limits
                .connections
                .map_or(Door::CONNECTIONS, NonZeroUsize::get),
            waiting: self
                .limits
                .connections_waiting
                .map_or(Door::WAITING, NonZeroUsize::get),
            meters,
            ..Door::plain(self.listener)
        };
        line(&format!("ready {}", self.address))?;
        serve(door, router(app), told).await;
        drop(stop);
        if let Some(beside) = beside {
            let _ = beside.await;
        }
        tracing::info!("stopped");
        Ok(())
    }
}

impl Limits {
    fn pace(&self) -> Pace {
        let usual = Pace::default();
        Pace {
            per_second: self.requests_per_second.unwrap_or(usual.per_second),
            at_once: self.requests_at_once.unwrap_or(usual.at_once),
            ..usual
        }
    }
}

async fn bound(address: SocketAddr) -> anyhow::Result<TcpListener> {
    let cannot = || say("cannot_listen", &[("address", &address.to_string())]);
    TcpListener::bind(address).await.with_context(cannot)
}

/// Ready on SIGTERM or SIGINT. Listens from the moment it is called, so no signal is missed.
#[cfg(unix)]
fn stop_signal() -> anyhow::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Ready on Ctrl-C.
#[cfg(not(unix))]
fn stop_signal() -> anyhow::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}

/// A renewed certificate is taken over on SIGHUP; one that is of no use is refused, and the old one stays.
#[cfg(unix)]
fn renew_on_hangup(tls: Arc<Tls>) -> anyhow::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut hangup = signal(SignalKind::hangup())?;
    tokio::spawn(async move {
        while hangup.recv().await.is_some() {
            match tls.reload() {
                Ok(()) => tracing::info!("the certificate was read again"),
                Err(error) => tracing::error!(%error, "the certificate is of no use, the old one stays"),
            }
        }
    });
    Ok(())
}

#[cfg(not(unix))]
fn renew_on_hangup(_: Arc<Tls>) -> anyhow::Result<()> {
    Ok(())
}
