//! Rare events: not how many, but how far apart. Of the own workplace's cases, which its safety group's device holds; days of single
//! incidents are told nowhere else.

use super::filter::Filter;
use super::part::ChartPart;
use super::trend_figures::decimal;
use crate::store::HeldCase;
use chrono::NaiveDate;
use vaern_charts::{GapChartWords, RateWords, Size, draw_gaps};
use vaern_domain::Language;
use vaern_domain::catalogue::{Absence, Burden, BurdenBand};
use vaern_statistics::{GapChart, GapVerdict, days_between, g_chart, t_chart};
use vaern_texts::text;

/// An incident as these charts see it.
struct Event {
    day: NaiveDate,
    /// High burden, or absence or treatment that may follow.
    serious: bool,
}

/// Days between incidents where they are too few for a run chart; days and ordinary incidents between serious ones where there
/// are any two of those.
pub(super) fn parts(
    language: Language,
    cases: &[HeldCase],
    filter: Filter,
    first: Option<NaiveDate>,
    is_too_few: bool,
    size: Size,
) -> Vec<ChartPart> {
    let mut events: Vec<Event> = cases
        .iter()
        .filter(|case| case.incident.withdrawn.is_none())
        .filter(|case| {
            let acts = case.incident.answers.incidents_by_act();
            filter.act.is_none_or(|act| acts.contains_key(&act))
        })
        .map(|case| Event {
            day: case.incident.occurred.at.date_naive(),
            serious: is_serious(case),
        })
        .filter(|event| first.is_none_or(|first| event.day >= first))
        .collect();
    events.sort_by_key(|event| event.day);
    let mut parts = Vec::new();
    if is_too_few {
        let days: Vec<NaiveDate> = events.iter().map(|event| event.day).collect();
        parts.extend(days_part(language, "all_days", &days, size));
    }
    let serious = events.iter().filter(|event| event.serious);
    let days: Vec<NaiveDate> = serious.map(|event| event.day).collect();
    parts.extend(days_part(language, "serious_days", &days, size));
    parts.extend(between_part(language, &events, size));
    parts
}

fn is_serious(case: &HeldCase) -> bool {
    let answers = &case.incident.answers;
    answers.burden.and_then(Burden::band) == Some(BurdenBand::High)
        || answers.absence.is_some_and(Absence::opens_easy_task)
}

/// A t chart of the days between events.
fn days_part(language: Language, key: &str, days: &[NaiveDate], size: Size) -> Option<ChartPart> {
    let mut ends = days.to_vec();
    ends.sort_unstable();
    ends.dedup();
    let gaps = days_between(days);
    let chart = t_chart(&gaps);
    drawn(language, key, &chart, ends.get(1..)?, size)
}

/// A g chart of the ordinary incidents between serious ones.
fn between_part(language: Language, events: &[Event], size: Size) -> Option<ChartPart> {
    let mut between = Vec::new();
    let mut ends = Vec::new();
    let mut ordinary: Option<u32> = None;
    for event in events {
        match (event.serious, ordinary) {
            (true, before) => {
                if let Some(before) = before {
                    between.push(before);
                    ends.push(event.day);
                }
                ordinary = Some(0);
            }
            (false, Some(so_far)) => ordinary = Some(so_far + 1),
            // What lies before the first serious one is between nothing.
            (false, None) => {}
        }
    }
    drawn(language, "serious_between", &g_chart(&between), &ends, size)
}

/// The drawing; none without a gap. `ends` are the days on which the gaps ended.
fn drawn(
    language: Language,
    key: &str,
    chart: &GapChart,
    ends: &[NaiveDate],
    size: Size,
) -> Option<ChartPart> {
    if chart.gaps.is_empty() {
        return None;
    }
    let own = |word: &str| text(language, &format!("chart.gap.{key}.{word}"), &[]);
    let word = |word: &str| text(language, &format!("chart.gap.{word}"), &[]);
    let number = |gap: f64| decimal(gap, language);
    let verdict = match chart.verdict() {
        GapVerdict::TooFew => "too_few",
        GapVerdict::AsUsual => "as_usual",
        GapVerdict::FurtherApart => "further_apart",
        GapVerdict::Closer => "closer",
    };
    let latest = chart.gaps.last().map(|gap| number(*gap)).unwrap_or_default();
    let gaps = chart.gaps.len().to_string();
    let args = [("latest", latest.as_str()), ("gaps", gaps.as_str())];
    let sentence = text(language, &format!("chart.gap.{verdict}"), &args);
    let title = own("title");
    let words = GapChartWords {
        title: title.clone(),
        description: sentence.clone(),
        axis: own("axis"),
        centre: format!("{} {}", word("centre"), number(chart.centre)),
        limit: format!("{} {}", word("limit"), number(chart.upper)),
        columns: vec![word("column.until"), own("axis"), word("column.remark")],
        gap: &|place, gap| {
            let day = ends.get(place).map(ToString::to_string).unwrap_or_default();
            let remark = match chart.is_judged() && chart.is_signal(gap) {
                true => text(language, "chart.rate.beyond", &[]),
                false => String::new(),
            };
            let length = number(gap);
            let args = [("day", day.as_str()), ("gap", length.as_str())];
            let spoken = text(language, &format!("chart.gap.{key}.point"), &args);
            RateWords {
                tick: day.get(5..).unwrap_or_default().to_owned(),
                spoken: format!("{spoken} {remark}").trim_end().to_owned(),
                row: vec![day, number(gap), remark],
            }
        },
        number: &number,
    };
    let drawing = draw_gaps(chart, &words, size, key);
    let mut part = ChartPart::drawn(key, title, sentence, drawing);
    part.remarks.push(word("explain"));
    Some(part)
}
