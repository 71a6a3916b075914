//! Pages as they will be written: lines and rules at their places, and the structure they are read in.

use crate::paragraph::Line;
use krilla::tagging::TagKind;

pub(crate) const MARGIN: f32 = 42.0;

/// What is read, or only seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Part of the element with this number.
    Element(usize),
    /// A head that is repeated, a rule, the foot.
    Decoration,
}

/// Something on a page.
pub(crate) enum Item {
    Line {
        line: Line,
        x: f32,
        top: f32,
        meaning: Meaning,
    },
    Rule {
        x: f32,
        y: f32,
        width: f32,
    },
    /// A filled box.
    Box {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        colour: [u8; 3],
        meaning: Meaning,
    },
    /// A drawing, scaled to this width and height.
    Drawing {
        tree: Box<usvg::Tree>,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        meaning: Meaning,
    },
}

/// What a document is made of, in the order it is read.
pub(crate) struct Element {
    pub tag: TagKind,
    pub parts: Vec<Part>,
}

/// What an element holds.
pub(crate) enum Part {
    Element(Element),
    /// The lines with this number.
    Lines(usize),
}

impl Element {
    pub fn new(tag: impl Into<TagKind>) -> Self {
        Self {
            tag: tag.into(),
            parts: Vec::new(),
        }
    }

    pub fn of_lines(tag: impl Into<TagKind>, number: usize) -> Self {
        Self {
            tag: tag.into(),
            parts: vec![Part::Lines(number)],
        }
    }

    pub fn with(mut self, element: Self) -> Self {
        self.push(element);
        self
    }

    pub fn push(&mut self, element: Self) {
        self.parts.push(Part::Element(element));
    }
}
