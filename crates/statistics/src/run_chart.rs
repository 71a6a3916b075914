//! The run chart: counts per week around their median, judged with the Anhøj rules.
//!
//! If nothing but chance moves the counts, each week falls above or below the median like a coin toss. Two things are
//! then unlikely: an unusually long run on one side, and unusually few crossings of the median. Either is a signal.
//! Weeks exactly on the median belong to no side: they neither break nor lengthen a run.
//!
//! Sources: J. Anhøj and A. V. Olesen, "Run charts revisited", PLoS ONE 9(11): e113825 (2014); J. Anhøj, "Diagnostic
//! value of run chart analysis", PLoS ONE 10(3): e0121349 (2015).

mod limits;
mod point;
mod stretch;
mod verdict;

use serde::Serialize;
use ts_rs::TS;

pub use limits::{LEAST_USEFUL, Limits};
pub use point::{LeftOut, Point};
pub use stretch::{Side, Stretch};
pub use verdict::{LEAST_INCIDENTS, LEAST_STRETCH, Verdict, VerdictKind};

/// A series of weekly counts with what the Anhøj rules say of it. Made by [`RunChart::of`] or
/// [`RunChart::with_baseline`] only, so the figures always belong to the points.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[non_exhaustive]
pub struct RunChart {
    /// The weeks in order of time, those left out of the judgement among them.
    pub points: Vec<Point>,
    /// Incidents per week; a whole or a half number. 0 for a series without points.
    pub median: f64,
    /// Number of judged weeks that do not lie on the median ("useful observations" in the papers).
    pub useful: usize,
    /// Useful weeks in the longest run; 0 without any.
    pub longest_run: usize,
    /// How often the series changes side of the median.
    pub crossings: usize,
    /// The rules' limits; `None` with fewer than [`LEAST_USEFUL`] useful weeks.
    pub limits: Option<Limits>,
    /// Which rule is broken. Always `None` without limits, and with a median of 0: a count cannot lie below it, so
    /// every useful week would lie above, and "a long run" would follow from the arithmetic alone.
    pub signal: Option<Signal>,
    /// Every run in order of time.
    pub stretches: Vec<Stretch>,
}

/// Which of the two rules the series breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// A run is longer than chance explains.
    LongRun,
    /// The series crosses its median more rarely than chance explains.
    FewCrossings,
    /// Both at once, which is what a lasting shift mostly looks like.
    Both,
}

impl RunChart {
    /// Judges the points around their own median. The points may come in any order; each week once.
    ///
    /// A lasting rise pulls this median up with it. When there is a period to compare with, use
    /// [`RunChart::with_baseline`].
    pub fn of(points: &[Point]) -> Self {
        Self::with_baseline(points, points.len())
    }

    /// Judges the points around the median of the first `baseline_len` weeks, frozen for the weeks that follow.
    /// The baseline's own weeks are judged too.
    ///
    /// Where no baseline week is judged (a length of 0, or holidays throughout) the median is that of the series.
    /// A length beyond the series is the series. Ten weeks or more make a steady median.
    pub fn with_baseline(points: &[Point], baseline_len: usize) -> Self {
        let mut points = points.to_vec();
        points.sort_by_key(|point| point.week);
        let median = median_of(points.iter().take(baseline_len))
            .or_else(|| median_of(points.iter()))
            .unwrap_or(0.0);
        Self::around(points, median)
    }

    /// The longest run; the latest of several equally long ones, as the present matters most.
    pub fn longest_stretch(&self) -> Option<&Stretch> {
        self.stretches.iter().max_by_key(|stretch| stretch.length)
    }

    /// On which side of the median a week lies; `None` for a week on the median or left out.
    pub fn side(&self, point: &Point) -> Option<Side> {
        Side::of(point, self.median)
    }

    fn around(points: Vec<Point>, median: f64) -> Self {
        let stretches = stretch::stretches(&points, median);
        let useful = stretches.iter().map(|stretch| stretch.length).sum();
        let longest_run = stretches.iter().map(|stretch| stretch.length).max().unwrap_or(0);
        let crossings = stretches.len().saturating_sub(1);
        let limits = Limits::of(useful);
        let signal = limits
            .filter(|_| median > 0.0)
            .and_then(|limits| limits.broken_by(longest_run, crossings));
        Self {
            points,
            median,
            useful,
            longest_run,
            crossings,
            limits,
            signal,
            stretches,
        }
    }
}

/// The middle count of the judged weeks, or the mean of the middle two; `None` without any.
fn median_of<'a>(points: impl Iterator<Item = &'a Point>) -> Option<f64> {
    let mut counts: Vec<u32> = points
        .filter(|point| point.left_out.is_none())
        .map(|point| point.count)
        .collect();
    counts.sort_unstable();
    let upper = *counts.get(counts.len() / 2)?;
    let lower = counts[(counts.len() - 1) / 2];
    Some((f64::from(lower) + f64::from(upper)) / 2.0)
}

#[cfg(test)]
mod tests;
