//! Charts for what hardly ever happens: not how many, but how far apart.
//!
//! With one serious incident in two months every count is 0 or 1 and says nothing. The number of ordinary incidents
//! between two serious ones (g chart), or the days between them (t chart), does. A point above the limit is good news:
//! longer apart than before.
//!
//! Sources: J. C. Benneyan, "Number-between g-type statistical quality control charts for monitoring adverse events",
//! Health Care Management Science 4 (2001), 305-318; L. S. Nelson, "A control chart for parts-per-million nonconforming
//! items", Journal of Quality Technology 26 (1994), 239-240. The centre line of the g chart is the median, as in the R
//! package qicharts2, because the distribution is skewed.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// Fewest gaps that can be judged. Our own decision.
pub const LEAST_GAPS: usize = 8;

/// Nelson's exponent: it makes exponential waiting times nearly normal.
const NELSON: f64 = 3.6;

/// Mean of the range of two normal values, in standard deviations.
const RANGE_OF_TWO: f64 = 1.128;

/// Gaps between rare events with their limits, in the unit of the gaps.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[non_exhaustive]
pub struct GapChart {
    /// The gaps in order of time.
    pub gaps: Vec<f64>,
    /// Centre line; 0 without gaps.
    pub centre: f64,
    /// Lower limit, 0 or more.
    pub lower: f64,
    /// Upper limit.
    pub upper: f64,
}

impl GapChart {
    /// Whether a gap lies beyond the limits.
    pub fn is_signal(&self, gap: f64) -> bool {
        gap > self.upper || gap < self.lower
    }

    /// What the latest gap says.
    pub fn verdict(&self) -> GapVerdict {
        match self.gaps.last() {
            Some(gap) if self.is_judged() && *gap > self.upper => GapVerdict::FurtherApart,
            Some(gap) if self.is_judged() && *gap < self.lower => GapVerdict::Closer,
            Some(_) if self.is_judged() => GapVerdict::AsUsual,
            _ => GapVerdict::TooFew,
        }
    }

    /// Whether there are enough gaps to say anything.
    pub fn is_judged(&self) -> bool {
        self.gaps.len() >= LEAST_GAPS
    }
}

/// What a gap chart says of the present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GapVerdict {
    /// Fewer than [`LEAST_GAPS`] gaps.
    TooFew,
    /// Nothing but chance.
    AsUsual,
    /// The latest gap is longer than chance makes it: rarer than before.
    FurtherApart,
    /// The latest gap is shorter than chance makes it.
    Closer,
}

/// The g chart: `between` counts the ordinary incidents between serious ones, 0 or more each.
///
/// Upper limit ḡ + 3·√(ḡ·(ḡ + 1)) with ḡ the mean; the lower is 0, as ḡ - 3·√(ḡ·(ḡ + 1)) is never above it.
pub fn g_chart(between: &[u32]) -> GapChart {
    let gaps: Vec<f64> = between.iter().copied().map(f64::from).collect();
    let mean = mean(&gaps);
    GapChart {
        centre: median(&gaps),
        lower: 0.0,
        upper: mean + 3.0 * (mean * (mean + 1.0)).sqrt(),
        gaps,
    }
}

/// The t chart: `between` are times between events in any one unit. Two events at the same time have no time between
/// them that could be transformed; gaps of 0 or less, or no number, are left out.
///
/// Each time is raised to 1/3.6, judged as an individuals chart (mean ± 3 · mean moving range / 1.128), and the limits are
/// raised back.
pub fn t_chart(between: &[f64]) -> GapChart {
    let gaps: Vec<f64> = between
        .iter()
        .copied()
        .filter(|gap| *gap > 0.0 && gap.is_finite())
        .collect();
    let transformed: Vec<f64> = gaps.iter().map(|gap| gap.powf(1.0 / NELSON)).collect();
    let centre = mean(&transformed);
    let ranges: Vec<f64> = transformed
        .windows(2)
        .map(|pair| (pair[1] - pair[0]).abs())
        .collect();
    let reach = 3.0 * mean(&ranges) / RANGE_OF_TWO;
    GapChart {
        gaps,
        centre: centre.powf(NELSON),
        lower: (centre - reach).max(0.0).powf(NELSON),
        upper: (centre + reach).powf(NELSON),
    }
}

/// The days between events in order of time. Several on one day are one: the chart asks how long it was quiet.
pub fn days_between(events: &[NaiveDate]) -> Vec<f64> {
    let mut days = events.to_vec();
    days.sort_unstable();
    days.dedup();
    days.windows(2)
        .map(|pair| (pair[1] - pair[0]).num_days() as f64)
        .collect()
}

fn mean(values: &[f64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    values.iter().sum::<f64>() / values.len() as f64
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    match sorted.len() {
        0 => 0.0,
        length => (sorted[(length - 1) / 2] + sorted[length / 2]) / 2.0,
    }
}

#[cfg(test)]
mod tests;
