//! `GET /v1/figures` and `GET /v1/patterns`: counts over time and by kind, protected where they leave their workplace, and
//! a line in the access log. `POST /v1/shadow`: what a workplace tallied.

mod over_time;

use super::about::{About, Answer, Body, shape};
use super::access::{Grant, Reach};
use super::body::{JsonBody, ReadableQuery};
use super::{App, Failure};
use crate::release::{
    Audience, KindCount, Known, Tally, begun_outside, first_month, first_week, follow_up, judge,
    month_figures, pattern_period, patterns, ranges, shadow_figures, week_figures,
};
use crate::store::{Figures, Period, Reading, Session};
use crate::sync::{at_place, monday};
use axum::extract::State;
use axum::{Extension, Json};
use chrono::{DateTime, Days, NaiveDate, Utc};
pub(super) use over_time::{Sources, figures_of};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;
use vaern_domain::id::{OrganisationId, UnitId};
use vaern_protocol::ErrorCode;
use vaern_protocol::figures::{
    FiguresAnswer, FiguresQuery, Judged, Judgement, MOST_TALLIED, PERIODS, PatternsAnswer, ShadowFigure,
    ShadowWeek, USUAL_PERIOD,
};
use vaern_statistics::SeriesBounds;

pub(super) const ABOUT: About = About {
    summary: "Counts by week and month, hours, shadow weeks, and what they say.",
    query: Some(shape::<FiguresQuery>),
    body: None,
    answer: Answer::Json(shape::<FiguresAnswer>),
    errors: &[ErrorCode::NotFound],
};

pub(super) const ABOUT_PATTERNS: About = About {
    summary: "Counts by act, actor, burden, trigger, place, hour and delay.",
    query: Some(shape::<FiguresQuery>),
    body: None,
    answer: Answer::Json(shape::<PatternsAnswer>),
    errors: &[ErrorCode::NotFound],
};

pub(super) const ABOUT_SHADOW: About = About {
    summary: "How much a workplace tallied in a shadow week, recorded or not.",
    query: None,
    body: Some(Body {
        shape: shape::<ShadowWeek>,
        example: || json!({"week": "2026-08-17", "tallied": 12}),
    }),
    answer: Answer::Json(shape::<ShadowFigure>),
    errors: &[],
};

pub(super) async fn answer(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    Extension(grant): Extension<Grant>,
    ReadableQuery(query): ReadableQuery<FiguresQuery>,
) -> Result<Json<FiguresAnswer>, Failure> {
    let asked = Asked::of(&app, &session, grant, query.unit).await?;
    log(&app, &session, &asked).await?;
    let sources = Sources::over_time(&app, &session, &asked).await?;
    aside(move || {
        let judgements = match query.act {
            None => asked.judgements(),
            Some(_) => Vec::new(),
        };
        figures_of(&asked, &sources, asked.unit, query.act, judgements)
    })
    .await
    .map(Json)
}

pub(super) async fn answer_patterns(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    Extension(grant): Extension<Grant>,
    ReadableQuery(query): ReadableQuery<FiguresQuery>,
) -> Result<Json<PatternsAnswer>, Failure> {
    let asked = Asked::of(&app, &session, grant, query.unit).await?;
    let period = asked.period(query.months)?;
    log(&app, &session, &asked).await?;
    let within = asked.audience.within();
    let kinds = app.store.kinds(session.organisation, within, period.0, period.1);
    let kinds = kinds.await?;
    aside(move || asked.patterns(&asked.known, &kinds, period))
        .await
        .map(Json)
}

/// Reckons beside the async workers, which others wait for.
pub(super) async fn aside<T: Send + 'static>(
    reckon: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Failure> {
    let reckoned = tokio::task::spawn_blocking(reckon).await;
    reckoned.map_err(|_| Failure::of(ErrorCode::Internal))
}

pub(super) async fn take_shadow(
    State(app): State<App>,
    Extension(session): Extension<Arc<Session>>,
    Extension(grant): Extension<Grant>,
    JsonBody(shadow): JsonBody<ShadowWeek>,
) -> Result<Json<ShadowFigure>, Failure> {
    let Some(unit) = session.unit else {
        return Err(Failure::of(ErrorCode::NotAllowed));
    };
    let asked = Asked::of(&app, &session, grant, Some(unit)).await?;
    let week = monday(shadow.week);
    if shadow.tallied > MOST_TALLIED || week > monday(asked.today) || week < first_week(asked.today) {
        return Err(Failure::malformed(if shadow.tallied > MOST_TALLIED {
            "tallied"
        } else {
            "week"
        }));
    }
    let tally = Tally {
        unit,
        week,
        tallied: shadow.tallied,
    };
    app.store.set_tally(session.organisation, tally).await?;
    let figures = shadow_figures(&asked.known, &[tally], asked.today, Some(unit), asked.audience);
    figures
        .into_iter()
        .next()
        .map(Json)
        .ok_or_else(|| Failure::of(ErrorCode::Internal))
}

