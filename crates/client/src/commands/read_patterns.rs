//! When and where: what happened, who, what before, where, how hard and when, each with its conclusion.

use super::Remote;
use super::filter::Filter;
use super::part::ChartPart;
use super::pattern_parts;
use super::read_trend::{UnitChoice, choices, size};
use super::trend_figures::{Question, Seen};
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step};
use crate::failure::Failure;
use crate::host::Host;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::id::UnitId;
use vaern_protocol::figures::PatternsAnswer;

/// The request, and the conversation.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadPatterns {
    /// Which figures; the answers are not divided by act.
    #[serde(default)]
    pub filter: Filter,
    /// Whether the window is narrow, as on a phone.
    #[serde(default)]
    pub narrow: bool,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PatternsView {
    /// The workplace shown; none for all.
    pub unit_id: Option<UnitId>,
    /// The workplaces to choose from; none when there is only one to see.
    pub units: Vec<UnitChoice>,
    /// Which months, in words.
    pub period: String,
    /// The drawings.
    pub parts: Vec<ChartPart>,
    /// Whether small numbers are hidden.
    pub protected: bool,
    /// What is to be known of the drawings: that some figures are hidden.
    pub note: Option<String>,
    /// When the figures were read at the central store.
    #[ts(type = "string")]
    pub data_as_of: DateTime<Utc>,
    /// Whether these are figures seen earlier, for want of a network.
    pub offline: bool,
}

impl Remote for ReadPatterns {
    type Exchange = Self;

    fn exchange(self) -> Self {
        self
    }
}

impl Exchange for ReadPatterns {
    type Reply = PatternsView;

    fn next(
        &mut self,
        app: &mut App,
        _: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<PatternsView>, Failure> {
        let Some(outcome) = outcome else {
            return Ok(Step::Send(Question::Patterns.request(app, self.filter)?));
        };
        let Seen { answer, offline }: Seen<PatternsAnswer> =
            Question::Patterns.take(app, self.filter, outcome)?;
        let language = app.language().of_office();
        Ok(Step::Done(PatternsView {
            unit_id: answer.unit,
            units: choices(app, &answer.units),
            period: pattern_parts::period(language, &answer),
            parts: pattern_parts::parts(language, &answer, size(self.narrow)),
            protected: answer.protected,
            note: pattern_parts::note(language, &answer),
            data_as_of: answer.as_of,
            offline,
        }))
    }
}
