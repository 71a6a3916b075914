//! Values over time with their limits: what rate charts and gap charts have in common.

use svg::node::Node;
use svg::node::element::{Circle, Element, Path, Polyline, Rectangle};

use crate::drawing::{Drawing, Table};
use crate::element::{place, rimmed, width};
use crate::frame::{frame, label, line, spoken, tick, unspoken};
use crate::palette::{MUTED, SERIES, SIGNAL, SURFACE};
use crate::rate_chart::RateWords;
use crate::run_chart::Size;
use crate::scale::{label_step, ticks};

/// Values in order of time around their centre.
pub(crate) struct Limited {
    pub values: Vec<LimitedValue>,
    pub centre: f64,
}

/// A value with the limits that chance keeps to.
pub(crate) struct LimitedValue {
    pub value: f64,
    pub lower: f64,
    pub upper: f64,
    pub is_signal: bool,
}

/// The words of the whole.
pub(crate) struct LimitedWords<'a> {
    pub title: &'a str,
    pub description: &'a str,
    pub axis: &'a str,
    pub centre: &'a str,
    pub limit: &'a str,
    pub columns: &'a [String],
    pub number: &'a dyn Fn(f64) -> String,
}

/// Draws the values with their limits, which are steps, as each may have its own, and their table; there may be none at all.
pub(crate) fn draw_limited(
    chart: &Limited,
    own: Vec<RateWords>,
    words: &LimitedWords<'_>,
    size: Size,
    id_prefix: &str,
) -> Drawing {
    let (full, low, letters) = match size {
        Size::Wide => (800.0, 320.0, 15.0),
        Size::Narrow => (360.0, 280.0, 15.0),
    };
    // The key stands in one line where both its words have room.
    let half = full / 2.0;
    let is_one_line = 38.0 + width(words.centre, letters) + 8.0 <= half
        && half + 34.0 + width(words.limit, letters) <= full - 4.0;
    let height = if is_one_line { low } else { low + letters + 8.0 };
    let highest = chart
        .values
        .iter()
        .map(|rate| rate.value.max(rate.upper))
        .fold(0.0, f64::max);
    // Whole ticks of a tenth where rates are small.
    let scale = if highest < 4.0 { 10.0 } else { 1.0 };
    let marks = ticks((highest * scale).ceil() as u32, 5);
    let end = f64::from(marks.last().copied().unwrap_or(1).max(1)) / scale;
    let written: Vec<(f64, String)> = marks
        .iter()
        .map(|mark| f64::from(*mark) / scale)
        .map(|rate| (rate, (words.number)(rate)))
        .collect();
    let left = written
        .iter()
        .map(|(_, word)| width(word, letters))
        .fold(0.0, f64::max)
        + 16.0;
    let (right, top, bottom) = (full - 10.0, 34.0, low - 62.0);
    let column = (right - left) / chart.values.len().max(1) as f64;
    let x = |index: usize| left + (index as f64 + 0.5) * column;
    let y = |rate: f64| bottom - (bottom - top) * rate / end;

    let mut axes = unspoken().add(tick(words.axis, (4.0, letters + 2.0), "start", letters));
    for (rate, word) in &written {
        let class = if *rate == 0.0 { "chart-axis" } else { "chart-grid" };
        let mut rule = line(class, (left, y(*rate)), (right, y(*rate)));
        if *rate > 0.0 {
            rule = rule.set("stroke-opacity", 0.3);
        }
        axes = axes.add(rule).add(tick(
            word,
            (left - 8.0, y(*rate) + letters * 0.35),
            "end",
            letters,
        ));
    }
    let widest = own
        .iter()
        .map(|own| width(&own.tick, letters))
        .fold(0.0, f64::max);
    let step = label_step(widest, 8.0, column);
    for (index, own) in own.iter().enumerate().rev().step_by(step) {
        axes = axes.add(tick(
            &own.tick,
            (x(index), bottom + 8.0 + letters),
            "middle",
            letters,
        ));
    }
    let last_line = height - 12.0;
    let keys = [
        (words.centre, "7 5", (4.0, low - 12.0)),
        (
            words.limit,
            "2 3",
            (if is_one_line { half } else { 4.0 }, last_line),
        ),
    ];
    for (word, pattern, (from, key)) in keys {
        axes = axes
            .add(dashes((from, key - 5.0), (from + 28.0, key - 5.0), pattern))
            .add(tick(word, (from + 34.0, key), "start", letters));
    }
    let mut svg = frame(words.title, words.description, (full, height), id_prefix).add(axes);
    if !chart.values.is_empty() {
        let mut lines = unspoken()
            .add(dashes((left, y(chart.centre)), (right, y(chart.centre)), "7 5"))
            .add(steps(chart, column, left, |rate| y(rate.upper)));
        if chart.values.iter().any(|rate| rate.lower > 0.0) {
            lines = lines.add(steps(chart, column, left, |rate| y(rate.lower)));
        }
        let places = chart.values.iter().enumerate();
        let places: Vec<String> = places
            .map(|(index, rate)| format!("{},{}", place(x(index)), place(y(rate.value))))
            .collect();
        lines = lines.add(
            Polyline::new()
                .set("class", "chart-line")
                .set("fill", "none")
                .set("points", places.join(" "))
                .set("stroke", SERIES)
                .set("stroke-width", 2.5),
        );
        svg = svg.add(lines);
    }
    for (index, (rate, own)) in chart.values.iter().zip(&own).enumerate() {
        let hit = Rectangle::new()
            .set("class", "chart-hit")
            .set("fill", "none")
            .set("pointer-events", "all")
            .set("x", place(x(index) - column / 2.0))
            .set("y", place(top))
            .set("width", place(column))
            .set("height", place(bottom - top));
        let class = if rate.is_signal {
            "chart-point chart-point-signal"
        } else {
            "chart-point"
        };
        let mut number = rimmed(label(
            &(words.number)(rate.value),
            (x(index), y(rate.value) - 11.0),
            "middle",
            letters,
        ));
        number.assign("class", "chart-value chart-rimmed chart-reveal");
        number.assign("visibility", "hidden");
        svg = svg.add(
            spoken(&own.spoken, class)
                .add(hit)
                .add(mark(x(index), y(rate.value), rate.is_signal))
                .add(number),
        );
    }
    Drawing {
        svg: svg.to_string(),
        table: Table {
            caption: words.title.to_owned(),
            columns: words.columns.to_vec(),
            rows: own.into_iter().map(|own| own.row).collect(),
        },
    }
}

