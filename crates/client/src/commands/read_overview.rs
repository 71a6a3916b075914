//! The leader's first look: one sentence per workplace and for all, and four figures.

use super::Remote;
use super::trend_figures::{self, Figures, sentence};
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step};
use crate::failure::Failure;
use crate::host::Host;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::id::UnitId;
use vaern_statistics::VerdictKind;
use vaern_texts::text;

/// The request, and the conversation.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadOverview {}

/// The answer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Overview {
    /// All workplaces together; the only one, for somebody who sees no more.
    pub all: UnitLine,
    /// Each workplace, by name, when there are several to see. No league table: the order says nothing.
    pub units: Vec<UnitLine>,
    /// Four figures.
    pub figures: Vec<Figure>,
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
    /// `overview.figure.<key>` in `locales/`.
    pub key: String,
    /// The figure.
    pub value: u32,
}

impl Remote for ReadOverview {
    type Exchange = Self;

    fn exchange(self) -> Self {
        self
    }
}

impl Exchange for ReadOverview {
    type Reply = Overview;

    fn next(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<Overview>, Failure> {
        let Some(outcome) = outcome else {
            return Ok(Step::Send(trend_figures::request(app, host)?));
        };
        let figures = trend_figures::take(app, host, outcome)?;
        Ok(Step::Done(overview(app, &figures)))
    }
}

fn overview(app: &App, figures: &Figures) -> Overview {
    let language = app.language().of_office();
    let line = |unit_id: Option<UnitId>, name: String| {
        let verdict = figures.chart(unit_id).verdict();
        UnitLine {
            unit_id,
            verdict: verdict.kind(),
            sentence: sentence(language, &name, verdict),
            name,
        }
    };
    let mut units: Vec<UnitLine> = figures
        .answer
        .units
        .iter()
        .map(|unit| line(Some(unit.unit_id), unit.name.clone()))
        .collect();
    units.sort_by(|left, right| left.name.cmp(&right.name));
    let all = match figures.only_unit(app) {
        Some(_) => units.remove(0),
        None => line(None, text(language, "trend.all_units", &[])),
    };
    let figure = |key: &str, value: u32| Figure {
        key: key.to_owned(),
        value,
    };
    Overview {
        all,
        units,
        figures: vec![
            figure(
                "incidents_four_weeks",
                figures.four_weeks(false, |row| row.incidents),
            ),
            figure(
                "incidents_previous_four_weeks",
                figures.four_weeks(true, |row| row.incidents),
            ),
            figure(
                "high_burden_four_weeks",
                figures.four_weeks(false, |row| row.high_burden),
            ),
            figure(
                "absence_four_weeks",
                figures.four_weeks(false, |row| row.possible_absence),
            ),
        ],
        data_as_of: figures.answer.as_of,
        offline: figures.offline,
    }
}
