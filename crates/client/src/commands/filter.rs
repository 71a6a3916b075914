//! What the leader's pages show: one filter for all of them, kept on this device. It is a way of looking, not content, so it is told
//! to nobody.

use super::Local;
use super::trend_figures::month_name;
use crate::app::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::store::Setting;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::catalogue::Act;
use vaern_domain::id::UnitId;
use vaern_protocol::figures::{FiguresAnswer, Judged, Judgement, PERIODS, Shown};
use vaern_statistics::{RunChart, SeriesBounds, Verdict, month_of_week, period_before, week_series};
use vaern_texts::text;

/// Which figures are shown; what is none is not narrowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Filter {
    /// One workplace, or all that the user may see.
    pub unit_id: Option<UnitId>,
    /// Months that are over, at least, from the beginning of a quarter: one of
    /// [`PERIODS`]; none is each page's usual time.
    pub months: Option<u32>,
    /// Only incidents in which this happened.
    pub act: Option<Act>,
}

/// Reads the filter.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadFilter {}

/// Changes the filter, for all pages and for ever.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ChooseFilter {
    /// The filter from now on.
    pub filter: Filter,
}

/// The filter, and what it can be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FilterView {
    /// As it is.
    pub filter: Filter,
    /// The periods to choose from.
    pub periods: Vec<PeriodChoice>,
    /// The kinds of act to choose from, in the order of the catalogue.
    pub acts: Vec<Act>,
}

/// A period to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PeriodChoice {
    /// Months that are over, at least.
    pub months: u32,
    /// In words: since when.
    pub name: String,
}

impl Local for ReadFilter {
    type Reply = FilterView;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<FilterView, Failure> {
        view(app, host)
    }
}

impl Local for ChooseFilter {
    type Reply = FilterView;

    fn run(self, app: &mut App, host: &dyn Host) -> Result<FilterView, Failure> {
        app.enrolled()?;
        app.store.set(Setting::Filter, &self.filter)?;
        view(app, host)
    }
}

fn view(app: &App, host: &dyn Host) -> Result<FilterView, Failure> {
    let language = app.language().of_office();
    let today = host.now().date_naive();
    let period = |months: u32| PeriodChoice {
        months,
        name: since(language, first_month(today, months)),
    };
    Ok(FilterView {
        filter: kept(app)?,
        periods: PERIODS.map(period).into(),
        acts: Act::ALL.into(),
    })
}

/// As it was left. One that this app cannot read, or of a period there is none of any more, is as good as none.
fn kept(app: &App) -> Result<Filter, Failure> {
    let kept: Option<serde_json::Value> = app.store.setting(Setting::Filter)?;
    let filter: Filter = kept
        .and_then(|kept| serde_json::from_value(kept).ok())
        .unwrap_or_default();
    Ok(Filter {
        months: filter.months.filter(|months| PERIODS.contains(months)),
        ..filter
    })
}

/// "Siden juli 2026".
pub(super) fn since(language: Language, month: NaiveDate) -> String {
    text(
        language,
        "filter.since",
        &[("month", &month_name(language, month))],
    )
}

fn first_month(today: NaiveDate, months: u32) -> NaiveDate {
    period_before(month_of_week(today), months)
}

impl Filter {
    /// Of all acts: for what is not divided by them.
    pub(super) fn of_all_acts(self) -> Self {
        Self { act: None, ..self }
    }

    /// Of all workplaces: for what is told of them together only.
    pub(super) fn of_all_units(self) -> Self {
        Self {
            unit_id: None,
            ..self
        }
    }

    /// Leaves out what lies before the period. What is said of weeks that are told is then said of these; a verdict on weeks that
    /// are not told stays what the central store made it.
    pub(super) fn narrow(self, mut figures: FiguresAnswer) -> FiguresAnswer {
        let Some(months) = self.months else {
            return rejudged(figures, self.act.is_some());
        };
        let first = first_month(figures.today, months);
        figures.months.retain(|month| month.month >= first);
        figures.weeks.retain(|week| month_of_week(week.week) >= first);
        figures
            .shadow_weeks
            .retain(|week| month_of_week(week.week) >= first);
        figures.older.months.retain(|month| month.month >= first);
        figures
            .older
            .weeks
            .retain(|week| month_of_week(week.week) >= first);
        // Told of a whole year only.
        figures.colleague = None;
        figures.abandoned = None;
        rejudged(figures, true)
    }
}

/// With a verdict on the weeks that are there, in place of the one on the usual half year.
fn rejudged(mut figures: FiguresAnswer, is_needed: bool) -> FiguresAnswer {
    let (true, Some(first), Some(last)) = (is_needed, figures.weeks.first(), figures.weeks.last()) else {
        return figures;
    };
    let holidays = super::trend_figures::ranges(&figures);
    let bounds = SeriesBounds {
        first: first.week,
        last: last.week,
        holidays: &holidays,
        begun: figures.begun,
        today: figures.today,
    };
    let shown = |week: NaiveDate| -> Shown {
        let of_week = figures.weeks.iter().find(|figure| figure.week == week);
        of_week.and_then(|figure| figure.incidents)
    };
    let verdict = match RunChart::of(&week_series(&bounds, shown)).verdict() {
        Verdict::AsUsual => Judged::AsUsual,
        Verdict::More { since } => Judged::More { since },
        Verdict::Fewer { since } => Judged::Fewer { since },
        Verdict::TooFew => Judged::TooFew,
    };
    let unit = figures.unit;
    figures.judgements.retain(|judgement| judgement.unit != unit);
    figures.judgements.push(Judgement { unit, verdict });
    figures
}
