//! Figures over time, made of what was read once.

use super::super::{App, Failure, older};
use super::Asked;
use crate::release::{
    Audience, Exposure, KindCount, Known, Tally, begun_outside, first_month, kind_by_month, month_figures,
    older_figures, shadow_figures, told_by_quarter, week_figures,
};
use crate::store::Session;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vaern_domain::catalogue::Act;
use vaern_domain::id::UnitId;
use vaern_protocol::figures::{Dimension, FiguresAnswer, Judgement, MonthFigure, OlderFigures, WeekFigure};
use vaern_protocol::trends::WeekNumber;
use vaern_statistics::month_of_week;

/// What figures over time are made of, beside the weeks: read once, whatever is then told of it.
pub(in crate::http) struct Sources {
    exposure: BTreeMap<(UnitId, NaiveDate), Exposure>,
    tallies: Vec<Tally>,
    older: Known,
    /// Kinds of the year shown.
    pub kinds: Vec<KindCount>,
}

impl Sources {
    pub(in crate::http) async fn over_time(
        app: &App,
        session: &Session,
        asked: &Asked,
    ) -> Result<Self, Failure> {
        let organisation = session.organisation;
        let (first, last) = (first_month(asked.today), month_of_week(asked.today));
        let within = asked.audience.within();
        Ok(Self {
            exposure: app.store.exposure(organisation).await?,
            tallies: app.store.tallies(organisation).await?,
            older: older::known(app, session, asked).await?,
            kinds: app.store.kinds(organisation, within, first, last).await?,
        })
    }
}

/// What is given out of one workplace, or of all; the CSV is made of the same.
pub(in crate::http) fn figures_of(
    asked: &Asked,
    sources: &Sources,
    unit: Option<UnitId>,
    act: Option<Act>,
    judgements: Vec<Judgement>,
) -> FiguresAnswer {
    let Asked {
        as_of,
        today,
        audience,
        ..
    } = *asked;
    let known = &asked.known;
    // What has no parts: outside by quarter of all workplaces, and nothing of one.
    let beside = |weeks: &[WeekNumber]| match (audience, unit) {
        (Audience::Workplace(_), _) => Some(weeks.iter().map(|week| week.number).sum()),
        (Audience::Outside, Some(_)) => None,
        (Audience::Outside, None) => {
            told_by_quarter(weeks.iter().map(|week| (week.week, week.number)), today)
        }
    };
    let months = month_figures(known, &sources.exposure, today, unit, audience);
    let all = FiguresAnswer {
        as_of,
        today,
        unit,
        act,
        protected: audience == Audience::Outside,
        judgements,
        begun: match audience {
            Audience::Workplace(_) => asked.begun(unit),
            Audience::Outside => begun_outside(&months),
        },
        weeks: week_figures(known, today, unit, audience),
        months,
        shadow_weeks: shadow_figures(known, &sources.tallies, today, unit, audience),
        colleague: beside(&asked.figures.colleague),
        abandoned: beside(&asked.figures.abandoned),
        older: older_figures(&sources.older, today, unit, audience),
        units: asked.figures.units.clone(),
        holidays: asked.figures.holidays.clone(),
    };
    match act {
        Some(act) => of_act(asked, sources, all, act),
        None => all,
    }
}

/// Of these figures what is told of one act: months as its kinds tell them, and the weeks of the workplace that reads its own.
/// What is not divided by acts is left out.
fn of_act(asked: &Asked, sources: &Sources, all: FiguresAnswer, act: Act) -> FiguresAnswer {
    let months = all.months.iter().map(|month| month.month);
    let kind = (Dimension::Act, act.code());
    let shown = kind_by_month(
        &asked.known,
        &sources.kinds,
        all.unit,
        asked.audience,
        kind,
        months,
    );
    let in_week = |week: NaiveDate| -> u32 {
        let acts = asked.figures.acts.iter();
        let of_act = acts.filter(|count| count.act == act && count.week == week);
        of_act.map(|count| count.incidents).sum()
    };
    let weeks = match asked.audience {
        Audience::Workplace(_) => all.weeks,
        Audience::Outside => Vec::new(),
    };
    FiguresAnswer {
        weeks: weeks
            .into_iter()
            .map(|week| WeekFigure {
                incidents: Some(in_week(week.week)),
                ..week
            })
            .collect(),
        months: all
            .months
            .into_iter()
            .map(|month| MonthFigure {
                incidents: shown.get(&month.month).copied().flatten(),
                ..month
            })
            .collect(),
        shadow_weeks: Vec::new(),
        colleague: None,
        abandoned: None,
        older: OlderFigures::default(),
        ..all
    }
}