/// A disc, or a diamond beyond the limits: told apart by shape too.
fn mark(x: f64, y: f64, is_signal: bool) -> Element {
    let mut mark: Element = match is_signal {
        false => Circle::new()
            .set("cx", place(x))
            .set("cy", place(y))
            .set("r", 5)
            .into(),
        true => Path::new()
            .set("d", format!("M{} {}l8 8l-8 8l-8 -8Z", place(x), place(y - 8.0)))
            .into(),
    };
    mark.assign("class", "chart-mark");
    mark.assign("fill", if is_signal { SIGNAL } else { SERIES });
    mark.assign("stroke", SURFACE);
    mark.assign("stroke-width", 1.5);
    mark
}

fn dashes(from: (f64, f64), to: (f64, f64), dashes: &str) -> svg::node::element::Line {
    line("chart-median", from, to)
        .set("stroke", MUTED)
        .set("stroke-dasharray", dashes)
        .set("stroke-width", 2)
}

fn steps(chart: &Limited, column: f64, left: f64, y: impl Fn(&LimitedValue) -> f64) -> Polyline {
    let places = chart.values.iter().enumerate().flat_map(|(index, rate)| {
        let (from, to) = (left + index as f64 * column, left + (index + 1) as f64 * column);
        [from, to].map(|x| format!("{},{}", place(x), place(y(rate))))
    });
    Polyline::new()
        .set("class", "chart-limit")
        .set("fill", "none")
        .set("points", places.collect::<Vec<_>>().join(" "))
        .set("stroke", MUTED)
        .set("stroke-dasharray", "2 3")
        .set("stroke-width", 2)
}