/// Every look at figures is written down.
pub(super) async fn log(app: &App, session: &Session, asked: &Asked) -> Result<(), Failure> {
    Ok(app
        .store
        .log_access(session, Reading::Trends(asked.unit), asked.as_of)
        .await?)
}

/// Who asks for what, and the weeks it is made of.
pub(super) struct Asked {
    pub as_of: DateTime<Utc>,
    pub today: NaiveDate,
    pub unit: Option<UnitId>,
    pub audience: Audience,
    pub figures: Figures,
    pub known: Known,
}

impl Asked {
    pub(super) async fn of(
        app: &App,
        session: &Session,
        grant: Grant,
        unit: Option<UnitId>,
    ) -> Result<Self, Failure> {
        let as_of = (app.clock)();
        let unit = grant.unit(session, unit)?;
        let today = today(as_of, &app.store.zone(session.organisation).await?);
        let audience = match (grant.reach, unit) {
            (Reach::OwnUnit, Some(own)) => Audience::Workplace(own),
            _ => Audience::Outside,
        };
        let figures = all_figures(app, session.organisation, today, audience).await?;
        if unit.is_some_and(|unit| !figures.units.iter().any(|known| known.unit_id == unit)) {
            return Err(Failure::of(ErrorCode::NotFound));
        }
        let weeks = figures.weeks.iter();
        let known = Known {
            units: figures.units.iter().map(|unit| unit.unit_id).collect(),
            weeks: weeks
                .map(|week| ((week.unit, week.week), week.incidents))
                .collect(),
        };
        Ok(Self {
            as_of,
            today,
            unit,
            audience,
            figures,
            known,
        })
    }

    /// What is given out of these kinds, by these weeks of the same records.
    pub(super) fn patterns(
        &self,
        known: &Known,
        kinds: &[KindCount],
        period: (NaiveDate, NaiveDate),
    ) -> PatternsAnswer {
        let of = patterns(known, kinds, period, &[self.unit], self.audience);
        PatternsAnswer {
            as_of: self.as_of,
            unit: self.unit,
            protected: self.audience == Audience::Outside,
            units: self.figures.units.clone(),
            first: period.0,
            last: period.1,
            patterns: of.into_iter().next().unwrap_or_default(),
            follow_up: match self.audience {
                Audience::Workplace(_) => Vec::new(),
                Audience::Outside => follow_up(known, kinds, period),
            },
        }
    }

    /// First and last month of kinds.
    pub(super) fn period(&self, months: Option<u32>) -> Result<(NaiveDate, NaiveDate), Failure> {
        let months = months.unwrap_or(USUAL_PERIOD);
        if !PERIODS.contains(&months) {
            return Err(Failure::malformed("months"));
        }
        Ok(pattern_period(self.today, self.audience, months))
    }

    /// One of all workplaces, and one of each.
    fn judgements(&self) -> Vec<Judgement> {
        let all = (self.audience == Audience::Outside).then_some(None);
        let each = self.known.units.iter().copied().map(Some);
        all.into_iter()
            .chain(each)
            .map(|unit| Judgement {
                unit,
                verdict: self.judged(unit),
            })
            .collect()
    }

    /// Of a workplace by its own weeks, which are not told outside it; of all by those that are.
    fn judged(&self, unit: Option<UnitId>) -> Judged {
        let audience = unit.map_or(self.audience, Audience::Workplace);
        let weeks = week_figures(&self.known, self.today, unit, audience);
        let holidays = ranges(&self.figures.holidays);
        // The last week that is over and, outside, told.
        let last = weeks.iter().rev().map(|week| week.week);
        let last = last.filter(|week| *week < monday(self.today)).max();
        let last = last.unwrap_or_else(|| monday(self.today));
        let begun = match audience {
            Audience::Workplace(_) => self.begun(unit),
            Audience::Outside => {
                let months = month_figures(&self.known, &BTreeMap::new(), self.today, unit, audience);
                begun_outside(&months)
            }
        };
        judge(
            &weeks,
            &SeriesBounds {
                first: last
                    .checked_sub_days(Days::new(7 * (JUDGED_WEEKS - 1)))
                    .unwrap_or(last),
                last,
                holidays: &holidays,
                begun,
                today: self.today,
            },
        )
    }

    fn begun(&self, unit: Option<UnitId>) -> Option<NaiveDate> {
        let begun = self.figures.begun.iter();
        begun
            .filter(|begun| unit.is_none_or(|unit| begun.unit == unit))
            .map(|begun| begun.week)
            .min()
    }
}

/// Whole weeks the verdict rests on: half a year.
pub const JUDGED_WEEKS: u64 = 26;

async fn all_figures(
    app: &App,
    organisation: OrganisationId,
    today: NaiveDate,
    audience: Audience,
) -> Result<Figures, Failure> {
    let period = Period {
        first: first_week(today).min(vaern_statistics::first_week_of(first_month(today))),
        last: monday(today).checked_add_days(Days::new(6)).unwrap_or(today),
    };
    Ok(app.store.figures(organisation, audience.within(), period).await?)
}

pub(super) fn today(now: DateTime<Utc>, zone: &str) -> NaiveDate {
    now.with_timezone(&at_place(zone)).date_naive()
}
