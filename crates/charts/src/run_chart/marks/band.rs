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

/// One band per row of holiday weeks, and of weeks that are not told. The label stands over each band that is far enough from
/// the last one labelled.
pub(in super::super) fn left_out(
    chart: &RunChart,
    words: &RunChartWords<'_>,
    layout: &Layout,
    hatching_id: &str,
) -> Group {
    let letters = layout.label(MUTED, "chart-label chart-rimmed");
    let mut labelled_until = f64::NEG_INFINITY;
    let mut group = Group::new();
    for Band { first, last, hidden } in bands(chart) {
        let label = if hidden { &words.hidden } else { &words.holiday };
        let room = width(label, letters.size);
        let half = layout.column() / 2.0;
        let (from, to) = (layout.x(first) - half, layout.x(last) + half);
        group = group.add(
            Rectangle::new()
                .set("class", if hidden { "chart-hidden" } else { "chart-holiday" })
                .set("fill", format!("url(#{hatching_id})"))
                .set("height", place(layout.bottom - layout.top))
                .set("width", place(to - from))
                .set("x", place(from))
                .set("y", place(layout.top)),
        );
        let middle = layout.middle_for(label, (from + to) / 2.0);
        if middle - room / 2.0 > labelled_until + 6.0 {
            labelled_until = middle + room / 2.0;
            let at = (middle, layout.top + letters.size + 2.0);
            group = group.add(rimmed(text(label, at, "middle", &letters)));
        }
    }
    group
}

/// Weeks in a row that are left out for one reason, by their indices.
struct Band {
    first: usize,
    last: usize,
    /// Not told, or else a holiday.
    hidden: bool,
}

fn bands(chart: &RunChart) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for (index, point) in chart.points.iter().enumerate() {
        let hidden = match point.left_out {
            Some(LeftOut::Hidden) => true,
            Some(LeftOut::Holiday) => false,
            _ => continue,
        };
        match bands.last_mut() {
            Some(band) if band.last + 1 == index && band.hidden == hidden => band.last = index,
            _ => bands.push(Band {
                first: index,
                last: index,
                hidden,
            }),
        }
    }
    bands
}
