//! The figures of follow-up, each with its definition in words.

use super::super::trend_figures::percent;
use super::{is_nameless, number};
use crate::store::HeldCase;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::easy::{Clock, deadlines};
use vaern_domain::incident::follow_up::{Action, contact_by, is_in_time};
use vaern_domain::incident::{Authority, Outcome};
use vaern_statistics::{Share, median_between};
use vaern_texts::text;

/// One figure.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct QualityLine {
    /// Which; a code of our own.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// The figure in words: a share, a time, or the bare counts where they are too few.
    pub figure: String,
    /// How sure it is, or that there are too few to say.
    pub says: String,
    /// How it is made.
    pub definition: String,
    /// Whether there is enough to say anything.
    pub is_judged: bool,
}

/// The figures of these cases on a day.
pub(super) fn lines(language: Language, cases: &[&HeldCase], today: NaiveDate) -> Vec<QualityLine> {
    let actions: Vec<Action> = cases
        .iter()
        .flat_map(|case| case.incident.follow_up.actions())
        .filter(|action| action.deadline < today)
        .collect();
    let of_all =
        |is: &dyn Fn(&&&HeldCase) -> bool| (number(cases.iter().filter(is).count()), number(cases.len()));
    let assessed = actions.iter().filter(|action| action.is_assessed()).count();
    let share = |key: &str, counts: (u32, u32)| share_line(language, key, definition(language, key), counts);
    vec![
        share("in_time", in_time(cases, today)),
        median_line(language, cases),
        share(
            "with_action",
            of_all(&|case| !case.incident.follow_up.actions().is_empty()),
        ),
        share("with_effect", (number(assessed), number(actions.len()))),
        share("easy", easy(cases, today)),
        share("heard", of_all(&|case| case.incident.follow_up.has_message())),
    ]
}

/// Of those with a name, once the day on which a contact is in time is over.
fn in_time(cases: &[&HeldCase], today: NaiveDate) -> (u32, u32) {
    let recorded_at = |case: &HeldCase| case.incident.recorded_at;
    let due = cases
        .iter()
        .filter(|case| !is_nameless(case) && contact_by(recorded_at(case)) < today);
    let due: Vec<_> = due.collect();
    let is_done = |case: &&&&HeldCase| {
        let contacted = case.incident.follow_up.contacted_at();
        contacted.is_some_and(|at| is_in_time(recorded_at(case), at))
    };
    (number(due.iter().filter(is_done).count()), number(due.len()))
}

/// Of those with a clock: what was reported, and what was neither reported nor decided against before its last day was over.
fn easy(cases: &[&HeldCase], today: NaiveDate) -> (u32, u32) {
    let (mut part, mut of) = (0, 0);
    for case in cases {
        let incident = &case.incident;
        let clocks = deadlines(incident.occurred.at, &incident.answers);
        let clock = clocks
            .into_iter()
            .find(|deadline| matches!(deadline.clock, Clock::ReportAbsence | Clock::ReportBenefits));
        let Some(clock) = clock else { continue };
        match incident
            .decisions
            .get(&Authority::Easy)
            .filter(|decision| decision.settles())
        {
            Some(decision) if decision.outcome == Outcome::Reported => {
                of += 1;
                part += u32::from(decision.at.date_naive() <= clock.last_day);
            }
            Some(_) => {}
            None => of += u32::from(clock.last_day < today),
        }
    }
    (part, of)
}

/// A share of counts in words, with its exact interval where there are enough.
pub(in super::super) fn share_line(
    language: Language,
    key: &str,
    definition: String,
    (part, of): (u32, u32),
) -> QualityLine {
    let (part_text, of_text) = (part.to_string(), of.to_string());
    let counts = [("part", part_text.as_str()), ("of", of_text.as_str())];
    let judged = Share::of(part, of).filter(Share::is_judged);
    let (figure, says) = match judged {
        Some(share) => {
            let (low, high) = (percent(share.low), percent(share.high));
            let args = [
                counts[0],
                counts[1],
                ("low", low.as_str()),
                ("high", high.as_str()),
            ];
            (percent(share.share), text(language, "quality.sure", &args))
        }
        None if of == 0 => (text(language, "quality.none", &[]), String::new()),
        None => (
            text(language, "quality.counts", &counts),
            text(language, "quality.too_few", &[]),
        ),
    };
    line(language, key, definition, (figure, says), judged.is_some())
}

/// Whole hours from the record to the first contact, of those with a name who were contacted.
fn median_line(language: Language, cases: &[&HeldCase]) -> QualityLine {
    let hours = cases.iter().filter(|case| !is_nameless(case)).filter_map(|case| {
        let incident = &case.incident;
        let waited = incident.follow_up.contacted_at()? - incident.recorded_at;
        u32::try_from(waited.num_hours().max(0)).ok()
    });
    let hours: Vec<u32> = hours.collect();
    let judged = median_between(&hours).filter(|_| number(hours.len()) >= vaern_statistics::share::LEAST_OF);
    let (figure, says) = match judged {
        Some(median) => {
            let [hours, low, high] = [median.median, median.low, median.high].map(|hours| hours.to_string());
            let args = [("low", low.as_str()), ("high", high.as_str())];
            (
                text(language, "quality.hours", &[("hours", &hours)]),
                text(language, "quality.between_hours", &args),
            )
        }
        None if hours.is_empty() => (text(language, "quality.none", &[]), String::new()),
        None => (
            text(
                language,
                "quality.contacted",
                &[("count", &hours.len().to_string())],
            ),
            text(language, "quality.too_few", &[]),
        ),
    };
    line(
        language,
        "median",
        definition(language, "median"),
        (figure, says),
        judged.is_some(),
    )
}

fn line(
    language: Language,
    key: &str,
    definition: String,
    (figure, says): (String, String),
    is_judged: bool,
) -> QualityLine {
    QualityLine {
        key: key.to_owned(),
        name: text(language, &format!("quality.name.{key}"), &[]),
        figure,
        says,
        definition,
        is_judged,
    }
}

/// What a workplace sees of itself, in words.
fn definition(language: Language, key: &str) -> String {
    text(language, &format!("quality.definition.{key}"), &[])
}
