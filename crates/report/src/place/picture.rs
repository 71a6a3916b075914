//! What is seen before it is read: bars and tiles. Both say in words what they show.

use super::{BODY, CELL, HEAD, Placing, steps};
use crate::content::{Bar, Bars, Drawing, Tile};
use crate::drawing;
use crate::page::{Element, Item, MARGIN, Meaning};
use crate::paragraph::{Line, Style};
use krilla::tagging::{ListNumbering, Tag};

/// Colours of the light theme: the first two series, and the lightest step of heat.
const FIRST: [u8; 3] = [0x0B, 0x5D, 0x57];
const SECOND: [u8; 3] = [0xB9, 0x3C, 0x0A];
const TILE: [u8; 3] = [0xE8, 0xF1, 0xF0];

const LABELS: f32 = 0.34;
const NUMBERS: f32 = 0.16;
const BAR: f32 = 9.0;
const BETWEEN: f32 = 5.0;
const GAP: f32 = 8.0;

const BIG: Style = Style {
    size: 19.0,
    line: 25.0,
    bold: true,
    muted: false,
    far: false,
};
const SMALL: Style = Style { muted: true, ..CELL };
const IN_A_ROW: usize = 4;
const INSIDE: f32 = 8.0;

impl Placing {
    /// One figure with an alternative text; its words are part of the picture. It is never broken over two pages.
    pub(super) fn bars(&mut self, bars: &Bars) {
        let width = self.width();
        let (labels, numbers) = (width * LABELS, width * NUMBERS);
        let caption = self.shaper.lines(&bars.caption, HEAD, width);
        let rows: Vec<(Vec<Line>, Vec<Line>)> = bars
            .bars
            .iter()
            .map(|bar| {
                let label = self.shaper.lines(&bar.label, CELL, labels - GAP);
                let number = self.shaper.lines(&bar.number, CELL, numbers);
                (label, number)
            })
            .collect();
        let height = |(label, number): &(Vec<Line>, Vec<Line>)| {
            steps(label.len().max(number.len()).max(1)) * CELL.line + BETWEEN
        };
        self.need(steps(caption.len()) * HEAD.line + 4.0 + rows.iter().map(height).sum::<f32>());
        let element = self.number();
        let meaning = Meaning::Element(element);
        self.stack(caption, 0.0, width, HEAD.line, meaning);
        self.y += 4.0;
        for (bar, row) in bars.bars.iter().zip(rows) {
            let tall = height(&row);
            let top = self.y;
            self.bar(bar, labels, width - labels - numbers - GAP, tall, meaning);
            self.stack(row.0, 0.0, labels - GAP, CELL.line, meaning);
            self.y = top;
            let start = width - numbers;
            self.stack(row.1, start, numbers, CELL.line, meaning);
            self.y = top + tall;
        }
        self.y += 8.0;
        let tag = Tag::Figure(Some(bars.alternative.clone()));
        self.placed.elements.push(Element::of_lines(tag, element));
    }

    fn bar(&mut self, bar: &Bar, start: f32, room: f32, tall: f32, meaning: Meaning) {
        let Some(length) = bar.length else { return };
        let length = (length.clamp(0.0, 1.0) * room).max(0.75);
        let x = if self.right_to_left {
            self.paper.0 - MARGIN - start - length
        } else {
            MARGIN + start
        };
        let y = self.y + (tall - BETWEEN - BAR) / 2.0 + 0.5;
        self.page().push(Item::Box {
            x,
            y,
            width: length,
            height: BAR,
            colour: if bar.second { SECOND } else { FIRST },
            meaning,
        });
    }

    /// One figure with an alternative text, as wide as the page. It is never broken over two pages.
    pub(super) fn drawing(&mut self, drawing: &Drawing) -> Result<(), usvg::Error> {
        let tree = drawing::read(&drawing.svg)?;
        let width = self.width();
        let height = width * tree.size().height() / tree.size().width();
        self.need(height);
        let element = self.number();
        let y = self.y;
        self.page().push(Item::Drawing {
            tree: Box::new(tree),
            x: MARGIN,
            y,
            width,
            height,
            meaning: Meaning::Element(element),
        });
        self.y += height + 8.0;
        let tag = Tag::Figure(Some(drawing.alternative.clone()));
        self.placed.elements.push(Element::of_lines(tag, element));
        Ok(())
    }

    /// A list: each number with what it is.
    pub(super) fn tiles(&mut self, tiles: &[Tile]) {
        let mut list = Element::new(Tag::L(ListNumbering::None));
        for row in tiles.chunks(IN_A_ROW) {
            let width = (self.width() - GAP * steps(IN_A_ROW - 1)) / steps(IN_A_ROW);
            let inside = width - 2.0 * INSIDE;
            let words: Vec<(Vec<Line>, Vec<Line>)> = row
                .iter()
                .map(|tile| {
                    let number = self.shaper.lines(&tile.number, BIG, inside);
                    (number, self.shaper.lines(&tile.label, SMALL, inside))
                })
                .collect();
            let height = words
                .iter()
                .map(|(number, label)| {
                    steps(number.len()) * BIG.line + steps(label.len()) * CELL.line + 2.0 * INSIDE
                })
                .fold(0.0, f32::max);
            self.need(height + GAP);
            let top = self.y;
            for (place, (number, label)) in words.into_iter().enumerate() {
                let start = steps(place) * (width + GAP);
                let x = if self.right_to_left {
                    self.paper.0 - MARGIN - start - width
                } else {
                    MARGIN + start
                };
                self.page().push(Item::Box {
                    x,
                    y: top,
                    width,
                    height,
                    colour: TILE,
                    meaning: Meaning::Decoration,
                });
                let (of_number, of_label) = (self.number(), self.number());
                self.y = top + INSIDE;
                self.stack(
                    number,
                    start + INSIDE,
                    inside,
                    BIG.line,
                    Meaning::Element(of_number),
                );
                self.stack(
                    label,
                    start + INSIDE,
                    inside,
                    CELL.line,
                    Meaning::Element(of_label),
                );
                list.push(
                    Element::new(Tag::LI)
                        .with(Element::of_lines(Tag::Lbl, of_number))
                        .with(Element::of_lines(Tag::LBody, of_label)),
                );
            }
            self.y = top + height + GAP;
        }
        self.y += BODY.line - GAP;
        self.placed.elements.push(list);
    }

    /// Lines below each other, on this page.
    fn stack(&mut self, lines: Vec<Line>, start: f32, width: f32, line_height: f32, meaning: Meaning) {
        for line in lines {
            let top = self.y;
            self.put(line, start, width, top, meaning);
            self.y += line_height;
        }
    }
}
