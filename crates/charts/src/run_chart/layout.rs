//! Where everything goes.

use vaern_statistics::RunChart;

use super::RunChartWords;
use crate::element::{Letters, width};
use crate::palette::MUTED;
use crate::scale::ticks;

/// For which width the chart is drawn. The letters keep their share of the picture, so a narrow screen needs its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 800 × 360 units: a page, a tablet, a computer.
    Wide,
    /// 360 × 300 units, with larger letters for their width: a phone.
    Narrow,
}

/// Sizes and places in the units of the view box.
pub(super) struct Layout {
    pub width: f64,
    pub height: f64,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    /// Size of the letters at the ticks.
    pub tick_size: f64,
    /// Size of the letters of labels.
    pub label_size: f64,
    /// Most a mark reaches from its middle.
    pub radius: f64,
    /// Whether the median's label stands beside its line, or else in a key below the axis.
    pub median_beside: bool,
    /// The numbers on the counts' axis, from 0 to its end.
    pub counts: Vec<u32>,
    points: usize,
}

impl Layout {
    pub fn new(chart: &RunChart, words: &RunChartWords<'_>, size: Size) -> Self {
        let (width_of_view, height, tick, radius, most_ticks) = match size {
            Size::Wide => (800.0, 360.0, 14.0, 5.0, 6),
            Size::Narrow => (360.0, 300.0, 15.0, 4.5, 4),
        };
        let label = 16.0;
        let highest = chart.points.iter().map(|point| point.count).max().unwrap_or(0);
        let counts = ticks(highest, most_ticks);
        let widest = counts.iter().map(|count| width(&(words.number)(*count), tick));
        let left = widest.fold(0.0, f64::max) + 18.0;
        // On a narrow chart the room beside the median is the weeks'.
        let beside = width(&words.median, label) + 16.0;
        let median_beside = size == Size::Wide && beside <= 200.0;
        let (right_margin, lower_margin) = if median_beside {
            (beside, 52.0)
        } else {
            (10.0, 76.0)
        };
        Self {
            width: width_of_view,
            height,
            left,
            right: width_of_view - right_margin,
            top: 62.0,
            bottom: height - lower_margin,
            tick_size: tick,
            label_size: label,
            radius,
            median_beside,
            counts,
            points: chart.points.len(),
        }
    }

    /// Letters at the ticks.
    pub fn tick(&self) -> Letters {
        Letters {
            size: self.tick_size,
            fill: MUTED,
            class: "chart-tick",
        }
    }

    /// Letters of a label.
    pub fn label(&self, fill: &'static str, class: &'static str) -> Letters {
        Letters {
            size: self.label_size,
            fill,
            class,
        }
    }

    /// The width that belongs to one week.
    pub fn column(&self) -> f64 {
        (self.right - self.left) / self.points.max(1) as f64
    }

    /// The middle of a week's column.
    pub fn x(&self, index: usize) -> f64 {
        self.left + (index as f64 + 0.5) * self.column()
    }

    /// The height of a number of incidents.
    pub fn y(&self, count: f64) -> f64 {
        let end = f64::from(self.counts.last().copied().unwrap_or(1).max(1));
        self.bottom - (self.bottom - self.top) * count / end
    }

    /// The middle of a label, moved so that it neither begins before the axis nor ends beyond the picture.
    pub fn middle_for(&self, words: &str, wished: f64) -> f64 {
        let half = width(words, self.label_size) / 2.0;
        let (first, last) = (self.left + half, self.width - 4.0 - half);
        if first > last {
            (self.left + self.width) / 2.0
        } else {
            wished.clamp(first, last)
        }
    }
}
