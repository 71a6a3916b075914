//! Where something was put in effect: a line through its week, with its label.

use svg::node::element::Group;
use vaern_statistics::RunChart;

use super::super::{Layout, RunChartWords};
use crate::element::{rimmed, text};
use crate::frame::line;
use crate::palette::INK;

/// Rows of labels above each other: those of neighbouring weeks would run into each other in one.
const ROWS: usize = 3;
/// Of a row, and of a letter of a label, in the units of the drawing.
const ROW: f64 = 15.0;
const LETTER: f64 = 8.5;

/// The label stands at the foot of its line, where holidays and signals have none.
pub(in super::super) fn actions(chart: &RunChart, words: &RunChartWords<'_>, layout: &Layout) -> Group {
    let letters = layout.label(INK, "chart-label chart-rimmed chart-action-label");
    let mut ends = [f64::NEG_INFINITY; ROWS];
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
        let start = x + 5.0;
        let row = ends.iter().position(|end| *end <= start).unwrap_or(ROWS - 1);
        let width = LETTER * (mark.label.chars().count() + 1) as f64;
        if let Some(end) = ends.get_mut(row) {
            *end = start + width;
        }
        let at = (start, layout.bottom - 6.0 - ROW * row as f64);
        group
            .add(through)
            .add(rimmed(text(&mark.label, at, "start", &letters)))
    })
}
