//! The draft for a report to EASY: what the app knows in the order EASY asks, and what only the person or the leader can
//! fill in there. A pure function of the record. It reports nothing.
//!
//! In Danish, whatever language the person records in: it is copied into a form of a Danish authority.

use super::row::Told;
use crate::store::OwnIncident;
use vaern_domain::Language;
use vaern_domain::easy::{Agent, ContactMode, agents, contact_modes, deadlines};
use vaern_texts::text;

/// The draft as text.
pub fn easy_draft(incident: &OwnIncident, workplace: &str) -> String {
    let language = Language::Da;
    let word = |key: &str| text(language, &format!("easy_draft.{key}"), &[]);
    let told = Told::of(incident, language);
    let blank = word("fill_in");
    let line = |key: &str, value: &str| {
        let value = if value.is_empty() { blank.as_str() } else { value };
        format!("{}: {value}", word(key))
    };
    let joined = |codes: Vec<String>| codes.join(", ");
    let modes = contact_modes(&incident.answers.acts)
        .into_iter()
        .map(|mode: ContactMode| word(&format!("mode.{}", mode.code())));
    let agents = agents(&incident.answers.acts)
        .into_iter()
        .map(|agent: Agent| word(&format!("agent.{}", agent.code())));
    let first_day = incident.answers.first_absence_day.map(|day| day.to_string());
    let mut lines = vec![
        word("title"),
        word("nothing_sent"),
        String::new(),
        word("part.person"),
        line("name", ""),
        line("cpr", ""),
        line("employment", ""),
        String::new(),
        word("part.accident"),
        line("workplace", workplace),
        line("place", &told.place),
        line("time", &incident.occurred.format("%Y-%m-%d %H:%M").to_string()),
        line("course", &joined(told.acts.clone())),
        line("before", &told.trigger),
        line("actor", &told.actor),
        line("note", &told.note),
        line("how", &joined(modes.collect())),
        line("by", &joined(agents.collect())),
        String::new(),
        word("part.injury"),
        line("injury", ""),
        line("body", ""),
        line("absence", &told.absence),
        line("first_day", &first_day.unwrap_or_default()),
        String::new(),
        word("part.deadlines"),
    ];
    let running = incident
        .answers
        .absence
        .map(|absence| deadlines(incident.occurred, absence, incident.answers.first_absence_day));
    for deadline in running.unwrap_or_default() {
        let name = text(language, &format!("deadline.{}", deadline.clock.code()), &[]);
        lines.push(format!("{name}: {}", deadline.last_day));
    }
    lines.push(String::new());
    lines.push(word("when_in_doubt"));
    lines.join("\n") + "\n"
}
