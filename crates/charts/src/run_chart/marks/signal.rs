//! The bracket over the stretch of a signal.

use svg::node::element::Group;
use vaern_statistics::RunChart;

use super::super::{Layout, RunChartWords};
use super::path;
use crate::element::text;
use crate::palette::SIGNAL;

pub(in super::super) fn signal(chart: &RunChart, words: &RunChartWords<'_>, layout: &Layout) -> Group {
    let Some(stretch) = chart.signal_stretch() else {
        return Group::new();
    };
    let covered = || {
        chart
            .points
            .iter()
            .enumerate()
            .filter(|(_, point)| stretch.covers(point.week))
    };
    let (Some((first, _)), Some((last, _))) = (covered().next(), covered().next_back()) else {
        return Group::new();
    };
    let reach = (layout.column() / 2.0).min(8.0);
    let (from, to) = (layout.x(first) - reach, layout.x(last) + reach);
    let (upper, lower) = (layout.top - 14.0, layout.top - 6.0);
    let bracket = path(&[(from, lower), (from, upper), (to, upper), (to, lower)], false)
        .set("class", "chart-signal")
        .set("fill", "none")
        .set("stroke", SIGNAL)
        .set("stroke-width", 2);
    let middle = layout.middle_for(&words.signal, (from + to) / 2.0);
    let letters = layout.label(SIGNAL, "chart-label chart-signal-label");
    let label = text(&words.signal, (middle, upper - 7.0), "middle", &letters);
    Group::new().add(bracket).add(label)
}
