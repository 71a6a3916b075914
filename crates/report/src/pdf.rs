//! Writes the pages as PDF/UA-1.

use crate::content::{Paper, Report};
use crate::page::{Element, Item, MARGIN, Meaning, Part};
use crate::paragraph::{Line, Style};
use crate::place::{Placed, place};
use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Size, Transform};
use krilla::metadata::{Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use krilla_svg::{SurfaceExt, SvgSettings};
use std::collections::HashMap;

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// What was written does not hold to the standard; a fault of ours.
    #[error("the document is not accessible: {detail}")]
    NotAccessible {
        /// What the validator said.
        detail: String,
    },
    /// A drawing is no SVG; a fault of ours.
    #[error("a drawing cannot be read: {0}")]
    Drawing(#[from] usvg::Error),
}

/// The colours of the light theme, on white paper.
const INK: [u8; 3] = [0x12, 0x20, 0x1D];
const MUTED: [u8; 3] = [0x47, 0x5A, 0x55];
const RULE: [u8; 3] = [0xB5, 0xC4, 0xC0];

/// The report as a PDF file on lying paper. `page_label` gives the words for "page 2 of 5".
///
/// # Errors
/// [`ReportError`]; no half document is given out.
pub fn pdf(report: &Report, page_label: &dyn Fn(usize, usize) -> String) -> Result<Vec<u8>, ReportError> {
    pdf_on(Paper::Lying, report, page_label)
}

/// The same on paper that lies or stands.
///
/// # Errors
/// [`ReportError`]; no half document is given out.
pub fn pdf_on(
    paper: Paper,
    report: &Report,
    page_label: &dyn Fn(usize, usize) -> String,
) -> Result<Vec<u8>, ReportError> {
    let fault = |detail: String| ReportError::NotAccessible { detail };
    let placed = place(report, paper, page_label)?;
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| fault(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    });
    let settings =
        PageSettings::from_wh(paper.size().0, paper.size().1).ok_or_else(|| fault("no paper".to_owned()))?;
    let mut writing = Writing {
        fonts: HashMap::new(),
        written: vec![Vec::new(); placed.numbers],
    };
    for items in &placed.pages {
        let mut page = document.start_page_with(settings.clone());
        let mut surface = page.surface();
        for item in items {
            writing.item(&mut surface, item);
        }
        surface.finish();
        page.finish();
    }
    document.set_metadata(metadata(report));
    document.set_outline(outline(&placed));
    document.set_tag_tree(writing.tree(placed.elements));
    document.finish().map_err(|error| fault(format!("{error:?}")))
}

struct Writing {
    fonts: HashMap<u64, Font>,
    /// What was written for each number.
    written: Vec<Vec<Identifier>>,
}

