//! Accepting connections, within limits, until told to stop.

use crate::http::Peer;
use crate::linger::LingeringStream;
use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::ServiceExt as _;

/// How long a client may take to send its headers, the first or the next ones.
const HEADER_TIME: Duration = Duration::from_secs(10);
/// Connections at once; further ones wait in the kernel's queue.
const CONNECTIONS: usize = 1024;
/// How long requests that are under way may still take when the server stops.
const STOP_TIME: Duration = Duration::from_secs(15);
/// Pause after the system refused to accept, for instance for want of file handles.
const PAUSE: Duration = Duration::from_millis(100);

/// Plain HTTP may only be spoken on this machine, or to a proxy that does TLS.
pub fn may_listen(address: SocketAddr, behind_proxy: bool) -> bool {
    behind_proxy || address.ip().is_loopback()
}

/// Serves until `stop` is ready, then finishes what is under way: what it has acknowledged was on disk before.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener, &room) => accepted,
            () = &mut stop => break,
        };
        let Some((stream, peer, permit)) = accepted else {
            continue;
        };
        let connection = converse(stream, peer, router.clone(), graceful.watcher());
        tokio::spawn(async move {
            connection.await;
            drop(permit);
        });
    }
    drop(listener);
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
) -> Option<(TcpStream, SocketAddr, tokio::sync::OwnedSemaphorePermit)> {
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

async fn converse(stream: TcpStream, peer: SocketAddr, router: Router, watcher: Watcher) {
    let _ = stream.set_nodelay(true);
    let linger = Arc::new(AtomicBool::new(false));
    let io = TokioIo::new(LingeringStream::new(stream, Arc::clone(&linger)));
    let service = hyper::service::service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer.ip()));
        let (router, linger) = (router.clone(), Arc::clone(&linger));
        async move {
            let response = router.oneshot(request.map(Body::new)).await?;
            // A refusal may come before the body was read.
            let refused = response.status().is_client_error() || response.status().is_server_error();
            linger.store(refused, Ordering::Relaxed);
            Ok::<_, Infallible>(response)
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIME)
        .serve_connection(io, service);
    if let Err(error) = watcher.watch(connection).await {
        // Mostly clients that went away; hyper's words name no content.
        tracing::debug!(%error, "a connection broke");
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
