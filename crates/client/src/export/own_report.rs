//! The person's own log as PDF, in their language.

use super::row::Told;
use crate::failure::{Failure, FailureCode};
use crate::store::OwnIncident;
use chrono::{DateTime, FixedOffset};
use vaern_domain::Language;
use vaern_report::{Block, Column, Report, Table, pdf};
use vaern_texts::text;

/// Columns of the table with their share of the width. The words are those of the CSV where they fit.
const COLUMNS: [(&str, f32); 10] = [
    ("occurred", 9.0),
    ("acts", 13.0),
    ("actor", 9.0),
    ("burden", 6.5),
    ("trigger", 9.0),
    ("place", 8.0),
    ("absence", 8.0),
    ("note", 20.0),
    ("state", 9.0),
    ("measured", 8.5),
];

/// Languages written from right to left.
const RIGHT_TO_LEFT: [&str; 2] = ["ar", "fa"];

/// Whose log it is.
pub(crate) struct About {
    /// The person.
    pub person: Option<String>,
    /// Where they work.
    pub workplace: String,
    /// When the document was asked for.
    pub made_at: DateTime<FixedOffset>,
}

/// The document: one row per incident, newest first, withdrawn ones marked as such.
///
/// # Errors
/// `export_failed` when no accessible document could be made.
pub(crate) fn own_report(
    about: &About,
    incidents: &[OwnIncident],
    language: Language,
) -> Result<Vec<u8>, Failure> {
    let word = |key: &str| text(language, &format!("log.{key}"), &[]);
    let rows = incidents.iter().map(|incident| row(incident, language));
    let columns = COLUMNS.map(|(name, share)| Column {
        head: word(&format!("column.{name}")),
        share,
    });
    let mut blocks = vec![
        Block::Paragraph(word("for_you")),
        Block::Facts(facts(about, incidents, language)),
        Block::Heading(word("records")),
    ];
    blocks.push(if incidents.is_empty() {
        Block::Paragraph(word("none"))
    } else {
        Block::Table(Table {
            columns: columns.into(),
            rows: rows.collect(),
        })
    });
    let report = Report {
        title: word("title"),
        language: language.code().to_owned(),
        right_to_left: RIGHT_TO_LEFT.contains(&language.code()),
        made_at: about.made_at,
        foot: text(language, "app.name", &[]),
        blocks,
    };
    let page_label = |page: usize, pages: usize| {
        let (page, pages) = (page.to_string(), pages.to_string());
        text(language, "log.page", &[("page", &page), ("pages", &pages)])
    };
    pdf(&report, &page_label).map_err(|_| FailureCode::ExportFailed.into())
}

fn facts(about: &About, incidents: &[OwnIncident], language: Language) -> Vec<(String, String)> {
    let word = |key: &str| text(language, &format!("log.{key}"), &[]);
    let days = || incidents.iter().map(|incident| incident.occurred.date_naive());
    let period = days().min().zip(days().max()).map(|(first, last)| {
        let (first, last) = (first.to_string(), last.to_string());
        text(language, "log.from_to", &[("first", &first), ("last", &last)])
    });
    let seconds: u64 = incidents
        .iter()
        .map(|incident| incident.effort.duration_ms)
        .sum::<u64>()
        / 1000;
    let taps: u64 = incidents
        .iter()
        .map(|incident| u64::from(incident.effort.taps))
        .sum();
    let mut facts: Vec<(String, String)> = Vec::new();
    facts.extend(about.person.clone().map(|person| (word("person"), person)));
    facts.push((word("workplace"), about.workplace.clone()));
    facts.extend(period.map(|period| (word("period"), period)));
    facts.push((word("count"), incidents.len().to_string()));
    facts.push((word("measured"), effort(seconds, taps, language)));
    facts.push((word("made"), about.made_at.format("%Y-%m-%d %H:%M").to_string()));
    facts
}

fn effort(seconds: u64, taps: u64, language: Language) -> String {
    let (seconds, taps) = (seconds.to_string(), taps.to_string());
    text(language, "log.effort", &[("seconds", &seconds), ("taps", &taps)])
}

fn row(incident: &OwnIncident, language: Language) -> Vec<String> {
    let told = Told::of(incident, language);
    let seconds = incident.effort.duration_ms / 1000;
    vec![
        incident.occurred.format("%Y-%m-%d %H:%M").to_string(),
        told.acts.join(", "),
        told.actor,
        told.burden,
        told.trigger,
        told.place,
        told.absence,
        told.note,
        told.state,
        effort(seconds, u64::from(incident.effort.taps), language),
    ]
}
