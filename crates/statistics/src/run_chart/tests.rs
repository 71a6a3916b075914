use chrono::{Days, NaiveDate};

use super::{LeftOut, Point, RunChart, Side, Signal, Verdict, VerdictKind};

fn week(index: usize) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    first + Days::new(7 * index as u64)
}

fn points(counts: &[u32]) -> Vec<Point> {
    counts
        .iter()
        .enumerate()
        .map(|(index, count)| Point::new(week(index), *count))
        .collect()
}

fn chart(counts: &[u32]) -> RunChart {
    RunChart::of(&points(counts))
}

fn check_verdict(counts: &[u32], expected: Verdict) {
    assert_eq!(chart(counts).verdict(), expected, "verdict of {counts:?}");
}

#[test]
fn thirteen_weeks_worked_by_hand() {
    // The figure described in Anhøj and Wentzel-Larsen, "Improving tools for quality improvement" (Science Trends):
    // thirteen weeks, crossings after weeks 3, 6, 7, 9 and 10, longest run the weeks 4 to 6.
    let sides = [9, 9, 9, 1, 1, 1, 9, 1, 1, 9, 1, 1, 1];
    let chart = RunChart::around(points(&sides), 5.0);
    assert_eq!(chart.useful, 13, "no week lies on the median");
    assert_eq!(chart.crossings, 5, "five changes of side");
    assert_eq!(chart.longest_run, 3, "no run is longer than three");
    assert_eq!(chart.signal, None, "the authors' conclusion: relax");
}

#[test]
fn twenty_four_weeks_of_the_crossrun_figure() {
    // C = 11 and L = 5 (observations 12 to 16, below) as in figure 1 of the vignette of the R package crossrun; the
    // sides of the other weeks are ours.
    let sides = [
        9, 1, 9, 9, 1, 1, 9, 1, 9, 9, 9, 1, 1, 1, 1, 1, 9, 9, 1, 9, 9, 1, 1, 1,
    ];
    let chart = RunChart::around(points(&sides), 5.0);
    assert_eq!((chart.crossings, chart.longest_run), (11, 5), "C and L");
    let longest = chart.longest_stretch().unwrap();
    assert_eq!(
        (longest.first, longest.last),
        (week(11), week(15)),
        "the weeks the run covers"
    );
    assert_eq!(longest.side, Side::Below, "the run lies below");
    assert_eq!(
        chart.signal, None,
        "11 crossings and a run of 5 are chance at n = 24"
    );
}

#[test]
fn weeks_on_the_median_neither_break_nor_lengthen_a_run() {
    let chart = RunChart::around(points(&[9, 5, 9, 5, 5, 9, 1]), 5.0);
    assert_eq!(
        chart.longest_run, 3,
        "three weeks above, with weeks on the median between"
    );
    assert_eq!(chart.useful, 4, "weeks on the median are not useful");
    assert_eq!(
        chart.longest_stretch().unwrap().last,
        week(5),
        "the dates span the weeks between"
    );
}

#[test]
fn the_median_of_an_even_number_of_weeks_lies_between_the_middle_two() {
    assert_eq!(chart(&[1, 2, 4, 9]).median, 3.0, "mean of 2 and 4");
    assert_eq!(chart(&[9, 1, 4]).median, 4.0, "the middle one");
    assert_eq!(chart(&[]).median, 0.0, "an empty series has no middle");
}

#[test]
fn a_run_at_the_limit_is_chance_and_one_longer_is_a_signal() {
    // n = 12: a run of 7 is allowed, and 3 crossings are enough.
    let at_limit = RunChart::around(points(&[9, 9, 9, 9, 9, 9, 9, 1, 9, 1, 1, 9]), 5.0);
    assert_eq!(
        (at_limit.longest_run, at_limit.crossings),
        (7, 4),
        "the series is the one meant"
    );
    assert_eq!(at_limit.signal, None, "the limit itself is still chance");
    let beyond = RunChart::around(points(&[9, 9, 9, 9, 9, 9, 9, 9, 1, 9, 1, 9]), 5.0);
    assert_eq!(beyond.signal, Some(Signal::LongRun), "eight in a row are not");
    let few = RunChart::around(points(&[1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 1, 1]), 5.0);
    assert_eq!(
        few.signal,
        Some(Signal::FewCrossings),
        "two crossings are too few"
    );
}

#[test]
fn chance_alone_gives_a_signal_about_as_often_as_published() {
    // "The false signal rate [is] constant around 5 %" (Anhøj and Olesen 2014). Every possible series is tried.
    for useful in [10_usize, 12, 14, 16] {
        let signals = (0_u32..1 << useful)
            .filter(|series| {
                let counts: Vec<u32> = (0..useful).map(|index| 1 + 8 * (series >> index & 1)).collect();
                RunChart::around(points(&counts), 5.0).signal.is_some()
            })
            .count();
        let rate = signals as f64 / f64::from(1_u32 << useful);
        assert!(
            (0.02..0.09).contains(&rate),
            "false signals with {useful} useful weeks: {rate}"
        );
    }
}

