//! What every drawing has around it: its view, its names, its paper.

use svg::node::Text as Characters;
use svg::node::element::{Description, Element, Group, Line, Rectangle, SVG, Title};

use crate::element::{Letters, lawful, place, text};
use crate::palette::{BORDER, INK, MUTED, SURFACE};

/// A drawing of this size with its title and description, and a maker of ids that are its own.
pub(crate) fn frame(title: &str, description: &str, (width, height): (f64, f64), id_prefix: &str) -> SVG {
    let id = |part: &str| id_of(id_prefix, part);
    SVG::new()
        .set("viewBox", (0, 0, width, height))
        .set("width", "100%")
        // Not "img": that would hide the points from the keyboard and from screen readers.
        .set("role", "group")
        .set("aria-labelledby", id("title"))
        .set("aria-describedby", id("description"))
        .set("class", "chart")
        // Time and counts run from left to right in every language here.
        .set("direction", "ltr")
        .set("font-family", "IBM Plex Sans, Noto Sans, sans-serif")
        .add(Title::new(lawful(title)).set("id", id("title")))
        .add(
            Description::new()
                .set("id", id("description"))
                .add(Characters::new(lawful(description))),
        )
        .add(
            Rectangle::new()
                .set("class", "chart-surface")
                .set("fill", SURFACE)
                .set("height", height)
                .set("width", width),
        )
}

/// An id of a drawing of its own. Letters, digits, hyphens and underscores of the prefix are used.
pub(crate) fn id_of(id_prefix: &str, part: &str) -> String {
    let prefix = id_prefix
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    format!("{}-{part}", prefix.collect::<String>())
}

/// A group that is reached by keyboard and says its own name.
pub(crate) fn spoken(words: &str, class: &str) -> Group {
    Group::new()
        .set("class", class)
        .set("role", "img")
        .set("aria-label", lawful(words))
        .set("tabindex", 0)
}

/// Hidden from screen readers: the description, the points and the table say it better than loose letters do.
pub(crate) fn unspoken() -> Group {
    Group::new().set("aria-hidden", "true")
}

/// A straight line.
pub(crate) fn line(class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> Line {
    Line::new()
        .set("class", class)
        .set("stroke", BORDER)
        .set("x1", place(x1))
        .set("x2", place(x2))
        .set("y1", place(y1))
        .set("y2", place(y2))
}

/// Words of a label in ink.
pub(crate) fn label(words: &str, at: (f64, f64), anchor: &str, size: f64) -> Element {
    let letters = Letters {
        size,
        fill: INK,
        class: "chart-value",
    };
    text(words, at, anchor, &letters)
}

/// Words of a tick, muted.
pub(crate) fn tick(words: &str, at: (f64, f64), anchor: &str, size: f64) -> Element {
    let letters = Letters {
        size,
        fill: MUTED,
        class: "chart-tick",
    };
    text(words, at, anchor, &letters)
}
