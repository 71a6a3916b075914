//! A body that knows whether its sender is being waited for, so that a time limit can say whose fault it is.

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

/// Whether the rest of a body is being waited for. False while nobody asks for it: then it is not the sender who is slow.
#[derive(Clone, Debug, Default)]
pub(super) struct Awaited(Arc<AtomicBool>);

impl Awaited {
    /// A body that keeps this up to date.
    pub(super) fn watch(&self, body: Body) -> Body {
        Body::new(Arriving {
            body,
            awaited: self.clone(),
        })
    }

    /// Whether it is waited for now.
    pub(super) fn is_so(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    fn set(&self, so: bool) {
        self.0.store(so, Ordering::Relaxed);
    }
}

struct Arriving {
    body: Body,
    awaited: Awaited,
}

impl HttpBody for Arriving {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        self.awaited.set(frame.is_pending());
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Arriving {
    fn drop(&mut self) {
        self.awaited.set(false);
    }
}
