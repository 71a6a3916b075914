//! When the next sync is due: at once when somebody rings, otherwise after a pause that depends on how the last ones went.

use super::pause;
use crate::failure::{Failure, Retry};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

/// As many failures as make the longest pause.
const LONG: u32 = u32::MAX - 1;

/// How the rounds of a background sync have gone.
#[derive(Debug, Default)]
pub struct Rhythm {
    failures: u32,
    /// How long the central store wants to be left alone.
    wanted: Option<Duration>,
}

impl Rhythm {
    /// The pause before the next round; `jitter` as for [`pause`].
    pub fn pause(&self, jitter: u16) -> Duration {
        let pause = pause(self.failures, jitter);
        self.wanted.map_or(pause, |wanted| wanted.max(pause))
    }

    /// Whether nobody may cut the pause short: the central store has asked for it.
    pub fn is_told_to_wait(&self) -> bool {
        self.wanted.is_some()
    }

    /// One round, which says what went wrong. One that panics counts as a failure: the next comes all the same.
    pub fn run(&mut self, round: impl FnOnce() -> Option<Failure>) {
        let Ok(problem) = catch_unwind(AssertUnwindSafe(round)) else {
            self.failures = self.failures.saturating_add(1);
            self.wanted = None;
            return;
        };
        self.wanted = problem.as_ref().and_then(Failure::wait);
        self.failures = match problem {
            None => 0,
            Some(problem) if problem.retry() == Retry::After => self.failures.saturating_add(1),
            // Asking again and again changes nothing until somebody has done something about it.
            Some(_) => LONG,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::FailureCode;

    #[test]
    fn a_round_that_panics_is_a_failure_and_not_the_end() {
        let mut rhythm = Rhythm::default();
        let calm = rhythm.pause(u16::MAX);
        rhythm.run(|| panic!("in the middle of a round"));
        assert_eq!(rhythm.pause(u16::MAX), pause(1, u16::MAX));
        rhythm.run(|| panic!("once more"));
        assert_eq!(rhythm.pause(u16::MAX), pause(2, u16::MAX));
        rhythm.run(|| None);
        assert_eq!(rhythm.pause(u16::MAX), calm);
    }

    #[test]
    fn what_the_central_store_asks_for_is_waited_for() {
        let mut rhythm = Rhythm::default();
        let wait = Duration::from_secs(400);
        rhythm.run(|| Some(Failure::from(FailureCode::RateLimited).waiting(wait)));
        assert_eq!(rhythm.pause(0), wait);
        assert!(rhythm.is_told_to_wait());
        rhythm.run(|| Some(FailureCode::ServerUnreachable.into()));
        assert_eq!(rhythm.pause(u16::MAX), pause(2, u16::MAX));
        assert!(!rhythm.is_told_to_wait());
    }

    #[test]
    fn what_needs_the_person_is_not_asked_again_and_again() {
        let mut rhythm = Rhythm::default();
        rhythm.run(|| Some(FailureCode::NotEnrolled.into()));
        assert_eq!(rhythm.pause(u16::MAX), pause(u32::MAX, u16::MAX));
    }
}
