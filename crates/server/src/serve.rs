//! Accepting connections, within limits, until told to stop.

mod body;
mod tls;

pub use tls::{Tls, TlsError};

use crate::doorway::{Doorway, Guest};
use crate::http::{Meters, Peer};
use crate::linger::LingeringStream;
use axum::Router;
use axum::body::Body;
use body::AtEnd;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt as _;

/// How long a client may take to send its headers, the first or the next ones, and to agree on TLS.
const HEADER_TIME: Duration = Duration::from_secs(10);
/// How long requests that are under way may still take when the server stops.
const STOP_TIME: Duration = Duration::from_secs(15);
/// Pause after the system refused to accept, for instance for want of file handles.
const PAUSE: Duration = Duration::from_millis(100);

/// Where and how connections are accepted.
pub struct Door {
    /// The socket.
    pub listener: TcpListener,
    /// Certificate and key, where this program ends TLS itself.
    pub tls: Option<Arc<Tls>>,
    /// Connections at once; further ones wait in the kernel's queue.
    pub connections: usize,
    /// Connections at once whose request is not there yet. When there are more, the longest waiting is closed.
    pub waiting: usize,
    /// Told of connections.
    pub meters: Arc<Meters>,
}

impl Door {
    /// Connections at once, unless told otherwise.
    pub const CONNECTIONS: usize = 1024;
    /// Connections that are waited for at once, unless told otherwise.
    pub const WAITING: usize = 256;

    /// Without TLS, with the limits there are unless told otherwise.
    pub fn plain(listener: TcpListener) -> Self {
        Self {
            listener,
            tls: None,
            connections: Self::CONNECTIONS,
            waiting: Self::WAITING,
            meters: Arc::default(),
        }
    }
}

/// Plain HTTP may only be spoken on this machine, or to a proxy that does TLS.
pub fn may_listen(address: SocketAddr, behind_proxy: bool) -> bool {
    behind_proxy || address.ip().is_loopback()
}

/// Serves until `stop` is ready, then finishes what is under way: what it has acknowledged was on disk before.
pub async fn serve(door: Door, router: Router, stop: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(door.connections));
    let doorway = Doorway::new(door.waiting);
    door.meters.watch(&doorway, &room, door.connections);
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = accept(&door.listener, &room) => accepted,
            () = &mut stop => break,
        };
        let Some((stream, peer, permit)) = accepted else {
            continue;
        };
        let connection = Connection {
            peer,
            guest: doorway.enter(peer.ip()),
            router: router.clone(),
            watcher: graceful.watcher(),
            linger: Arc::new(AtomicBool::new(false)),
        };
        let tls = door.tls.clone();
        tokio::spawn(async move {
            connection.begin(stream, tls).await;
            drop(permit);
        });
        if doorway.is_full() {
            // Who was shown out goes before the next one comes, or a flood would hold twice the places.
            tokio::task::yield_now().await;
        }
    }
    drop(door.listener);
    if tokio::time::timeout(STOP_TIME, graceful.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("some connections were cut at the end");
    }
}

async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> Option<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let permit = Arc::clone(room).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, peer)) => Some((stream, peer, permit)),
        Err(error) => {
            tracing::warn!(%error, "a connection could not be accepted");
            tokio::time::sleep(PAUSE).await;
            None
        }
    }
}

struct Connection {
    peer: SocketAddr,
    guest: Arc<Guest>,
    router: Router,
    watcher: Watcher,
    linger: Arc<AtomicBool>,
}

impl Connection {
    async fn begin(self, stream: TcpStream, tls: Option<Arc<Tls>>) {
        let _ = stream.set_nodelay(true);
        let stream = LingeringStream::new(stream, Arc::clone(&self.linger));
        let guest = Arc::clone(&self.guest);
        let conversation = async move {
            match tls {
                None => self.converse(stream).await,
                Some(tls) => match tokio::time::timeout(HEADER_TIME, tls.accept(stream)).await {
                    Ok(Ok(stream)) => self.converse(stream).await,
                    Ok(Err(error)) => tracing::debug!(%error, "no TLS came about"),
                    Err(_) => tracing::debug!("TLS took too long"),
                },
            }
        };
        tokio::select! {
            () = conversation => {}
            () = guest.shown_out() => tracing::debug!("a connection that said nothing was closed"),
        }
    }

    async fn converse(self, stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static) {
        let Self {
            peer,
            guest,
            router,
            watcher,
            linger,
        } = self;
        let service = hyper::service::service_fn(move |mut request: hyper::Request<Incoming>| {
            request.extensions_mut().insert(Peer(peer.ip()));
            let (router, linger) = (router.clone(), Arc::clone(&linger));
            let (asked, answered) = (Arc::clone(&guest), Arc::clone(&guest));
            async move {
                let request = request.map(|body| Body::new(AtEnd::new(body, move || asked.come_in())));
                let response = router.oneshot(request).await?;
                // A refusal may come before the body was read.
                let refused = response.status().is_client_error() || response.status().is_server_error();
                linger.store(refused, Ordering::Relaxed);
                Ok::<_, Infallible>(response.map(|body| AtEnd::new(body, move || answered.wait())))
            }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEADER_TIME)
            .serve_connection(TokioIo::new(stream), service);
        if let Err(error) = watcher.watch(connection).await {
            // Mostly clients that went away; hyper's words name no content.
            tracing::debug!(%error, "a connection broke");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_stays_on_this_machine() {
        let address = |text: &str| text.parse::<SocketAddr>().unwrap();
        for local in ["127.0.0.1:8787", "127.3.2.1:0", "[::1]:8787"] {
            assert!(may_listen(address(local), false), "{local}");
        }
        for open in ["0.0.0.0:8787", "192.0.2.1:80", "[::]:80"] {
            assert!(
                !may_listen(address(open), false),
                "{open} would send records in the clear"
            );
            assert!(may_listen(address(open), true), "{open} behind a proxy");
        }
    }
}
