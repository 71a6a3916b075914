//! `GET /v1/export/incidents.csv`: one row per incident of the own workplace, structured facts only; and the figures.
//!
//! UTF-8 with a byte order mark, semicolons and CRLF: what a Danish Excel opens with a double click. Header words are
//! in the asker's language where offices speak it, else in English; cells hold the stable codes. There is no column for a
//! note, an alias, a person, a device or what the recording cost; the language is empty where there is no name. Records
//! between colleagues stand in another procedure, not here. New columns come last, so that whoever reads by position goes
//! on reading.

mod figures;

use super::about::{About, Answer, shape};
use super::body::ReadableQuery;
use super::failure::accepted_language;
use super::{App, Failure};
use crate::store::{IncidentFacts, Reading, Session};
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse as _, Response};
use chrono::{Datelike as _, Timelike as _};
use schemars::JsonSchema;
use serde::Deserialize;
use std::sync::Arc;
use vaern_domain::Language;
use vaern_domain::catalogue::{
    Absence, Actor, Burden, Company, Exposure, People, Place, Support, Trigger, YesNo,
};
use vaern_protocol::ErrorCode;
use vaern_texts::spreadsheet::harmless;

pub(super) use figures::{ABOUT as ABOUT_FIGURES, answer as figures};

/// Keys of the header words under `csv.`, in the order of the columns.
const COLUMNS: [&str; 24] = [
    "incident",
    "unit",
    "occurred",
    "weekday",
    "hour",
    "recorded",
    "acts",
    "actor",
    "burden",
    "trigger",
    "place",
    "absence",
    "language",
    "catalogue_version",
    "incidents",
    "tally",
    "exposure",
    "company",
    "people",
    "helped",
    "support",
    "alarm",
    "police",
    "outside_hours",
];

pub(super) const ABOUT: About = About {
    summary: "One row of structured facts for each incident of the own workplace, as CSV.",
    query: Some(shape::<ExportQuery>),
    body: None,
    answer: Answer::Text("text/csv"),
    errors: &[],
};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ExportQuery {
    /// Language of the header words; that of `Accept-Language` when left out.
    lang: Option<String>,
}

pub(super) async fn answer(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    headers: HeaderMap,
    ReadableQuery(query): ReadableQuery<ExportQuery>,
) -> Result<Response, Failure> {
    let asked = query.lang.as_deref().and_then(Language::accepted);
    let language = asked.unwrap_or_else(|| accepted_language(&headers)).of_office();
    let Some(unit) = session.unit else {
        return Err(Failure::of(ErrorCode::NotAllowed));
    };
    app.store
        .log_access(&session, Reading::Export(unit), (app.clock)())
        .await?;
    let facts = app.store.incident_facts(session.organisation, unit).await?;
    let table = table(language, &facts).map_err(|_| Failure::of(ErrorCode::Internal))?;
    Ok(file(
        language,
        "attachment; filename=\"vaern-incidents.csv\"",
        table,
    ))
}

fn file(language: Language, disposition: &'static str, table: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CONTENT_LANGUAGE, language.code()),
    ];
    (headers, table).into_response()
}

fn table(language: Language, facts: &[IncidentFacts]) -> Result<Vec<u8>, csv::Error> {
    written(language, COLUMNS, facts.iter().map(cells))
}

/// A table as a Danish Excel opens it, its head in words.
fn written<const N: usize>(
    language: Language,
    columns: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Result<Vec<u8>, csv::Error> {
    let mut table = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut table);
    writer.write_record(columns.map(|column| vaern_texts::text(language, &format!("csv.{column}"), &[])))?;
    for cells in rows {
        writer.write_record(cells.iter().map(|cell| harmless(cell).into_owned()))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(table)
}

fn cells(facts: &IncidentFacts) -> [String; COLUMNS.len()] {
    let at = facts.occurred_at;
    let acts: Vec<&str> = facts.acts.iter().map(|act| act.code()).collect();
    let code = |code: Option<&'static str>| code.unwrap_or_default().to_owned();
    let is_tally = !facts.tally.is_empty();
    let tally: Vec<String> = facts
        .tally
        .iter()
        .map(|(act, count)| format!("{}={}", act.code(), u16::from(*count)))
        .collect();
    let incidents = match is_tally {
        true => facts.tally.values().map(|count| u32::from(*count)).sum(),
        false => 1,
    };
    let details = &facts.details;
    let helped: Vec<&str> = details.helped.iter().map(|helped| helped.code()).collect();
    [
        facts.incident.to_string(),
        facts.unit.clone(),
        at.format("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        at.weekday().number_from_monday().to_string(),
        // A day tally says what day it was, not what time.
        if is_tally {
            String::new()
        } else {
            at.hour().to_string()
        },
        facts.recorded_at.format("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        acts.join("|"),
        code(facts.actor.map(Actor::code)),
        facts.burden.map(burden).unwrap_or_default(),
        code(facts.trigger.map(Trigger::code)),
        code(facts.place.map(Place::code)),
        code(facts.absence.map(Absence::code)),
        code(facts.language.map(Language::code)),
        facts.catalogue.to_string(),
        incidents.to_string(),
        tally.join("|"),
        code(details.exposure.map(Exposure::code)),
        code(details.company.map(Company::code)),
        code(details.people.map(People::code)),
        helped.join("|"),
        code(details.support.map(Support::code)),
        code(details.alarm.map(YesNo::code)),
        code(details.police.map(YesNo::code)),
        code(details.outside_hours.map(YesNo::code)),
    ]
}

fn burden(burden: Burden) -> String {
    match burden {
        Burden::Level(level) => level.level().to_string(),
        Burden::Unknown => "unknown".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_a_word_in_every_language_of_an_office() {
        for language in Language::OFFICE {
            for column in COLUMNS {
                assert!(
                    vaern_texts::has(language, &format!("csv.{column}")),
                    "csv.{column} in {language:?}"
                );
            }
        }
    }
}
