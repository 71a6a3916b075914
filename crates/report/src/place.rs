//! Places the blocks of a report on pages.

mod picture;

use crate::content::{Block, Paper, Report, Table};
use crate::page::{Element, Item, MARGIN, Meaning};
use crate::paragraph::{Line, Shaper, Style};
use krilla::tagging::{ListNumbering, TableHeaderScope, Tag, TagKind};
use std::num::NonZeroU16;

const TITLE: Style = Style {
    size: 20.0,
    line: 26.0,
    bold: true,
    muted: false,
    far: false,
};
const HEADING: Style = Style {
    size: 13.0,
    line: 18.0,
    bold: true,
    muted: false,
    far: false,
};
const SUBHEADING: Style = Style {
    size: 10.5,
    line: 15.0,
    ..HEADING
};
const BODY: Style = Style {
    size: 10.0,
    line: 14.5,
    bold: false,
    muted: false,
    far: false,
};
const NAME: Style = Style { muted: true, ..BODY };
const CELL: Style = Style {
    size: 8.5,
    line: 11.5,
    bold: false,
    muted: false,
    far: false,
};
const HEAD: Style = Style { bold: true, ..CELL };
const FOOT: Style = Style {
    size: 8.0,
    line: 11.0,
    bold: false,
    muted: true,
    far: false,
};

const NAMES: f32 = 150.0;
const GAP: f32 = 8.0;
const PADDING: f32 = 3.5;

/// A report on its pages.
pub(crate) struct Placed {
    pub pages: Vec<Vec<Item>>,
    pub elements: Vec<Element>,
    /// How many numbers were given to lines.
    pub numbers: usize,
    /// Headings with their page and height, for the reader's outline.
    pub headings: Vec<(String, usize, f32)>,
}

/// Places the whole report.
pub(crate) fn place(
    report: &Report,
    paper: Paper,
    page_label: &dyn Fn(usize, usize) -> String,
) -> Result<Placed, usvg::Error> {
    let mut placing = Placing {
        paper: paper.size(),
        shaper: Shaper::new(report.right_to_left),
        right_to_left: report.right_to_left,
        y: MARGIN,
        placed: Placed {
            pages: vec![Vec::new()],
            elements: Vec::new(),
            numbers: 0,
            headings: Vec::new(),
        },
    };
    placing.heading(&report.title, TITLE, 1);
    for block in &report.blocks {
        match block {
            Block::Heading(text) => placing.heading(text, HEADING, 2),
            Block::Paragraph(text) => placing.paragraph(text),
            Block::Facts(facts) => placing.facts(facts),
            Block::Table(table) => placing.table(table, &[], false),
            Block::Subheading(text) => placing.heading(text, SUBHEADING, 3),
            Block::Figures { table, numeric } => placing.table(table, numeric, true),
            Block::Bars(bars) => placing.bars(bars),
            Block::Tiles(tiles) => placing.tiles(tiles),
            Block::Drawing(drawing) => placing.drawing(drawing)?,
        }
    }
    placing.feet(&report.foot, page_label);
    Ok(placing.placed)
}

struct Placing {
    paper: (f32, f32),
    shaper: Shaper,
    right_to_left: bool,
    y: f32,
    placed: Placed,
}

impl Placing {
    /// Between the margins.
    fn width(&self) -> f32 {
        self.paper.0 - 2.0 * MARGIN
    }

    /// Below this, only the foot of the page is written.
    fn bottom(&self) -> f32 {
        self.paper.1 - MARGIN - 14.0
    }

    fn heading(&mut self, text: &str, style: Style, level: u16) {
        self.y += if level == 1 { 0.0 } else { 8.0 };
        // A heading never stands alone at the foot of a page.
        self.need(style.line + 3.0 * BODY.line);
        let at = (self.placed.pages.len() - 1, self.y);
        self.placed.headings.push((text.to_owned(), at.0, at.1));
        let number = self.number();
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        self.flow(text, style, 0.0, self.width(), Meaning::Element(number));
        self.y += 4.0;
        let tag = Tag::Hn(level, Some(text.to_owned()));
        self.placed.elements.push(Element::of_lines(tag, number));
    }

