//! Completeness: how much of what happened was recorded, as shadow weeks show it.

use super::Remote;
use super::filter::Filter;
use super::part::ChartPart;
use super::read_overview::shown;
use super::read_trend::size;
use super::trend_figures::{Question, Seen, percent, take_figures};
use crate::app::App;
use crate::exchange::{Exchange, Outcome, Step, body_of, content_of};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_charts::{BarWords, BarsWords, Size, draw_bars};
use vaern_domain::Language;
use vaern_protocol::SHADOW_PATH;
use vaern_protocol::figures::{FiguresAnswer, ShadowFigure, ShadowWeek};
use vaern_statistics::{Share, WeekNumber};
use vaern_texts::text;

/// The request, and the conversation.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadCompleteness {
    /// Which figures; of workplaces and acts they are not divided.
    #[serde(default)]
    pub filter: Filter,
    /// Whether the window is narrow, as on a phone.
    #[serde(default)]
    pub narrow: bool,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct CompletenessView {
    /// The shadow weeks, with what they say together.
    pub part: ChartPart,
    /// Whether the user may enter a tally: a workplace for itself.
    pub may_tally: bool,
    /// When the figures were read at the central store.
    #[ts(type = "string")]
    pub data_as_of: DateTime<Utc>,
    /// Whether these are figures seen earlier, for want of a network.
    pub offline: bool,
}

impl Remote for ReadCompleteness {
    type Exchange = Self;

    fn exchange(self) -> Self {
        self
    }
}

impl Exchange for ReadCompleteness {
    type Reply = CompletenessView;

    fn next(
        &mut self,
        app: &mut App,
        _: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<CompletenessView>, Failure> {
        let Some(outcome) = outcome else {
            return Ok(Step::Send(Question::Figures.request(app, self.filter())?));
        };
        let Seen { answer, offline } = take_figures(app, self.filter(), outcome)?;
        let language = app.language().of_office();
        Ok(Step::Done(CompletenessView {
            part: part(language, &answer, size(self.narrow)),
            may_tally: !answer.protected,
            data_as_of: answer.as_of,
            offline,
        }))
    }
}

impl ReadCompleteness {
    fn filter(&self) -> Filter {
        self.filter.of_all_units().of_all_acts()
    }
}

/// What was tallied in a week, recorded or not.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveShadowWeek {
    /// Any day of the week.
    #[ts(type = "string")]
    pub week: NaiveDate,
    /// How much.
    pub tallied: u32,
    /// Which figures are shown then.
    #[serde(default)]
    pub filter: Filter,
    /// Whether the window is narrow, as on a phone.
    #[serde(default)]
    pub narrow: bool,
}

/// The conversation: tells the central store, then reads what follows.
pub struct SaveShadowWeekExchange {
    shadow: Option<ShadowWeek>,
    then: ReadCompleteness,
    is_sent: bool,
}

impl Remote for SaveShadowWeek {
    type Exchange = SaveShadowWeekExchange;

    fn exchange(self) -> SaveShadowWeekExchange {
        SaveShadowWeekExchange {
            shadow: Some(ShadowWeek {
                week: self.week,
                tallied: self.tallied,
            }),
            then: ReadCompleteness {
                filter: self.filter,
                narrow: self.narrow,
            },
            is_sent: false,
        }
    }
}

impl Exchange for SaveShadowWeekExchange {
    type Reply = CompletenessView;

    fn next(
        &mut self,
        app: &mut App,
        host: &dyn Host,
        outcome: Option<Outcome>,
    ) -> Result<Step<CompletenessView>, Failure> {
        if let Some(shadow) = self.shadow.take() {
            let session = app.enrolled()?;
            let role = session.enrolled.role;
            if !role.reads_unit_trends() || role.reads_organisation_trends() {
                return Err(FailureCode::NotAllowed.into());
            }
            let request = session.request(SHADOW_PATH, Some(body_of(&shadow)?), app.language());
            return Ok(Step::Send(request));
        }
        if self.is_sent {
            return self.then.next(app, host, outcome);
        }
        // Without an answer it is not saved, and must not look as if it were.
        content_of(outcome.ok_or(FailureCode::Unexpected)?)?;
        self.is_sent = true;
        self.then.next(app, host, None)
    }
}

/// Shadow weeks as bars of their share, and what they say together.
pub(super) fn part(language: Language, figures: &FiguresAnswer, size: Size) -> ChartPart {
    let title = text(language, "shadow.title", &[]);
    let told: Vec<(&ShadowFigure, Option<Share>)> = figures
        .shadow_weeks
        .iter()
        .map(|week| {
            (
                week,
                week.recorded
                    .and_then(|recorded| Share::of(recorded, week.tallied)),
            )
        })
        .collect();
    let sentence = conclusion(language, &told);
    if told.is_empty() {
        return ChartPart::told("shadow", title, sentence);
    }
    let bars: Vec<BarWords> = told
        .iter()
        .map(|(week, share)| {
            let number = WeekNumber::of(week.week);
            let name = text(
                language,
                "shadow.week",
                &[
                    ("week", &number.week.to_string()),
                    ("year", &number.year.to_string()),
                ],
            );
            let figure = share.map_or_else(|| shown(language, None), |share| percent(share.share));
            BarWords {
                spoken: format!("{name}: {figure}"),
                count: share.map_or(0, |share| (share.share * 100.0).round() as u32),
                further: vec![
                    week.tallied.to_string(),
                    shown(language, week.recorded),
                    share.map(interval).unwrap_or_default(),
                ],
                figure,
                name,
            }
        })
        .collect();
    let column = |key: &str| text(language, &format!("shadow.column.{key}"), &[]);
    let words = BarsWords {
        title: title.clone(),
        description: sentence.clone(),
        columns: ["week", "share", "tallied", "recorded", "interval"]
            .map(column)
            .into(),
        full: Some(100),
    };
    ChartPart::drawn(
        "shadow",
        title,
        sentence,
        draw_bars(&bars, &words, size, "shadow"),
    )
}

fn interval(share: Share) -> String {
    format!("{:.0}-{}", share.low * 100.0, percent(share.high))
}

fn conclusion(language: Language, told: &[(&ShadowFigure, Option<Share>)]) -> String {
    let shares = || told.iter().filter_map(|(_, share)| *share);
    let together = Share::of(
        shares().map(|share| share.part).sum(),
        shares().map(|share| share.of).sum(),
    );
    match together {
        _ if told.is_empty() => text(language, "shadow.none", &[]),
        Some(share) if share.is_judged() => text(
            language,
            "shadow.sentence",
            &[("share", &percent(share.share)), ("interval", &interval(share))],
        ),
        _ => text(language, "verdict.too_few", &[]),
    }
}
