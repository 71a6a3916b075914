//! Rows of a CSV file (comma, semicolon or tab, UTF-8 or Windows-1252) or of the first sheet of a workbook.

use calamine::{Data, DataType as _, Reader as _};
use std::io::Cursor;

/// Heads and lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The first line.
    pub heads: Vec<String>,
    /// The others that are not empty, with their number in the file.
    pub lines: Vec<(usize, Vec<String>)>,
}

/// Why a file cannot be read at all.
#[derive(Debug, thiserror::Error)]
#[error("neither CSV nor a workbook")]
pub struct Unreadable;

/// The rows of a file.
///
/// # Errors
/// [`Unreadable`] when it is empty, or no CSV and no workbook.
pub fn rows(file: &[u8]) -> Result<Rows, Unreadable> {
    let all = if file.starts_with(b"PK") {
        of_workbook(file)?
    } else {
        of_csv(file)?
    };
    let mut lines = all
        .into_iter()
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    let (_, heads) = lines.next().ok_or(Unreadable)?;
    Ok(Rows {
        heads,
        lines: lines.collect(),
    })
}

fn of_csv(file: &[u8]) -> Result<Vec<(usize, Vec<String>)>, Unreadable> {
    let text = match std::str::from_utf8(file) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        // Excel's own CSV in Denmark. Its letters are those of Latin-1 where Danish names are concerned.
        Err(_) => file.iter().map(|byte| char::from(*byte)).collect(),
    };
    let first = text.lines().next().unwrap_or_default();
    let often = |mark: char| first.matches(mark).count();
    let delimiter = [';', '\t', ',']
        .into_iter()
        .max_by_key(|mark| (often(*mark), *mark == ';'));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.and_then(|mark| u8::try_from(mark).ok()).unwrap_or(b';'))
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|record| {
            let record = record.map_err(|_| Unreadable)?;
            let line = record
                .position()
                .map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
            Ok((line, record.iter().map(str::to_owned).collect()))
        })
        .collect()
}

fn of_workbook(file: &[u8]) -> Result<Vec<(usize, Vec<String>)>, Unreadable> {
    let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(Cursor::new(file)).map_err(|_| Unreadable)?;
    let sheet = book
        .worksheet_range_at(0)
        .ok_or(Unreadable)?
        .map_err(|_| Unreadable)?;
    let above = sheet
        .start()
        .map_or(0, |(row, _)| usize::try_from(row).unwrap_or(0));
    let rows = sheet.rows().enumerate();
    Ok(rows
        .map(|(row, cells)| (above + row + 1, cells.iter().map(cell).collect()))
        .collect())
}

/// Days as ISO 8601, whole numbers without a decimal mark.
fn cell(cell: &Data) -> String {
    match cell {
        Data::DateTime(_) | Data::DateTimeIso(_) => {
            cell.as_date().map(|day| day.to_string()).unwrap_or_default()
        }
        other => other.to_string(),
    }
}
