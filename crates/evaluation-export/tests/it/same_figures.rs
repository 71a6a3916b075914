//! The same figures everywhere, number by number: model, PDF, workbook, CSV and JSON.

use crate::trial::evaluation;
use calamine::{Data, Reader as _, Xlsx};
use std::collections::BTreeMap;
use std::io::Cursor;
use vaern_domain::Language;
use vaern_evaluation::{Code, Evaluation, Kind, Value};
use vaern_evaluation_export::{File, Words, files};

/// The files, and kept under `target/tmp` to be looked at.
pub fn made() -> (Evaluation, Vec<File>) {
    let evaluation = evaluation();
    let files = files(&evaluation, &[Language::Da, Language::En], &mut |_, _| true).unwrap();
    let folder = format!("{}/evaluation", env!("CARGO_TARGET_TMPDIR"));
    std::fs::create_dir_all(&folder).unwrap();
    for file in &files {
        std::fs::write(format!("{folder}/{}", file.name), &file.content).unwrap();
    }
    (evaluation, files)
}

pub fn content<'a>(files: &'a [File], name: &str) -> &'a [u8] {
    &files
        .iter()
        .find(|file| file.name == name)
        .unwrap_or_else(|| panic!("{name}"))
        .content
}

/// The words of a PDF without blanks: lines are broken anywhere.
pub fn words_of_pdf(pdf: &[u8]) -> String {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    document
        .extract_text(&pages)
        .unwrap()
        .split_whitespace()
        .collect()
}

fn rows(csv: &[u8]) -> Vec<BTreeMap<String, String>> {
    let text = std::str::from_utf8(csv)
        .unwrap()
        .strip_prefix('\u{feff}')
        .expect("Excel asks for the mark");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn number(cell: &str, language: Language) -> Option<f64> {
    let cell = if language == Language::Da {
        cell.replace(',', ".")
    } else {
        cell.to_owned()
    };
    cell.parse().ok()
}

#[test]
fn every_figure_is_the_same_in_every_file() {
    let (evaluation, files) = made();
    let json: serde_json::Value = serde_json::from_slice(content(&files, "evaluation.json")).unwrap();
    let mut compared = 0;
    for (language, report, sheet, csv, sheet_name) in [
        (
            Language::Da,
            "rapport-da.pdf",
            "regneark-da.xlsx",
            "tal-da.csv",
            "Tal",
        ),
        (
            Language::En,
            "report-en.pdf",
            "workbook-en.xlsx",
            "figures-en.csv",
            "Figures",
        ),
    ] {
        let words = Words::of(language);
        let pdf = words_of_pdf(content(&files, report));
        let csv = rows(content(&files, csv));
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(content(&files, sheet))).unwrap();
        let cells = book.worksheet_range(sheet_name).unwrap();
        for (place, figure) in evaluation.figures.iter().enumerate() {
            let code = figure.code;
            let expected = figure.value.number();
            let told = &json["figures"][place];
            assert_eq!(told["code"], code.code());
            assert_eq!(told["value"]["number"].as_f64(), expected, "JSON, {code:?}");
            let row = &csv[place];
            assert_eq!(row[&words.word("sheet.code")], code.code());
            assert_eq!(
                number(&row[&words.word("head.value")], language),
                expected,
                "CSV, {code:?}"
            );
            let cell = cells.get((place + 1, 2)).unwrap();
            let in_sheet = match cell {
                Data::Float(number) => Some(*number),
                Data::Int(number) => Some(*number as f64),
                _ => None,
            };
            assert_eq!(in_sheet, expected, "workbook, {code:?}: {cell:?}");
            // Name, value and basis stand in one row of the report, in this order.
            let line = format!(
                "{}{}{}",
                words.name(code),
                words.value(code.kind(), &figure.value),
                words.basis(&figure.value)
            );
            let line: String = line.split_whitespace().collect();
            assert!(pdf.contains(&line), "PDF, {code:?}: {line}");
            compared += 1;
        }
    }
    assert_eq!(compared, 2 * Code::ALL.len());
}

