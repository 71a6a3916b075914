//! Weekday by hour: the more, the darker; the number stands in the square, so no colour need be told apart.

use svg::node::element::Rectangle;

use crate::drawing::{Drawing, Table};
use crate::element::{Letters, place, text};
use crate::frame::{frame, spoken, tick, unspoken};
use crate::palette::{BORDER, HEAT, INK, SURFACE};
use crate::run_chart::Size;

/// One square.
pub struct HeatCell {
    /// How much.
    pub count: u32,
    /// The number in the square: "12", "3+" where there may be more, empty for none.
    pub figure: String,
    /// Read aloud when it has focus.
    pub spoken: String,
}

/// The words of a heat map.
pub struct HeatWords {
    /// Short name of the drawing.
    pub title: String,
    /// What it says, for who does not see it.
    pub description: String,
    /// Name of the corner above the rows' names in the table.
    pub corner: String,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// Names of the rows, short enough to stand before them.
    pub rows: Vec<String>,
}

/// Draws `cells` in rows, each as long as there are columns; what is missing is left empty.
pub fn draw_heat_map(cells: &[Vec<HeatCell>], words: &HeatWords, size: Size, id_prefix: &str) -> Drawing {
    let (full, letters) = match size {
        Size::Wide => (800.0, 20.0),
        Size::Narrow => (360.0, 14.0),
    };
    let left = if size == Size::Wide { 56.0 } else { 34.0 };
    let (top, columns) = (28.0, words.columns.len().max(1) as f64);
    let side = ((full - left - 4.0) / columns).min(64.0);
    let high = side.clamp(30.0, 44.0);
    let height = top + high * words.rows.len() as f64 + 6.0;
    let most = cells.iter().flatten().map(|cell| cell.count).max().unwrap_or(0);
    let mut svg = frame(&words.title, &words.description, (full, height), id_prefix);
    let mut names = unspoken();
    for (column, name) in words.columns.iter().enumerate() {
        let x = left + (column as f64 + 0.5) * side;
        names = names.add(tick(name, (x, top - 8.0), "middle", letters));
    }
    for (row, name) in words.rows.iter().enumerate() {
        let y = top + (row as f64 + 0.5) * high + letters * 0.35;
        names = names.add(tick(name, (left - 6.0, y), "end", letters));
    }
    svg = svg.add(names);
    for (row, line) in cells.iter().enumerate() {
        for (column, cell) in line.iter().enumerate() {
            let (x, y) = (left + column as f64 * side, top + row as f64 * high);
            let level = level(cell.count, most);
            let square = Rectangle::new()
                .set("class", format!("chart-heat chart-heat-{level}"))
                .set("fill", HEAT[level])
                .set("stroke", BORDER)
                .set("stroke-opacity", 0.35)
                .set("x", place(x + 1.0))
                .set("y", place(y + 1.0))
                .set("width", place(side - 2.0))
                .set("height", place(high - 2.0));
            let letters = Letters {
                size: letters,
                fill: if level + 1 == HEAT.len() { SURFACE } else { INK },
                class: if level + 1 == HEAT.len() {
                    "chart-on-dark"
                } else {
                    "chart-value"
                },
            };
            let number = text(
                &cell.figure,
                (x + side / 2.0, y + high / 2.0 + letters.size * 0.35),
                "middle",
                &letters,
            );
            svg = svg.add(spoken(&cell.spoken, "chart-point").add(square).add(number));
        }
    }
    let head = std::iter::once(words.corner.clone()).chain(words.columns.iter().cloned());
    let rows = words.rows.iter().zip(cells).map(|(name, line)| {
        let figures = line.iter().map(|cell| cell.figure.clone());
        std::iter::once(name.clone()).chain(figures).collect()
    });
    Drawing {
        svg: svg.to_string(),
        table: Table {
            caption: words.title.clone(),
            columns: head.collect(),
            rows: rows.collect(),
        },
    }
}

/// Which of the five shades: none, and quarters of the most.
fn level(count: u32, most: u32) -> usize {
    match (count, most) {
        (0, _) | (_, 0) => 0,
        _ => (f64::from(count) / f64::from(most) * 4.0).ceil() as usize,
    }
}

#[cfg(test)]
mod tests {
    use super::level;

    #[test]
    fn shades_are_quarters_of_the_most() {
        let shades: Vec<usize> = [0, 1, 5, 6, 10, 15, 16, 20].map(|count| level(count, 20)).into();
        assert_eq!(shades, [0, 1, 1, 2, 2, 3, 4, 4]);
        assert_eq!(level(0, 0), 0, "nothing is no shade");
    }
}
