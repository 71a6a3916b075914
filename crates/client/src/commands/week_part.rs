//! Weeks as a run chart.

use super::filter::Filter;
use super::follow_up_quality::ActionEffect;
use super::part::ChartPart;
use super::trend_figures::{decimal, ranges, subject};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;
use vaern_charts::{ColumnWords, MarkWords, PointWords, RunChartWords, Size, draw};
use vaern_domain::Language;
use vaern_protocol::figures::{FiguresAnswer, Shown};
use vaern_statistics::{Point, RunChart, SeriesBounds, WeekNumber, monday_of, week_series};
use vaern_texts::{counted, text};

/// Weeks shown where no period is chosen: half a year, the one not yet over among them.
const WEEKS: u64 = 26;

/// The run chart of the last half year, or of the period chosen. Holidays, the weeks before anybody recorded, hidden weeks and the week not yet over
/// are shown but not judged.
pub(super) fn part(
    language: Language,
    figures: &FiguresAnswer,
    filter: Filter,
    effects: &[ActionEffect],
    sentence: &str,
    size: Size,
) -> ChartPart {
    let chart = chart(figures, filter);
    let marks = Marks::of(language, &chart, effects);
    let name = subject(language, figures);
    let title = text(language, "chart.run.title", &[("unit", &name)]);
    let word = |key: &str| text(language, &format!("chart.run.{key}"), &[]);
    let week_of = |point: &Point| WeekNumber::of(point.week).week.to_string();
    let edge = |point: Option<&Point>| point.map(week_of).unwrap_or_default();
    let median = decimal(chart.median, language);
    let description = text(
        language,
        "chart.run.description",
        &[
            ("first", &edge(chart.points.first())),
            ("last", &edge(chart.points.last())),
            ("median", &median),
            ("sentence", sentence),
        ],
    );
    let words = RunChartWords {
        title: title.clone(),
        description,
        week_axis: word("axis.week"),
        count_axis: word("axis.count"),
        median: format!("{} {median}", word("median")),
        signal: word("signal"),
        holiday: word("holiday"),
        before_start: word("before_start"),
        not_over: word("not_over"),
        hidden: word("hidden"),
        above: word("above_median"),
        below: word("below_median"),
        on_median: word("on_median"),
        left_out: word("left_out"),
        caption: title.clone(),
        columns: ColumnWords {
            week: word("column.week"),
            count: word("column.count"),
            position: word("column.position"),
            remark: word("column.remark"),
        },
        point: &|point| PointWords {
            tick: week_of(point),
            name: format!(
                "{}-{:02}",
                WeekNumber::of(point.week).year,
                WeekNumber::of(point.week).week
            ),
            count: point.count.to_string(),
            spoken: spoken(language, point, &week_of(point)),
            mark: marks.of_week(point.week),
        },
        number: &|number| number.to_string(),
    };
    let drawing = draw(&chart, &words, size, "run-chart");
    let mut part = ChartPart::drawn("weeks", title, sentence.to_owned(), drawing);
    part.remarks.extend(marks.remarks(language));
    part
}

/// Actions whose day has come, on the weeks that are drawn, numbered in order of time.
struct Marks<'a> {
    language: Language,
    actions: Vec<(NaiveDate, &'a ActionEffect)>,
}

impl<'a> Marks<'a> {
    fn of(language: Language, chart: &RunChart, effects: &'a [ActionEffect]) -> Self {
        let week_of = |effect: &ActionEffect| monday_of(effect.day);
        let is_drawn = |week: &NaiveDate| chart.points.iter().any(|point| point.week == *week);
        let mut actions: Vec<(NaiveDate, &ActionEffect)> = effects
            .iter()
            .map(|effect| (week_of(effect), effect))
            .filter(|(week, _)| is_drawn(week))
            .collect();
        actions.sort_by_key(|(_, effect)| (effect.day, effect.action_id));
        Self { language, actions }
    }

    fn numbered(&self) -> impl Iterator<Item = (usize, NaiveDate, &'a ActionEffect)> {
        let actions = self.actions.iter().enumerate();
        actions.map(|(place, (week, effect))| (place + 1, *week, *effect))
    }

    fn of_week(&self, week: NaiveDate) -> Option<MarkWords> {
        let of_week: Vec<_> = self.numbered().filter(|(_, at, _)| *at == week).collect();
        let joined = |separator: &str, words: &dyn Fn(usize, &ActionEffect) -> String| {
            let words: Vec<String> = of_week
                .iter()
                .map(|(number, _, effect)| words(*number, effect))
                .collect();
            words.join(separator)
        };
        (!of_week.is_empty()).then(|| MarkWords {
            label: joined("+", &|number, _| number.to_string()),
            spoken: joined(". ", &|number, effect| self.name(number, effect)),
        })
    }

    /// "Tiltag 1: Pædagogik".
    fn name(&self, number: usize, effect: &ActionEffect) -> String {
        let number = number.to_string();
        let kind = text(self.language, &format!("cause.{}", effect.kind.code()), &[]);
        let args = [("number", number.as_str()), ("kind", kind.as_str())];
        text(self.language, "chart.run.action", &args)
    }

    /// What was before and after each.
    fn remarks(&self, language: Language) -> Vec<String> {
        let remark = |(number, _, effect): (usize, NaiveDate, &ActionEffect)| {
            format!("{}. {}", self.name(number, effect), effect.sentence)
        };
        let mut remarks: Vec<String> = self.numbered().map(remark).collect();
        if !remarks.is_empty() {
            remarks.push(text(language, "quality.actions_explain", &[]));
        }
        remarks
    }
}

fn spoken(language: Language, point: &Point, week: &str) -> String {
    match point.left_out {
        Some(vaern_statistics::LeftOut::Hidden) => {
            text(language, "chart.run.hidden_point", &[("week", week)])
        }
        _ => counted(language, "chart.run.point", point.count.into(), &[("week", week)]),
    }
}

fn chart(figures: &FiguresAnswer, filter: Filter) -> RunChart {
    let shown: BTreeMap<NaiveDate, Shown> = figures
        .weeks
        .iter()
        .map(|week| (week.week, week.incidents))
        .collect();
    let holidays = ranges(figures);
    // Where figures are protected the present week is not told; elsewhere it is shown and not judged.
    let last = figures.weeks.last().map_or(figures.today, |week| week.week);
    let half_a_year = monday_of(last).checked_sub_days(Days::new(7 * (WEEKS - 1)));
    let first = match filter.months {
        Some(_) => figures.weeks.first().map(|week| week.week),
        None => half_a_year,
    };
    let first = first.unwrap_or(last);
    let bounds = SeriesBounds {
        first,
        last,
        holidays: &holidays,
        begun: figures.begun,
        today: figures.today,
    };
    RunChart::of(&week_series(&bounds, |week| shown.get(&week).copied().flatten()))
}
