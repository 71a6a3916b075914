//! Months as rates: per 1,000 working hours where hours are told, else per week.

use super::part::ChartPart;
use super::trend_figures::{decimal, month_name, ranges, subject, whole_months};
use chrono::Datelike as _;
use vaern_charts::{RateChartWords, RateWords, Size, draw_rates};
use vaern_domain::Language;
use vaern_protocol::figures::{FiguresAnswer, MonthFigure};
use vaern_statistics::poisson::USUAL_CONFIDENCE;
use vaern_statistics::{
    DateRange, Exposed, Point, Rate, RateChart, RateKind, RateVerdict, VerdictKind, exact_interval,
    first_week_of, leave_out, next_month,
};
use vaern_texts::text;

const HOURS: f64 = 1_000.0;

/// The months that are over and told, and whether they are told by hours.
struct Months<'a> {
    months: Vec<&'a MonthFigure>,
    by_hours: bool,
    chart: RateChart,
}

impl<'a> Months<'a> {
    fn of(figures: &'a FiguresAnswer) -> Self {
        let begun = figures.begun;
        let months: Vec<&MonthFigure> = whole_months(figures)
            .filter(|month| begun.is_some_and(|begun| first_week_of(month.month) >= begun))
            .collect();
        let by_hours = !months.is_empty() && months.iter().all(|month| month.hours.is_some());
        Self {
            chart: RateChart::of(&told(figures, &months, by_hours)),
            months,
            by_hours,
        }
    }

    fn hidden(&self) -> usize {
        self.months
            .iter()
            .filter(|month| month.incidents.is_none())
            .count()
    }

    /// What they say; where months are hidden and the others are too few, that.
    fn conclusion(&self, language: Language) -> String {
        let hidden = self.hidden();
        if self.chart.verdict() == RateVerdict::TooFew && hidden > 0 {
            let (hidden, months) = (hidden.to_string(), self.months.len().to_string());
            let args = [("hidden", hidden.as_str()), ("months", months.as_str())];
            return text(language, "chart.rate.hidden", &args);
        }
        conclusion(language, &self.chart)
    }
}

/// The verdict of the months alone, with its sentence.
pub(super) fn said(language: Language, figures: &FiguresAnswer) -> (VerdictKind, String) {
    let months = Months::of(figures);
    let verdict = match months.chart.verdict() {
        RateVerdict::AsUsual => VerdictKind::AsUsual,
        RateVerdict::More => VerdictKind::More,
        RateVerdict::Fewer => VerdictKind::Fewer,
        RateVerdict::TooFew => VerdictKind::TooFew,
    };
    let name = subject(language, figures);
    let sentence = months.conclusion(language);
    let args = [("unit", name.as_str()), ("sentence", sentence.as_str())];
    (verdict, text(language, "verdict.by_months", &args))
}

fn told(figures: &FiguresAnswer, months: &[&MonthFigure], by_hours: bool) -> Vec<Exposed> {
    let holidays = ranges(figures);
    let told = months
        .iter()
        // A month of nothing but holidays has no rate per week.
        .filter(|month| by_hours || weeks(month, &holidays) > 0)
        .filter_map(|month| {
            Some(Exposed {
                period: month.month,
                count: month.incidents?,
                exposure: match month.hours {
                    Some(hours) if by_hours => f64::from(hours) / HOURS,
                    _ => f64::from(weeks(month, &holidays)),
                },
            })
        });
    told.collect()
}

/// The rates of the months that are over and told.
pub(super) fn part(language: Language, figures: &FiguresAnswer, size: Size) -> ChartPart {
    let months = Months::of(figures);
    let sentence = months.conclusion(language);
    let hidden = months.hidden();
    let Months { by_hours, chart, .. } = months;
    let unit_of_rate = if by_hours { "hours" } else { "week" };
    let name = subject(language, figures);
    let word = |key: &str| text(language, &format!("chart.rate.{key}"), &[]);
    let title = text(
        language,
        &format!("chart.rate.title.{unit_of_rate}"),
        &[("unit", &name)],
    );
    let number = |rate: f64| decimal(rate, language);
    let words = RateChartWords {
        title: title.clone(),
        description: sentence.clone(),
        axis: word(&format!("axis.{unit_of_rate}")),
        centre: format!("{} {}", word("centre"), number(chart.centre)),
        limit: word(match chart.kind {
            RateKind::U => "limit.u",
            RateKind::UPrime => "limit.u_prime",
        }),
        columns: ["month", "count", "rate", "interval", "limits", "remark"]
            .map(|column| word(&format!("column.{column}")))
            .into(),
        period: &|rate| words_of(language, rate),
        number: &number,
    };
    let drawing = draw_rates(&chart, &words, size, "rate-chart");
    let mut part = ChartPart::drawn("months", title, sentence, drawing);
    if !by_hours {
        part.remarks.push(word("hours_missing"));
    }
    if hidden > 0 {
        part.remarks.push(text(
            language,
            "chart.rate.hidden_months",
            &[("count", &hidden.to_string())],
        ));
    }
    part
}

/// Whole weeks of a month that are not mostly holiday: a month half of which is holiday has half as much time to happen in.
fn weeks(month: &MonthFigure, holidays: &[DateRange]) -> u32 {
    let after = first_week_of(next_month(month.month));
    let of_month = first_week_of(month.month)
        .iter_weeks()
        .take_while(|week| *week < after);
    let mut weeks: Vec<Point> = of_month.map(|week| Point::new(week, 0)).collect();
    leave_out(&mut weeks, holidays);
    let open = weeks.iter().filter(|week| week.left_out.is_none()).count();
    u32::try_from(open).unwrap_or(0)
}

fn words_of(language: Language, rate: &Rate) -> RateWords {
    let number = |rate: f64| decimal(rate, language);
    let month = month_name(language, rate.period);
    let interval = exact_interval(rate.count, USUAL_CONFIDENCE)
        .map(|interval| {
            let (low, high) = (interval.low / rate.exposure, interval.high / rate.exposure);
            format!("{}-{}", number(low), number(high))
        })
        .unwrap_or_default();
    let remark = match rate.is_signal() {
        true => text(language, "chart.rate.beyond", &[]),
        false => String::new(),
    };
    let spoken = text(
        language,
        "chart.rate.point",
        &[
            ("month", &month),
            ("rate", &number(rate.rate)),
            ("count", &rate.count.to_string()),
        ],
    );
    RateWords {
        tick: text(language, &format!("month.short.m{:02}", rate.period.month()), &[]),
        spoken: if remark.is_empty() {
            spoken
        } else {
            format!("{spoken} {remark}.")
        },
        row: vec![
            month,
            rate.count.to_string(),
            number(rate.rate),
            interval,
            format!("{}-{}", number(rate.lower), number(rate.upper)),
            remark,
        ],
    }
}

fn conclusion(language: Language, chart: &RateChart) -> String {
    let month = chart
        .rates
        .last()
        .map(|rate| month_name(language, rate.period))
        .unwrap_or_default();
    let key = match chart.verdict() {
        RateVerdict::AsUsual => "chart.rate.as_usual",
        RateVerdict::More => "chart.rate.more",
        RateVerdict::Fewer => "chart.rate.fewer",
        RateVerdict::TooFew => "chart.rate.too_few",
    };
    text(language, key, &[("month", &month)])
}
