//! How often the charts cry wolf, and how soon they see a doubling: simulated with seeds, printed beside what is
//! published. `cargo test -p vaern-statistics --test simulation -- --nocapture` shows the figures.

#![allow(
    clippy::print_stdout,
    reason = "the figures are to be read beside the published ones"
)]

use chrono::{Days, NaiveDate};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha20Rng;
use vaern_statistics::{Exposed, Point, Rate, RateChart, RateKind, RunChart, Verdict, g_chart, t_chart};

const SERIES: u32 = 10_000;

fn week(index: usize) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 5).expect("a day there is") + Days::new(7 * index as u64)
}

/// A Poisson count (D. E. Knuth, "The Art of Computer Programming", vol. 2, 3.4.1, algorithm Q).
fn poisson(random: &mut ChaCha20Rng, mean: f64) -> u32 {
    let (limit, mut product, mut count) = ((-mean).exp(), random.random::<f64>(), 0);
    while product > limit {
        product *= random.random::<f64>();
        count += 1;
    }
    count
}

fn exponential(random: &mut ChaCha20Rng, mean: f64) -> f64 {
    -(1.0 - random.random::<f64>()).ln() * mean
}

/// A Poisson count whose mean is itself a gamma value of shape 2: variance mean + mean² / 2, as clusters make it.
fn clustered(random: &mut ChaCha20Rng, mean: f64) -> u32 {
    let level = exponential(random, mean / 2.0) + exponential(random, mean / 2.0);
    poisson(random, level)
}

fn share(found: u32) -> f64 {
    f64::from(found) / f64::from(SERIES)
}

#[test]
fn run_charts_of_stable_weeks_signal_as_rarely_as_published() {
    // Anhøj and Olesen (2014): "the false signal rate [is] constant around 5 %", whatever the number of
    // useful weeks, for weeks that fall on either side like coins. Around the median of the very series it is lower, as half
    // of the weeks must then lie on each side.
    for (weeks, mean, seed) in [(16, 8.0, 1), (26, 8.0, 2), (26, 20.0, 3), (52, 20.0, 4)] {
        let mut random = ChaCha20Rng::seed_from_u64(seed);
        let (mut signals, mut told) = (0, 0);
        for _ in 0..SERIES {
            let points: Vec<Point> = (0..weeks)
                .map(|index| Point::new(week(index), poisson(&mut random, mean)))
                .collect();
            let chart = RunChart::of(&points);
            signals += u32::from(chart.signal.is_some());
            told += u32::from(matches!(
                chart.verdict(),
                Verdict::More { .. } | Verdict::Fewer { .. }
            ));
        }
        println!(
            "run chart, {weeks} weeks, mean {mean}: signal in {:.2} % (published: about 5 %), told as a change in {:.2} %",
            100.0 * share(signals),
            100.0 * share(told)
        );
        assert!(
            (0.005..0.06).contains(&share(signals)),
            "false signals with {weeks} weeks: {}",
            share(signals)
        );
        assert!(told <= signals, "no sentence without a signal");
    }
}

fn alarms(kind: Option<RateKind>, seed: u64, count: fn(&mut ChaCha20Rng, f64) -> u32) -> f64 {
    const PERIODS: usize = 24;
    let mut random = ChaCha20Rng::seed_from_u64(seed);
    let mut beyond = 0;
    for _ in 0..SERIES {
        let periods: Vec<Exposed> = (0..PERIODS)
            .map(|index| {
                let exposure = random.random_range(8.0..12.0);
                Exposed {
                    period: week(index),
                    count: count(&mut random, 2.0 * exposure),
                    exposure,
                }
            })
            .collect();
        let chart = kind.map_or_else(|| RateChart::of(&periods), |kind| RateChart::with(kind, &periods));
        beyond += chart.rates.iter().filter(|rate| Rate::is_signal(rate)).count();
    }
    beyond as f64 / f64::from(SERIES) / PERIODS as f64
}

