//! Kinds as bars, hours of the week as a heat map.

use super::part::ChartPart;
use super::pattern_places::places;
use super::read_overview::told;
use super::trend_figures::{month_name, percent};
use vaern_charts::{BarWords, BarsWords, HeatCell, HeatWords, Size, draw_bars, draw_heat_map};
use vaern_domain::Language;
use vaern_protocol::figures::{Dimension, KindFigure, NOT_STATED, Pattern, PatternsAnswer};
use vaern_statistics::pattern::LEAST_FOR_PATTERN;
use vaern_statistics::{Delay, Gathering, gathering, latency, pareto};
use vaern_texts::text;

/// In the order in which they are asked about.
const SHOWN: [Dimension; 9] = [
    Dimension::Act,
    Dimension::Trigger,
    Dimension::Place,
    Dimension::Hour,
    Dimension::Burden,
    Dimension::Actor,
    Dimension::Alias,
    Dimension::Absence,
    Dimension::Delay,
];

/// The months counted, in words.
pub(super) fn period(language: Language, answer: &PatternsAnswer) -> String {
    let (first, last) = (
        month_name(language, answer.first),
        month_name(language, answer.last),
    );
    text(language, "pattern.period", &[("first", &first), ("last", &last)])
}

/// Every dimension that was told.
pub(super) fn parts(language: Language, answer: &PatternsAnswer, size: Size) -> Vec<ChartPart> {
    parts_as(language, answer, size, "")
}

/// The same under another name, for a page that shows two of each.
pub(super) fn parts_as(
    language: Language,
    answer: &PatternsAnswer,
    size: Size,
    prefix: &str,
) -> Vec<ChartPart> {
    let pattern = |dimension: &Dimension| answer.patterns.iter().find(|told| told.dimension == *dimension);
    SHOWN
        .iter()
        .filter_map(pattern)
        .filter(|pattern| pattern.dimension != Dimension::Alias || !pattern.kinds.is_empty())
        .map(|pattern| part(language, answer, pattern, size, prefix))
        .collect()
}

fn part(
    language: Language,
    answer: &PatternsAnswer,
    pattern: &Pattern,
    size: Size,
    prefix: &str,
) -> ChartPart {
    let key = pattern.dimension.code();
    let id = format!("{prefix}bars-{key}");
    let title = text(language, &format!("pattern.{key}.title"), &[]);
    let sentence = conclusion(language, answer, pattern);
    let all: u64 = pattern.kinds.iter().map(|kind| u64::from(kind.count)).sum();
    if all == 0 {
        return ChartPart::told(&format!("{prefix}{key}"), title, sentence);
    }
    let drawing = match pattern.dimension {
        Dimension::Hour => heat_map(
            language,
            pattern,
            &title,
            &sentence,
            size,
            &format!("{prefix}heat"),
        ),
        _ => bars(language, pattern, &title, &sentence, size, &id),
    };
    let mut part = ChartPart::drawn(&format!("{prefix}{key}"), title, sentence, drawing);
    if pattern.dimension == Dimension::Act {
        part.remarks.push(text(language, "pattern.act.several", &[]));
    }
    part
}

/// That some figures are hidden, where some are: said once, not with every drawing.
pub(super) fn note(language: Language, answer: &PatternsAnswer) -> Option<String> {
    let is_hidden = answer.patterns.iter().any(has_hidden);
    is_hidden.then(|| text(language, "pattern.partly_hidden", &[]))
}

/// Whether some of it is not told: then what is told is no whole to take shares of.
fn has_hidden(pattern: &Pattern) -> bool {
    pattern.kinds.iter().any(|kind| kind.hidden_parts > 0)
}

/// Kinds by falling count; bands and delays in their own order.
fn in_order(pattern: &Pattern) -> Vec<(KindFigure, Option<f64>)> {
    let order: Option<Vec<&str>> = match pattern.dimension {
        Dimension::Burden => Some(vec!["low", "middle", "high", "unknown", NOT_STATED]),
        Dimension::Delay => Some(
            Delay::ALL
                .iter()
                .map(|delay| delay.code())
                .chain([NOT_STATED])
                .collect(),
        ),
        _ => None,
    };
    let is_shown = |kind: &&KindFigure| kind.count > 0;
    match order {
        Some(order) => order
            .into_iter()
            .filter_map(|code| {
                pattern
                    .kinds
                    .iter()
                    .find(|kind| kind.code == code)
                    .filter(is_shown)
            })
            .map(|kind| (kind.clone(), None))
            .collect(),
        None => {
            let kinds = pattern.kinds.iter().filter(is_shown);
            pareto(kinds.map(|kind| (kind.clone(), kind.count)))
                .into_iter()
                .map(|bar| (bar.kind, Some(bar.cumulative)))
                .collect()
        }
    }
}