#[test]
fn every_cell_of_every_table_is_the_same_in_every_file() {
    let (evaluation, files) = made();
    let words = Words::of(Language::Da);
    let pdf = words_of_pdf(content(&files, "rapport-da.pdf"));
    let csv = rows(content(&files, "tabeller-da.csv"));
    let mut csv = csv.iter();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(content(&files, "regneark-da.xlsx"))).unwrap();
    let mut cells = 0;
    for grid in &evaluation.grids {
        let sheet = book.worksheet_range(&words.grid(grid)).unwrap();
        for (row, own) in grid.rows.iter().enumerate() {
            let mut line = words.label(&own.label);
            for (column, (value, of)) in own.values.iter().zip(&grid.columns).enumerate() {
                line.push_str(&words.value(of.kind, value));
                let in_sheet = match sheet.get((row + 1, column + 1)).unwrap() {
                    Data::Float(number) => Some(*number),
                    Data::Int(number) => Some(*number as f64),
                    _ => None,
                };
                assert_eq!(in_sheet, value.number(), "{:?} {row} {column}", grid.code);
                let in_csv = csv.next().unwrap();
                assert_eq!(
                    number(&in_csv[&words.word("head.value")], Language::Da),
                    value.number()
                );
                cells += 1;
            }
            let line: String = line.split_whitespace().collect();
            assert!(pdf.contains(&line), "{:?}: {line}", grid.code);
        }
    }
    assert!(cells > 60 && csv.next().is_none(), "{cells}");
}

#[test]
fn no_file_says_what_is_hidden() {
    let (evaluation, files) = made();
    let other = evaluation.value(Code::Other);
    assert!(matches!(other, Value::Hidden { .. }), "three of 530");
    let shown = Words::of(Language::Da).value(Kind::Share, &other);
    let shown: String = shown.split_whitespace().collect();
    assert!(words_of_pdf(content(&files, "rapport-da.pdf")).contains(&shown));
    let json: serde_json::Value = serde_json::from_slice(content(&files, "evaluation.json")).unwrap();
    let place = Code::ALL.iter().position(|code| *code == Code::Other).unwrap();
    assert_eq!(json["figures"][place]["value"].get("number"), None);
    let report: serde_json::Value = serde_json::from_slice(content(&files, "suppression.json")).unwrap();
    assert!(report["figures"].as_array().unwrap().contains(&"other".into()));
}

#[test]
fn the_package_is_whole_steady_and_can_be_cancelled() {
    let (evaluation, files) = made();
    let again =
        vaern_evaluation_export::files(&evaluation, &[Language::Da, Language::En], &mut |_, _| true).unwrap();
    for (file, again) in files.iter().zip(&again) {
        assert_eq!(file.content, again.content, "{} is not steady", file.name);
    }
    let sums = std::str::from_utf8(content(&files, "SHA256SUMS")).unwrap();
    assert_eq!(
        sums.lines().count(),
        files.len() - 1,
        "every file but the sums themselves"
    );
    let zip = vaern_evaluation_export::zipped(&files).unwrap();
    assert!(zip.starts_with(b"PK"));
    let mut told = Vec::new();
    let stopped = vaern_evaluation_export::files(&evaluation, &[Language::Da], &mut |done, of| {
        told.push((done, of));
        done < 2
    });
    assert!(matches!(
        stopped,
        Err(vaern_evaluation_export::ExportError::Cancelled)
    ));
    assert_eq!(told, [(1, 6), (2, 6)]);
}

#[test]
fn the_dictionary_knows_every_code() {
    let (_, files) = made();
    let dictionary: serde_json::Value = serde_json::from_slice(content(&files, "dictionary.json")).unwrap();
    let known = dictionary["figures"].as_array().unwrap();
    assert_eq!(known.len(), Code::ALL.len());
    for figure in known {
        for language in ["da", "en"] {
            assert!(!figure["definition"][language].as_str().unwrap().is_empty());
        }
    }
}
