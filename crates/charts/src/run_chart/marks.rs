//! What is drawn between the axes.

mod action;
mod band;
mod points;
mod signal;

use svg::node::element::{Group, Line, Path, Polyline};
use vaern_statistics::RunChart;

use super::{Layout, RunChartWords};
use crate::element::{place, text};
use crate::palette::{MUTED, SERIES};

pub(super) use action::actions;
pub(super) use band::{hatching, left_out};
pub(super) use points::points;
pub(super) use signal::signal;

/// The dashed median with its label: beside the line, or below the axis where there is no room beside it.
pub(super) fn median(chart: &RunChart, words: &RunChartWords<'_>, layout: &Layout) -> Group {
    if chart.points.is_empty() {
        return Group::new();
    }
    let y = layout.y(chart.median);
    let letters = layout.label(MUTED, "chart-label");
    let label = |x, y| text(&words.median, (x, y + letters.size * 0.35), "start", &letters);
    let group = Group::new().add(dashes(layout.left, layout.right, y));
    if layout.median_beside {
        return group.add(label(layout.right + 8.0, y));
    }
    let key = layout.height - 12.0;
    group.add(dashes(4.0, 36.0, key)).add(label(44.0, key))
}

/// The line between judged weeks in a row. It does not lead through weeks left out: the fall in a holiday is not what
/// the chart is about.
pub(super) fn line(chart: &RunChart, layout: &Layout) -> Group {
    let indexed: Vec<_> = chart.points.iter().enumerate().collect();
    let pieces = indexed
        .split(|(_, point)| point.left_out.is_some())
        .filter(|piece| piece.len() > 1);
    pieces.fold(Group::new(), |group, piece| {
        let places = piece.iter().map(|(index, point)| {
            let (x, y) = (layout.x(*index), layout.y(f64::from(point.count)));
            format!("{},{}", place(x), place(y))
        });
        group.add(
            Polyline::new()
                .set("class", "chart-line")
                .set("fill", "none")
                .set("points", places.collect::<Vec<_>>().join(" "))
                .set("stroke", SERIES)
                .set("stroke-linejoin", "round")
                .set("stroke-width", if layout.column() < 10.0 { 1.5 } else { 2.5 }),
        )
    })
}

fn dashes(from: f64, to: f64, y: f64) -> Line {
    Line::new()
        .set("class", "chart-median")
        .set("stroke", MUTED)
        .set("stroke-dasharray", "7 5")
        .set("stroke-width", 2)
        .set("x1", place(from))
        .set("x2", place(to))
        .set("y1", place(y))
        .set("y2", place(y))
}

/// A path of straight lines through places.
fn path(places: &[(f64, f64)], closed: bool) -> Path {
    let places: Vec<String> = places
        .iter()
        .map(|(x, y)| format!("{} {}", place(*x), place(*y)))
        .collect();
    Path::new().set(
        "d",
        format!("M{}{}", places.join("L"), if closed { "Z" } else { "" }),
    )
}
