//! Gaps between rare events with their limits: a g chart or a t chart.

use vaern_statistics::GapChart;

use crate::drawing::Drawing;
use crate::limited::{Limited, LimitedValue, LimitedWords, draw_limited};
use crate::rate_chart::RateWords;
use crate::run_chart::Size;

/// The words of a gap chart.
pub struct GapChartWords<'a> {
    /// Short name of the drawing.
    pub title: String,
    /// What it says, for who does not see it.
    pub description: String,
    /// Name of the gaps' axis.
    pub axis: String,
    /// Label of the centre line.
    pub centre: String,
    /// Label of the limits.
    pub limit: String,
    /// Names of the table's columns.
    pub columns: Vec<String>,
    /// The words of one gap: its place in the order of time, and its length.
    pub gap: &'a dyn Fn(usize, f64) -> RateWords,
    /// A length as written.
    pub number: &'a dyn Fn(f64) -> String,
}

/// Draws the chart and its table; there may be no gap at all.
pub fn draw_gaps(chart: &GapChart, words: &GapChartWords<'_>, size: Size, id_prefix: &str) -> Drawing {
    let value = |gap: &f64| LimitedValue {
        value: *gap,
        lower: chart.lower,
        upper: chart.upper,
        is_signal: chart.is_judged() && chart.is_signal(*gap),
    };
    let limited = Limited {
        values: chart.gaps.iter().map(value).collect(),
        centre: chart.centre,
    };
    let gaps = chart.gaps.iter().enumerate();
    let own = gaps.map(|(place, gap)| (words.gap)(place, *gap)).collect();
    let whole = LimitedWords {
        title: &words.title,
        description: &words.description,
        axis: &words.axis,
        centre: &words.centre,
        limit: &words.limit,
        columns: &words.columns,
        number: words.number,
    };
    draw_limited(&limited, own, &whole, size, id_prefix)
}
