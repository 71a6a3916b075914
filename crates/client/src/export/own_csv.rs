//! The person's own log as CSV, in their language: UTF-8 with a byte order mark and semicolons, as spreadsheets with
//! Danish settings expect.

use crate::failure::{Failure, FailureCode};
use crate::store::{OwnIncident, SendState};
use vaern_domain::Language;
use vaern_domain::catalogue::{Absence, Actor, Burden, Place, Trigger};
use vaern_texts::spreadsheet::harmless;
use vaern_texts::text;

const COLUMNS: [&str; 10] = [
    "occurred", "recorded", "acts", "actor", "burden", "trigger", "place", "absence", "note", "state",
];

/// The file's content: one row per incident, newest first.
///
/// # Errors
/// `export_failed` when the rows could not be written to memory.
pub fn own_csv(incidents: &[OwnIncident], language: Language) -> Result<Vec<u8>, Failure> {
    let failed = |_| Failure::from(FailureCode::ExportFailed);
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer("\u{feff}".as_bytes().to_vec());
    let heads = COLUMNS.map(|column| text(language, &format!("csv.{column}"), &[]));
    writer.write_record(&heads).map_err(failed)?;
    for incident in incidents.iter().filter(|incident| !incident.withdrawn) {
        let row = row(incident, language);
        writer
            .write_record(row.iter().map(|cell| harmless(cell).into_owned()))
            .map_err(failed)?;
    }
    writer.into_inner().map_err(|_| FailureCode::ExportFailed.into())
}

fn row(incident: &OwnIncident, language: Language) -> [String; COLUMNS.len()] {
    let word = |group: &str, code: &str| text(language, &format!("{group}.{code}"), &[]);
    let optional = |group: &str, code: Option<&str>| code.map(|code| word(group, code)).unwrap_or_default();
    let answers = &incident.answers;
    let acts: Vec<String> = answers.acts.iter().map(|act| word("act", act.code())).collect();
    let burden = match answers.burden {
        None => String::new(),
        Some(Burden::Level(level)) => level.level().to_string(),
        Some(Burden::Unknown) => word("actor", "unknown"),
    };
    let state = match incident.state {
        SendState::OnDevice => "on_device",
        SendState::Sent => "sent",
        SendState::NeedsHelp => "needs_help",
    };
    [
        incident.occurred.format("%Y-%m-%d %H:%M").to_string(),
        incident.recorded_at.format("%Y-%m-%d %H:%M").to_string(),
        acts.join(" | "),
        optional("actor", answers.actor.map(Actor::code)),
        burden,
        optional("trigger", answers.trigger.map(Trigger::code)),
        optional("place", answers.place.map(Place::code)),
        optional("absence", answers.absence.map(Absence::code)),
        answers.note.clone().unwrap_or_default(),
        word("send_state", state),
    ]
}