    fn paragraph(&mut self, text: &str) {
        let number = self.number();
        self.flow(text, BODY, 0.0, self.width(), Meaning::Element(number));
        self.y += 6.0;
        self.placed.elements.push(Element::of_lines(Tag::P, number));
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        let mut list = Element::new(Tag::L(ListNumbering::None));
        for (name, fact) in facts {
            self.need(BODY.line);
            let (name_number, fact_number) = (self.number(), self.number());
            let (page, top) = (self.placed.pages.len(), self.y);
            self.flow(name, NAME, 0.0, NAMES - GAP, Meaning::Element(name_number));
            let below_name = self.y;
            if self.placed.pages.len() == page {
                self.y = top;
            }
            self.flow(
                fact,
                BODY,
                NAMES,
                self.width() - NAMES,
                Meaning::Element(fact_number),
            );
            self.y = self.y.max(below_name);
            let item = Element::new(Tag::LI)
                .with(Element::of_lines(Tag::Lbl, name_number))
                .with(Element::of_lines(Tag::LBody, fact_number));
            list.push(item);
        }
        self.y += 8.0;
        self.placed.elements.push(list);
    }

    fn table(&mut self, table: &Table, numeric: &[bool], has_row_heads: bool) {
        let columns = columns(table, self.width());
        let far = |column: usize| numeric.get(column).copied().unwrap_or(false);
        let heads: Vec<Vec<Line>> = table
            .columns
            .iter()
            .zip(&columns)
            .enumerate()
            .map(|(place, (column, (_, width)))| {
                let style = Style {
                    far: far(place),
                    ..HEAD
                };
                self.shaper.lines(&column.head, style, *width)
            })
            .collect();
        let head_height = height(&heads);
        self.need(head_height + CELL.line + 4.0 * PADDING);
        let numbers = self.numbers(columns.len());
        self.put_row(&columns, &heads, 0..usize::MAX, |column| {
            Meaning::Element(numbers[column])
        });
        let mut head = Element::new(Tag::TR);
        for number in numbers {
            head.push(Element::of_lines(Tag::TH(TableHeaderScope::Column), number));
        }
        let mut body = Element::new(Tag::TBody);
        for row in &table.rows {
            let cells: Vec<Vec<Line>> = row
                .iter()
                .zip(&columns)
                .enumerate()
                .map(|(place, (cell, (_, width)))| {
                    let style = Style {
                        far: far(place),
                        ..CELL
                    };
                    self.shaper.lines(cell, style, *width)
                })
                .collect();
            let numbers = self.numbers(columns.len());
            self.row(&columns, &heads, &cells, &numbers);
            body.push(row_of(&numbers, &cells, has_row_heads));
        }
        self.y += 8.0;
        let mut whole = Element::new(Tag::Table).with(Element::new(Tag::THead).with(head));
        if !body.parts.is_empty() {
            whole.push(body);
        }
        self.placed.elements.push(whole);
    }

    /// A row that fits on a page is kept together; a longer one goes on over as many as it takes.
    fn row(&mut self, columns: &[(f32, f32)], heads: &[Vec<Line>], cells: &[Vec<Line>], numbers: &[usize]) {
        let count = cells.iter().map(Vec::len).max().unwrap_or(0);
        let whole_page = lines_in(self.bottom() - MARGIN - height(heads));
        let mut from = 0;
        while from < count {
            let mut fit = lines_in(self.bottom() - self.y);
            if fit < count - from && (count - from <= whole_page || fit < 3) {
                self.new_page();
                self.put_row(columns, heads, 0..usize::MAX, |_| Meaning::Decoration);
                fit = whole_page;
            }
            let through = count.min(from + fit.max(1));
            self.put_row(columns, cells, from..through, |column| {
                Meaning::Element(numbers[column])
            });
            from = through;
        }
    }

