use chrono::{Days, NaiveDate};

use super::{Exposed, RateChart, RateKind, RateVerdict};

fn periods(counts: &[u32], exposures: &[f64]) -> Vec<Exposed> {
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    let periods = counts.iter().zip(exposures).enumerate();
    periods
        .map(|(index, (count, exposure))| Exposed {
            period: first + Days::new(7 * index as u64),
            count: *count,
            exposure: *exposure,
        })
        .collect()
}

#[track_caller]
fn check_limits(chart: &RateChart, expected: &[(f64, f64)], tolerance: f64) {
    assert_eq!(chart.rates.len(), expected.len(), "one pair of limits a period");
    for (rate, (lower, upper)) in chart.rates.iter().zip(expected) {
        assert!(
            (rate.lower - lower).abs() < tolerance,
            "lower: {rate:?} for {lower}"
        );
        assert!(
            (rate.upper - upper).abs() < tolerance,
            "upper: {rate:?} for {upper}"
        );
    }
}

#[test]
fn limits_of_a_constant_exposure() {
    // Montgomery (2009), example 7.4: errors in 20 weeks of 50 shipments; ū = 0.0740, limits 0 and 0.1894.
    let errors = [2, 3, 8, 1, 1, 4, 1, 4, 5, 1, 8, 2, 4, 3, 4, 1, 8, 3, 7, 4];
    let chart = RateChart::with(RateKind::U, &periods(&errors, &[50.0; 20]));
    assert!((chart.centre - 0.0740).abs() < 1e-9, "centre {}", chart.centre);
    check_limits(&chart, &[(0.0, 0.1894); 20], 5e-5);
    assert!(
        !chart.rates.iter().any(super::Rate::is_signal),
        "the book's conclusion: in control"
    );
}

#[test]
fn limits_follow_the_exposure() {
    // Montgomery (2009), example 7.5: defects in rolls of cloth; limits to four decimals from R 4.2 by qic.u of
    // qicharts2 (github.com/anhoej/qicharts2, R/helper.functions.R). The book prints 1.42 and, for n = 10, 0.29 and 2.55.
    let defects = [14, 12, 20, 11, 7, 10, 21, 16, 19, 23];
    let rolls = [10.0, 8.0, 13.0, 10.0, 9.5, 10.0, 12.0, 10.5, 12.0, 12.5];
    let chart = RateChart::with(RateKind::U, &periods(&defects, &rolls));
    assert!((chart.centre - 1.423_256).abs() < 1e-6, "centre {}", chart.centre);
    let expected = [
        (0.2915, 2.5550),
        (0.1579, 2.6886),
        (0.4306, 2.4159),
        (0.2915, 2.5550),
        (0.2621, 2.5844),
        (0.2915, 2.5550),
        (0.3901, 2.4564),
        (0.3187, 2.5278),
        (0.3901, 2.4564),
        (0.4110, 2.4356),
    ];
    check_limits(&chart, &expected, 1e-4);
    assert!((chart.sigma_z.unwrap() - 0.678_796).abs() < 1e-6, "σz by qic.up");
    assert_eq!(
        RateChart::of(&periods(&defects, &rolls)).kind,
        RateKind::U,
        "no wider than chance: plain limits"
    );
}

const CLUSTERS: [u32; 12] = [4, 18, 3, 25, 7, 2, 19, 5, 22, 6, 3, 17];
const HOURS: [f64; 12] = [5.2, 5.0, 4.8, 5.5, 5.1, 4.9, 5.3, 5.0, 5.2, 4.7, 5.0, 5.1];

#[test]
fn clusters_get_laneys_limits() {
    // Counts of our own; figures from R 4.2 by qic.up of qicharts2 as above.
    let chart = RateChart::of(&periods(&CLUSTERS, &HOURS));
    assert_eq!(chart.kind, RateKind::UPrime, "χ² = 66.8 with 11 degrees");
    assert!((chart.centre - 2.154_605).abs() < 1e-6, "centre {}", chart.centre);
    assert!(
        (chart.sigma_z.unwrap() - 3.629_444).abs() < 1e-6,
        "σz {:?}",
        chart.sigma_z
    );
    let upper = [
        9.1634, 9.3022, 9.4496, 8.9696, 9.2318, 9.3748, 9.0970, 9.3022, 9.1634, 9.5268, 9.3022, 9.2318,
    ];
    check_limits(&chart, &upper.map(|upper| (0.0, upper)), 1e-4);
    let plain = RateChart::with(RateKind::U, &periods(&CLUSTERS, &HOURS));
    assert!(
        plain.rates.iter().any(super::Rate::is_signal),
        "where u cries wolf"
    );
    assert!(!chart.rates.iter().any(super::Rate::is_signal), "u′ does not");
}

#[test]
fn the_newest_period_is_judged() {
    let of = |counts: &[u32]| RateChart::of(&periods(counts, &[10.0; 8])).verdict();
    assert_eq!(of(&[20, 22, 19, 21, 20, 18, 21, 20]), RateVerdict::AsUsual);
    assert_eq!(of(&[20, 22, 19, 21, 20, 18, 21, 60]), RateVerdict::More);
    assert_eq!(of(&[40, 42, 39, 41, 40, 38, 41, 2]), RateVerdict::Fewer);
    assert_eq!(of(&[20, 22, 19, 21, 20]), RateVerdict::TooFew, "five periods");
    assert_eq!(
        of(&[1, 0, 2, 1, 0, 1, 2, 1]),
        RateVerdict::TooFew,
        "eight incidents"
    );
}

#[test]
fn a_period_without_hours_has_no_rate() {
    let chart = RateChart::of(&periods(&[5, 6, 7, 8], &[1.0, 0.0, f64::NAN, -3.0]));
    assert_eq!(chart.rates.len(), 1, "and draws no point");
    let empty = RateChart::of(&[]);
    assert_eq!(
        (empty.centre, empty.sigma_z, empty.verdict()),
        (0.0, None, RateVerdict::TooFew),
        "nothing is no rate"
    );
}
