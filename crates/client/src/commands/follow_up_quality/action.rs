//! Actions whose day has come: how many incidents a week before it and after it.

use super::super::trend_figures::decimal;
use crate::store::HeldCase;
use chrono::{Days, NaiveDate};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::id::ActionId;
use vaern_domain::incident::follow_up::{Action, ActionKind, Effect};
use vaern_statistics::{Change, RateRatio};
use vaern_texts::text;

/// Longest time looked at on either side, and the shortest of which anything is said.
const MOST_WEEKS: u64 = 26;
const LEAST_WEEKS: u64 = 4;

/// What the numbers say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActionVerdict {
    /// Less than four weeks have passed, or were recorded before.
    TooEarly,
    /// Too few incidents.
    TooFew,
    /// The difference may be chance.
    MayBeChance,
    /// Fewer than before.
    Fewer,
    /// More than before.
    More,
}

/// An action, and what it was like before and after.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ActionEffect {
    /// Which.
    pub action_id: ActionId,
    /// What it changes.
    pub kind: ActionKind,
    /// What is done.
    pub what: Option<String>,
    /// The day it was to be done by: what is before and after is told by this day.
    #[ts(type = "string")]
    pub day: NaiveDate,
    /// What the group said of its effect.
    pub effect: Option<Effect>,
    /// What the numbers say.
    pub verdict: ActionVerdict,
    /// Weeks on either side.
    pub weeks: u32,
    /// Incidents a week before, as written.
    pub before: String,
    /// Incidents a week after.
    pub after: String,
    /// What the numbers say, in words.
    pub sentence: String,
}

/// The actions of a workplace whose day has come, the latest first.
pub(super) fn effects(language: Language, cases: &[HeldCase], today: NaiveDate) -> Vec<ActionEffect> {
    let mut days: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for case in cases {
        let day = case.incident.occurred.at.date_naive();
        *days.entry(day).or_default() += case.incident.answers.incidents();
    }
    let begun = days.keys().next().copied().unwrap_or(today);
    let actions = cases.iter().flat_map(|case| case.incident.follow_up.actions());
    let mut effects: Vec<ActionEffect> = actions
        .filter(|action| action.deadline < today)
        .map(|action| effect(language, action, &days, begun, today))
        .collect();
    effects.sort_by_key(|effect| (std::cmp::Reverse(effect.day), effect.action_id));
    effects
}

/// As many weeks after as before, so that neither time has more of a year's course than the other.
fn effect(
    language: Language,
    action: Action,
    days: &BTreeMap<NaiveDate, u32>,
    begun: NaiveDate,
    today: NaiveDate,
) -> ActionEffect {
    let day = action.deadline;
    let weeks_between =
        |first: NaiveDate, last: NaiveDate| u64::try_from((last - first).num_days() / 7).unwrap_or(0);
    // The day itself is neither before nor after, and today is not over.
    let after_day = day + Days::new(1);
    let weeks = weeks_between(begun, day)
        .min(weeks_between(after_day, today))
        .min(MOST_WEEKS);
    let count = |first: NaiveDate| -> u32 {
        days.range(first..first + Days::new(7 * weeks))
            .map(|(_, incidents)| incidents)
            .sum()
    };
    let (before, after) = (count(day - Days::new(7 * weeks)), count(after_day));
    let ratio = RateRatio::of((before, weeks as f64), (after, weeks as f64));
    let verdict = match ratio.map(|ratio| ratio.change(before + after)) {
        _ if weeks < LEAST_WEEKS => ActionVerdict::TooEarly,
        None | Some(Change::TooFew) => ActionVerdict::TooFew,
        Some(Change::MayBeChance) => ActionVerdict::MayBeChance,
        Some(Change::Fewer) => ActionVerdict::Fewer,
        Some(Change::More) => ActionVerdict::More,
    };
    let a_week = |count: u32| match weeks {
        0 => String::new(),
        weeks => decimal(f64::from(count) / weeks as f64, language),
    };
    let (before, after) = (a_week(before), a_week(after));
    let interval = ratio.map_or_else(String::new, |ratio| {
        let high = match ratio.interval.high.is_finite() {
            true => decimal(ratio.interval.high, language),
            false => "∞".to_owned(),
        };
        format!("{}-{high}", decimal(ratio.interval.low, language))
    });
    let key = match verdict {
        ActionVerdict::TooEarly => "too_early",
        ActionVerdict::TooFew => "too_few",
        ActionVerdict::MayBeChance => "may_be_chance",
        ActionVerdict::Fewer => "fewer",
        ActionVerdict::More => "more",
    };
    let args = [
        ("before", before.as_str()),
        ("after", after.as_str()),
        ("interval", interval.as_str()),
        ("weeks", &weeks.to_string()),
    ];
    ActionEffect {
        sentence: text(language, &format!("quality.action.{key}"), &args),
        action_id: action.action_id,
        kind: action.kind,
        what: action.what,
        day,
        effect: action.effect,
        verdict,
        weeks: u32::try_from(weeks).unwrap_or(0),
        before,
        after,
    }
}
