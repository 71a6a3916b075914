//! Where incidents gather: which kinds are the most, and at what time of the week.

use serde::{Deserialize, Serialize};
use statrs::distribution::{DiscreteCDF, Poisson};
use ts_rs::TS;

/// Fewest incidents a pattern is read from. Our own decision.
pub const LEAST_FOR_PATTERN: u64 = 20;

/// Share of patterns without any gathering in which a peak may still be seen.
const PEAK_LEVEL: f64 = 0.05;

/// A kind with its count, in the order of a Pareto chart.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Bar<K> {
    /// The kind.
    pub kind: K,
    /// How many.
    pub count: u32,
    /// Share of all up to and with this one, from 0 to 1.
    pub cumulative: f64,
}

/// Kinds by falling count, with their cumulative share; equal counts keep their order. Kinds without any are left out.
///
/// Source: J. M. Juran, "Quality Control Handbook" (1951): a few kinds make up most of what happens. The share is of the
/// sum of the counts; where one incident has two kinds, that is more than the number of incidents.
pub fn pareto<K>(kinds: impl IntoIterator<Item = (K, u32)>) -> Vec<Bar<K>> {
    let mut kinds: Vec<(K, u32)> = kinds.into_iter().filter(|(_, count)| *count > 0).collect();
    kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let all: u64 = kinds.iter().map(|(_, count)| u64::from(*count)).sum();
    let mut so_far = 0;
    kinds
        .into_iter()
        .map(|(kind, count)| {
            so_far += u64::from(count);
            Bar {
                kind,
                count,
                cumulative: so_far as f64 / all as f64,
            }
        })
        .collect()
}

/// A time of the week: an hour of a weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct HourOfWeek {
    /// 1 Monday to 7 Sunday (ISO 8601).
    pub weekday: u8,
    /// 0 to 23.
    pub hour: u8,
}

/// What a set of counts says: whether one stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Gathering<K> {
    /// One stands out from the others more than chance explains.
    Peak {
        /// Which.
        at: K,
        /// How many.
        count: u32,
    },
    /// None does.
    Even,
    /// Fewer than [`LEAST_FOR_PATTERN`] incidents, or fewer than two places.
    TooFew,
}

/// Whether one place of several stands out.
///
/// Without any gathering each place has the mean of all; the chance that one of k Poisson counts with that mean is as
/// high as the highest found is at most k times that of one (C. E. Bonferroni, "Teoria statistica delle classi e calcolo
/// delle probabilità", 1936). Below 5 % it is a peak. Places are those where anything can happen: the hours a school is
/// open, not the night, or every school would peak by day.
pub fn gathering<K: Copy>(places: &[(K, u32)]) -> Gathering<K> {
    let all: u64 = places.iter().map(|(_, count)| u64::from(*count)).sum();
    let highest = places.iter().max_by_key(|(_, count)| *count);
    let Some((at, count)) = highest.filter(|_| all >= LEAST_FOR_PATTERN && places.len() >= 2) else {
        return Gathering::TooFew;
    };
    let mean = all as f64 / places.len() as f64;
    let chance = Poisson::new(mean).map_or(1.0, |poisson| poisson.sf(u64::from(*count).saturating_sub(1)));
    match chance * (places.len() as f64) < PEAK_LEVEL {
        true => Gathering::Peak {
            at: *at,
            count: *count,
        },
        false => Gathering::Even,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_come_first_with_their_cumulative_share() {
        // Montgomery's example of a Pareto chart would do as well; these are worked by hand: 8/20, 14/20, 20/20.
        let bars = pareto([("bite", 6), ("none", 0), ("hit", 8), ("spit", 6)]);
        let read: Vec<_> = bars.iter().map(|bar| (bar.kind, bar.count)).collect();
        assert_eq!(
            read,
            [("hit", 8), ("bite", 6), ("spit", 6)],
            "equal counts keep their order"
        );
        let shares: Vec<f64> = bars.iter().map(|bar| bar.cumulative).collect();
        assert_eq!(shares, [0.4, 0.7, 1.0], "shares add up to all");
        assert!(pareto(Vec::<((), u32)>::new()).is_empty(), "nothing is no bar");
    }

    #[test]
    fn a_peak_is_more_than_chance_explains() {
        let even: Vec<(u8, u32)> = (0..10).map(|place| (place, 5 + u32::from(place % 3))).collect();
        assert_eq!(gathering(&even), Gathering::Even, "five to seven are alike");
        let mut peaked = even.clone();
        peaked[4].1 = 19;
        assert_eq!(
            gathering(&peaked),
            Gathering::Peak { at: 4, count: 19 },
            "nineteen are not"
        );
    }

    #[test]
    fn little_is_said_to_be_too_little() {
        assert_eq!(
            gathering(&[(1, 9), (2, 1)]),
            Gathering::TooFew,
            "ten incidents in all"
        );
        assert_eq!(
            gathering(&[(1, 99)]),
            Gathering::TooFew,
            "one place is no pattern"
        );
        assert_eq!(gathering::<u8>(&[]), Gathering::TooFew);
    }
}
