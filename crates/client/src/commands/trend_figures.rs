//! The figures behind the leader's screens: asked for, kept for when there is no network.

use crate::app::App;
use crate::exchange::{HttpRequest, Outcome, parsed};
use crate::failure::{Failure, FailureCode};
use crate::store::Setting;
use chrono::NaiveDate;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use vaern_domain::Language;
use vaern_domain::id::UnitId;
use vaern_protocol::enrolment::Unit;
use vaern_protocol::figures::{FiguresAnswer, Judged, MonthFigure};
use vaern_protocol::trends::Holiday;
use vaern_protocol::{FIGURES_PATH, PATTERNS_PATH};
use vaern_statistics::{DateRange, VerdictKind, WeekNumber, month_of_week};
use vaern_texts::text;

/// Answers kept: those of so many questions.
const KEPT: usize = 24;

/// An answer, and whether it is the kept one.
pub(super) struct Seen<T> {
    pub(super) answer: T,
    pub(super) offline: bool,
}

/// What is asked.
#[derive(Clone, Copy)]
pub(super) enum Question {
    Figures,
    Patterns,
}

impl Question {
    fn path(self, unit: Option<UnitId>) -> String {
        let path = match self {
            Self::Figures => FIGURES_PATH,
            Self::Patterns => PATTERNS_PATH,
        };
        unit.map_or_else(|| path.to_owned(), |unit| format!("{path}?unit={unit}"))
    }

    pub(super) fn request(self, app: &App, unit: Option<UnitId>) -> Result<HttpRequest, Failure> {
        let session = app.enrolled()?;
        if !session.enrolled.role.reads_unit_trends() {
            return Err(FailureCode::NotAllowed.into());
        }
        Ok(session.request(&self.path(unit), None, app.language()))
    }

    /// The answer; without one, what was seen last.
    pub(super) fn take<T: Serialize + DeserializeOwned>(
        self,
        app: &mut App,
        unit: Option<UnitId>,
        outcome: Outcome,
    ) -> Result<Seen<T>, Failure> {
        let path = self.path(unit);
        match parsed::<T>(outcome) {
            Ok(answer) => {
                keep(app, path, &answer)?;
                app.reached(true, None);
                Ok(Seen {
                    answer,
                    offline: false,
                })
            }
            Err(failure) if failure.code == FailureCode::ServerUnreachable => {
                app.reached(false, Some(failure.clone()));
                let mut kept = kept(app)?;
                let answer = kept.remove(&path).ok_or(failure)?;
                let answer = serde_json::from_value(answer).map_err(|_| FailureCode::Unexpected)?;
                Ok(Seen {
                    answer,
                    offline: true,
                })
            }
            Err(failure) => Err(failure),
        }
    }
}

/// What an older app kept has another form, and is as good as nothing.
fn kept(app: &App) -> Result<BTreeMap<String, Value>, Failure> {
    let kept: Option<Value> = app.store.setting(Setting::Trends)?;
    let mut kept: BTreeMap<String, Value> = kept
        .and_then(|kept| serde_json::from_value(kept).ok())
        .unwrap_or_default();
    kept.retain(|path, _| path.starts_with('/'));
    Ok(kept)
}

fn keep(app: &mut App, path: String, answer: &impl Serialize) -> Result<(), Failure> {
    let mut all = kept(app)?;
    if all.len() >= KEPT && !all.contains_key(&path) {
        all.pop_last();
    }
    let answer = serde_json::to_value(answer).map_err(|_| FailureCode::Unexpected)?;
    all.insert(path, answer);
    Ok(app.store.set(Setting::Trends, &all)?)
}

/// The only workplace there is to see, for somebody who sees no more than that.
pub(super) fn only_unit<'a>(app: &App, units: &'a [Unit]) -> Option<&'a Unit> {
    let sees_all = app
        .session()
        .is_some_and(|session| session.enrolled.role.reads_organisation_trends());
    units.first().filter(|_| !sees_all)
}

/// The name of a workplace, or of all.
pub(super) fn name_of(language: Language, units: &[Unit], unit: Option<UnitId>) -> String {
    units
        .iter()
        .find(|known| Some(known.unit_id) == unit)
        .map_or_else(
            || text(language, "trend.all_units", &[]),
            |unit| unit.name.clone(),
        )
}

/// What is said of a workplace, or of all.
pub(super) fn judged(answer: &FiguresAnswer, unit: Option<UnitId>) -> Judged {
    let found = answer.judgements.iter().find(|judgement| judgement.unit == unit);
    found.map_or(Judged::TooFew, |judgement| judgement.verdict)
}

/// The months that are over, the latest last.
pub(super) fn whole_months(answer: &FiguresAnswer) -> impl DoubleEndedIterator<Item = &MonthFigure> {
    let present = month_of_week(answer.today);
    answer.months.iter().filter(move |month| month.month < present)
}

/// School holidays as the statistics read them.
pub(super) fn ranges(answer: &FiguresAnswer) -> Vec<DateRange> {
    let holidays = answer.holidays.iter();
    let range = |holiday: &Holiday| DateRange {
        first: holiday.first,
        last: holiday.last,
    };
    holidays.map(range).collect()
}

pub(super) fn kind(verdict: Judged) -> VerdictKind {
    match verdict {
        Judged::AsUsual => VerdictKind::AsUsual,
        Judged::More { .. } => VerdictKind::More,
        Judged::Fewer { .. } => VerdictKind::Fewer,
        Judged::TooFew => VerdictKind::TooFew,
    }
}

/// Whether what is judged is only a part of the weeks: then too little can be told, not too little has happened.
pub(super) fn has_hidden_weeks(answer: &FiguresAnswer, unit: Option<UnitId>) -> bool {
    unit.is_none() && answer.weeks.iter().any(|week| week.incidents.is_none())
}

/// The verdict as one sentence, with the workplace's name.
pub(super) fn sentence(language: Language, unit: &str, verdict: Judged, hidden_weeks: bool) -> String {
    let week = match verdict {
        Judged::More { since } | Judged::Fewer { since } => WeekNumber::of(since).week.to_string(),
        Judged::AsUsual | Judged::TooFew => String::new(),
    };
    let key = match verdict {
        Judged::AsUsual => "verdict.of_unit.as_usual",
        Judged::More { .. } => "verdict.of_unit.more",
        Judged::Fewer { .. } => "verdict.of_unit.fewer",
        Judged::TooFew if hidden_weeks => "verdict.of_unit.too_few_shown",
        Judged::TooFew => "verdict.of_unit.too_few",
    };
    text(language, key, &[("unit", unit), ("week", &week)])
}

/// "oktober 2026".
pub(super) fn month_name(language: Language, month: NaiveDate) -> String {
    use chrono::Datelike as _;
    let name = text(language, &format!("month.m{:02}", month.month()), &[]);
    format!("{name} {}", month.year())
}

/// A number with at most one decimal, as the language writes it.
pub(super) fn decimal(number: f64, language: Language) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    let plain = format!("{rounded}");
    match language {
        Language::Da | Language::Pl | Language::Uk | Language::Tr => plain.replace('.', ","),
        Language::En | Language::Ar => plain,
    }
}

/// A share in whole percent.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}
