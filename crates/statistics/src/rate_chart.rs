//! The u chart and Laney's u′ chart: incidents per unit of exposure, with three-sigma limits.
//!
//! u chart: centre ū = Σ counts / Σ exposure; limits ū ± 3·√(ū / nᵢ), the lower one not below 0. Source: D. C.
//! Montgomery, "Introduction to Statistical Quality Control", 6th ed. (2009), equation 7.19.
//!
//! Where a few people make clusters of incidents, counts scatter more than Poisson's and a u chart cries wolf. Laney's u′
//! widens the limits by σz, the mean moving range of zᵢ = (uᵢ - ū) / √(ū / nᵢ) divided by 1.128. Source: D. B. Laney,
//! "Improved control charts for attributes", Quality Engineering 14 (2002), 531-537.
//!
//! Which of the two is drawn the counts decide: u′ where the dispersion test (Σ zᵢ² against χ² with k - 1 degrees;
//! R. A. Fisher, "Statistical Methods for Research Workers", 1925, section 16) rejects Poisson at 5 % and σz > 1.

use chrono::NaiveDate;
use serde::Serialize;
use statrs::distribution::{ChiSquared, ContinuousCDF};
use ts_rs::TS;

/// Fewest periods that can be judged. Our own decision: with fewer, the limits are mostly the outlier's own.
pub const LEAST_PERIODS: usize = 6;

/// Mean of the range of two normal values, in standard deviations (Montgomery, appendix table VI, d₂ for n = 2).
const RANGE_OF_TWO: f64 = 1.128;

/// Share of Poisson series for which the dispersion test may say "not Poisson".
const DISPERSION_LEVEL: f64 = 0.05;

/// What was counted in a period, and how much work it was counted over.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Exposed {
    /// First day of the period.
    #[ts(type = "string")]
    pub period: NaiveDate,
    /// Incidents.
    pub count: u32,
    /// Units of exposure, such as 1,000 working hours. A period with 0 or less, or with no number, is not drawn.
    pub exposure: f64,
}

/// A rate with the limits that chance keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Rate {
    /// First day of the period.
    #[ts(type = "string")]
    pub period: NaiveDate,
    /// Incidents.
    pub count: u32,
    /// Units of exposure, above 0.
    pub exposure: f64,
    /// Incidents per unit of exposure.
    pub rate: f64,
    /// Lower limit, 0 or more.
    pub lower: f64,
    /// Upper limit.
    pub upper: f64,
}

impl Rate {
    /// Whether the rate lies beyond its limits. On a limit is still within.
    pub fn is_signal(&self) -> bool {
        self.rate > self.upper || self.rate < self.lower
    }
}

/// Which limits are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RateKind {
    /// Poisson limits.
    U,
    /// Limits widened (or narrowed) by σz.
    UPrime,
}

/// Rates over time with their limits.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[non_exhaustive]
pub struct RateChart {
    /// Which limits.
    pub kind: RateKind,
    /// Periods with exposure, in order of time.
    pub rates: Vec<Rate>,
    /// ū, incidents per unit of exposure; 0 without exposure.
    pub centre: f64,
    /// Laney's σz, about 1 for Poisson counts; `None` with fewer than two periods or a centre of 0.
    pub sigma_z: Option<f64>,
}

/// What the newest period says against all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RateVerdict {
    /// Within the limits.
    AsUsual,
    /// Above the upper limit.
    More,
    /// Below the lower limit.
    Fewer,
    /// Fewer than [`LEAST_PERIODS`] periods, or fewer incidents than [`crate::run_chart::LEAST_INCIDENTS`].
    TooFew,
}

impl RateChart {
    /// The chart the counts ask for: u, or u′ where they scatter more than chance does.
    pub fn of(periods: &[Exposed]) -> Self {
        let plain = Self::with(RateKind::U, periods);
        match plain.is_overdispersed() {
            true => Self::with(RateKind::UPrime, periods),
            false => plain,
        }
    }

    /// One chart or the other. u′ without a σz is u.
    pub fn with(kind: RateKind, periods: &[Exposed]) -> Self {
        let mut periods: Vec<Exposed> = periods
            .iter()
            .copied()
            .filter(|period| period.exposure > 0.0 && period.exposure.is_finite())
            .collect();
        periods.sort_by_key(|period| period.period);
        let counts: f64 = periods.iter().map(|period| f64::from(period.count)).sum();
        let exposure: f64 = periods.iter().map(|period| period.exposure).sum();
        let centre = if exposure > 0.0 { counts / exposure } else { 0.0 };
        let sigma_z = sigma_z(&periods, centre);
        let width = match kind {
            RateKind::U => 3.0,
            RateKind::UPrime => 3.0 * sigma_z.unwrap_or(1.0),
        };
        let rates = periods.iter().map(|period| {
            let reach = width * (centre / period.exposure).sqrt();
            Rate {
                period: period.period,
                count: period.count,
                exposure: period.exposure,
                rate: f64::from(period.count) / period.exposure,
                lower: (centre - reach).max(0.0),
                upper: centre + reach,
            }
        });
        Self {
            kind,
            rates: rates.collect(),
            centre,
            sigma_z,
        }
    }

    /// Whether the counts scatter more than Poisson's: the dispersion test rejects at 5 %, and σz is above 1.
    pub fn is_overdispersed(&self) -> bool {
        let Some(sigma_z) = self.sigma_z else { return false };
        let statistic: f64 = self
            .rates
            .iter()
            .map(|rate| (rate.rate - self.centre).powi(2) * rate.exposure / self.centre)
            .sum();
        let Ok(chance) = ChiSquared::new(self.rates.len() as f64 - 1.0) else {
            return false;
        };
        sigma_z > 1.0 && chance.sf(statistic) < DISPERSION_LEVEL
    }

    /// The verdict on the newest period.
    pub fn verdict(&self) -> RateVerdict {
        let incidents: u64 = self.rates.iter().map(|rate| u64::from(rate.count)).sum();
        match self.rates.last() {
            Some(last)
                if self.rates.len() >= LEAST_PERIODS && incidents >= crate::run_chart::LEAST_INCIDENTS =>
            {
                if last.rate > last.upper {
                    RateVerdict::More
                } else if last.rate < last.lower {
                    RateVerdict::Fewer
                } else {
                    RateVerdict::AsUsual
                }
            }
            _ => RateVerdict::TooFew,
        }
    }
}

fn sigma_z(periods: &[Exposed], centre: f64) -> Option<f64> {
    if centre <= 0.0 || periods.len() < 2 {
        return None;
    }
    let scores: Vec<f64> = periods
        .iter()
        .map(|period| {
            let rate = f64::from(period.count) / period.exposure;
            (rate - centre) / (centre / period.exposure).sqrt()
        })
        .collect();
    let ranges = scores.windows(2).map(|pair| (pair[1] - pair[0]).abs());
    Some(ranges.sum::<f64>() / (scores.len() - 1) as f64 / RANGE_OF_TWO)
}

#[cfg(test)]
mod tests;
