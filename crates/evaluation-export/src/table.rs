//! CSV as offices open it: UTF-8 with a byte order mark, semicolons, CRLF; numbers with the language's decimal mark and
//! without thousands, so that a spreadsheet reads them as numbers.

use crate::ExportError;
use vaern_domain::Language;
use vaern_evaluation::{Evaluation, Kind, Value};
use vaern_evaluation_words::Words;
use vaern_texts::spreadsheet::harmless;

/// Every figure, one a row.
pub(crate) fn figures(evaluation: &Evaluation, words: Words) -> Result<Vec<u8>, ExportError> {
    let heads = [
        "sheet.part",
        "head.figure",
        "head.value",
        "sheet.unit",
        "sheet.numerator",
        "sheet.of",
        "sheet.low",
        "sheet.high",
        "sheet.taken_of",
        "sheet.state",
        "method.definition",
        "method.source",
        "sheet.code",
    ];
    let rows = evaluation.figures.iter().map(|figure| {
        let code = figure.code;
        let mut row = vec![
            words.word(&format!("part.{}", code.part().code())),
            words.name(code),
            number(&figure.value, code.kind(), words),
            words.word(&format!("unit.{}", code.kind().code())),
        ];
        row.extend(sides(&figure.value, words));
        row.extend([
            remark(&figure.value, code.kind(), words),
            words.definition(code),
            words.word(&format!("source.{}", code.source().code())),
            code.code().to_owned(),
        ]);
        row
    });
    csv(heads.map(|head| words.word(head)).to_vec(), rows)
}

/// Every cell of every table, one a row.
pub(crate) fn tables(evaluation: &Evaluation, words: Words) -> Result<Vec<u8>, ExportError> {
    let heads = [
        "sheet.table",
        "sheet.row",
        "sheet.column",
        "head.value",
        "sheet.unit",
        "sheet.numerator",
        "sheet.of",
        "sheet.low",
        "sheet.high",
        "sheet.taken_of",
        "sheet.state",
    ];
    let rows = evaluation.grids.iter().flat_map(|grid| {
        grid.rows.iter().flat_map(move |row| {
            grid.columns.iter().zip(&row.values).map(move |(column, value)| {
                let mut cells = vec![
                    words.grid(grid),
                    words.label(&row.label),
                    words.word(&format!("column.{}", column.code.code())),
                    number(value, column.kind, words),
                    words.word(&format!("unit.{}", column.kind.code())),
                ];
                cells.extend(sides(value, words));
                cells.push(remark(value, column.kind, words));
                cells
            })
        })
    });
    csv(heads.map(|head| words.word(head)).to_vec(), rows)
}

/// Every criterion, one a row.
pub(crate) fn criteria(evaluation: &Evaluation, words: Words) -> Result<Vec<u8>, ExportError> {
    let heads = [
        "criteria.measure",
        "criteria.bound",
        "criteria.result",
        "sheet.unit",
        "criteria.judgement",
        "sheet.state",
        "sheet.code",
    ];
    let rows = evaluation.criteria.iter().map(|judged| {
        let measure = judged.criterion.measure;
        vec![
            words.name(measure),
            words.bound(&judged.criterion),
            number(&judged.value, measure.kind(), words),
            words.word(&format!("unit.{}", measure.kind().code())),
            words.judgement(judged),
            remark(&judged.value, measure.kind(), words),
            measure.code().to_owned(),
        ]
    });
    csv(heads.map(|head| words.word(head)).to_vec(), rows)
}

fn csv(heads: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, ExportError> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut bytes);
    writer.write_record(heads)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| {
            // A negative number is a number; everything else that looks like a formula is not.
            if cell.replace(',', ".").parse::<f64>().is_ok() {
                cell.clone()
            } else {
                harmless(cell).into_owned()
            }
        }))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

/// Why there is no number; empty where there is one.
pub(crate) fn remark(value: &Value, kind: Kind, words: Words) -> String {
    match value {
        Value::Known { .. } => String::new(),
        Value::Hidden { .. } | Value::Unknown { .. } => words.value(kind, value),
    }
}

fn number(value: &Value, kind: Kind, words: Words) -> String {
    value
        .number()
        .map(|number| plain(number, kind.decimals(), words))
        .unwrap_or_default()
}

/// Numerator, of all, limits, and of how many it was taken.
fn sides(value: &Value, words: Words) -> [String; 5] {
    match value {
        Value::Known { of_all, taken_of, .. } => {
            let of_all = of_all.as_ref();
            [
                of_all.map(|all| all.part.to_string()).unwrap_or_default(),
                of_all.map(|all| all.of.to_string()).unwrap_or_default(),
                of_all.map(|all| plain(all.low, 1, words)).unwrap_or_default(),
                of_all.map(|all| plain(all.high, 1, words)).unwrap_or_default(),
                taken_of.map(|count| count.to_string()).unwrap_or_default(),
            ]
        }
        Value::Hidden { .. } | Value::Unknown { .. } => Default::default(),
    }
}

fn plain(number: f64, decimals: u8, words: Words) -> String {
    let written = format!("{number:.*}", usize::from(decimals));
    match words.language() {
        Language::Da => written.replace('.', ","),
        _ => written,
    }
}
