//! Text of one style, shaped and broken into lines of one height.

use crate::fonts;
use parley::layout::{Alignment, AlignmentOptions, Layout};
use parley::style::{FontWeight, LineHeight, StyleProperty};
use parley::{FontContext, LayoutContext};
use std::rc::Rc;

/// A style of text; sizes in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    pub size: f32,
    /// From one line to the next.
    pub line: f32,
    pub bold: bool,
    pub muted: bool,
    /// Whether lines end at the far edge, as numbers in a column do.
    pub far: bool,
}

/// One line, ready to be put on a page.
#[derive(Clone)]
pub(crate) struct Line {
    pub of: Rc<Shaped>,
    pub index: usize,
    /// From the top of the line to its baseline.
    pub ascent: f32,
}

/// A paragraph and its lines.
pub(crate) struct Shaped {
    pub text: String,
    pub layout: Layout<()>,
    pub style: Style,
}

/// Shapes text; made once for a document.
pub(crate) struct Shaper {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    right_to_left: bool,
}

impl Shaper {
    pub fn new(right_to_left: bool) -> Self {
        Self {
            fonts: fonts::context(),
            layouts: LayoutContext::new(),
            right_to_left,
        }
    }

    /// The lines of a text in this width. An empty line stays one.
    pub fn lines(&mut self, text: &str, style: Style, width: f32) -> Vec<Line> {
        text.lines()
            .flat_map(|paragraph| self.paragraph(fonts::writable(paragraph), style, width))
            .collect()
    }

    fn paragraph(&mut self, text: String, style: Style, width: f32) -> Vec<Line> {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(fonts::family()));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(style.line)));
        if style.bold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::SEMI_BOLD));
        }
        builder.push_default(StyleProperty::OverflowWrap(parley::style::OverflowWrap::Anywhere));
        let mut layout: Layout<()> = builder.build(&text);
        layout.break_all_lines(Some(width));
        // By the document, not by the paragraph: a date in an Arabic table still stands at its column's right edge.
        let side = if self.right_to_left != style.far {
            Alignment::Right
        } else {
            Alignment::Left
        };
        layout.align(side, AlignmentOptions::default());
        let shaped = Rc::new(Shaped { text, layout, style });
        shaped
            .layout
            .lines()
            .enumerate()
            .map(|(index, line)| Line {
                of: Rc::clone(&shaped),
                index,
                ascent: line.metrics().baseline - line.metrics().block_min_coord,
            })
            .collect()
    }
}