impl Writing {
    fn item(&mut self, surface: &mut Surface<'_>, item: &Item) {
        match item {
            Item::Line {
                line,
                x,
                top,
                meaning,
            } => {
                let decoration = ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther));
                let tag = match meaning {
                    Meaning::Element(_) => ContentTag::Span(SpanTag::empty()),
                    Meaning::Decoration => decoration,
                };
                let identifier = surface.start_tagged(tag);
                self.line(surface, line, *x, *top);
                surface.end_tagged();
                if let Meaning::Element(number) = meaning {
                    self.written[*number].push(identifier);
                }
            }
            Item::Rule { x, y, width } => {
                let layout = Artifact::with_kind(ArtifactType::Layout);
                surface.start_tagged(ContentTag::Artifact(layout));
                rule(surface, *x, *y, *width);
                surface.end_tagged();
            }
            Item::Box {
                x,
                y,
                width,
                height,
                colour,
                meaning,
            } => {
                self.picture(surface, *meaning, |surface| {
                    filled(surface, (*x, *y), (*width, *height), *colour);
                });
            }
            Item::Drawing {
                tree,
                x,
                y,
                width,
                height,
                meaning,
            } => self.picture(surface, *meaning, |surface| {
                surface.push_transform(&Transform::from_translate(*x, *y));
                if let Some(size) = Size::from_wh(*width, *height) {
                    surface.draw_svg(tree, size, SvgSettings::default());
                }
                surface.pop();
            }),
        }
    }

    /// What is seen and not read, with its meaning.
    fn picture(&mut self, surface: &mut Surface<'_>, meaning: Meaning, paint: impl FnOnce(&mut Surface<'_>)) {
        let layout = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
        let identifier = surface.start_tagged(match meaning {
            Meaning::Element(_) => ContentTag::Other,
            Meaning::Decoration => layout,
        });
        paint(surface);
        surface.end_tagged();
        if let Meaning::Element(number) = meaning {
            self.written[number].push(identifier);
        }
    }

    fn line(&mut self, surface: &mut Surface<'_>, line: &Line, x: f32, top: f32) {
        let Some(laid) = line.of.layout.get(line.index) else {
            return;
        };
        let y = top + line.ascent;
        let mut x = x + laid.metrics().offset;
        surface.set_fill(Some(Fill {
            paint: colour(shade(line.of.style)).into(),
            ..Fill::default()
        }));
        for run in laid.runs() {
            let begin = x;
            let size = run.font_size();
            let mut glyphs: Vec<KrillaGlyph> = Vec::new();
            // The rest of a ligature has no glyph of its own; from right to left it is met before the ligature itself.
            let mut rest = None;
            for cluster in run.visual_clusters() {
                let mut covered = cluster.text_range();
                if cluster.is_ligature_continuation() {
                    match glyphs.last_mut() {
                        Some(glyph) if !run.is_rtl() => glyph.text_range.end = covered.end,
                        _ => rest = rest.max(Some(covered.end)),
                    }
                    continue;
                }
                covered.end = covered.end.max(rest.take().unwrap_or(0));
                for glyph in cluster.glyphs() {
                    glyphs.push(KrillaGlyph::new(
                        GlyphId::new(glyph.id),
                        glyph.advance / size,
                        glyph.x / size,
                        glyph.y / size,
                        0.0,
                        covered.clone(),
                        None,
                    ));
                    x += glyph.advance;
                }
            }
            let font = run.font();
            let id = font.data.id();
            let Some(font) = self.font(id, font.data.as_ref().to_vec(), font.index) else {
                continue;
            };
            surface.draw_glyphs(
                Point::from_xy(begin, y),
                &glyphs,
                font,
                &line.of.text,
                size,
                false,
            );
        }
    }

    fn font(&mut self, id: u64, data: Vec<u8>, index: u32) -> Option<Font> {
        if let Some(font) = self.fonts.get(&id) {
            return Some(font.clone());
        }
        let font = Font::new(data.into(), index)?;
        self.fonts.insert(id, font.clone());
        Some(font)
    }

    fn tree(&mut self, elements: Vec<Element>) -> TagTree {
        let mut tree = TagTree::new();
        for element in elements {
            tree.push(self.group(element));
        }
        tree
    }

    fn group(&mut self, element: Element) -> TagGroup {
        let mut group = TagGroup::new(element.tag);
        for part in element.parts {
            match part {
                Part::Element(element) => group.push(self.group(element)),
                Part::Lines(number) => {
                    let written = std::mem::take(&mut self.written[number]);
                    group.children.extend(written.into_iter().map(Node::from));
                }
            }
        }
        group
    }
}

fn shade(style: Style) -> [u8; 3] {
    if style.muted { MUTED } else { INK }
}

fn colour([red, green, blue]: [u8; 3]) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn rule(surface: &mut Surface<'_>, x: f32, y: f32, width: f32) {
    let mut path = PathBuilder::new();
    path.move_to(x, y);
    path.line_to(x + width, y);
    if let Some(path) = path.finish() {
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke {
            paint: colour(RULE).into(),
            width: 0.5,
            ..Stroke::default()
        }));
        surface.draw_path(&path);
        surface.set_stroke(None);
    }
}

fn filled(surface: &mut Surface<'_>, (x, y): (f32, f32), (width, height): (f32, f32), fill: [u8; 3]) {
    let mut path = PathBuilder::new();
    path.move_to(x, y);
    path.line_to(x + width, y);
    path.line_to(x + width, y + height);
    path.line_to(x, y + height);
    path.close();
    if let Some(path) = path.finish() {
        surface.set_stroke(None);
        surface.set_fill(Some(Fill {
            paint: colour(fill).into(),
            ..Fill::default()
        }));
        surface.draw_path(&path);
    }
}

fn metadata(report: &Report) -> Metadata {
    let direction = if report.right_to_left {
        TextDirection::RightToLeft
    } else {
        TextDirection::LeftToRight
    };
    Metadata::new()
        .title(report.title.clone())
        .language(report.language.clone())
        .creator("Værn".to_owned())
        .text_direction(direction)
        .creation_date(moment(report.made_at))
}

fn moment(at: DateTime<FixedOffset>) -> krilla::metadata::DateTime {
    let small = |value: u32| u8::try_from(value).unwrap_or(0);
    let offset = at.offset().local_minus_utc() / 60;
    krilla::metadata::DateTime::new(u16::try_from(at.year()).unwrap_or(0))
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(i8::try_from(offset / 60).unwrap_or(0))
        .utc_offset_minute(u8::try_from((offset % 60).abs()).unwrap_or(0))
}

fn outline(placed: &Placed) -> Outline {
    let mut outline = Outline::new();
    for (text, page, y) in &placed.headings {
        let destination = XyzDestination::new(*page, Point::from_xy(MARGIN, *y));
        outline.push_child(OutlineNode::new(text.clone(), destination));
    }
    outline
}
