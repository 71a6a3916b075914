//! Weeks that are shown but not judged: a hatched band with its label.

use svg::node::element::{Group, Line, Pattern, Rectangle};
use vaern_statistics::{LeftOut, RunChart};

use super::super::{Layout, RunChartWords};
use crate::element::{place, rimmed, text, width};
use crate::palette::{BORDER, MUTED};

/// The hatching, to be referred to by its id.
pub(in super::super) fn hatching(id: &str) -> Pattern {
    let stroke = Line::new()
        .set("class", "chart-holiday-hatching")
        .set("stroke", BORDER)
        .set("stroke-opacity", 0.45)
        .set("stroke-width", 1.5)
        .set("x1", 0)
        .set("x2", 0)
        .set("y1", 0)
        .set("y2", 8);
    Pattern::new()
        .set("height", 8)
        .set("id", id)
        .set("patternTransform", "rotate(45)")
        .set("patternUnits", "userSpaceOnUse")
        .set("width", 8)
        .add(stroke)
}

/// One band per row of holiday weeks. The label stands over each band that is far enough from the last one labelled.
pub(in super::super) fn holidays(
    chart: &RunChart,
    words: &RunChartWords<'_>,
    layout: &Layout,
    hatching_id: &str,
) -> Group {
    let letters = layout.label(MUTED, "chart-label chart-rimmed");
    let room = width(&words.holiday, letters.size);
    let mut labelled_until = f64::NEG_INFINITY;
    let mut group = Group::new();
    for (first, last) in bands(chart) {
        let half = layout.column() / 2.0;
        let (from, to) = (layout.x(first) - half, layout.x(last) + half);
        group = group.add(
            Rectangle::new()
                .set("class", "chart-holiday")
                .set("fill", format!("url(#{hatching_id})"))
                .set("height", place(layout.bottom - layout.top))
                .set("width", place(to - from))
                .set("x", place(from))
                .set("y", place(layout.top)),
        );
        let middle = layout.middle_for(&words.holiday, (from + to) / 2.0);
        if middle - room / 2.0 > labelled_until + 6.0 {
            labelled_until = middle + room / 2.0;
            let at = (middle, layout.top + letters.size + 2.0);
            group = group.add(rimmed(text(&words.holiday, at, "middle", &letters)));
        }
    }
    group
}

/// First and last index of every row of holiday weeks.
fn bands(chart: &RunChart) -> Vec<(usize, usize)> {
    let mut bands: Vec<(usize, usize)> = Vec::new();
    for (index, _) in chart
        .points
        .iter()
        .enumerate()
        .filter(|(_, point)| point.left_out == Some(LeftOut::Holiday))
    {
        match bands.last_mut() {
            Some((_, last)) if *last + 1 == index => *last = index,
            _ => bands.push((index, index)),
        }
    }
    bands
}
