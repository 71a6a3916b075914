//! Bars beside each other's names: a Pareto chart, burden bands, delays.

use svg::node::element::Rectangle;

use crate::drawing::{Drawing, Table};
use crate::element::{place, width};
use crate::frame::{frame, label, spoken};
use crate::palette::{BORDER, SERIES};
use crate::run_chart::Size;

/// One bar.
pub struct BarWords {
    /// Its name, beside it.
    pub name: String,
    /// How long it is.
    pub count: u32,
    /// The count in words, at its end: "12", or "at least 12".
    pub figure: String,
    /// Further cells of its row in the table, such as the cumulative share.
    pub further: Vec<String>,
    /// Read aloud when it has focus.
    pub spoken: String,
}

/// The words of a drawing of bars.
pub struct BarsWords {
    /// Short name of the drawing.
    pub title: String,
    /// What it says, for who does not see it.
    pub description: String,
    /// Names of the table's columns: kind, count, and those of `further`.
    pub columns: Vec<String>,
    /// What a bar of full length is worth, such as 100 for shares in percent; the longest bar when left out.
    pub full: Option<u32>,
}

const ROW: f64 = 44.0;

/// Draws the bars in their order, and their table. A bar of 0 is a name with its figure.
pub fn draw_bars(bars: &[BarWords], words: &BarsWords, size: Size, id_prefix: &str) -> Drawing {
    let (full, letters) = match size {
        Size::Wide => (800.0, 21.0),
        Size::Narrow => (360.0, 16.0),
    };
    // On a phone the name stands above its bar.
    let above = size == Size::Narrow;
    let row = if above { ROW + 20.0 } else { ROW };
    let names = bars
        .iter()
        .map(|bar| width(&bar.name, letters))
        .fold(0.0, f64::max);
    let left = if above { 4.0 } else { names.min(320.0) + 12.0 };
    let figures = bars
        .iter()
        .map(|bar| width(&bar.figure, letters))
        .fold(0.0, f64::max);
    let room = (full - left - figures - 20.0).max(40.0);
    let longest = bars.iter().map(|bar| bar.count).max().unwrap_or(0);
    let longest = longest.max(words.full.unwrap_or(1)).max(1);
    let height = row * bars.len().max(1) as f64 + 8.0;
    let mut svg = frame(&words.title, &words.description, (full, height), id_prefix);
    for (index, bar) in bars.iter().enumerate() {
        let top = 4.0 + index as f64 * row;
        let bar_top = if above { top + 24.0 } else { top + 6.0 };
        let length = room * f64::from(bar.count) / f64::from(longest);
        let middle = bar_top + 14.0 + letters * 0.35;
        let name_at = if above {
            (left, top + letters + 2.0)
        } else {
            (left - 10.0, middle)
        };
        let drawn = rectangle((left, bar_top), (length, 28.0))
            .set("class", "chart-bar")
            .set("fill", SERIES);
        // The whole row answers to pointer and finger.
        let hit = rectangle((0.0, top), (full, row))
            .set("class", "chart-hit")
            .set("fill", "none")
            .set("pointer-events", "all");
        let base = rectangle((left, bar_top), (1.5, 28.0))
            .set("class", "chart-base")
            .set("fill", BORDER);
        svg = svg.add(
            spoken(&bar.spoken, "chart-point")
                .add(hit)
                .add(drawn)
                .add(base)
                .add(label(
                    &bar.name,
                    name_at,
                    if above { "start" } else { "end" },
                    letters,
                ))
                .add(label(
                    &bar.figure,
                    (left + length + 8.0, middle),
                    "start",
                    letters,
                )),
        );
    }
    Drawing {
        svg: svg.to_string(),
        table: Table {
            caption: words.title.clone(),
            columns: words.columns.clone(),
            rows: bars
                .iter()
                .map(|bar| {
                    let first = [bar.name.clone(), bar.figure.clone()];
                    first.into_iter().chain(bar.further.iter().cloned()).collect()
                })
                .collect(),
        },
    }
}

fn rectangle((x, y): (f64, f64), (wide, high): (f64, f64)) -> Rectangle {
    Rectangle::new()
        .set("x", place(x))
        .set("y", place(y))
        .set("width", place(wide))
        .set("height", place(high))
}
