//! Text in a drawing: lawful characters, position, and how wide it will be.

use svg::node::Text as Characters;
use svg::node::element::Element;
use svg::node::{Node, Value};

use crate::palette::SURFACE;

/// How words are set.
pub(crate) struct Letters {
    /// Height of the letters in units of the view box.
    pub size: f64,
    /// Colour in the light palette.
    pub fill: &'static str,
    /// What a stylesheet knows them by.
    pub class: &'static str,
}

/// A `<text>` at a place; `anchor` says which part of it lies there: `start`, `middle` or `end`.
///
/// Built by hand because the crate's own `Text` breaks the line around the words, and a line break inside a text is a
/// blank to some renderers.
pub(crate) fn text(words: &str, (x, y): (f64, f64), anchor: &str, letters: &Letters) -> Element {
    let mut element = Element::new("text");
    element.assign("class", letters.class);
    element.assign("fill", letters.fill);
    element.assign("font-size", letters.size);
    element.assign("text-anchor", anchor);
    element.assign("x", place(x));
    element.assign("y", place(y));
    element.append(Characters::new(lawful(words)));
    element
}

/// The same with a rim in the colour of the surface, to be read where it crosses lines.
pub(crate) fn rimmed(mut text: Element) -> Element {
    text.assign("paint-order", "stroke");
    text.assign("stroke", SURFACE);
    text.assign("stroke-linejoin", "round");
    text.assign("stroke-width", 4);
    text
}

/// About how wide words will be, in the units of `size`. The true width hangs on the font that is found; this errs on
/// the wide side for IBM Plex Sans, so labels part rather than touch.
pub(crate) fn width(words: &str, size: f64) -> f64 {
    words.chars().count() as f64 * size * 0.56
}

/// Without the characters that XML 1.0 (section 2.2) forbids even in escaped form. Escaping itself is done by `svg`.
pub(crate) fn lawful(words: &str) -> String {
    let is_lawful = |character: &char| matches!(character, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    words.chars().filter(is_lawful).collect()
}

/// A coordinate with one decimal: finer than any screen at this size, and steady in snapshots.
pub(crate) fn place(coordinate: f64) -> Value {
    let tenths = (coordinate * 10.0).round();
    // Avoids "-0".
    Value::from(if tenths == 0.0 { 0.0 } else { tenths / 10.0 })
}

#[cfg(test)]
mod tests {
    use super::{Letters, lawful, place, text};

    #[test]
    fn words_are_escaped_once_and_stay_on_the_line() {
        let letters = Letters {
            size: 14.0,
            fill: "#000000",
            class: "chart-label",
        };
        let element = text("<b> & \"Ærø\"", (1.0, 2.0), "start", &letters).to_string();
        assert!(
            element.ends_with(">&lt;b&gt; &amp; \"Ærø\"</text>"),
            "escaped content: {element}"
        );
    }

    #[test]
    fn characters_forbidden_in_xml_are_dropped() {
        assert_eq!(
            lawful("a\u{0}b\u{1F}c\u{FFFE}d\n"),
            "abcd\n",
            "control characters go, letters stay"
        );
        assert_eq!(lawful("مدرسة 🙂"), "مدرسة 🙂", "every script stays");
    }

    #[test]
    fn coordinates_are_short() {
        assert_eq!(place(123.449).to_string(), "123.4", "one decimal");
        assert_eq!(place(-0.01).to_string(), "0", "no minus nought");
    }
}
