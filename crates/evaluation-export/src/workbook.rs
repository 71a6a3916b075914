//! The workbook: native tables, native charts, and formulas where one figure follows from others.

use crate::ExportError;
use crate::sheets::{formula, row_of};
use crate::table::remark;
use chrono::{Datelike as _, Timelike as _};
use rust_xlsxwriter::{
    Chart, ChartType, Color, DocProperties, ExcelDateTime, Format, Formula, Table, TableColumn, TableStyle,
    Workbook, Worksheet,
};
use vaern_evaluation::{Evaluation, Grid, Kind, Value};
use vaern_evaluation_words::Words;

/// The workbook as a file.
pub(crate) fn workbook(evaluation: &Evaluation, words: Words) -> Result<Vec<u8>, ExportError> {
    let mut workbook = Workbook::new();
    let at = evaluation.made_at;
    let made = ExcelDateTime::from_ymd(
        u16::try_from(at.year()).unwrap_or(1900),
        part(at.month()),
        part(at.day()),
    )?
    .and_hms(u16::from(part(at.hour())), part(at.minute()), 0)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(words.with("title", &[("trial", &evaluation.trial.plan.name)]))
            .set_company(&evaluation.organisation)
            .set_creation_datetime(&made),
    );
    criteria(workbook.add_worksheet(), evaluation, words)?;
    figures(workbook.add_worksheet(), evaluation, words)?;
    for grid in evaluation.grids.iter().filter(|grid| !grid.rows.is_empty()) {
        table(workbook.add_worksheet(), grid, words)?;
    }
    method(workbook.add_worksheet(), evaluation, words)?;
    Ok(workbook.save_to_buffer()?)
}

fn part(number: u32) -> u8 {
    u8::try_from(number).unwrap_or(0)
}

fn criteria(sheet: &mut Worksheet, evaluation: &Evaluation, words: Words) -> Result<(), ExportError> {
    let heads = [
        "criteria.measure",
        "criteria.bound",
        "criteria.result",
        "criteria.judgement",
    ];
    sheet.set_name(words.word("sheet.criteria"))?;
    let rows = count(evaluation.criteria.len());
    begin(sheet, &heads.map(|head| words.word(head)), rows, "criteria")?;
    for (row, judged) in (1..).zip(&evaluation.criteria) {
        let measure = judged.criterion.measure;
        sheet.write_string(row, 0, words.name(measure))?;
        sheet.write_string(row, 1, words.bound(&judged.criterion))?;
        value(sheet, row, 2, &judged.value, measure.kind(), words)?;
        sheet.write_string(row, 3, words.judgement(judged))?;
    }
    sheet
        .set_column_width(0, 44)?
        .set_column_width(1, 22)?
        .set_column_width(2, 18)?
        .set_column_width(3, 28)?;
    Ok(())
}

fn figures(sheet: &mut Worksheet, evaluation: &Evaluation, words: Words) -> Result<(), ExportError> {
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
        "sheet.code",
    ];
    sheet.set_name(words.word("sheet.figures"))?;
    begin(
        sheet,
        &heads.map(|head| words.word(head)),
        count(evaluation.figures.len()),
        "figures",
    )?;
    for figure in &evaluation.figures {
        let (code, row) = (figure.code, row_of(figure.code));
        let kind = code.kind();
        sheet.write_string(row, 0, words.word(&format!("part.{}", code.part().code())))?;
        sheet.write_string(row, 1, words.name(code))?;
        match (figure.value.number(), formula(evaluation, code)) {
            (Some(number), Some(formula)) => {
                let formula = Formula::new(formula).set_result(number.to_string());
                sheet.write_formula_with_format(row, 2, formula, &format_of(kind))?;
            }
            _ => value(sheet, row, 2, &figure.value, kind, words)?,
        }
        sheet.write_string(row, 3, words.word(&format!("unit.{}", kind.code())))?;
        if let Value::Known { of_all, taken_of, .. } = &figure.value {
            if let Some(all) = of_all {
                sheet.write_number(row, 4, all.part)?;
                sheet.write_number(row, 5, all.of)?;
                sheet.write_number_with_format(row, 6, all.low, &format_of(Kind::Share))?;
                sheet.write_number_with_format(row, 7, all.high, &format_of(Kind::Share))?;
            }
            if let Some(taken_of) = taken_of {
                sheet.write_number(row, 8, *taken_of)?;
            }
        }
        sheet.write_string(row, 9, remark(&figure.value, kind, words))?;
        sheet.write_string(row, 10, code.code())?;
    }
    sheet
        .set_column_width(0, 30)?
        .set_column_width(1, 48)?
        .set_column_width(2, 14)?;
    sheet
        .set_column_range_width(3, 8, 13)?
        .set_column_width(9, 30)?
        .set_column_width(10, 20)?;
    Ok(())
}