#[test]
fn rate_charts_of_stable_periods_rarely_leave_their_limits() {
    // Three-sigma limits leave out 0.27 % of normal values (Montgomery 2009, section 5.3.2). Laney (2002) made u′ because
    // u limits are too narrow for counts that scatter more than Poisson's.
    let figures = [
        ("u, Poisson", alarms(Some(RateKind::U), 11, poisson)),
        ("u′, Poisson", alarms(Some(RateKind::UPrime), 12, poisson)),
        ("as chosen, Poisson", alarms(None, 13, poisson)),
        ("u, clusters", alarms(Some(RateKind::U), 14, clustered)),
        ("u′, clusters", alarms(Some(RateKind::UPrime), 15, clustered)),
        ("as chosen, clusters", alarms(None, 16, clustered)),
    ];
    for (name, rate) in figures {
        println!(
            "{name}: {:.2} % of periods beyond (normal values: 0.27 %)",
            100.0 * rate
        );
    }
    let [u, u_prime, chosen, u_clusters, u_prime_clusters, chosen_clusters] = figures.map(|(_, rate)| rate);
    assert!(u < 0.005, "u on Poisson counts: {u}");
    assert!(u_prime < 0.012, "u′ on Poisson counts: {u_prime}");
    assert!(chosen < 0.006, "the chart chosen, on Poisson counts: {chosen}");
    assert!(
        u_clusters > 0.10,
        "clusters make u cry wolf, or the series show nothing: {u_clusters}"
    );
    assert!(u_prime_clusters < 0.03, "u′ on clusters: {u_prime_clusters}");
    assert!(
        chosen_clusters < 0.03,
        "the chart chosen, on clusters: {chosen_clusters}"
    );
}

#[test]
fn charts_of_rare_events_rarely_leave_their_limits() {
    let mut random = ChaCha20Rng::seed_from_u64(21);
    let (mut g_beyond, mut t_beyond) = (0, 0);
    for _ in 0..SERIES {
        // Every twentieth incident is serious: the incidents between two are geometric.
        let between: Vec<u32> = (0..20)
            .map(|_| ((1.0 - random.random::<f64>()).ln() / 0.95_f64.ln()).floor() as u32)
            .collect();
        let g = g_chart(&between);
        g_beyond += g.gaps.iter().filter(|gap| g.is_signal(**gap)).count();
        let days: Vec<f64> = (0..20).map(|_| exponential(&mut random, 30.0)).collect();
        let t = t_chart(&days);
        t_beyond += t.gaps.iter().filter(|gap| t.is_signal(**gap)).count();
    }
    let share = |beyond| beyond as f64 / f64::from(SERIES) / 20.0;
    // Geometric gaps of a large mean are nearly exponential, and beyond mean + 3 sd = 4 means lies e⁻⁴ = 1.8 % of an
    // exponential; the t chart is made to be nearly normal.
    println!(
        "g: {:.2} % of gaps beyond (exponential gaps: 1.8 %)",
        100.0 * share(g_beyond)
    );
    println!(
        "t: {:.2} % of gaps beyond (normal values: 0.27 %)",
        100.0 * share(t_beyond)
    );
    assert!(share(g_beyond) < 0.025, "g: {}", share(g_beyond));
    assert!(share(t_beyond) < 0.01, "t: {}", share(t_beyond));
}

#[test]
fn a_doubling_is_told_within_weeks() {
    // Half a year of ordinary weeks, then twice as many; how many weeks until the sentence says "more".
    for (mean, seed, median_at_most) in [(5.0, 31, 10), (10.0, 32, 9), (20.0, 33, 9)] {
        let mut random = ChaCha20Rng::seed_from_u64(seed);
        let mut waits: Vec<usize> = (0..1_000)
            .map(|_| {
                let mut points: Vec<Point> = (0..26)
                    .map(|index| Point::new(week(index), poisson(&mut random, mean)))
                    .collect();
                (1..=26)
                    .find(|_| {
                        let next = points.len();
                        points.push(Point::new(week(next), poisson(&mut random, 2.0 * mean)));
                        let shown = &points[points.len() - 26..];
                        matches!(RunChart::of(shown).verdict(), Verdict::More { .. })
                    })
                    .unwrap_or(27)
            })
            .collect();
        waits.sort_unstable();
        let (median, ninth) = (waits[500], waits[900]);
        println!("doubling of {mean} a week: told after {median} weeks (median), {ninth} (nine of ten)");
        assert!(
            median <= median_at_most,
            "a doubling of {mean} is told after {median} weeks"
        );
    }
}
