//! The run chart: counts per week, their median, the stretch that is a signal, and the holidays.

mod axes;
mod layout;
mod marks;
mod table;
mod words;

use svg::node::Text as Characters;
use svg::node::element::{Definitions, Description, Group, Rectangle, SVG, Title};
use vaern_statistics::RunChart;

use crate::drawing::Drawing;
use crate::element::lawful;
use crate::palette::SURFACE;
use layout::Layout;

pub use layout::Size;
pub use words::{ColumnWords, MarkWords, PointWords, RunChartWords};

/// Draws the chart and its table.
///
/// `id_prefix` keeps the ids of several drawings in one page apart. Letters, digits, hyphens and underscores of it
/// are used. Every point can be reached by keyboard and says its own name; there may be any number of points, none
/// among them, but beyond two years of weeks they stand too close to be told apart.
pub fn draw(chart: &RunChart, words: &RunChartWords<'_>, size: Size, id_prefix: &str) -> Drawing {
    Drawing {
        svg: svg(chart, words, size, id_prefix),
        table: table::table(chart, words),
    }
}

fn svg(chart: &RunChart, words: &RunChartWords<'_>, size: Size, id_prefix: &str) -> String {
    let layout = Layout::new(chart, words, size);
    let id = |part: &str| {
        let prefix = id_prefix
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        format!("{}-{part}", prefix.collect::<String>())
    };
    SVG::new()
        .set("viewBox", (0, 0, layout.width, layout.height))
        .set("width", "100%")
        // Not "img": that would hide the points from the keyboard and from screen readers.
        .set("role", "group")
        .set("aria-labelledby", id("title"))
        .set("aria-describedby", id("description"))
        .set("class", "chart")
        // Time runs from left to right in every language here; without this, text would be anchored at its other end
        // in a page written from right to left.
        .set("direction", "ltr")
        .set("font-family", "IBM Plex Sans, Noto Sans, sans-serif")
        .add(Title::new(lawful(&words.title)).set("id", id("title")))
        .add(
            Description::new()
                .set("id", id("description"))
                .add(Characters::new(lawful(&words.description))),
        )
        .add(Definitions::new().add(marks::hatching(&id("hatching"))))
        .add(surface(&layout))
        .add(unspoken(marks::left_out(chart, words, &layout, &id("hatching"))))
        .add(unspoken(axes::axes(chart, words, &layout)))
        .add(unspoken(marks::median(chart, words, &layout)))
        .add(unspoken(marks::signal(chart, words, &layout)))
        .add(unspoken(marks::line(chart, &layout)))
        .add(unspoken(marks::actions(chart, words, &layout)))
        .add(marks::points(chart, words, &layout))
        .to_string()
}

/// The paper under the chart: it can be read on any page, and in the dark even before a stylesheet has come.
fn surface(layout: &Layout) -> Rectangle {
    Rectangle::new()
        .set("class", "chart-surface")
        .set("fill", SURFACE)
        .set("height", layout.height)
        .set("width", layout.width)
}

/// Hidden from screen readers: the description, the points and the table say it better than loose letters do.
fn unspoken(group: Group) -> Group {
    group.set("aria-hidden", "true")
}
