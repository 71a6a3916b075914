use chrono::NaiveDate;

use super::{LEAST_GAPS, days_between, g_chart, t_chart};

#[test]
fn hours_between_failures_of_a_valve() {
    // Data: Montgomery (2009), example 7.6. Limits: R 4.2 by qic.t of qicharts2 (github.com/anhoej/qicharts2,
    // R/helper.functions.R), centre 5.389277 and limits -0.889767 and 11.668321 before raising back.
    let hours = [
        286.0, 948.0, 536.0, 124.0, 816.0, 729.0, 4.0, 143.0, 431.0, 8.0, 2837.0, 596.0, 81.0, 227.0, 603.0,
        492.0, 1199.0, 1214.0, 2831.0, 96.0,
    ];
    let chart = t_chart(&hours);
    assert!(
        (chart.centre - 430.040_952).abs() < 1e-4,
        "centre {}",
        chart.centre
    );
    assert!(
        (chart.upper - 6_937.933_488).abs() < 1e-3,
        "upper {}",
        chart.upper
    );
    assert_eq!(chart.lower, 0.0, "a negative limit is none");
    assert!(
        !hours.iter().any(|gap| chart.is_signal(*gap)),
        "the book's conclusion: nothing out of the ordinary"
    );
    assert!(chart.is_signal(7_000.0), "so long without one is news");
}

#[test]
fn ordinary_incidents_between_serious_ones() {
    // Counts of our own; figures from R 4.2 by qic.g of qicharts2 as above: mean 11.91667.
    let chart = g_chart(&[20, 1, 3, 31, 11, 5, 0, 9, 14, 2, 7, 40]);
    assert_eq!(chart.centre, 8.0, "the median");
    assert!((chart.upper - 49.136_453).abs() < 1e-6, "upper {}", chart.upper);
    assert!(chart.is_judged(), "twelve gaps are enough");
    assert!(
        !chart.is_signal(49.0) && chart.is_signal(50.0),
        "beyond, not at, the limit"
    );
}

#[test]
fn what_cannot_be_judged_does_no_harm() {
    assert_eq!((g_chart(&[]).centre, g_chart(&[]).upper), (0.0, 0.0), "no gaps");
    assert_eq!(
        t_chart(&[0.0, -1.0, f64::NAN, 3.0]).gaps,
        [3.0],
        "only times that are some"
    );
    assert!(!g_chart(&[1; LEAST_GAPS - 1]).is_judged(), "too few to say");
}

#[test]
fn several_on_a_day_are_one() {
    let day = |day| NaiveDate::from_ymd_opt(2026, 9, day).unwrap();
    assert_eq!(
        days_between(&[day(9), day(1), day(9), day(2)]),
        [1.0, 7.0],
        "in order of time"
    );
    assert!(days_between(&[day(1)]).is_empty(), "one is no gap");
}

#[test]
fn the_latest_gap_says_whether_it_is_rarer_or_more_often() {
    use super::GapVerdict;
    let steady = [10.0, 12.0, 9.0, 11.0, 10.0, 12.0, 9.0, 11.0];
    let with = |gap: f64| t_chart(&[steady.as_slice(), &[gap]].concat()).verdict();
    assert_eq!(with(10.0), GapVerdict::AsUsual);
    assert_eq!(with(60.0), GapVerdict::FurtherApart);
    assert_eq!(with(1.0), GapVerdict::Closer);
    assert_eq!(t_chart(&steady[..LEAST_GAPS - 1]).verdict(), GapVerdict::TooFew);
    assert_eq!(t_chart(&[]).verdict(), GapVerdict::TooFew);
}
