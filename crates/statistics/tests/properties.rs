//! What holds for every series, not only for the worked ones.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use vaern_statistics::{
    LeftOut, Point, RunChart, Verdict, exact_interval, monday_of, mondays_between, weekly_points,
};

fn day(number: u64) -> NaiveDate {
    // chrono's default day, 1 January 1970.
    NaiveDate::default() + Days::new(number)
}

fn series(counts: &[u32]) -> Vec<Point> {
    let first = monday_of(day(0));
    let weeks = (0..).map(|index| first + Days::new(7 * index));
    weeks
        .zip(counts)
        .map(|(week, count)| Point::new(week, *count))
        .collect()
}

fn counts() -> impl Strategy<Value = Vec<u32>> {
    vec(0_u32..12, 0..80)
}

proptest! {
    #[test]
    fn runs_and_crossings_fit_into_the_series(counts in counts()) {
        let chart = RunChart::of(&series(&counts));
        let on_median = counts.iter().filter(|count| f64::from(**count) == chart.median).count();
        prop_assert_eq!(chart.useful + on_median, counts.len(), "every week is useful or on the median");
        // Each run but the longest has at least one week.
        prop_assert!(chart.longest_run + chart.crossings <= chart.useful);
        prop_assert!(chart.useful == 0 || chart.longest_run * (chart.crossings + 1) >= chart.useful);
    }

    #[test]
    fn half_the_weeks_at_most_lie_on_each_side(counts in counts()) {
        let chart = RunChart::of(&series(&counts));
        let above = counts.iter().filter(|count| f64::from(**count) > chart.median).count();
        let below = counts.iter().filter(|count| f64::from(**count) < chart.median).count();
        prop_assert!(2 * above <= counts.len() && 2 * below <= counts.len(), "or it is no median");
    }

    #[test]
    fn time_reversed_is_as_much_chance(counts in counts()) {
        let forwards = RunChart::of(&series(&counts));
        let backwards = RunChart::of(&series(&counts.iter().rev().copied().collect::<Vec<_>>()));
        prop_assert_eq!(forwards.signal, backwards.signal);
        prop_assert_eq!(forwards.crossings, backwards.crossings);
    }

    #[test]
    fn only_the_order_of_counts_matters_not_their_size(counts in vec(1_u32..12, 1..80)) {
        let doubled: Vec<u32> = counts.iter().map(|count| count * 2).collect();
        let (chart, doubled) = (RunChart::of(&series(&counts)), RunChart::of(&series(&doubled)));
        prop_assert_eq!(chart.signal, doubled.signal);
        prop_assert_eq!(chart.stretches, doubled.stretches);
    }

    #[test]
    fn weeks_left_out_change_nothing(counts in counts(), extra in vec((0_usize..80, 0_u32..99), 0..10)) {
        let judged = series(&counts);
        let mut with_holidays = judged.clone();
        for (index, count) in extra {
            // Any day will do as the name of a week that must not matter.
            with_holidays.push(Point { week: day(index as u64 * 7 + 1), count, left_out: Some(LeftOut::Holiday) });
        }
        let (plain, with_holidays) = (RunChart::of(&judged), RunChart::of(&with_holidays));
        prop_assert_eq!(plain.verdict(), with_holidays.verdict());
        prop_assert_eq!(plain.stretches, with_holidays.stretches);
    }

    #[test]
    fn more_and_fewer_rest_on_a_signal_and_on_a_stretch_of_the_series(counts in counts(), baseline in 0_usize..40) {
        let chart = RunChart::with_baseline(&series(&counts), baseline);
        if let Verdict::More { since } | Verdict::Fewer { since } = chart.verdict() {
            prop_assert!(chart.signal.is_some());
            prop_assert_eq!(chart.signal_stretch().map(|stretch| stretch.first), Some(since));
        }
    }

    #[test]
    fn weeks_follow_each_other_without_gaps(first in 0_u64..9000, length in 0_u64..900) {
        let mondays: Vec<_> = mondays_between(day(first), day(first + length)).collect();
        prop_assert!(mondays.iter().all(|monday| monday.weekday() == Weekday::Mon));
        prop_assert!(mondays.windows(2).all(|pair| pair[1] - pair[0] == chrono::TimeDelta::weeks(1)));
        prop_assert_eq!(mondays.first(), Some(&monday_of(day(first))));
        prop_assert_eq!(mondays.last(), Some(&monday_of(day(first + length))));
    }

    #[test]
    fn every_incident_of_the_period_is_counted_once(days in vec(0_u64..400, 0..60)) {
        let points = weekly_points(days.iter().map(|number| day(*number)), day(0), day(399));
        prop_assert_eq!(points.iter().map(|point| point.count as usize).sum::<usize>(), days.len());
    }

    #[test]
    fn an_interval_holds_its_count_and_leaves_the_tails_it_should(count in 0_u32..400, confidence in 0.5_f64..0.999) {
        let interval = exact_interval(count, confidence).unwrap();
        let expected = (1.0 - confidence) / 2.0;
        prop_assert!(interval.low <= f64::from(count) && f64::from(count) < interval.high);
        // The defining equations, with the Poisson sum written out instead of the gamma distribution.
        prop_assert!((at_most(count, interval.high) - expected).abs() < 1e-6);
        if count > 0 {
            prop_assert!((1.0 - at_most(count - 1, interval.low) - expected).abs() < 1e-6);
        }
    }

    #[test]
    fn a_greater_count_has_a_higher_interval(count in any::<u16>()) {
        let (this, next) = (exact_interval(count.into(), 0.95).unwrap(), exact_interval(u32::from(count) + 1, 0.95).unwrap());
        prop_assert!(this.low < next.low && this.high < next.high);
    }
}

/// The probability of at most `count` events where `expected` are to be expected.
fn at_most(count: u32, expected: f64) -> f64 {
    let mut logarithm = -expected;
    let mut sum = logarithm.exp();
    for events in 1..=count {
        logarithm += (expected / f64::from(events)).ln();
        sum += logarithm.exp();
    }
    sum
}
