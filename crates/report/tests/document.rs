//! A document as its readers meet it: the words in it, its pages, its structure.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

use lopdf::{Document, Object};
use vaern_report::{Block, Column, Drawing, Report, ReportError, Table, pdf};

fn report(language: &str, blocks: Vec<Block>) -> Report {
    Report {
        title: "Min egen log".to_owned(),
        language: language.to_owned(),
        right_to_left: language == "ar",
        made_at: "2026-09-01T13:30:00+02:00".parse().unwrap(),
        foot: "Værn".to_owned(),
        blocks,
    }
}

fn table(rows: Vec<Vec<String>>) -> Block {
    let column = |head: &str, share| Column {
        head: head.to_owned(),
        share,
    };
    Block::Table(Table {
        columns: vec![column("Sket", 1.0), column("Hvad", 2.0), column("Note", 3.0)],
        rows,
    })
}

fn row(time: &str, what: &str, note: &str) -> Vec<String> {
    [time, what, note].map(str::to_owned).to_vec()
}

/// Made, and kept under `target/tmp` to be looked at.
fn made(name: &str, report: &Report) -> Document {
    let file = pdf(report, &|page, pages| format!("Side {page} af {pages}")).unwrap();
    std::fs::write(format!("{}/{name}.pdf", env!("CARGO_TARGET_TMPDIR")), &file).unwrap();
    Document::load_mem(&file).unwrap()
}

