//! The report as a screen reader is led through it.

use crate::same_figures::{content, made};
use lopdf::{Dictionary, Document, Object};

fn elements(document: &Document) -> Vec<(String, &Dictionary)> {
    let elements = document.objects.values().filter_map(|object| {
        let dictionary = object.as_dict().ok()?;
        let is_element = dictionary.has(b"P") && dictionary.has(b"S");
        let kind = dictionary.get(b"S").and_then(Object::as_name).ok()?;
        is_element.then(|| (String::from_utf8_lossy(kind).into_owned(), dictionary))
    });
    elements.collect()
}

#[test]
fn it_is_tagged_named_and_told_in_its_language() {
    let (_, files) = made();
    for (name, language) in [("rapport-da.pdf", "da"), ("report-en.pdf", "en")] {
        let document = Document::load_mem(content(&files, name)).unwrap();
        let catalog = document.catalog().unwrap();
        let said = catalog.get(b"Lang").and_then(Object::as_str).unwrap();
        assert_eq!(said, language.as_bytes());
        let marked = catalog.get(b"MarkInfo").and_then(Object::as_dict).unwrap();
        assert!(marked.get(b"Marked").and_then(Object::as_bool).unwrap());
        let preferences = catalog
            .get(b"ViewerPreferences")
            .and_then(Object::as_dict)
            .unwrap();
        assert!(
            preferences
                .get(b"DisplayDocTitle")
                .and_then(Object::as_bool)
                .unwrap()
        );
        assert!(
            content(&files, name)
                .windows(14)
                .any(|window| window == b"pdfuaid:part>1")
        );
        let elements = elements(&document);
        let count = |kind: &str| elements.iter().filter(|(own, _)| own == kind).count();
        assert_eq!(count("H1"), 1);
        assert!(count("H2") >= 12, "a heading for each part: {}", count("H2"));
        assert!(count("Figure") >= 6, "{}", count("Figure"));
        assert!(count("Table") >= 15, "{}", count("Table"));
    }
}

#[test]
fn every_picture_has_words_and_every_table_heads() {
    let (_, files) = made();
    let document = Document::load_mem(content(&files, "rapport-da.pdf")).unwrap();
    let elements = elements(&document);
    for (kind, element) in &elements {
        if kind == "Figure" {
            let alternative = element.get(b"Alt").and_then(Object::as_str).unwrap();
            assert!(alternative.len() > 60, "says what it shows");
        }
        if kind == "TH" {
            let attributes = format!("{:?}", element.get(b"A").unwrap());
            assert!(attributes.contains("Scope"), "{attributes}");
        }
    }
    let rows = elements.iter().filter(|(kind, _)| kind == "TR").count();
    let heads = elements.iter().filter(|(kind, _)| kind == "TH").count();
    assert!(
        heads > rows,
        "every row begins with its head, and every table with a row of them"
    );
}