fn bars(
    language: Language,
    pattern: &Pattern,
    title: &str,
    sentence: &str,
    size: Size,
    id: &str,
) -> vaern_charts::Drawing {
    let ordered = in_order(pattern);
    let is_pareto = !has_hidden(pattern) && ordered.iter().any(|(_, cumulative)| cumulative.is_some());
    let bars: Vec<BarWords> = ordered
        .into_iter()
        .map(|(kind, cumulative)| {
            let name = name_of(language, pattern.dimension, &kind.code);
            let figure = told(language, kind.count, kind.hidden_parts);
            BarWords {
                spoken: format!("{name}: {figure}"),
                further: cumulative
                    .filter(|_| is_pareto)
                    .map(percent)
                    .into_iter()
                    .collect(),
                name,
                count: kind.count,
                figure,
            }
        })
        .collect();
    let column = |key: &str| text(language, &format!("pattern.column.{key}"), &[]);
    let mut columns = vec![column("kind"), column("count")];
    if is_pareto {
        columns.push(column("cumulative"));
    }
    let words = BarsWords {
        title: title.to_owned(),
        description: sentence.to_owned(),
        columns,
        full: None,
    };
    draw_bars(&bars, &words, size, id)
}

fn heat_map(
    language: Language,
    pattern: &Pattern,
    title: &str,
    sentence: &str,
    size: Size,
    id: &str,
) -> vaern_charts::Drawing {
    let found = |weekday: u8, hour: u8| {
        let code = format!("{weekday}-{hour:02}");
        pattern.kinds.iter().find(|kind| kind.code == code)
    };
    let times: Vec<(u8, u8)> = pattern
        .kinds
        .iter()
        .filter_map(|kind| time_of(&kind.code))
        .collect();
    let hours = || times.iter().map(|(_, hour)| *hour);
    let (from, to) = (
        hours().min().unwrap_or(8).min(8),
        hours().max().unwrap_or(15).max(15),
    );
    let last_day = times
        .iter()
        .map(|(weekday, _)| *weekday)
        .max()
        .unwrap_or(5)
        .max(5);
    let day = |weekday: u8| text(language, &format!("weekday.short.d{weekday}"), &[]);
    let cells: Vec<Vec<HeatCell>> = (1..=last_day)
        .map(|weekday| {
            (from..=to)
                .map(|hour| {
                    let (count, hidden) =
                        found(weekday, hour).map_or((0, 0), |kind| (kind.count, kind.hidden_parts));
                    let figure = match (count, hidden) {
                        (0, 0) => String::new(),
                        (0, _) => "·".to_owned(),
                        (count, 0) => count.to_string(),
                        (count, _) => format!("{count}+"),
                    };
                    HeatCell {
                        count,
                        figure,
                        spoken: format!(
                            "{} {hour}-{}: {}",
                            day(weekday),
                            hour + 1,
                            told(language, count, hidden)
                        ),
                    }
                })
                .collect()
        })
        .collect();
    let words = HeatWords {
        title: title.to_owned(),
        description: sentence.to_owned(),
        corner: text(language, "pattern.column.weekday", &[]),
        columns: (from..=to).map(|hour| hour.to_string()).collect(),
        rows: (1..=last_day).map(day).collect(),
    };
    draw_heat_map(&cells, &words, size, id)
}

/// The name of a kind.
fn name_of(language: Language, dimension: Dimension, code: &str) -> String {
    let key = match (dimension, code) {
        (_, NOT_STATED) => "pattern.not_stated".to_owned(),
        (_, "unknown") => "pattern.unknown".to_owned(),
        (Dimension::Burden, code) => format!("pattern.burden.{code}"),
        (Dimension::Delay, code) => format!("pattern.delay.{code}"),
        (Dimension::Hour, code) => return hour_name(language, code),
        (Dimension::Alias, letter) => return text(language, "pattern.alias.name", &[("letter", letter)]),
        (dimension, code) => format!("{}.{code}", dimension.code()),
    };
    // A newer central store may know a code this app does not.
    match vaern_texts::has(language, &key) {
        true => text(language, &key, &[]),
        false => code.to_owned(),
    }
}

