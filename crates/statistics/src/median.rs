//! A median with how sure it is.
//!
//! The interval is made of two of the values themselves, so nothing is assumed of how they are spread: how many of n values lie below
//! the true median is binomial (n, ½). Source: W. R. Thompson, "On confidence ranges for the median and other expectation
//! distributions for populations of unknown distribution form", Annals of Mathematical Statistics 7 (1936), 122-128.

use statrs::distribution::{Binomial, DiscreteCDF};

use crate::poisson::USUAL_CONFIDENCE;

/// A median between two of its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Median {
    /// The lower of the two in the middle where there are two.
    pub median: u32,
    /// Lower limit, at least 95 % sure together with the upper one.
    pub low: u32,
    /// Upper limit.
    pub high: u32,
}

/// The median of values in any order; none of fewer than six: the least and the greatest of five are not 95 % sure.
pub fn median_between(values: &[u32]) -> Option<Median> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let n = sorted.len();
    let below = Binomial::new(0.5, u64::try_from(n).ok()?).ok()?;
    let tail = (1.0 - USUAL_CONFIDENCE) / 2.0;
    let out = (0..n / 2).take_while(|k| below.cdf(*k as u64) <= tail).last();
    let out = out?;
    Some(Median {
        median: sorted[(n - 1) / 2],
        low: sorted[out],
        high: sorted[n - 1 - out],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ranks of the 95 % interval in W. J. Conover, Practical Nonparametric Statistics (table of the sign test): n = 6: 1 and 6,
    /// n = 10: 2 and 9, n = 20: 6 and 15.
    #[test]
    fn the_limits_are_the_values_of_the_published_ranks() {
        let of = |n: u32| {
            median_between(&(1..=n).rev().collect::<Vec<_>>()).map(|one| (one.low, one.median, one.high))
        };
        assert_eq!(of(5), None);
        assert_eq!(of(6), Some((1, 3, 6)));
        assert_eq!(of(10), Some((2, 5, 9)));
        assert_eq!(of(20), Some((6, 10, 15)));
        assert_eq!(median_between(&[]), None);
    }
}
