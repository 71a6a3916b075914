//! Before and after something changed: how many there were in each time, and between which bounds the ratio of the rates lies.
//!
//! Given both counts together, the later one is binomial with probability θ/(1 + θ) where θ is the ratio of the expected counts; an
//! exact interval of that share is an exact interval of the ratio. Source: J. Przyborowski and H. Wilenski, "Homogeneity of results
//! in testing samples from Poisson series", Biometrika 31 (1940), 313-323; interval of the share: Clopper and Pearson ([`Share`]).

use crate::poisson::Interval;
use crate::share::Share;

/// Fewest events in both times together of which anything is said. Our own decision, that of [`Share`].
pub const LEAST_EVENTS: u32 = crate::share::LEAST_OF;

/// Events in two times, each with its exposure (weeks, hours) above 0.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct RateRatio {
    /// Events per exposure before.
    pub before: f64,
    /// Events per exposure after.
    pub after: f64,
    /// 95 % interval of `after / before`, from 0; its upper end is infinite where nothing was before.
    pub interval: Interval,
}

/// What the ratio says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Too few events to say anything.
    TooFew,
    /// The difference may be chance.
    MayBeChance,
    /// Fewer than before, more than chance makes.
    Fewer,
    /// More than before, more than chance makes.
    More,
}

impl RateRatio {
    /// The ratio; none without events, or where an exposure is not above 0.
    pub fn of(before: (u32, f64), after: (u32, f64)) -> Option<Self> {
        if before.1 <= 0.0 || after.1 <= 0.0 {
            return None;
        }
        let share = Share::of(after.0, before.0 + after.0)?;
        let ratio = |share: f64| share / (1.0 - share) * before.1 / after.1;
        Some(Self {
            before: f64::from(before.0) / before.1,
            after: f64::from(after.0) / after.1,
            interval: Interval {
                low: ratio(share.low),
                high: if before.0 == 0 {
                    f64::INFINITY
                } else {
                    ratio(share.high)
                },
            },
        })
    }

    /// What it says, of so many events in all.
    pub fn change(&self, events: u32) -> Change {
        if events < LEAST_EVENTS {
            Change::TooFew
        } else if self.interval.high < 1.0 {
            Change::Fewer
        } else if self.interval.low > 1.0 {
            Change::More
        } else {
            Change::MayBeChance
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R: `poisson.test(c(11, 6+8+7), c(800, 1083+1050+878))`, the example of its help page: 1.971488, from 0.8584264 to 4.2772659.
    #[test]
    fn the_interval_is_that_of_poisson_test_in_r() {
        let ratio = RateRatio::of((21, 3_011.0), (11, 800.0)).unwrap();
        let near = |is: f64, wanted: f64| (is - wanted).abs() < 1e-5;
        assert!(near(ratio.after / ratio.before, 1.971_488), "{ratio:?}");
        assert!(near(ratio.interval.low, 0.858_426), "{ratio:?}");
        assert!(near(ratio.interval.high, 4.277_266), "{ratio:?}");
        assert_eq!(ratio.change(32), Change::MayBeChance);
    }

    #[test]
    fn few_events_say_nothing_and_the_same_rate_may_be_chance() {
        let ratio = |before: u32, after: u32| RateRatio::of((before, 8.0), (after, 8.0)).unwrap();
        assert_eq!(ratio(6, 0).change(6), Change::TooFew);
        assert_eq!(ratio(12, 10).change(22), Change::MayBeChance);
        assert_eq!(ratio(24, 6).change(30), Change::Fewer);
        assert!(ratio(0, 12).interval.high.is_infinite());
        assert_eq!(RateRatio::of((0, 8.0), (0, 8.0)), None);
        assert_eq!(RateRatio::of((1, 0.0), (1, 8.0)), None);
    }
}
