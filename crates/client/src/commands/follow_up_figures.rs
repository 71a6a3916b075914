//! How workplaces follow up, for whoever leads several: the central store's protected figures, side by side and by name. No league
//! table: the order says nothing, and what is hidden is said to be.

use super::Remote;
use super::filter::Filter;
use super::follow_up_quality::{QualityLine, share_line};
use super::pattern_parts::period;
use super::read_trend::{UnitChoice, choices};
use super::trend_figures::{Question, Seen, name_of, percent};
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_charts::Table;
use vaern_domain::Language;
use vaern_domain::id::UnitId;
use vaern_protocol::enrolment::Unit;
use vaern_protocol::figures::{FollowUpFigure, FollowUpMeasure, PatternsAnswer};
use vaern_statistics::Share;
use vaern_texts::text;

/// The request, and the conversation.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadFollowUpFigures {
    /// Which figures; they are not divided by act.
    #[serde(default)]
    pub filter: Filter,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FollowUpFiguresView {
    /// Whose the figures are; none for all together.
    pub unit_id: Option<UnitId>,
    /// Its name.
    pub name: String,
    /// The workplaces to choose from.
    pub units: Vec<UnitChoice>,
    /// Which months, in words.
    pub period: String,
    /// The figures, each with its definition.
    pub lines: Vec<QualityLine>,
    /// Each workplace in a row; none where one is chosen.
    pub table: Option<Table>,
    /// When the figures were read at the central store.
    #[ts(type = "string")]
    pub data_as_of: DateTime<Utc>,
    /// Whether these are figures seen earlier, for want of a network.
    pub offline: bool,
}

impl Remote for ReadFollowUpFigures {
    type Exchange = Self;

    fn exchange(self) -> Self {
        self
    }
}

impl Exchange for ReadFollowUpFigures {
    type Reply = FollowUpFiguresView;

    fn next(
        &mut self,
        app: &mut App,
        _: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<FollowUpFiguresView>, Failure> {
        let Some(outcome) = outcome else {
            if !app.enrolled()?.enrolled.role.reads_organisation_trends() {
                return Err(FailureCode::NotAllowed.into());
            }
            return Ok(Step::Send(Question::Patterns.request(app, self.filter)?));
        };
        let Seen { answer, offline }: Seen<PatternsAnswer> =
            Question::Patterns.take(app, self.filter, outcome)?;
        let language = app.language().of_office();
        Ok(Step::Done(FollowUpFiguresView {
            unit_id: answer.unit,
            name: name_of(language, &answer.units, answer.unit),
            units: choices(app, &answer.units),
            period: period(language, &answer),
            lines: lines(language, &answer, &FollowUpMeasure::ALL),
            table: answer.unit.is_none().then(|| table(language, &answer)),
            data_as_of: answer.as_of,
            offline,
        }))
    }
}

/// These figures of the workplace that was asked for, or of all together.
pub(super) fn lines(
    language: Language,
    answer: &PatternsAnswer,
    measures: &[FollowUpMeasure],
) -> Vec<QualityLine> {
    let figures = measures.iter().filter_map(|measure| {
        let mut of_unit = answer
            .follow_up
            .iter()
            .filter(|figure| figure.unit == answer.unit);
        of_unit.find(|figure| figure.measure == *measure)
    });
    figures.map(|figure| line(language, figure)).collect()
}

fn line(language: Language, figure: &FollowUpFigure) -> QualityLine {
    let key = key_of(figure.measure);
    let mut line = share_line(
        language,
        key,
        text(language, &format!("quality.office.definition.{key}"), &[]),
        (figure.part, figure.of),
    );
    if figure.hidden_quarters > 0 {
        let count = figure.hidden_quarters.to_string();
        let hidden = text(language, "quality.office.hidden", &[("count", &count)]);
        if figure.of == 0 {
            line.figure = text(language, "chart.hidden", &[]);
        }
        line.says = format!("{} {hidden}", line.says).trim().to_owned();
    }
    line
}

fn key_of(measure: FollowUpMeasure) -> &'static str {
    match measure {
        FollowUpMeasure::InTime => "in_time",
        FollowUpMeasure::WithAction => "with_action",
        FollowUpMeasure::WithEffect => "with_effect",
        FollowUpMeasure::Heard => "heard",
        FollowUpMeasure::Closed => "closed",
    }
}

fn table(language: Language, answer: &PatternsAnswer) -> Table {
    let name = |measure: &FollowUpMeasure| text(language, &format!("quality.name.{}", key_of(*measure)), &[]);
    let cell = |unit: &Unit, measure: &FollowUpMeasure| {
        let mut of_unit = answer
            .follow_up
            .iter()
            .filter(|figure| figure.unit == Some(unit.unit_id));
        let figure = of_unit.find(|figure| figure.measure == *measure);
        figure.map_or_else(
            || text(language, "chart.hidden", &[]),
            |figure| short(language, figure),
        )
    };
    let mut units: Vec<&Unit> = answer.units.iter().collect();
    units.sort_by(|left, right| left.name.cmp(&right.name));
    let row = |unit: &&Unit| {
        let cells = FollowUpMeasure::ALL.iter().map(|measure| cell(unit, measure));
        std::iter::once(unit.name.clone()).chain(cells).collect()
    };
    let unit = text(language, "trend.unit", &[]);
    Table {
        caption: text(language, "quality.office.units", &[]),
        columns: std::iter::once(unit)
            .chain(FollowUpMeasure::ALL.iter().map(name))
            .collect(),
        rows: units.iter().map(row).collect(),
    }
}

/// "82 % (41 af 50)"; of a few the counts alone, as no share can be read from them.
fn short(language: Language, figure: &FollowUpFigure) -> String {
    let (part, of) = (figure.part.to_string(), figure.of.to_string());
    let counts = text(language, "quality.counts", &[("part", &part), ("of", &of)]);
    match Share::of(figure.part, figure.of) {
        Some(share) if share.is_judged() => format!("{} ({counts})", percent(share.share)),
        _ if figure.of > 0 => counts,
        _ if figure.hidden_quarters > 0 => text(language, "chart.hidden", &[]),
        _ => text(language, "quality.none", &[]),
    }
}
