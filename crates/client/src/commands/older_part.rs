//! Months taken over from older registration: a drawing of their own, with no conclusion drawn from them. A change of method must
//! not look like a change in the world, so they share neither axis nor verdict with what is recorded here.

use super::part::ChartPart;
use super::trend_figures::month_name;
use vaern_charts::{BarWords, BarsWords, Size, Table, draw_bars};
use vaern_domain::Language;
use vaern_protocol::figures::{FiguresAnswer, OlderMonth, WeekFigure};
use vaern_statistics::WeekNumber;
use vaern_texts::text;

/// The months with what is to be known of them, and the weeks as a table; nothing where nothing is told.
pub(super) fn parts(language: Language, figures: &FiguresAnswer, size: Size) -> Vec<ChartPart> {
    let weeks = weeks(language, &figures.older.weeks);
    part(language, figures, size).into_iter().chain(weeks).collect()
}

/// The weeks that are told: too many for a drawing that nobody draws a conclusion from.
fn weeks(language: Language, weeks: &[WeekFigure]) -> Option<ChartPart> {
    let word = |key: &str| text(language, &format!("older.trend.{key}"), &[]);
    let row = |week: &WeekFigure| {
        let (number, year) = (
            WeekNumber::of(week.week).week.to_string(),
            WeekNumber::of(week.week).year.to_string(),
        );
        let figure = week
            .incidents
            .map_or_else(|| word("hidden"), |incidents| incidents.to_string());
        vec![
            text(language, "shadow.week", &[("week", &number), ("year", &year)]),
            figure,
        ]
    };
    let table = Table {
        caption: word("weeks"),
        columns: vec![word("week"), word("incidents")],
        rows: weeks.iter().map(row).collect(),
    };
    let mut part = ChartPart::told("older-weeks", word("weeks"), word("alone"));
    part.table = Some(table);
    (!weeks.is_empty()).then_some(part)
}

/// The months; none where nothing is told.
fn part(language: Language, figures: &FiguresAnswer, size: Size) -> Option<ChartPart> {
    let months = &figures.older.months;
    if months.is_empty() {
        return None;
    }
    let word = |key: &str| text(language, &format!("older.trend.{key}"), &[]);
    let bar = |month: &OlderMonth| {
        let name = month_name(language, month.month);
        let figure = month
            .incidents
            .map_or_else(|| word("hidden"), |incidents| incidents.to_string());
        BarWords {
            spoken: text(
                language,
                "older.trend.point",
                &[("month", &name), ("figure", &figure)],
            ),
            name,
            count: month.incidents.unwrap_or(0),
            figure,
            further: Vec::new(),
        }
    };
    let bars: Vec<BarWords> = months.iter().map(bar).collect();
    let words = BarsWords {
        title: word("title"),
        description: word("sentence"),
        columns: vec![word("month"), word("incidents")],
        full: None,
    };
    let drawing = draw_bars(&bars, &words, size, "older-chart");
    let mut part = ChartPart::drawn("older", word("title"), word("sentence"), drawing);
    part.remarks.push(word("alone"));
    let both = |older: &OlderMonth| {
        let mut here = figures.months.iter();
        let has =
            here.any(|month| month.month == older.month && month.incidents.is_none_or(|count| count > 0));
        older.incidents != Some(0) && has && figures.begun.is_some_and(|begun| older.month >= begun)
    };
    if months.iter().any(both) {
        part.remarks.push(word("overlap"));
    }
    Some(part)
}
