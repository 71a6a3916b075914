//! Both axes: grid, round numbers, weeks, names.

use svg::node::element::{Group, Line};
use vaern_statistics::RunChart;

use super::{Layout, RunChartWords};
use crate::element::{place, text, width};
use crate::palette::{BORDER, INK};
use crate::scale::label_step;

pub(super) fn axes(chart: &RunChart, words: &RunChartWords<'_>, layout: &Layout) -> Group {
    names(words, layout)
        .add(counts(words, layout))
        .add(weeks(chart, words, layout))
}

fn names(words: &RunChartWords<'_>, layout: &Layout) -> Group {
    let letters = layout.label(INK, "chart-label");
    let middle = layout.middle_for(&words.week_axis, (layout.left + layout.right) / 2.0);
    let below_weeks = layout.bottom + layout.tick_size + layout.label_size + 12.0;
    Group::new()
        .add(text(
            &words.count_axis,
            (4.0, layout.label_size + 2.0),
            "start",
            &letters,
        ))
        .add(text(&words.week_axis, (middle, below_weeks), "middle", &letters))
}

fn counts(words: &RunChartWords<'_>, layout: &Layout) -> Group {
    let mut group = Group::new();
    for count in &layout.counts {
        let y = layout.y(f64::from(*count));
        let line = Line::new()
            .set("x1", place(layout.left))
            .set("x2", place(layout.right))
            .set("y1", place(y))
            .set("y2", place(y))
            .set("stroke", BORDER);
        let line = match count {
            0 => line.set("class", "chart-axis").set("stroke-width", 1.5),
            _ => line.set("class", "chart-grid").set("stroke-opacity", 0.3),
        };
        let number = (words.number)(*count);
        let beside = text(
            &number,
            (layout.left - 8.0, y + layout.tick_size * 0.35),
            "end",
            &layout.tick(),
        );
        group = group.add(line).add(beside);
    }
    group
}

fn weeks(chart: &RunChart, words: &RunChartWords<'_>, layout: &Layout) -> Group {
    let ticks: Vec<String> = chart
        .points
        .iter()
        .map(|point| (words.point)(point).tick)
        .collect();
    let widest = ticks
        .iter()
        .map(|tick| width(tick, layout.tick_size))
        .fold(0.0, f64::max);
    let step = label_step(widest, 8.0, layout.column());
    let mut group = Group::new();
    // Counted from the end: the latest week is the one that is looked for.
    for (index, tick) in ticks.iter().enumerate().rev().step_by(step) {
        let x = layout.x(index);
        let mark = Line::new()
            .set("class", "chart-axis")
            .set("stroke", BORDER)
            .set("x1", place(x))
            .set("x2", place(x))
            .set("y1", place(layout.bottom))
            .set("y2", place(layout.bottom + 5.0));
        let below = (x, layout.bottom + 8.0 + layout.tick_size);
        group = group.add(mark).add(text(tick, below, "middle", &layout.tick()));
    }
    group
}