#[test]
fn a_lasting_rise_after_a_baseline_is_more_since_it_began() {
    let counts = [
        3, 5, 4, 2, 5, 3, 4, 6, 3, 4, 5, 2, 7, 6, 8, 7, 9, 6, 8, 7, 6, 8, 7, 9,
    ];
    let chart = RunChart::with_baseline(&points(&counts), 12);
    assert_eq!(chart.median, 4.0, "frozen at the baseline's own level");
    assert_eq!(
        chart.verdict(),
        Verdict::More { since: week(12) },
        "the rise began in week 13"
    );
    assert_eq!(
        chart.signal_stretch().unwrap().first,
        week(12),
        "picture and sentence agree"
    );
}

#[test]
fn a_lasting_fall_is_fewer() {
    check_verdict(
        &[8, 7, 9, 6, 8, 7, 9, 8, 7, 8, 2, 3, 1, 2, 3, 2, 1, 3, 2, 2],
        Verdict::Fewer { since: week(10) },
    );
}

#[test]
fn one_week_on_the_other_side_does_not_turn_the_verdict() {
    let rise_with_a_quiet_last_week = [2, 3, 1, 2, 3, 2, 1, 3, 2, 2, 8, 7, 9, 6, 8, 7, 9, 8, 7, 1];
    check_verdict(&rise_with_a_quiet_last_week, Verdict::More { since: week(10) });
}

#[test]
fn a_signal_that_is_over_is_as_usual_but_still_pointed_out() {
    let counts = [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 1, 9, 1, 1, 9, 1, 1, 9, 1, 1, 9, 1];
    let chart = RunChart::around(points(&counts), 5.0);
    assert_eq!(
        chart.signal,
        Some(Signal::LongRun),
        "the old run is in the series"
    );
    assert_eq!(
        chart.verdict(),
        Verdict::AsUsual,
        "but the present crosses as chance does"
    );
    assert_eq!(
        chart.signal_stretch().unwrap().first,
        week(0),
        "and the drawing shows the run"
    );
}

#[test]
fn too_little_is_said_to_be_too_little() {
    check_verdict(&[], Verdict::TooFew);
    check_verdict(&[4, 5, 6, 5, 4], Verdict::TooFew);
    // Half the weeks without incidents and nine incidents in all.
    check_verdict(
        &[0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1],
        Verdict::TooFew,
    );
}

#[test]
fn a_median_of_zero_gives_no_signal() {
    // Eleven useful weeks, all above a median of 0: "a run of eleven" that means nothing.
    let counts = [
        0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 2, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0,
    ];
    let chart = chart(&counts);
    assert_eq!(
        (chart.median, chart.useful),
        (0.0, 11),
        "the series is the one meant"
    );
    assert_eq!(chart.signal, None, "counts cannot lie below 0");
    assert_eq!(chart.verdict(), Verdict::TooFew, "rare events need another chart");
    assert_eq!(chart.signal_stretch(), None, "nothing to point out");
}

#[test]
fn holidays_are_shown_but_not_judged() {
    let counts = [5, 3, 6, 4, 5, 3, 0, 0, 0, 0, 0, 0, 0, 4, 6, 3, 5, 2, 6, 4, 5, 3];
    let mut points = points(&counts);
    for point in &mut points[6..13] {
        point.left_out = Some(LeftOut::Holiday);
    }
    let chart = RunChart::of(&points);
    assert_eq!(chart.points.len(), counts.len(), "the weeks stay in the chart");
    assert_eq!(chart.median, 4.0, "the zeros do not pull the median down");
    assert_eq!(
        chart.verdict(),
        Verdict::AsUsual,
        "seven weeks of holiday are no improvement"
    );
}

#[test]
fn a_baseline_of_holidays_falls_back_on_the_series() {
    let mut points = points(&[0, 0, 4, 5, 6]);
    points[0].left_out = Some(LeftOut::Holiday);
    points[1].left_out = Some(LeftOut::Holiday);
    assert_eq!(
        RunChart::with_baseline(&points, 2).median,
        5.0,
        "the judged weeks decide"
    );
    assert_eq!(
        RunChart::with_baseline(&points, 0).median,
        5.0,
        "no baseline is the series"
    );
}

#[test]
fn the_order_given_does_not_matter() {
    let mut shuffled = points(&[3, 5, 4, 2, 9]);
    shuffled.reverse();
    assert_eq!(
        RunChart::of(&shuffled),
        chart(&[3, 5, 4, 2, 9]),
        "weeks are put in order of time"
    );
}

#[test]
fn codes_are_snake_case() {
    let kinds = [
        (Verdict::AsUsual, VerdictKind::AsUsual),
        (Verdict::More { since: week(0) }, VerdictKind::More),
        (Verdict::Fewer { since: week(0) }, VerdictKind::Fewer),
        (Verdict::TooFew, VerdictKind::TooFew),
    ];
    for (verdict, kind) in kinds {
        assert_eq!(verdict.kind(), kind, "each verdict has its own code");
    }
    let declared = <VerdictKind as ts_rs::TS>::inline(&ts_rs::Config::default());
    assert_eq!(
        declared, r#""as_usual" | "more" | "fewer" | "too_few""#,
        "the codes clients read"
    );
}
