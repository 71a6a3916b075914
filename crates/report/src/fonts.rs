//! The built-in fonts: IBM Plex Sans with Latin and Cyrillic letters, and its Arabic cut.

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontFamily, FontFamilyName};
use skrifa::{FontRef, MetadataProvider};
use std::borrow::Cow;
use std::sync::Arc;

pub(crate) const LATIN: &str = "IBM Plex Sans";
const ARABIC: &str = "IBM Plex Sans Arabic";

const FILES: [(&str, &[u8]); 4] = [
    (
        LATIN,
        include_bytes!("../../../assets/fonts/IBMPlexSans-Regular.ttf"),
    ),
    (
        LATIN,
        include_bytes!("../../../assets/fonts/IBMPlexSans-SemiBold.ttf"),
    ),
    (
        ARABIC,
        include_bytes!("../../../assets/fonts/IBMPlexSansArabic-Regular.ttf"),
    ),
    (
        ARABIC,
        include_bytes!("../../../assets/fonts/IBMPlexSansArabic-SemiBold.ttf"),
    ),
];

/// Stands for a character no built-in font has, an emoji for instance.
const MISSING: char = '\u{fffd}';

/// The fonts, and nothing of the system's.
pub(crate) fn context() -> FontContext {
    let mut collection = Collection::new(CollectionOptions {
        shared: false,
        system_fonts: false,
    });
    for (family, bytes) in FILES {
        let named = FontInfoOverride {
            family_name: Some(family),
            ..FontInfoOverride::default()
        };
        collection.register_fonts(Blob::new(Arc::new(bytes)), Some(named));
    }
    FontContext {
        collection,
        source_cache: SourceCache::default(),
    }
}

/// The files of the built-in fonts.
pub(crate) fn files() -> impl Iterator<Item = &'static [u8]> {
    FILES.into_iter().map(|(_, bytes)| bytes)
}

/// Latin first, Arabic where Latin has no letters.
pub(crate) fn family() -> FontFamily<'static> {
    FontFamily::List(Cow::Owned(vec![
        FontFamilyName::Named(Cow::Borrowed(LATIN)),
        FontFamilyName::Named(Cow::Borrowed(ARABIC)),
    ]))
}

/// One line of text with what the fonts have letters for. A character without a letter becomes a box: a document that
/// holds one would not be accessible, and none would be made. What is not seen at all is left out.
pub(crate) fn writable(text: &str) -> String {
    text.chars()
        .filter_map(|letter| match letter {
            '\t' | '\u{a0}' => Some(' '),
            _ if is_unseen(letter) => None,
            _ if is_covered(letter) => Some(letter),
            _ => Some(MISSING),
        })
        .collect()
}

/// Controls, marks of direction, joiners and variation selectors.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_covered(letter: char) -> bool {
    FILES.iter().step_by(2).any(|(_, bytes)| {
        FontRef::new(bytes).is_ok_and(|font| {
            font.charmap()
                .map(letter)
                .is_some_and(|glyph| glyph.to_u32() != 0)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_has_becomes_a_box_and_what_is_unseen_goes() {
        assert!(is_covered(MISSING), "the box itself can be written");
        assert_eq!(writable("Æblegrød på Åen"), "Æblegrød på Åen");
        assert_eq!(writable("Добрий день, їжак"), "Добрий день, їжак");
        assert_eq!(writable("مرحبا"), "مرحبا");
        assert_eq!(writable("Åh\u{200d} 😮\u{fe0f}\tnej\u{7}"), "Åh \u{fffd} nej");
    }
}