fn hour_name(language: Language, code: &str) -> String {
    time_of(code).map_or_else(
        || code.to_owned(),
        |(weekday, hour)| {
            let day = text(language, &format!("weekday.d{weekday}"), &[]);
            let (from, to) = (hour.to_string(), (hour + 1).to_string());
            text(
                language,
                "pattern.hour.name",
                &[("day", &day), ("from", &from), ("to", &to)],
            )
        },
    )
}

fn time_of(code: &str) -> Option<(u8, u8)> {
    let (weekday, hour) = code.split_once('-')?;
    let (weekday, hour) = (weekday.parse().ok()?, hour.parse().ok()?);
    ((1..=7).contains(&weekday) && hour < 24).then_some((weekday, hour))
}

/// The highest of the counts that are told. No shares, and not what stands out.
fn what_can_be_told(language: Language, pattern: &Pattern) -> String {
    const MOST: usize = 3;
    let is_answer = |kind: &&KindFigure| kind.count > 0 && kind.code != NOT_STATED;
    let mut kinds: Vec<&KindFigure> = pattern.kinds.iter().filter(is_answer).collect();
    kinds.sort_by_key(|kind| std::cmp::Reverse(kind.count));
    let of_kind = |kind: &&KindFigure| {
        let key = if kind.hidden_parts == 0 {
            "told_kind"
        } else {
            "told_at_least"
        };
        let (name, count) = (
            name_of(language, pattern.dimension, &kind.code),
            kind.count.to_string(),
        );
        text(
            language,
            &format!("pattern.{key}"),
            &[("kind", &name), ("count", &count)],
        )
    };
    let kinds: Vec<String> = kinds.iter().take(MOST).map(of_kind).collect();
    match kinds.is_empty() {
        true => text(language, "chart.hidden", &[]),
        // A name may hold a comma or parentheses of its own.
        false => kinds.join(" · "),
    }
}

/// What the counts say: whether one kind stands out from the others, or how the records are spread. Where some are hidden,
/// neither: the share would be one of those that are told, and what stands out may only be what is not hidden.
fn conclusion(language: Language, answer: &PatternsAnswer, pattern: &Pattern) -> String {
    let key = pattern.dimension.code();
    let all: u64 = pattern.kinds.iter().map(|kind| u64::from(kind.count)).sum();
    // Few are told: few there were only where nothing is hidden.
    if has_hidden(pattern) {
        return what_can_be_told(language, pattern);
    }
    if all < LEAST_FOR_PATTERN {
        return text(language, "verdict.too_few", &[]);
    }
    let part_of = |codes: &[&str]| {
        let counts = pattern
            .kinds
            .iter()
            .filter(|kind| codes.contains(&kind.code.as_str()));
        let part: u64 = counts.map(|kind| u64::from(kind.count)).sum();
        percent(part as f64 / all as f64)
    };
    match pattern.dimension {
        Dimension::Burden => text(
            language,
            "pattern.burden.sentence",
            &[("share", &part_of(&["high"]))],
        ),
        Dimension::Absence => text(
            language,
            "pattern.absence.sentence",
            &[("share", &part_of(&["maybe", "yes"]))],
        ),
        Dimension::Delay => {
            let counts: Vec<(Delay, u32)> = Delay::ALL
                .iter()
                .filter_map(|delay| {
                    let kind = pattern.kinds.iter().find(|kind| kind.code == delay.code())?;
                    Some((*delay, kind.count))
                })
                .collect();
            let median = latency::quantile(&counts, 0.5)
                .map(|delay| name_of(language, Dimension::Delay, delay.code()));
            let share = part_of(&[Delay::Hour.code(), Delay::Day.code()]);
            let median = median.unwrap_or_default();
            text(
                language,
                "pattern.delay.sentence",
                &[("share", &share), ("median", &median)],
            )
        }
        dimension => {
            let places = places(answer, pattern);
            let places: Vec<(&str, u32)> = places
                .iter()
                .map(|(code, count)| (code.as_str(), *count))
                .collect();
            match gathering(&places) {
                Gathering::Peak { at, count } => {
                    let name = name_of(language, dimension, at);
                    let share = percent(f64::from(count) / all as f64);
                    text(
                        language,
                        &format!("pattern.{key}.peak"),
                        &[("kind", &name), ("share", &share)],
                    )
                }
                Gathering::Even => text(language, &format!("pattern.{key}.even"), &[]),
                Gathering::TooFew => text(language, "verdict.too_few", &[]),
            }
        }
    }
}
