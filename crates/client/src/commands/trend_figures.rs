//! The figures behind the leader's screens: asked for, kept for when there is no network, and judged.

use crate::app::App;
use crate::exchange::{HttpRequest, Outcome, parsed};
use crate::failure::{Failure, FailureCode};
use crate::host::Host;
use crate::store::Setting;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;
use vaern_domain::Language;
use vaern_domain::id::UnitId;
use vaern_protocol::TRENDS_PATH;
use vaern_protocol::enrolment::Unit;
use vaern_protocol::trends::{TrendsAnswer, WeekCount};
use vaern_statistics::{
    DateRange, LeftOut, Point, RunChart, Verdict, WeekNumber, leave_out, monday_of, mondays_between,
};
use vaern_texts::text;

/// Weeks shown: half a year, the one not yet over among them.
const WEEKS: u64 = 26;

/// Figures, and whether they are the kept ones.
pub(super) struct Figures {
    pub(super) answer: TrendsAnswer,
    pub(super) offline: bool,
    /// The day the figures are of, which is not today when they are the kept ones.
    day: NaiveDate,
}

/// The request for the last half year.
pub(super) fn request(app: &App, host: &dyn Host) -> Result<HttpRequest, Failure> {
    let session = app.enrolled()?;
    if !session.enrolled.role.reads_unit_trends() {
        return Err(FailureCode::NotAllowed.into());
    }
    let today = host.now().date_naive();
    let from = monday_of(today) - Days::new((WEEKS - 1) * 7);
    let path = format!("{TRENDS_PATH}?from={from}&to={today}");
    Ok(session.request(&path, None, app.language()))
}

/// The answer; without one, the figures seen last.
pub(super) fn take(app: &mut App, host: &dyn Host, outcome: Outcome) -> Result<Figures, Failure> {
    let zone = *host.now().offset();
    let figures = |answer: TrendsAnswer, offline| {
        let day = answer.as_of.with_timezone(&zone).date_naive();
        Figures { answer, offline, day }
    };
    match parsed::<TrendsAnswer>(outcome) {
        Ok(answer) => {
            app.store.set(Setting::Trends, &answer)?;
            app.reached(true, None);
            Ok(figures(answer, false))
        }
        Err(failure) if failure.code == FailureCode::ServerUnreachable => {
            app.reached(false, Some(failure.clone()));
            let answer = app.store.setting(Setting::Trends)?.ok_or(failure)?;
            Ok(figures(answer, true))
        }
        Err(failure) => Err(failure),
    }
}

impl Figures {
    /// The only workplace there is to see, for somebody who sees no more than that.
    pub(super) fn only_unit(&self, app: &App) -> Option<&Unit> {
        let sees_all = app
            .session()
            .is_some_and(|session| session.enrolled.role.reads_organisation_trends());
        self.answer.units.first().filter(|_| !sees_all)
    }

    /// The run chart of one workplace, or of all. Holidays, the weeks before anybody
    /// recorded, and the week not yet over are shown but not judged.
    pub(super) fn chart(&self, unit: Option<UnitId>) -> RunChart {
        let mut counts: BTreeMap<NaiveDate, u32> = BTreeMap::new();
        for row in self.rows(unit) {
            *counts.entry(row.week).or_default() += row.incidents;
        }
        let mut points: Vec<Point> = mondays_between(self.answer.from, self.answer.to)
            .map(|week| Point::new(week, counts.get(&week).copied().unwrap_or(0)))
            .collect();
        let holidays: Vec<DateRange> = self
            .answer
            .holidays
            .iter()
            .map(|holiday| DateRange {
                first: holiday.first,
                last: holiday.last,
            })
            .collect();
        leave_out(&mut points, &holidays);
        let begun = self.begun(unit);
        for point in &mut points {
            if begun.is_none_or(|week| point.week < week) {
                point.left_out = Some(LeftOut::BeforeStart);
            }
            if point.week + Days::new(7) > self.day {
                point.left_out = Some(LeftOut::NotOver);
            }
        }
        RunChart::of(&points)
    }

    /// A sum over four whole weeks: the last four, or with `before` the four before those.
    pub(super) fn four_weeks(&self, before: bool, figure: fn(&WeekCount) -> u32) -> u32 {
        let end = monday_of(self.day) - Days::new(if before { 28 } else { 0 });
        let start = end - Days::new(28);
        self.rows(None)
            .filter(|row| row.week >= start && row.week < end)
            .map(figure)
            .sum()
    }

    /// The first week in which anybody there recorded; none when nobody has. Empty weeks before it say nothing.
    fn begun(&self, unit: Option<UnitId>) -> Option<NaiveDate> {
        let of_unit = self
            .answer
            .begun
            .iter()
            .filter(|begun| unit.is_none_or(|unit| begun.unit == unit));
        of_unit.map(|begun| begun.week).min()
    }

    fn rows(&self, unit: Option<UnitId>) -> impl Iterator<Item = &WeekCount> {
        self.answer
            .weeks
            .iter()
            .filter(move |row| unit.is_none_or(|unit| row.unit == unit))
    }
}

/// The verdict as one sentence, with the workplace's name.
pub(super) fn sentence(language: Language, unit: &str, verdict: Verdict) -> String {
    let week = match verdict {
        Verdict::More { since } | Verdict::Fewer { since } => WeekNumber::of(since).week.to_string(),
        Verdict::AsUsual | Verdict::TooFew => String::new(),
    };
    let key = match verdict {
        Verdict::AsUsual => "verdict.of_unit.as_usual",
        Verdict::More { .. } => "verdict.of_unit.more",
        Verdict::Fewer { .. } => "verdict.of_unit.fewer",
        Verdict::TooFew => "verdict.of_unit.too_few",
    };
    text(language, key, &[("unit", unit), ("week", &week)])
}