fn table(sheet: &mut Worksheet, grid: &Grid, words: Words) -> Result<(), ExportError> {
    let name = words.grid(grid);
    sheet.set_name(&name)?;
    let mut heads = vec![words.word(&format!("row.{}", grid.code.code()))];
    heads.extend(grid.columns.iter().map(|column| {
        let column_name = words.word(&format!("column.{}", column.code.code()));
        format!(
            "{column_name} ({})",
            words.word(&format!("unit.{}", column.kind.code()))
        )
    }));
    let rows = count(grid.rows.len());
    begin(sheet, &heads, rows, grid.code.code())?;
    for (row, own) in (1..).zip(&grid.rows) {
        sheet.write_string(row, 0, words.label(&own.label))?;
        for (column, (held, of)) in (1..).zip(own.values.iter().zip(&grid.columns)) {
            value(sheet, row, column, held, of.kind, words)?;
        }
    }
    sheet.set_column_width(0, 46)?.set_column_range_width(1, 6, 22)?;
    if let Some(drawn) = grid.drawn {
        let column = u16::try_from(drawn).unwrap_or(0) + 1;
        let title = format!("{name}: {}", heads[usize::from(column)]);
        let mut chart = Chart::new(ChartType::Bar);
        chart
            .add_series()
            .set_categories((name.as_str(), 1, 0, rows, 0))
            .set_values((name.as_str(), 1, column, rows, column))
            .set_name(&heads[usize::from(column)])
            .set_format(
                rust_xlsxwriter::ChartFormat::new().set_solid_fill(
                    rust_xlsxwriter::ChartSolidFill::new().set_color(Color::RGB(0x000B_5D57)),
                ),
            );
        chart.title().set_name(&title);
        chart.legend().set_hidden();
        // The first row on top, as in the table.
        chart.y_axis().set_min(0);
        chart.x_axis().set_reverse();
        chart.set_alt_text(&title);
        sheet.insert_chart(rows + 2, 0, &chart)?;
    }
    Ok(())
}

fn method(sheet: &mut Worksheet, evaluation: &Evaluation, words: Words) -> Result<(), ExportError> {
    let heads = ["head.figure", "method.definition", "method.source", "sheet.code"];
    sheet.set_name(words.word("sheet.method"))?;
    begin(
        sheet,
        &heads.map(|head| words.word(head)),
        count(evaluation.figures.len()),
        "definitions",
    )?;
    let wrapped = Format::new().set_text_wrap();
    for (row, figure) in (1..).zip(&evaluation.figures) {
        let code = figure.code;
        sheet.write_string(row, 0, words.name(code))?;
        sheet.write_string_with_format(row, 1, words.definition(code), &wrapped)?;
        sheet.write_string(row, 2, words.word(&format!("source.{}", code.source().code())))?;
        sheet.write_string(row, 3, code.code())?;
    }
    sheet
        .set_column_width(0, 46)?
        .set_column_width(1, 90)?
        .set_column_width(2, 40)?
        .set_column_width(3, 20)?;
    Ok(())
}

/// A native table with its heads; at least one row, which a table must have.
fn begin(sheet: &mut Worksheet, heads: &[String], rows: u32, name: &str) -> Result<(), ExportError> {
    let columns: Vec<TableColumn> = heads
        .iter()
        .map(|head| TableColumn::new().set_header(head))
        .collect();
    let table = Table::new()
        .set_columns(&columns)
        .set_name(format!("vaern_{name}"))
        .set_style(TableStyle::Light1);
    let last = u16::try_from(heads.len()).unwrap_or(1) - 1;
    sheet.add_table(0, 0, rows.max(1), last, &table)?;
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// A number as a number; what is hidden or unknown as words, which no sum counts.
fn value(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Value,
    kind: Kind,
    words: Words,
) -> Result<(), ExportError> {
    match value.number() {
        Some(number) => sheet.write_number_with_format(row, column, number, &format_of(kind))?,
        None => sheet.write_string(row, column, words.value(kind, value))?,
    };
    Ok(())
}

fn format_of(kind: Kind) -> Format {
    Format::new().set_num_format(match kind.decimals() {
        0 => "#,##0",
        1 => "#,##0.0",
        _ => "#,##0.00",
    })
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
