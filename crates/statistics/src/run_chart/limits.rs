//! What chance alone still explains.

use serde::Serialize;
use statrs::distribution::{Binomial, DiscreteCDF};
use ts_rs::TS;

use super::Signal;

/// Fewest useful weeks that can be judged. The published table of limits begins here; with fewer, the rules hardly
/// ever speak.
pub const LEAST_USEFUL: usize = 10;

/// The share of chance series allowed to have fewer crossings than the limit.
const CROSSINGS_LEVEL: f64 = 0.05;

/// The limits for a given number of useful weeks. Both are still within chance; only what lies beyond is a signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Limits {
    /// Longest run allowed, in weeks: round(log₂ n) + 3.
    pub longest_run: usize,
    /// Fewest crossings allowed: the 5 % point of the binomial distribution (n - 1, 0.5).
    pub least_crossings: usize,
}

impl Limits {
    /// The limits for `useful` weeks off the median; `None` below [`LEAST_USEFUL`].
    pub fn of(useful: usize) -> Option<Self> {
        if useful < LEAST_USEFUL {
            return None;
        }
        let chance = Binomial::new(0.5, useful as u64 - 1).ok()?;
        Some(Self {
            // log₂ of a whole number is never half way between two whole numbers, so the rounding mode is no matter.
            longest_run: (useful as f64).log2().round() as usize + 3,
            least_crossings: chance.inverse_cdf(CROSSINGS_LEVEL) as usize,
        })
    }

    pub(super) fn broken_by(self, longest_run: usize, crossings: usize) -> Option<Signal> {
        match (longest_run > self.longest_run, crossings < self.least_crossings) {
            (true, true) => Some(Signal::Both),
            (true, false) => Some(Signal::LongRun),
            (false, true) => Some(Signal::FewCrossings),
            (false, false) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LEAST_USEFUL, Limits};

    /// Longest run and least crossings for n = 10, 11, … 100, as printed by Anhøj in "Quality Improvement Charts",
    /// appendix 2 (the vignette of the R package qicharts2, CRAN).
    const PUBLISHED_CROSSINGS: [usize; 91] = [
        2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 7, 7, 8, 8, 8, 9, 9, 10, 10, 11, 11, 11, 12, 12, 13, 13, 14, 14,
        14, 15, 15, 16, 16, 17, 17, 17, 18, 18, 19, 19, 20, 20, 21, 21, 21, 22, 22, 23, 23, 24, 24, 25, 25,
        25, 26, 26, 27, 27, 28, 28, 29, 29, 29, 30, 30, 31, 31, 32, 32, 33, 33, 34, 34, 34, 35, 35, 36, 36,
        37, 37, 38, 38, 39, 39, 39, 40, 40, 41, 41,
    ];

    fn published_longest_run(useful: usize) -> usize {
        match useful {
            10..=11 => 6,
            12..=22 => 7,
            23..=45 => 8,
            46..=90 => 9,
            _ => 10,
        }
    }

    #[test]
    fn limits_are_those_of_the_published_table() {
        for (useful, least_crossings) in (LEAST_USEFUL..).zip(PUBLISHED_CROSSINGS) {
            let expected = Limits {
                longest_run: published_longest_run(useful),
                least_crossings,
            };
            assert_eq!(
                Limits::of(useful),
                Some(expected),
                "limits for {useful} useful weeks"
            );
        }
    }

    #[test]
    fn too_few_weeks_have_no_limits() {
        assert_eq!(
            Limits::of(0),
            None,
            "an empty series must not reach the logarithm"
        );
        assert_eq!(Limits::of(LEAST_USEFUL - 1), None, "the table begins at ten");
    }

    #[test]
    fn limits_exist_for_a_hundred_years_of_weeks() {
        assert!(
            Limits::of(5200).is_some_and(|limits| limits.least_crossings > 2500),
            "no underflow"
        );
    }
}
