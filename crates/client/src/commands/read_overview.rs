//! The leader's first look: one sentence per workplace and for all, four figures, and what needs attention.

use super::Remote;
use super::trend_figures::{
    Question, Seen, has_hidden_weeks, judged, kind, month_name, name_of, only_unit, sentence, whole_months,
};
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step};
use crate::failure::Failure;
use crate::host::Host;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::id::UnitId;
use vaern_protocol::figures::{Dimension, FiguresAnswer, MonthFigure, PatternsAnswer, Shown};
use vaern_statistics::VerdictKind;
use vaern_texts::text;

/// The request.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadOverview {}

/// The conversation: figures over time first, then those by kind.
#[derive(Default)]
pub struct OverviewExchange {
    first: Option<Box<(FiguresAnswer, bool)>>,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Overview {
    /// All workplaces together; the only one, for somebody who sees no more.
    pub all: UnitLine,
    /// Each workplace, by name, when there are several to see. No league table: the order says nothing.
    pub units: Vec<UnitLine>,
    /// Four figures.
    pub figures: Vec<Figure>,
    /// What needs attention, one sentence each; empty when nothing does.
    pub attention: Vec<Attention>,
    /// When the figures were read at the central store.
    #[ts(type = "string")]
    pub data_as_of: DateTime<Utc>,
    /// Whether these are figures seen earlier, for want of a network.
    pub offline: bool,
}

/// One workplace in one sentence.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct UnitLine {
    /// The workplace; none for all together.
    pub unit_id: Option<UnitId>,
    /// Its name.
    pub name: String,
    /// The verdict.
    pub verdict: VerdictKind,
    /// The verdict in words.
    pub sentence: String,
}

/// A figure with its name.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Figure {
    /// What it is; a code for the page to know it by.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The figure in words: "12", "at least 12", "hidden".
    pub value: String,
}

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Attention {
    /// What it is about, for the page to know where it leads: `more`, `hours` or `shadow`.
    pub key: String,
    /// The workplace, if it is about one.
    pub unit_id: Option<UnitId>,
    /// In words.
    pub sentence: String,
}

impl Remote for ReadOverview {
    type Exchange = OverviewExchange;

    fn exchange(self) -> OverviewExchange {
        OverviewExchange::default()
    }
}

impl Exchange for OverviewExchange {
    type Reply = Overview;

    fn next(
        &mut self,
        app: &mut App,
        _: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<Overview>, Failure> {
        let Some(outcome) = outcome else {
            return Ok(Step::Send(Question::Figures.request(app, None)?));
        };
        match self.first.take() {
            None => {
                let Seen { answer, offline } = Question::Figures.take(app, None, outcome)?;
                self.first = Some(Box::new((answer, offline)));
                Ok(Step::Send(Question::Patterns.request(app, None)?))
            }
            Some(first) => {
                let patterns: Seen<PatternsAnswer> = Question::Patterns.take(app, None, outcome)?;
                let (figures, offline) = *first;
                let offline = offline || patterns.offline;
                Ok(Step::Done(overview(app, &figures, &patterns.answer, offline)))
            }
        }
    }
}

fn overview(app: &App, figures: &FiguresAnswer, patterns: &PatternsAnswer, offline: bool) -> Overview {
    let language = app.language().of_office();
    let line = |unit_id: Option<UnitId>| {
        let name = name_of(language, &figures.units, unit_id);
        let verdict = judged(figures, unit_id);
        UnitLine {
            unit_id,
            verdict: kind(verdict),
            sentence: sentence(language, &name, verdict, has_hidden_weeks(figures, unit_id)),
            name,
        }
    };
    let mut units: Vec<UnitLine> = figures
        .units
        .iter()
        .map(|unit| line(Some(unit.unit_id)))
        .collect();
    units.sort_by(|left, right| left.name.cmp(&right.name));
    let all = match only_unit(app, &figures.units) {
        Some(_) => units.remove(0),
        None => line(None),
    };
    Overview {
        attention: attention(language, figures, &all, &units),
        figures: four_figures(language, figures, patterns),
        all,
        units,
        data_as_of: figures.as_of,
        offline,
    }
}

fn four_figures(language: Language, figures: &FiguresAnswer, patterns: &PatternsAnswer) -> Vec<Figure> {
    let mut months = whole_months(figures).rev();
    let of_month = |key: &str, month: Option<&MonthFigure>| Figure {
        key: key.to_owned(),
        name: month.map_or_else(
            || text(language, "overview.figure.no_month", &[]),
            |month| {
                let month = month_name(language, month.month);
                text(language, "overview.figure.month", &[("month", &month)])
            },
        ),
        value: shown(language, month.and_then(|month| month.incidents)),
    };
    let since = month_name(language, patterns.first);
    let of_kinds = |key: &str, dimension: Dimension, codes: &[&str]| Figure {
        key: key.to_owned(),
        name: text(language, &format!("overview.figure.{key}"), &[("month", &since)]),
        value: sum_of(language, patterns, dimension, codes),
    };
    vec![
        of_month("month", months.next()),
        of_month("month_before", months.next()),
        of_kinds("high_burden", Dimension::Burden, &["high"]),
        of_kinds("absence", Dimension::Absence, &["maybe", "yes"]),
    ]
}

/// A count, or that it is hidden.
pub(super) fn shown(language: Language, count: Shown) -> String {
    count.map_or_else(|| text(language, "chart.hidden", &[]), |count| count.to_string())
}

/// The sum of some kinds; "at least" where parts of it are hidden.
pub(super) fn sum_of(
    language: Language,
    patterns: &PatternsAnswer,
    dimension: Dimension,
    codes: &[&str],
) -> String {
    let kinds = patterns
        .patterns
        .iter()
        .filter(|pattern| pattern.dimension == dimension);
    let kinds = kinds.flat_map(|pattern| &pattern.kinds);
    let (mut sum, mut hidden) = (0, 0);
    for kind in kinds.filter(|kind| codes.contains(&kind.code.as_str())) {
        sum += kind.count;
        hidden += kind.hidden_parts;
    }
    told(language, sum, hidden)
}

/// A sum of which parts may be hidden.
pub(super) fn told(language: Language, sum: u32, hidden_parts: u32) -> String {
    match (sum, hidden_parts) {
        (_, 0) => sum.to_string(),
        (0, _) => text(language, "chart.hidden", &[]),
        _ => text(language, "chart.at_least", &[("count", &sum.to_string())]),
    }
}

fn attention(
    language: Language,
    figures: &FiguresAnswer,
    all: &UnitLine,
    units: &[UnitLine],
) -> Vec<Attention> {
    let lines = units.iter().chain(units.is_empty().then_some(all));
    let mut attention: Vec<Attention> = lines
        .filter(|line| line.verdict == VerdictKind::More)
        .map(|line| Attention {
            key: "more".to_owned(),
            unit_id: line.unit_id,
            sentence: line.sentence.clone(),
        })
        .collect();
    let mut about = |key: &str| {
        attention.push(Attention {
            key: key.to_owned(),
            unit_id: None,
            sentence: text(language, &format!("overview.attention.{key}"), &[]),
        });
    };
    if whole_months(figures)
        .next_back()
        .is_some_and(|month| month.hours.is_none())
    {
        about("hours");
    }
    if figures.shadow_weeks.is_empty() {
        about("shadow");
    }
    attention
}