/// The words of a document as a screen reader or a search gets them, blanks made even.
fn words(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The kinds of the elements a reader is led through.
fn structure(document: &Document) -> Vec<String> {
    let kinds = document.objects.values().filter_map(|object| {
        let dictionary = object.as_dict().ok()?;
        let is_element = dictionary.has(b"P") && dictionary.has(b"S");
        let kind = dictionary.get(b"S").and_then(Object::as_name).ok()?;
        is_element.then(|| String::from_utf8_lossy(kind).into_owned())
    });
    kinds.collect()
}

#[test]
fn danish_words_come_out_as_they_went_in() {
    let facts = vec![("Arbejdsplads".to_owned(), "Åløkkeskolen, Østfløjen".to_owned())];
    let blocks = vec![
        Block::Facts(facts),
        Block::Heading("Hændelser".to_owned()),
        table(vec![row(
            "1. sep. 13.30",
            "Slag · Spark",
            "Stolen væltede. Øv – æv – åh.",
        )]),
    ];
    let document = made("danish", &report("da", blocks));
    let words = words(&document);
    for expected in [
        "Min egen log",
        "Åløkkeskolen, Østfløjen",
        "Hændelser",
        "Slag · Spark",
        "Stolen væltede. Øv – æv – åh.",
        "Side 1 af 1",
    ] {
        assert!(words.contains(expected), "{expected:?} is missing in {words:?}");
    }
}

#[test]
fn a_reader_is_led_through_title_headings_lists_and_tables() {
    let facts = vec![("Navn".to_owned(), "Ane".to_owned())];
    let blocks = vec![
        Block::Paragraph("Kun til dig.".to_owned()),
        Block::Facts(facts),
        Block::Heading("Hændelser".to_owned()),
        table(vec![row("1", "2", "3"), row("4", "5", "")]),
    ];
    let structure = structure(&made("structure", &report("da", blocks)));
    let count = |kind: &str| structure.iter().filter(|other| *other == kind).count();
    assert_eq!((count("H1"), count("H2"), count("P")), (1, 1, 1));
    assert_eq!(
        (count("L"), count("LI"), count("Lbl"), count("LBody")),
        (1, 1, 1, 1)
    );
    assert_eq!(
        (count("Table"), count("TH"), count("TR"), count("TD")),
        (1, 3, 3, 6)
    );
}

#[test]
fn long_tables_and_long_notes_go_on_over_pages_with_their_head() {
    let long = "Han kastede med stolen, og jeg gik ud på gangen. ".repeat(80);
    let mut rows: Vec<Vec<String>> = (0..60)
        .map(|number| row(&format!("nr. {number}"), "Slag", "kort"))
        .collect();
    rows.push(row("til sidst", "Spark", &long));
    let document = made("long", &report("da", vec![table(rows)]));
    let pages = document.get_pages();
    assert!(pages.len() >= 4, "{} pages", pages.len());
    for page in pages.keys() {
        let text = document.extract_text(&[*page]).unwrap();
        assert!(text.contains("Sket"), "page {page} has the table's head");
    }
    let words = words(&document);
    assert_eq!(words.matches("Han kastede").count(), 80, "not a line is lost");
    assert!((0..60).all(|number| words.contains(&format!("nr. {number} "))));
    let heads = structure(&document).iter().filter(|kind| *kind == "TH").count();
    assert_eq!(heads, 3, "a repeated head is seen, and read once");
}

#[test]
fn other_alphabets_and_emojis_make_a_document_too() {
    let rows = vec![
        row("02.09", "Удар", "Стілець упав. Їжак."),
        row("03.09", "ضربة", "سقط الكرسي في الممر"),
        row("04.09", "Slag", "Åh 😮 nej"),
    ];
    let document = made("ukrainian", &report("uk", vec![table(rows.clone())]));
    assert!(words(&document).contains("Стілець упав. Їжак."));
    assert!(
        words(&document).contains("Åh \u{fffd} nej"),
        "a mark stands for what no font has"
    );
    let arabic = made("arabic", &report("ar", vec![table(rows)]));
    let preferences = arabic.catalog().unwrap().get(b"ViewerPreferences").unwrap();
    let preferences = arabic.dereference(preferences).unwrap().1.as_dict().unwrap();
    let letters: String = words(&arabic)
        .chars()
        .filter(|letter| "ضربة".contains(*letter))
        .collect();
    for letter in "ضربة".chars() {
        assert!(
            letters.contains(letter),
            "{letter:?} is lost in {:?}",
            words(&arabic)
        );
    }
    assert_eq!(preferences.get(b"Direction").unwrap().as_name().unwrap(), b"R2L");
}

/// A drawing with a word in the house's font, one that is hidden, and a picture from a file.
const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 360"
    font-family="IBM Plex Sans, sans-serif"><rect width="800" height="360" fill="#fff"/>
    <path d="M0 300L400 100L800 200" fill="none" stroke="#0b5d57"/><text x="400" y="90">Median 6,5</text>
    <text x="10" y="20" visibility="hidden">usynlig</text><image href="/etc/hostname" width="9" height="9"/></svg>"##;

#[test]
fn a_drawing_is_a_figure_with_its_words_and_its_alternative() {
    let drawing = Drawing {
        svg: DRAWING.to_owned(),
        alternative: "Som det plejer.".to_owned(),
    };
    let document = made("drawing", &report("da", vec![Block::Drawing(drawing)]));
    // Letter by letter, each at its place in the drawing.
    let letters = words(&document).replace(" ", "");
    assert!(letters.contains("Median6,5"), "{letters}");
    assert!(!letters.contains("usynlig"), "what is hidden stays so");
    let alternatives: Vec<String> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"Alt").ok())
        .map(|alternative| lopdf::decode_text_string(alternative).unwrap())
        .collect();
    assert_eq!(alternatives, ["Som det plejer."]);
    assert!(structure(&document).contains(&"Figure".to_owned()));
    let pictures = document.objects.values().filter(|object| {
        let kind = object.as_stream().and_then(|stream| stream.dict.get(b"Subtype"));
        kind.and_then(Object::as_name).is_ok_and(|kind| kind == b"Image")
    });
    assert_eq!(pictures.count(), 0, "nothing from outside the drawing is read");
}

#[test]
fn what_is_no_drawing_makes_no_document() {
    let drawing = Drawing {
        svg: "<svg".to_owned(),
        alternative: String::new(),
    };
    let error = pdf(&report("da", vec![Block::Drawing(drawing)]), &|_, _| {
        String::new()
    })
    .unwrap_err();
    assert!(matches!(error, ReportError::Drawing(_)), "{error}");
}
