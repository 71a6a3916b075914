//! Times and how they spread.

use std::time::{Duration, Instant};

/// Times of one operation.
pub struct Times(Vec<Duration>);

impl Times {
    /// Room for times.
    pub fn new() -> Self {
        Self(Vec::new())
    }

    /// Does something and keeps how long it took.
    pub fn take<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let done = work();
        self.0.push(begun.elapsed());
        done
    }

    /// Keeps a time that was taken elsewhere.
    pub fn add(&mut self, took: Duration) {
        self.0.push(took);
    }

    /// The time below which `share` (0 to 1) of all lie, in milliseconds.
    pub fn quantile(&mut self, share: f64) -> f64 {
        self.0.sort_unstable();
        let last = self.0.len().saturating_sub(1);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            clippy::cast_sign_loss,
            reason = "an index far below 2^52"
        )]
        let at = (last as f64 * share).round() as usize;
        self.0.get(at).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }
}
