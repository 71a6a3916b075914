//! One mark per week, to be reached by keyboard and pointer.

use svg::node::Node;
use svg::node::element::{Circle, Element, Group, Rectangle};
use vaern_statistics::{LeftOut, Point, RunChart};

use super::super::{Layout, RunChartWords};
use super::path;
use crate::element::{lawful, place, rimmed, text};
use crate::palette::{INK, MUTED, SERIES, SIGNAL, SURFACE};

pub(in super::super) fn points(chart: &RunChart, words: &RunChartWords<'_>, layout: &Layout) -> Group {
    let points = chart.points.iter().enumerate();
    points.fold(Group::new(), |group, (index, point)| {
        group.add(week(index, point, chart, words, layout))
    })
}

fn week(index: usize, point: &Point, chart: &RunChart, words: &RunChartWords<'_>, layout: &Layout) -> Group {
    let own = (words.point)(point);
    let spoken = match &own.mark {
        Some(mark) => format!("{}. {}", own.spoken, mark.spoken),
        None => own.spoken,
    };
    let shape = Shape::of(point, chart);
    let (x, y) = (layout.x(index), layout.y(f64::from(point.count)));
    let radius = (layout.column() * 0.45).clamp(2.5, layout.radius);
    let group = Group::new()
        .set("class", shape.class())
        .set("role", "img")
        .set("aria-label", lawful(&spoken))
        .set("tabindex", 0)
        .add(hit_area(x, layout));
    if point.left_out == Some(LeftOut::Hidden) {
        // A mark at nought would be a count, and a wrong one.
        return group;
    }
    group
        .add(shape.mark(x, y, radius))
        .add(value(&own.count, (x, y - 12.0), layout))
}

/// What a mark says by its shape, so that no colour need be told apart.
enum Shape {
    /// A judged week.
    Disc,
    /// A week of the signal.
    Diamond,
    /// A week left out.
    Ring,
}

impl Shape {
    fn of(point: &Point, chart: &RunChart) -> Self {
        let in_signal = chart
            .signal_stretch()
            .is_some_and(|stretch| stretch.covers(point.week));
        match (point.left_out.is_some(), in_signal) {
            (true, _) => Self::Ring,
            (false, true) => Self::Diamond,
            (false, false) => Self::Disc,
        }
    }

    fn class(&self) -> &'static str {
        match self {
            Self::Disc => "chart-point",
            Self::Diamond => "chart-point chart-point-signal",
            Self::Ring => "chart-point chart-point-left-out",
        }
    }

    fn mark(&self, x: f64, y: f64, radius: f64) -> Element {
        let circle = |radius| {
            Circle::new()
                .set("cx", place(x))
                .set("cy", place(y))
                .set("r", place(radius))
                .into()
        };
        let (mut mark, fill, stroke): (Element, _, _) = match self {
            Self::Disc => (circle(radius), SERIES, SURFACE),
            Self::Diamond => {
                // As large to the eye as the disc.
                let reach = radius * 1.5;
                let corners = [(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)];
                (path(&corners, true).into(), SIGNAL, SURFACE)
            }
            Self::Ring => (circle(radius * 0.8), SURFACE, MUTED),
        };
        mark.assign("class", "chart-mark");
        mark.assign("fill", fill);
        mark.assign("stroke", stroke);
        // In proportion, so that close marks do not eat the line between them.
        mark.assign("stroke-width", place(radius * 0.3));
        mark
    }
}

/// The whole column, as a mark itself is too small for a finger.
fn hit_area(x: f64, layout: &Layout) -> Rectangle {
    Rectangle::new()
        .set("class", "chart-hit")
        .set("fill", "none")
        .set("height", place(layout.bottom - layout.top))
        .set("pointer-events", "all")
        .set("width", place(layout.column()))
        .set("x", place(x - layout.column() / 2.0))
        .set("y", place(layout.top))
}

/// The count over the mark. The app's stylesheet shows it for the point under the pointer or with the focus; a document
/// has no use for it.
fn value(count: &str, at: (f64, f64), layout: &Layout) -> Element {
    let mut value = rimmed(text(
        count,
        at,
        "middle",
        &layout.label(INK, "chart-value chart-rimmed"),
    ));
    value.assign("visibility", "hidden");
    value
}
