//! Rates over time with their limits: a u chart or Laney's u′. The limits are steps, as each period has its own.

use vaern_statistics::{Rate, RateChart};

use crate::drawing::Drawing;
use crate::limited::{Limited, LimitedValue, LimitedWords, draw_limited};
use crate::run_chart::Size;

/// The words of one period.
pub struct RateWords {
    /// On the axis.
    pub tick: String,
    /// Read aloud when it has focus.
    pub spoken: String,
    /// Its row in the table.
    pub row: Vec<String>,
}

/// The words of a rate chart.
pub struct RateChartWords<'a> {
    /// Short name of the drawing.
    pub title: String,
    /// What it says, for who does not see it.
    pub description: String,
    /// Name of the rates' axis.
    pub axis: String,
    /// Label of the centre line.
    pub centre: String,
    /// Label of the upper limit.
    pub limit: String,
    /// Names of the table's columns.
    pub columns: Vec<String>,
    /// The words of one period.
    pub period: &'a dyn Fn(&Rate) -> RateWords,
    /// A rate as written.
    pub number: &'a dyn Fn(f64) -> String,
}

/// Draws the chart and its table; there may be no period at all.
pub fn draw_rates(chart: &RateChart, words: &RateChartWords<'_>, size: Size, id_prefix: &str) -> Drawing {
    let value = |rate: &Rate| LimitedValue {
        value: rate.rate,
        lower: rate.lower,
        upper: rate.upper,
        is_signal: rate.is_signal(),
    };
    let limited = Limited {
        values: chart.rates.iter().map(value).collect(),
        centre: chart.centre,
    };
    let own = chart.rates.iter().map(words.period).collect();
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
