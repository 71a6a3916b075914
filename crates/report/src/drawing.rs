//! Drawings that come as SVG.

use crate::fonts;
use std::sync::Arc;
use usvg::fontdb::Database;
use usvg::{Options, Tree};

/// Reads a drawing. Its words are set in the built-in fonts; nothing outside of it is read, no file and no picture.
pub(crate) fn read(svg: &str) -> Result<Tree, usvg::Error> {
    let mut fonts = Database::new();
    for bytes in fonts::files() {
        fonts.load_font_data(bytes.to_vec());
    }
    let mut options = Options {
        font_family: fonts::LATIN.to_owned(),
        fontdb: Arc::new(fonts),
        ..Options::default()
    };
    options.image_href_resolver.resolve_string = Box::new(|_, _| None);
    Tree::from_str(svg, &options)
}
