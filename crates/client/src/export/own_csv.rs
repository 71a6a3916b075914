//! The person's own log as CSV, in their language: UTF-8 with a byte order mark and semicolons, as spreadsheets with
//! Danish settings expect. An alias has no column here: it never leaves the workplace, and this file may.

use super::row::Told;
use crate::failure::{Failure, FailureCode};
use crate::store::OwnIncident;
use vaern_domain::Language;
use vaern_texts::spreadsheet::harmless;
use vaern_texts::text;

const COLUMNS: [&str; 22] = [
    "csv.occurred",
    "csv.recorded",
    "csv.acts",
    "csv.actor",
    "csv.burden",
    "csv.trigger",
    "csv.place",
    "csv.absence",
    "csv.note",
    "csv.state",
    "log.column.seconds",
    "log.column.taps",
    "log.column.steps_back",
    "csv.incidents",
    "csv.exposure",
    "csv.company",
    "csv.people",
    "csv.helped",
    "csv.support",
    "csv.alarm",
    "csv.police",
    "csv.outside_hours",
];

/// The file's content: one row per incident, newest first, withdrawn ones marked as such.
///
/// # Errors
/// `export_failed` when the rows could not be written to memory.
pub fn own_csv(incidents: &[OwnIncident], language: Language) -> Result<Vec<u8>, Failure> {
    let failed = |_| Failure::from(FailureCode::ExportFailed);
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer("\u{feff}".as_bytes().to_vec());
    let heads = COLUMNS.map(|column| text(language, column, &[]));
    writer.write_record(&heads).map_err(failed)?;
    for incident in incidents {
        let row = row(incident, language);
        writer
            .write_record(row.iter().map(|cell| harmless(cell).into_owned()))
            .map_err(failed)?;
    }
    writer.into_inner().map_err(|_| FailureCode::ExportFailed.into())
}

fn row(incident: &OwnIncident, language: Language) -> [String; COLUMNS.len()] {
    let told = Told::of(incident, language);
    // A day tally says what day it was, not what time.
    let occurred = if incident.answers.is_tally() {
        "%Y-%m-%d"
    } else {
        "%Y-%m-%d %H:%M"
    };
    [
        incident.occurred.format(occurred).to_string(),
        incident.recorded_at.format("%Y-%m-%d %H:%M").to_string(),
        told.acts.join(" | "),
        told.actor,
        told.burden,
        told.trigger,
        told.place,
        told.absence,
        told.note,
        told.state,
        (incident.effort.duration_ms / 1000).to_string(),
        incident.effort.taps.to_string(),
        incident.effort.steps_back.to_string(),
        incident.answers.incidents().to_string(),
        told.exposure,
        told.company,
        told.people,
        told.helped.join(" | "),
        told.support,
        told.alarm,
        told.police,
        told.outside_hours,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_a_word_in_every_language() {
        for language in Language::ALL {
            assert!(vaern_texts::has(language, "csv.own_file"), "{language:?}");
            for column in COLUMNS {
                assert!(vaern_texts::has(language, column), "{column} in {language:?}");
            }
        }
    }
}
