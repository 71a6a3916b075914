//! Personal data in a table: CPR numbers, phone numbers and e-mail addresses stop it, names and addresses are asked about.

use crate::moment::{day_of, hour_of};
use crate::rows::Rows;
use std::collections::{BTreeSet, HashMap};
use vaern_domain::guard;

/// The lines with personal data, each once, in order. Never what stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Personal {
    /// With a CPR number, a phone number or an e-mail address: the file is not taken.
    pub stops: Vec<usize>,
    /// With what reads like a name or an address.
    pub asks: Vec<usize>,
}

/// Looks at every cell, the heads' included (line 1), whatever its column is used for.
pub fn personal_lines(rows: &Rows) -> Personal {
    let mut known: HashMap<&str, (bool, bool)> = HashMap::new();
    let (mut stops, mut asks) = (BTreeSet::new(), BTreeSet::new());
    let heads = rows.heads.iter().map(|head| (1, head));
    let lines = rows
        .lines
        .iter()
        .flat_map(|(line, cells)| cells.iter().map(move |cell| (*line, cell)));
    for (line, cell) in heads.chain(lines) {
        let (is_stop, is_ask) = *known.entry(cell).or_insert_with(|| look(cell));
        if is_stop {
            stops.insert(line);
        }
        if is_ask {
            asks.insert(line);
        }
    }
    Personal {
        stops: stops.into_iter().collect(),
        asks: asks.into_iter().collect(),
    }
}

/// Whether a cell stops the file, and whether it asks.
fn look(cell: &str) -> (bool, bool) {
    let cell = cell.trim();
    // A day or a time has as many digits as a phone number. A CPR number is never one: it has ten.
    let is_moment = cell.len() <= "2026-03-02 13:45:00.000+01:00".len()
        && cell.starts_with(|first: char| first.is_ascii_digit())
        && (day_of(cell).is_some() || hour_of(cell).is_some())
        && !cell
            .chars()
            .any(|letter| letter.is_alphabetic() && letter != 'T' && letter != 'Z')
        && guard::scan(cell)
            .iter()
            .all(|found| found.kind != guard::FindingKind::Cpr);
    if cell.len() < 2 || is_moment {
        return (false, false);
    }
    let found = guard::scan(cell);
    (
        found.iter().any(|found| found.kind.refuses()),
        found.iter().any(|found| !found.kind.refuses()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(cells: &[&str]) -> Personal {
        let lines = cells.iter().enumerate();
        personal_lines(&Rows {
            heads: vec!["a".to_owned()],
            lines: lines
                .map(|(place, cell)| (place + 2, vec![String::new(), (*cell).to_owned()]))
                .collect(),
            empty: 0,
        })
    }

    #[test]
    fn what_stops_is_told_by_line_in_every_column() {
        let found = of(&[
            "Ringede til 20 12 34 56",
            "slag",
            "010203-1234",
            "mor@example.dk",
            "0102031234",
            "Emma Jensen",
        ]);
        assert_eq!(found.stops, [2, 4, 5, 6]);
        assert_eq!(found.asks, [7]);
    }

    #[test]
    fn days_times_and_counts_are_no_phone_numbers() {
        let cells = ["2026-03-02 13:45", "02-03-2026", "20260302", "13.45", "12", "7"];
        assert_eq!(of(&cells), Personal::default());
    }
}