    /// Puts some of the lines of each cell, and a rule below.
    fn put_row(
        &mut self,
        columns: &[(f32, f32)],
        cells: &[Vec<Line>],
        lines: std::ops::Range<usize>,
        meaning: impl Fn(usize) -> Meaning,
    ) {
        let mut most = 0;
        for (column, (cell, (start, width))) in cells.iter().zip(columns).enumerate() {
            let shown = cell.iter().skip(lines.start).take(lines.len());
            for (index, line) in shown.enumerate() {
                let top = self.y + PADDING + steps(index) * CELL.line;
                self.put(line.clone(), *start, *width, top, meaning(column));
                most = most.max(index + 1);
            }
        }
        self.y += steps(most) * CELL.line + 2.0 * PADDING;
        let (x, y, width) = (MARGIN, self.y, self.width());
        self.page().push(Item::Rule { x, y, width });
    }

    /// Puts lines below each other, over as many pages as it takes.
    fn flow(&mut self, text: &str, style: Style, start: f32, width: f32, meaning: Meaning) {
        for line in self.shaper.lines(text, style, width) {
            self.need(style.line);
            let top = self.y;
            self.put(line, start, width, top, meaning);
            self.y += style.line;
        }
    }

    /// Puts a line into the box that begins `start` from where the document's lines begin.
    fn put(&mut self, line: Line, start: f32, width: f32, top: f32, meaning: Meaning) {
        let x = if self.right_to_left {
            self.paper.0 - MARGIN - start - width
        } else {
            MARGIN + start
        };
        self.page().push(Item::Line {
            line,
            x,
            top,
            meaning,
        });
    }

    fn feet(&mut self, foot: &str, page_label: &dyn Fn(usize, usize) -> String) {
        let (pages, width) = (self.placed.pages.len(), self.width());
        let top = self.paper.1 - MARGIN - FOOT.line + 8.0;
        for page in 0..pages {
            let text = format!("{foot}  ·  {}", page_label(page + 1, pages));
            for line in self.shaper.lines(&text, FOOT, width).into_iter().take(1) {
                let (x, meaning) = (MARGIN, Meaning::Decoration);
                self.placed.pages[page].push(Item::Line {
                    line,
                    x,
                    top,
                    meaning,
                });
            }
        }
    }

    fn need(&mut self, height: f32) {
        if self.y + height > self.bottom() && self.y > MARGIN {
            self.new_page();
        }
    }

    fn new_page(&mut self) {
        self.placed.pages.push(Vec::new());
        self.y = MARGIN;
    }

    fn page(&mut self) -> &mut Vec<Item> {
        if self.placed.pages.is_empty() {
            self.placed.pages.push(Vec::new());
        }
        let last = self.placed.pages.len() - 1;
        &mut self.placed.pages[last]
    }

    fn number(&mut self) -> usize {
        self.placed.numbers += 1;
        self.placed.numbers - 1
    }

    fn numbers(&mut self, count: usize) -> Vec<usize> {
        (0..count).map(|_| self.number()).collect()
    }
}

/// Where each column begins, and how wide it is.
fn columns(table: &Table, width: f32) -> Vec<(f32, f32)> {
    let shares: f32 = table.columns.iter().map(|column| column.share).sum();
    let room = width - GAP * steps(table.columns.len().saturating_sub(1));
    let mut start = 0.0;
    let mut places = Vec::new();
    for column in &table.columns {
        let width = room * column.share / shares.max(f32::EPSILON);
        places.push((start, width));
        start += width + GAP;
    }
    places
}

/// An empty cell is a cell all the same.
fn row_of(numbers: &[usize], cells: &[Vec<Line>], has_head: bool) -> Element {
    let mut row = Element::new(Tag::TR);
    for (place, (number, cell)) in numbers.iter().zip(cells).enumerate() {
        let tag: TagKind = if has_head && place == 0 {
            Tag::TH(TableHeaderScope::Row).into()
        } else {
            Tag::TD.into()
        };
        row.push(if cell.is_empty() {
            Element::new(tag)
        } else {
            Element::of_lines(tag, *number)
        });
    }
    row
}

fn height(cells: &[Vec<Line>]) -> f32 {
    steps(cells.iter().map(Vec::len).max().unwrap_or(0)) * CELL.line + 2.0 * PADDING
}

/// How many lines of a cell fit into this height.
fn lines_in(height: f32) -> usize {
    let mut lines = 0;
    while steps(lines + 1) * CELL.line + 2.0 * PADDING <= height {
        lines += 1;
    }
    lines
}

/// A small count as a factor.
fn steps(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}
