//! Where something was put in effect: a line through its week, with its label.

use svg::node::element::Group;
use vaern_statistics::RunChart;

use super::super::{Layout, RunChartWords};
use crate::element::{rimmed, text};
use crate::frame::line;
use crate::palette::INK;

/// The label stands at the foot of its line, where holidays and signals have none.
pub(in super::super) fn actions(chart: &RunChart, words: &RunChartWords<'_>, layout: &Layout) -> Group {
    let letters = layout.label(INK, "chart-label chart-rimmed chart-action-label");
    let points = chart.points.iter().enumerate();
    points.fold(Group::new(), |group, (index, point)| {
        let Some(mark) = (words.point)(point).mark else {
            return group;
        };
        let x = layout.x(index);
        let through = line("chart-action", (x, layout.top), (x, layout.bottom))
            .set("stroke", INK)
            .set("stroke-dasharray", "1 4")
            .set("stroke-linecap", "round")
            .set("stroke-width", 2.5);
        let at = (x + 5.0, layout.bottom - 6.0);
        group
            .add(through)
            .add(rimmed(text(&mark.label, at, "start", &letters)))
    })
}
