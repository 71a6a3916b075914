//! The workbook in LibreOffice: it opens, and what it works out itself is what we say.

use crate::same_figures::{content, made};
use calamine::{Data, Reader as _, Xlsx};
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use vaern_domain::Language;
use vaern_evaluation::{Code, Evaluation};
use vaern_evaluation_export::Words;

/// Tells LibreOffice to work out every formula when a workbook is opened, and to believe no result written in it.
/// 0 is "always" (org.openoffice.Office.Calc, Formula/Load/OOXMLRecalcMode).
const ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

/// The same workbook with another result beside each formula, and how many formulas there are.
fn with_wrong_results(workbook: &[u8]) -> (Vec<u8>, usize) {
    let mut read = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut written = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut formulas = 0;
    for place in 0..read.len() {
        let mut part = read.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name.starts_with("xl/worksheets/") {
            let text = String::from_utf8(bytes).unwrap();
            let mut pieces = text.split("</f><v>");
            let mut wrong = pieces.next().unwrap().to_owned();
            for piece in pieces {
                formulas += 1;
                wrong.push_str("</f><v>-987654");
                wrong.push_str(&piece[piece.find("</v>").unwrap()..]);
            }
            bytes = wrong.into_bytes();
        }
        written
            .start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        written.write_all(&bytes).unwrap();
    }
    (written.finish().unwrap().into_inner(), formulas)
}

/// Opened and stored again by LibreOffice, with a home of its own in the folder.
fn through_libreoffice(folder: &Path, name: &str, workbook: &[u8]) -> PathBuf {
    let user = folder.join("home/user");
    std::fs::create_dir_all(&user).unwrap();
    std::fs::write(user.join("registrymodifications.xcu"), ALWAYS).unwrap();
    let given = folder.join(name);
    std::fs::write(&given, workbook).unwrap();
    let stored = folder.join("stored");
    let made = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            folder.join("home").display()
        ))
        .args([
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
        ])
        .arg(&stored)
        .arg(&given)
        .output()
        .expect("LibreOffice (./dev test installs it)");
    let said = String::from_utf8_lossy(&made.stderr).into_owned();
    assert!(made.status.success(), "LibreOffice: {said}");
    let stored = stored.join(name);
    assert!(stored.is_file(), "LibreOffice stored nothing: {said}");
    stored
}

fn compare(evaluation: &Evaluation, language: Language, stored: &Path) -> usize {
    let words = Words::of(language);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(std::fs::read(stored).unwrap())).unwrap();
    let number = |cell: &Data| match cell {
        Data::Float(number) => Some(*number),
        Data::Int(number) => Some(*number as f64),
        _ => None,
    };
    let mut compared = 0;
    let cells = book.worksheet_range(&words.word("sheet.figures")).unwrap();
    for (place, code) in Code::ALL.iter().enumerate() {
        let cell = cells.get((place + 1, 2)).unwrap();
        assert_eq!(
            number(cell),
            evaluation.value(*code).number(),
            "{code:?}: {cell:?}"
        );
        compared += 1;
    }
    for grid in &evaluation.grids {
        if grid.rows.is_empty() {
            continue;
        }
        let cells = book.worksheet_range(&words.grid(grid)).unwrap();
        for (row, own) in grid.rows.iter().enumerate() {
            for (column, value) in own.values.iter().enumerate() {
                let cell = cells.get((row + 1, column + 1)).unwrap();
                assert_eq!(
                    number(cell),
                    value.number(),
                    "{:?} {row} {column}: {cell:?}",
                    grid.code
                );
                compared += 1;
            }
        }
    }
    compared
}

#[test]
fn libreoffice_works_out_the_same_figures() {
    let (evaluation, files) = made();
    for (language, name) in [
        (Language::Da, "regneark-da.xlsx"),
        (Language::En, "workbook-en.xlsx"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let (wrong, formulas) = with_wrong_results(content(&files, name));
        assert!(formulas > 8, "{formulas} formulas");
        let stored = through_libreoffice(folder.path(), name, &wrong);
        let compared = compare(&evaluation, language, &stored);
        println!("{name}: {formulas} formulas worked out anew, {compared} numbers the same");
    }
}
