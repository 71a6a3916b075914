//! How sure a small count is.
//!
//! Seven incidents in a month may come from a workplace where four or fourteen are to be expected. The exact interval
//! gives the expected numbers that the count does not contradict. Exact means that it holds the stated confidence or
//! more for every count, 0 included; it is wide where the count is small, and that is the message.
//!
//! Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936), 437-442. The limits are
//! quantiles of the gamma distribution, here those of the crate `statrs`.

use serde::Serialize;
use statrs::distribution::{ContinuousCDF, Gamma};
use ts_rs::TS;

/// The confidence used where none is chosen, 95 %.
pub const USUAL_CONFIDENCE: f64 = 0.95;

/// The expected numbers a count does not contradict, in incidents per the period counted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Interval {
    /// Lower limit, 0 or more; exactly 0 for a count of 0.
    pub low: f64,
    /// Upper limit, greater than the count.
    pub high: f64,
}

/// Why there is no interval.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum PoissonError {
    /// The confidence is not between 0 and 1, both excluded.
    #[error("confidence {given} is not between 0 and 1")]
    Confidence {
        /// What was asked for.
        given: f64,
    },
}

/// The exact (Garwood) interval for the expected number behind `count`, with half of what is left of the confidence
/// beyond each limit. `confidence` lies between 0 and 1, see [`USUAL_CONFIDENCE`].
///
/// # Errors
/// [`PoissonError::Confidence`] when `confidence` is outside its range or not a number.
pub fn exact_interval(count: u32, confidence: f64) -> Result<Interval, PoissonError> {
    if !(confidence > 0.0 && confidence < 1.0) {
        return Err(PoissonError::Confidence { given: confidence });
    }
    let tail = (1.0 - confidence) / 2.0;
    Ok(Interval {
        low: if count == 0 {
            0.0
        } else {
            waiting_time(count, tail)
        },
        high: waiting_time(count.saturating_add(1), 1.0 - tail),
    })
}

/// The time by which, with the given probability, the `events`-th event has come when one comes per unit of time: a
/// gamma quantile. "At most k events by time t" and "event k + 1 comes after t" are the same, hence its use above.
fn waiting_time(events: u32, probability: f64) -> f64 {
    let distribution =
        Gamma::new(f64::from(events), 1.0).expect("a shape of 1 or more and a rate of 1 are valid");
    distribution.inverse_cdf(probability)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(count: u32, confidence: f64, low: f64, high: f64, tolerance: f64) {
        let interval = exact_interval(count, confidence).unwrap();
        assert!(
            (interval.low - low).abs() <= tolerance,
            "low of {count}: {} for {low}",
            interval.low
        );
        assert!(
            (interval.high - high).abs() <= tolerance,
            "high of {count}: {} for {high}",
            interval.high
        );
    }

    #[test]
    fn limits_are_those_published() {
        // GraphPad, "How QuickCalcs computes the confidence interval of a count" (Garwood's method).
        check(25, 0.90, 17.38, 34.92, 0.005);
        check(25, 0.95, 16.18, 36.90, 0.005);
        check(25, 0.99, 14.00, 41.00, 0.005);
        // R package epitools, pois.exact: 3.689 for no events. Here -ln 0.025, which needs no table.
        check(0, 0.95, 0.0, 3.689, 0.0005);
        check(0, 0.95, 0.0, -(0.025_f64.ln()), 1e-9);
        // One event: the lower limit is -ln 0.975.
        check(1, 0.95, -(0.975_f64.ln()), 5.572, 0.0005);
        check(10, 0.95, 4.80, 18.39, 0.005);
    }

    #[test]
    fn a_confidence_that_is_none_is_refused() {
        for given in [0.0, 1.0, -0.5, 95.0] {
            assert_eq!(
                exact_interval(3, given),
                Err(PoissonError::Confidence { given }),
                "{given} is no share"
            );
        }
        assert!(exact_interval(3, f64::NAN).is_err(), "not a number is no share");
    }

    #[test]
    fn the_largest_count_has_an_interval() {
        assert!(
            exact_interval(u32::MAX, USUAL_CONFIDENCE)
                .unwrap()
                .high
                .is_finite(),
            "no overflow"
        );
    }
}
