//! `vaern-server serve`.

use super::Data;
use super::words::{line, say};
use anyhow::{Context as _, bail};
use clap::Args;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use vaern_server::http::{App, router};
use vaern_server::machine_clock;
use vaern_server::serve::{Door, may_listen, serve};
use vaern_server::store::sql::SqlStore;

#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    listen: Listen,
}

/// Where to listen.
#[derive(Args)]
pub struct Listen {
    /// Address to listen on; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:8787", value_name = "ADDRESS")]
    listen: SocketAddr,
    /// A proxy in front does TLS and says who asks in X-Forwarded-For. Without it only this machine is served.
    #[arg(long)]
    behind_proxy: bool,
}

/// A socket that is open, and its address.
pub(super) struct Listening {
    listener: TcpListener,
    behind_proxy: bool,
    pub(super) address: String,
}

impl Serve {
    pub(super) async fn run(self) -> anyhow::Result<()> {
        let store = SqlStore::open_file(&self.data.file())?;
        self.listen.open().await?.serve(store).await
    }
}

impl Listen {
    /// Opens the socket.
    pub(super) async fn open(self) -> anyhow::Result<Listening> {
        if !may_listen(self.listen, self.behind_proxy) {
            bail!(say(
                "plain_http_refused",
                &[("address", &self.listen.to_string())]
            ));
        }
        let cannot = || say("cannot_listen", &[("address", &self.listen.to_string())]);
        let listener = TcpListener::bind(self.listen).await.with_context(cannot)?;
        let address = format!("http://{}", listener.local_addr()?);
        Ok(Listening {
            listener,
            behind_proxy: self.behind_proxy,
            address,
        })
    }

    /// The address as it was asked for.
    pub(super) fn asked(&self) -> String {
        format!("http://{}", self.listen)
    }
}

impl Listening {
    /// Serves until the process is told to stop.
    pub(super) async fn serve(self, store: SqlStore) -> anyhow::Result<()> {
        let stop = stop_signal()?;
        let app = App::new(Arc::new(store), machine_clock(), self.behind_proxy).await?;
        line(&format!("ready {}", self.address))?;
        let meters = app.meters();
        let door = Door {
            meters,
            ..Door::plain(self.listener)
        };
        serve(door, router(app), stop).await;
        tracing::info!("stopped");
        Ok(())
    }
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
