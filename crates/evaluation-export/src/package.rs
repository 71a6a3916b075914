//! The files of an evaluation, and all of them in one.

use crate::dictionary::dictionary;
use crate::{ExportError, document, table, workbook};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::io::Write as _;
use vaern_domain::Language;
use vaern_domain::suppression::{LEAST_GROUP, LEAST_SHOWN};
use vaern_evaluation::{Code, ColumnCode, Evaluation, GridCode, Value};
use vaern_evaluation_words::Words;
use zip::write::SimpleFileOptions;

/// A file of the export.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
}

/// How many steps [`files`] takes for so many languages, for whoever shows how far it has come.
const STEPS_EACH: usize = 5;

/// All files, in these languages. After each step `tell` is told how many are done of how many; where it answers `false`,
/// nothing is given out.
///
/// # Errors
/// [`ExportError`]; [`ExportError::Cancelled`] when it was told to stop.
pub fn files(
    evaluation: &Evaluation,
    languages: &[Language],
    tell: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Vec<File>, ExportError> {
    let steps = languages.len() * STEPS_EACH + 1;
    let mut files: Vec<File> = Vec::new();
    let mut done = 0;
    let mut add = |name: String, content: Vec<u8>, files: &mut Vec<File>| {
        files.push(File { name, content });
        done += 1;
        if tell(done, steps) {
            Ok(())
        } else {
            Err(ExportError::Cancelled)
        }
    };
    for language in languages {
        let words = Words::of(*language);
        let name = |key: &str, ending: &str| {
            let word = words.word(&format!("file.{key}"));
            format!("{word}-{}.{ending}", words.language().code())
        };
        add(
            name("report", "pdf"),
            document::report(evaluation, words)?,
            &mut files,
        )?;
        add(
            name("workbook", "xlsx"),
            workbook::workbook(evaluation, words)?,
            &mut files,
        )?;
        add(
            name("figures", "csv"),
            table::figures(evaluation, words)?,
            &mut files,
        )?;
        add(
            name("tables", "csv"),
            table::tables(evaluation, words)?,
            &mut files,
        )?;
        add(
            name("criteria", "csv"),
            table::criteria(evaluation, words)?,
            &mut files,
        )?;
    }
    let mut own = |name: &str, value: &serde_json::Value| -> Result<(), ExportError> {
        let mut content = serde_json::to_vec_pretty(value)?;
        content.push(b'\n');
        files.push(File {
            name: name.to_owned(),
            content,
        });
        Ok(())
    };
    own("evaluation.json", &serde_json::to_value(evaluation)?)?;
    own("dictionary.json", &dictionary())?;
    own("suppression.json", &suppression(evaluation))?;
    let sums: String = files
        .iter()
        .map(|file| format!("{}  {}\n", hex::encode(Sha256::digest(&file.content)), file.name))
        .collect();
    files.push(File {
        name: "SHA256SUMS".to_owned(),
        content: sums.into_bytes(),
    });
    if tell(steps, steps) {
        Ok(files)
    } else {
        Err(ExportError::Cancelled)
    }
}

/// The files in one zip file.
///
/// # Errors
/// [`ExportError::Zip`].
pub fn zipped(files: &[File]) -> Result<Vec<u8>, ExportError> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for file in files {
        zip.start_file(file.name.as_str(), SimpleFileOptions::default())?;
        zip.write_all(&file.content)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// What is hidden.
pub(crate) struct Hidden {
    /// Figures.
    pub figures: Vec<Code>,
    /// Columns of tables, with how many cells of them.
    pub cells: Vec<(GridCode, ColumnCode, usize)>,
}

pub(crate) fn hidden(evaluation: &Evaluation) -> Hidden {
    let is_hidden = |value: &Value| matches!(value, Value::Hidden { .. });
    let figures = evaluation.figures.iter();
    let columns = evaluation.grids.iter().flat_map(|grid| {
        grid.columns.iter().enumerate().map(|(place, column)| {
            let cells = grid.rows.iter().filter(|row| is_hidden(&row.values[place]));
            (grid.code, column.code, cells.count())
        })
    });
    Hidden {
        figures: figures
            .filter(|figure| is_hidden(&figure.value))
            .map(|figure| figure.code)
            .collect(),
        cells: columns.filter(|(_, _, count)| *count > 0).collect(),
    }
}

fn suppression(evaluation: &Evaluation) -> serde_json::Value {
    let hidden = hidden(evaluation);
    json!({
        "least_shown": LEAST_SHOWN,
        "least_group": LEAST_GROUP,
        "method": "counts under least_shown are hidden, others with them until none can be computed back",
        "figures": hidden.figures,
        "cells": hidden.cells.iter().map(|(grid, column, count)| json!({
            "grid": grid, "column": column, "hidden": count,
        })).collect::<Vec<_>>(),
    })
}
