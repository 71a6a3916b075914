//! A share with how sure it is: how much of what happened was recorded, how many were contacted in time.
//!
//! The exact interval holds the stated confidence or more for every share, 0 and 1 included. Source: C. J. Clopper and
//! E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26
//! (1934), 404-413: limits are quantiles of the beta distribution, Beta(x, n - x + 1) and Beta(x + 1, n - x).

use serde::{Deserialize, Serialize};
use statrs::distribution::{Beta, ContinuousCDF};
use ts_rs::TS;

use crate::poisson::{Interval, USUAL_CONFIDENCE};

/// Fewest a share is taken of. Our own decision: of three, each is a third.
pub const LEAST_OF: u32 = 10;

/// So many of so many, with the 95 % interval of the share.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[non_exhaustive]
pub struct Share {
    /// How many, at most `of`.
    pub part: u32,
    /// Of how many, at least 1.
    pub of: u32,
    /// `part / of`, from 0 to 1.
    pub share: f64,
    /// Lower limit of the interval, from 0.
    pub low: f64,
    /// Upper limit of the interval, to 1.
    pub high: f64,
}

impl Share {
    /// A share; `None` of nothing. More than there are counts as all: in a shadow week more can be recorded than was
    /// tallied, and a share above 1 would pass for better than complete.
    pub fn of(part: u32, of: u32) -> Option<Self> {
        if of == 0 {
            return None;
        }
        let part = part.min(of);
        let Interval { low, high } = exact_share(part, of);
        Some(Self {
            part,
            of,
            share: f64::from(part) / f64::from(of),
            low,
            high,
        })
    }

    /// Whether there is enough to say anything.
    pub fn is_judged(&self) -> bool {
        self.of >= LEAST_OF
    }
}

fn exact_share(part: u32, of: u32) -> Interval {
    let tail = (1.0 - USUAL_CONFIDENCE) / 2.0;
    let (part, rest) = (f64::from(part), f64::from(of - part));
    let quantile = |first: f64, second: f64, probability: f64| {
        let beta = Beta::new(first, second).expect("both shapes are above 0");
        beta.inverse_cdf(probability)
    };
    Interval {
        low: if part == 0.0 {
            0.0
        } else {
            quantile(part, rest + 1.0, tail)
        },
        high: if rest == 0.0 {
            1.0
        } else {
            quantile(part + 1.0, rest, 1.0 - tail)
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(part: u32, of: u32, low: f64, high: f64) {
        let share = Share::of(part, of).unwrap();
        assert!(
            (share.low - low).abs() < 5e-6,
            "low of {part}/{of}: {} for {low}",
            share.low
        );
        assert!(
            (share.high - high).abs() < 5e-6,
            "high of {part}/{of}: {} for {high}",
            share.high
        );
    }

    #[test]
    fn limits_are_those_of_binom_test() {
        // R 4.2, binom.test(x, n)$conf.int.
        check(7, 20, 0.153_909, 0.592_189);
        check(15, 100, 0.086_454, 0.235_308);
        check(43, 60, 0.585_564, 0.825_495);
        check(0, 12, 0.0, 0.264_648);
        check(12, 12, 0.735_352, 1.0);
        check(1, 2, 0.012_579, 0.987_421);
    }

    #[test]
    fn nothing_has_no_share_and_more_than_all_is_all() {
        assert_eq!(Share::of(0, 0), None, "a week in which nothing was tallied");
        assert_eq!(Share::of(12, 10), Share::of(10, 10), "no more than complete");
        assert!(!Share::of(3, 9).unwrap().is_judged(), "of nine nothing is said");
    }
}
