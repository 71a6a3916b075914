//! Signal or noise: weeks as a run chart where they are told, months as rates, each with its conclusion and its table.

use super::Remote;
use super::filter::Filter;
use super::follow_up_quality::{self, ActionEffect};
use super::part::ChartPart;
use super::trend_figures::{Question, only_unit, said, take_figures};
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step};
use crate::failure::Failure;
use crate::host::Host;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_charts::Size;
use vaern_domain::Language;
use vaern_domain::id::UnitId;
use vaern_protocol::enrolment::Unit;
use vaern_protocol::figures::FiguresAnswer;
use vaern_statistics::VerdictKind;
use vaern_texts::text;

/// The request, and the conversation.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadTrend {
    /// Which figures.
    #[serde(default)]
    pub filter: Filter,
    /// Whether the window is narrow, as on a phone.
    #[serde(default)]
    pub narrow: bool,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct TrendView {
    /// The workplace shown; none for all.
    pub unit_id: Option<UnitId>,
    /// The workplaces to choose from; none when there is only one to see.
    pub units: Vec<UnitChoice>,
    /// The verdict.
    pub verdict: VerdictKind,
    /// The conclusion in words.
    pub sentence: String,
    /// The drawings.
    pub parts: Vec<ChartPart>,
    /// What stands beside the figures and is in none of them, in words.
    pub beside: Vec<String>,
    /// When the figures were read at the central store.
    #[ts(type = "string")]
    pub data_as_of: DateTime<Utc>,
    /// Whether these are figures seen earlier, for want of a network.
    pub offline: bool,
}

/// A workplace to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct UnitChoice {
    /// Its id.
    pub unit_id: UnitId,
    /// Its name.
    pub name: String,
}

impl Remote for ReadTrend {
    type Exchange = Self;

    fn exchange(self) -> Self {
        self
    }
}

impl Exchange for ReadTrend {
    type Reply = TrendView;

    fn next(
        &mut self,
        app: &mut App,
        _: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<TrendView>, Failure> {
        let Some(outcome) = outcome else {
            return Ok(Step::Send(Question::Figures.request(app, self.filter)?));
        };
        let seen = take_figures(app, self.filter, outcome)?;
        self.view(app, &seen.answer, seen.offline).map(Step::Done)
    }
}

impl ReadTrend {
    fn view(&self, app: &App, figures: &FiguresAnswer, offline: bool) -> Result<TrendView, Failure> {
        let language = app.language().of_office();
        let (verdict, sentence) = said(language, figures);
        // The cases a device holds are those of its own workplace.
        let held = match !figures.protected && app.follows_up() {
            true => app.store.unit_cases()?,
            false => Vec::new(),
        };
        let effects = follow_up_quality::effects_of(language, &held, figures.today);
        let first = self.filter.months.and_then(|_| figures.weeks.first());
        let gaps = super::gap_parts::parts(
            language,
            &held,
            self.filter,
            first.map(|week| week.week),
            verdict == VerdictKind::TooFew,
            size(self.narrow),
        );
        Ok(TrendView {
            unit_id: figures.unit,
            units: choices(app, &figures.units),
            verdict,
            parts: parts(language, figures, self.filter, &effects, &sentence, self.narrow)
                .into_iter()
                .chain(gaps)
                .chain(super::older_part::parts(language, figures, size(self.narrow)))
                .collect(),
            sentence,
            beside: beside(language, figures),
            data_as_of: figures.as_of,
            offline,
        })
    }
}

/// The drawings of one workplace, or of all.
pub(super) fn parts(
    language: Language,
    figures: &FiguresAnswer,
    filter: Filter,
    effects: &[ActionEffect],
    sentence: &str,
    narrow: bool,
) -> Vec<ChartPart> {
    let size = size(narrow);
    let mut parts = Vec::new();
    if !figures.weeks.is_empty() {
        parts.push(super::week_part::part(
            language, figures, filter, effects, sentence, size,
        ));
    }
    parts.push(super::rate_part::part(language, figures, size));
    parts
}

pub(super) fn size(narrow: bool) -> Size {
    if narrow { Size::Narrow } else { Size::Wide }
}

/// The workplaces to choose from.
pub(super) fn choices(app: &App, units: &[Unit]) -> Vec<UnitChoice> {
    if only_unit(app, units).is_some() {
        return Vec::new();
    }
    let choice = |unit: &Unit| UnitChoice {
        unit_id: unit.unit_id,
        name: unit.name.clone(),
    };
    units.iter().map(choice).collect()
}

/// What colleagues did, and what was begun and never saved; nothing is said of none.
fn beside(language: Language, figures: &FiguresAnswer) -> Vec<String> {
    [
        ("chart.beside.colleague", figures.colleague.unwrap_or(0)),
        ("chart.beside.abandoned", figures.abandoned.unwrap_or(0)),
    ]
    .into_iter()
    .filter(|(_, number)| *number > 0)
    .map(|(key, number)| text(language, key, &[("count", &number.to_string())]))
    .collect()
}
