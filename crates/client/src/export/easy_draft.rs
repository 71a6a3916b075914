//! The draft for a report to EASY: what the app knows in the order EASY asks, and what only the person or the leader can
//! fill in there. A pure function of the record. It reports nothing.
//!
//! In Danish, whatever language the person records in: it is copied into a form of a Danish authority.

use super::row::Told;
use crate::failure::{Failure, FailureCode};
use crate::store::OwnIncident;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::easy::{Agent, ContactMode, agents, contact_modes, deadlines};
use vaern_report::{Block, Report, pdf};
use vaern_texts::text;

/// As the form there is filled in, and as Danish dates are written.
const DAY: &str = "%d-%m-%Y";
const MOMENT: &str = "%d-%m-%Y %H:%M";

/// One part of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EasyPart {
    /// Its heading, in Danish.
    pub heading: String,
    /// Its fields, in the order EASY asks for them.
    pub lines: Vec<EasyLine>,
}

/// One field of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EasyLine {
    /// What is asked for, in Danish.
    pub label: String,
    /// What is known; empty where it is to be filled in there.
    pub value: String,
}

/// The form, field by field.
pub fn easy_parts(incident: &OwnIncident, workplace: &str) -> Vec<EasyPart> {
    let told = Told::of(incident, Language::Da);
    let line = |key: &str, value: &str| EasyLine {
        label: word(key),
        value: value.to_owned(),
    };
    let part = |key: &str, lines: Vec<EasyLine>| EasyPart {
        heading: word(key),
        lines,
    };
    let answers = &incident.answers;
    let modes = contact_modes(&answers.acts)
        .into_iter()
        .map(|mode: ContactMode| word(&format!("mode.{}", mode.code())));
    let agents = agents(&answers.acts)
        .into_iter()
        .map(|agent: Agent| word(&format!("agent.{}", agent.code())));
    let joined = |words: Vec<String>| words.join(", ");
    let first_day = answers.first_absence_day.map(|day| day.format(DAY).to_string());
    let running = deadlines(incident.occurred, answers);
    let clocks = running.into_iter().map(|deadline| EasyLine {
        label: text(Language::Da, &format!("deadline.{}", deadline.clock.code()), &[]),
        value: match deadline.until {
            Some(until) => until.format(MOMENT).to_string(),
            None => deadline.last_day.format(DAY).to_string(),
        },
    });
    vec![
        part(
            "part.person",
            vec![line("name", ""), line("cpr", ""), line("employment", "")],
        ),
        part(
            "part.accident",
            vec![
                line("workplace", workplace),
                line("place", &told.place),
                line("time", &incident.occurred.format(MOMENT).to_string()),
                line("course", &joined(told.acts)),
                line("before", &told.trigger),
                line("actor", &told.actor),
                line("note", &told.note),
                line("how", &joined(modes.collect())),
                line("by", &joined(agents.collect())),
            ],
        ),
        part(
            "part.injury",
            vec![
                line("injury", ""),
                line("body", ""),
                line("absence", &told.absence),
                line("first_day", &first_day.unwrap_or_default()),
            ],
        ),
        part("part.deadlines", clocks.collect()),
    ]
}

/// The draft as text.
pub fn easy_draft(incident: &OwnIncident, workplace: &str) -> String {
    let mut lines = vec![word("title"), word("nothing_sent")];
    for part in easy_parts(incident, workplace) {
        lines.push(String::new());
        lines.push(part.heading);
        lines.extend(
            part.lines
                .into_iter()
                .map(|line| format!("{}: {}", line.label, filled(line.value))),
        );
    }
    lines.push(String::new());
    lines.push(word("when_in_doubt"));
    lines.join("\n") + "\n"
}

/// The draft as an accessible PDF.
///
/// # Errors
/// `export_failed` when no accessible document could be made.
pub(crate) fn easy_form(
    incident: &OwnIncident,
    workplace: &str,
    made_at: DateTime<FixedOffset>,
) -> Result<Vec<u8>, Failure> {
    let mut blocks = vec![Block::Paragraph(word("nothing_sent"))];
    for part in easy_parts(incident, workplace) {
        if part.lines.is_empty() {
            continue;
        }
        blocks.push(Block::Heading(part.heading));
        let facts = part
            .lines
            .into_iter()
            .map(|line| (line.label, filled(line.value)));
        blocks.push(Block::Facts(facts.collect()));
    }
    blocks.push(Block::Paragraph(word("when_in_doubt")));
    let report = Report {
        title: word("title"),
        language: Language::Da.code().to_owned(),
        right_to_left: false,
        made_at,
        foot: text(Language::Da, "app.name", &[]),
        blocks,
    };
    let page_label = |page: usize, pages: usize| {
        let (page, pages) = (page.to_string(), pages.to_string());
        text(Language::Da, "log.page", &[("page", &page), ("pages", &pages)])
    };
    pdf(&report, &page_label).map_err(|_| FailureCode::ExportFailed.into())
}

fn word(key: &str) -> String {
    text(Language::Da, &format!("easy_draft.{key}"), &[])
}

fn filled(value: String) -> String {
    if value.is_empty() { word("fill_in") } else { value }
}
