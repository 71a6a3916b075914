//! A body that says when it is over.

use hyper::body::{Body, Frame, SizeHint};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// Calls `told` once: when the body has come to its end, or is dropped before it.
pub struct AtEnd<B> {
    body: B,
    told: Option<Box<dyn FnOnce() + Send + Sync>>,
}

impl<B: Body> AtEnd<B> {
    /// Around a body.
    pub fn new(body: B, told: impl FnOnce() + Send + Sync + 'static) -> Self {
        let mut around = Self {
            body,
            told: Some(Box::new(told)),
        };
        if around.body.is_end_stream() {
            around.tell();
        }
        around
    }
}

impl<B> AtEnd<B> {
    fn tell(&mut self) {
        if let Some(told) = self.told.take() {
            told();
        }
    }
}

impl<B: Body + Unpin> Body for AtEnd<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if frame.is_none() || self.body.is_end_stream() {
            self.tell();
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl<B> Drop for AtEnd<B> {
    fn drop(&mut self) {
        self.tell();
    }
}
