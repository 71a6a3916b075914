//! Signal or noise: the run chart of one workplace or of all, with its conclusion and its table.

use super::Remote;
use super::trend_figures::{self, Figures, sentence};
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step};
use crate::failure::Failure;
use crate::host::Host;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_charts::{ColumnWords, Drawing, PointWords, RunChartWords, Size, Table, draw};
use vaern_domain::Language;
use vaern_domain::id::UnitId;
use vaern_statistics::{Point, RunChart, VerdictKind, WeekNumber};
use vaern_texts::{counted, text};

/// The request, and the conversation.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadTrend {
    /// One workplace, or all.
    pub unit_id: Option<UnitId>,
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
    /// What is drawn.
    pub title: String,
    /// The drawing.
    pub svg: String,
    /// The same as a table.
    pub table: Table,
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
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<TrendView>, Failure> {
        let Some(outcome) = outcome else {
            return Ok(Step::Send(trend_figures::request(app, host)?));
        };
        let figures = trend_figures::take(app, host, outcome)?;
        let only = figures.only_unit(app).map(|unit| unit.unit_id);
        let shown = Self {
            unit_id: self.unit_id.or(only),
            ..self.clone()
        };
        Ok(Step::Done(shown.view(
            app.language().of_office(),
            &figures,
            only.is_none(),
        )))
    }
}

impl ReadTrend {
    fn view(&self, language: Language, figures: &Figures, may_choose: bool) -> TrendView {
        let units = figures.answer.units.iter();
        let name = units
            .clone()
            .find(|unit| Some(unit.unit_id) == self.unit_id)
            .map_or_else(
                || text(language, "trend.all_units", &[]),
                |unit| unit.name.clone(),
            );
        let chart = figures.chart(self.unit_id);
        let verdict = chart.verdict();
        let sentence = sentence(language, &name, verdict);
        let title = text(language, "chart.run.title", &[("unit", &name)]);
        let size = if self.narrow { Size::Narrow } else { Size::Wide };
        let Drawing { svg, table } = drawing(&chart, language, &title, &sentence, size);
        TrendView {
            unit_id: self.unit_id,
            units: units
                .filter(|_| may_choose)
                .map(|unit| UnitChoice {
                    unit_id: unit.unit_id,
                    name: unit.name.clone(),
                })
                .collect(),
            verdict: verdict.kind(),
            sentence,
            title,
            svg,
            table,
            beside: self.beside(language, figures),
            data_as_of: figures.answer.as_of,
            offline: figures.offline,
        }
    }
}

impl ReadTrend {
    /// What colleagues did, and what was begun and never saved; nothing is said of none.
    fn beside(&self, language: Language, figures: &Figures) -> Vec<String> {
        let sum = |numbers: &[vaern_protocol::trends::WeekNumber]| -> u32 {
            let of_unit = |unit| self.unit_id.is_none_or(|shown| shown == unit);
            numbers
                .iter()
                .filter(|week| of_unit(week.unit))
                .map(|week| week.number)
                .sum()
        };
        let answer = &figures.answer;
        [
            ("chart.beside.colleague", sum(&answer.colleague)),
            ("chart.beside.abandoned", sum(&answer.abandoned)),
        ]
        .into_iter()
        .filter(|(_, number)| *number > 0)
        .map(|(key, number)| text(language, key, &[("count", &number.to_string())]))
        .collect()
    }
}

fn drawing(chart: &RunChart, language: Language, title: &str, sentence: &str, size: Size) -> Drawing {
    let word = |key: &str| text(language, &format!("chart.run.{key}"), &[]);
    let week_of = |point: &Point| WeekNumber::of(point.week).week.to_string();
    let edge = |point: Option<&Point>| point.map(week_of).unwrap_or_default();
    let median = decimal(chart.median, language);
    let description = text(
        language,
        "chart.run.description",
        &[
            ("first", &edge(chart.points.first())),
            ("last", &edge(chart.points.last())),
            ("median", &median),
            ("sentence", sentence),
        ],
    );
    let words = RunChartWords {
        title: title.to_owned(),
        description,
        week_axis: word("axis.week"),
        count_axis: word("axis.count"),
        median: format!("{} {median}", word("median")),
        signal: word("signal"),
        holiday: word("holiday"),
        before_start: word("before_start"),
        not_over: word("not_over"),
        above: word("above_median"),
        below: word("below_median"),
        on_median: word("on_median"),
        left_out: word("left_out"),
        caption: title.to_owned(),
        columns: ColumnWords {
            week: word("column.week"),
            count: word("column.count"),
            position: word("column.position"),
            remark: word("column.remark"),
        },
        point: &|point| PointWords {
            tick: week_of(point),
            name: format!(
                "{}-{:02}",
                WeekNumber::of(point.week).year,
                WeekNumber::of(point.week).week
            ),
            count: point.count.to_string(),
            spoken: counted(
                language,
                "chart.run.point",
                point.count.into(),
                &[("week", &week_of(point))],
            ),
        },
        number: &|number| number.to_string(),
    };
    draw(chart, &words, size, "run-chart")
}

/// A whole or half number as the language writes it.
fn decimal(number: f64, language: Language) -> String {
    let plain = format!("{number}");
    match language {
        Language::Da | Language::Pl | Language::Uk | Language::Tr => plain.replace('.', ","),
        Language::En | Language::Ar => plain,
    }
}
