//! Rows of a CSV file (comma, semicolon or tab, UTF-8 or Windows-1252) or of the first sheet of a workbook.

use calamine::{Data, DataType as _, Reader as _};
use chrono::NaiveTime;
use std::io::Cursor;

/// Heads and lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The first line that is not empty.
    pub heads: Vec<String>,
    /// The others that are not empty, with their number in the file.
    pub lines: Vec<(usize, Vec<String>)>,
    /// How many lines behind the heads are empty.
    pub empty: usize,
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
    let is_empty = |cells: &[String]| cells.iter().all(|cell| cell.trim().is_empty());
    let mut lines = all.into_iter().skip_while(|(_, cells)| is_empty(cells));
    let (_, heads) = lines.next().ok_or(Unreadable)?;
    let (empty, lines): (Vec<_>, Vec<_>) = lines.partition(|(_, cells)| is_empty(cells));
    Ok(Rows {
        heads,
        lines,
        empty: empty.len(),
    })
}

fn of_csv(file: &[u8]) -> Result<Vec<(usize, Vec<String>)>, Unreadable> {
    // What is no UTF-8 is what Excel writes in Denmark.
    let text = match std::str::from_utf8(file) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(file).0.into_owned(),
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

/// Days as ISO 8601, with the time behind where there is one; times as `13:45`; whole numbers without a decimal mark.
fn cell(cell: &Data) -> String {
    let moment = match cell {
        Data::DateTime(_) | Data::DateTimeIso(_) => cell.as_datetime(),
        other => return other.to_string(),
    };
    // A time of its own is a part of a day that never was.
    if matches!(cell, Data::DateTime(moment) if moment.as_f64() < 1.0) {
        return cell
            .as_time()
            .map(|time| time.format("%H:%M").to_string())
            .unwrap_or_default();
    }
    let Some(moment) = moment else {
        return cell.as_date().map(|day| day.to_string()).unwrap_or_default();
    };
    match moment.time() {
        NaiveTime::MIN => moment.date().to_string(),
        time => format!("{} {}", moment.date(), time.format("%H:%M")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(file: &[u8]) -> Vec<Vec<String>> {
        let rows = rows(file).unwrap();
        std::iter::once(rows.heads)
            .chain(rows.lines.into_iter().map(|(_, cells)| cells))
            .collect()
    }

    #[test]
    fn every_encoding_and_mark_a_spreadsheet_writes_is_read() {
        let read = [["Dato", "Sted"], ["2026-03-02", "Skolegården – øst"]]
            .map(|line| line.map(str::to_owned).to_vec());
        let text = |mark: &str| format!("Dato{mark}Sted\r\n2026-03-02{mark}Skolegården – øst\r\n");
        for mark in [";", ",", "\t"] {
            assert_eq!(lines(text(mark).as_bytes()), read, "UTF-8 with {mark:?}");
            let with_mark = format!("\u{feff}{}", text(mark));
            assert_eq!(lines(with_mark.as_bytes()), read, "with a byte order mark");
            let windows = encoding_rs::WINDOWS_1252.encode(&text(mark)).0.into_owned();
            assert!(
                std::str::from_utf8(&windows).is_err(),
                "the test must not fool itself"
            );
            assert_eq!(lines(&windows), read, "Windows-1252");
        }
    }

    #[test]
    fn lines_keep_their_number_and_empty_ones_are_counted() {
        let read = rows(b"\na;b\n1;2\n\n;\n3;\"4\n5\"\n6;7\n").unwrap();
        let numbers: Vec<usize> = read.lines.iter().map(|(line, _)| *line).collect();
        assert_eq!(numbers, [3, 6, 8], "as an editor numbers them");
        assert_eq!(read.heads, ["a", "b"]);
        assert!(read.empty >= 1, "a line of separators only is empty too");
        assert!(rows(b"").is_err() && rows(b"PK\x03\x04 no workbook").is_err());
    }
}
