//! A stream that closes politely.
//!
//! When a server answers early and closes while the other end is still sending, the kernel throws the connection
//! away (RST), and with it the answer that was not read yet. So after a refusal the stream says that it has nothing
//! more to send, and reads and forgets what still comes, within limits, until the other end is done (RFC 9112 §9.6).

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep, sleep};

/// How long the other end may be silent.
const SILENCE: Duration = Duration::from_secs(2);
/// How long it may go on sending.
const TOTAL: Duration = Duration::from_secs(30);
/// How long the other end may take nothing of what is sent to it.
const STALL: Duration = Duration::from_secs(30);

/// A TCP stream that lingers when told to.
pub struct LingeringStream {
    stream: TcpStream,
    told: Arc<AtomicBool>,
    closing: Option<Closing>,
    /// Runs while the other end takes nothing.
    stalled: Option<Pin<Box<Sleep>>>,
}

struct Closing {
    until: Instant,
    silence: Pin<Box<Sleep>>,
}

impl LingeringStream {
    /// Lingers at its end if `told` is true by then.
    pub fn new(stream: TcpStream, told: Arc<AtomicBool>) -> Self {
        Self {
            stream,
            told,
            closing: None,
            stalled: None,
        }
    }

    /// Gives up on an end that asks and then does not read: it would hold the connection for ever.
    fn bound<T>(&mut self, context: &mut Context<'_>, written: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.stalled = None;
            return written;
        }
        let stalled = self.stalled.get_or_insert_with(|| Box::pin(sleep(STALL)));
        ready!(stalled.as_mut().poll(context));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }

    fn forget_what_comes(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let closing = self.closing.get_or_insert_with(|| Closing {
            until: Instant::now() + TOTAL,
            silence: Box::pin(sleep(SILENCE)),
        });
        let mut bytes = [0; 16 * 1024];
        loop {
            let mut buffer = ReadBuf::new(&mut bytes);
            match Pin::new(&mut self.stream).poll_read(context, &mut buffer) {
                Poll::Ready(Ok(())) if !buffer.filled().is_empty() && Instant::now() < closing.until => {
                    closing.silence.as_mut().reset(Instant::now() + SILENCE);
                }
                Poll::Ready(_) => return Poll::Ready(()),
                Poll::Pending => return closing.silence.as_mut().poll(context),
            }
        }
    }
}

impl AsyncRead for LingeringStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for LingeringStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.bound(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, parts);
        self.bound(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.closing.is_none() {
            ready!(Pin::new(&mut self.stream).poll_shutdown(context))?;
        }
        if self.told.load(Ordering::Relaxed) {
            ready!(self.forget_what_comes(context));
        }
        Poll::Ready(Ok(()))
    }
}
