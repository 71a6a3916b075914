//! How long things took: from incident to record, from record to first contact.
//!
//! Waiting times are skewed - most short, a few very long - so a mean says little. Counts in classes are kept instead, and
//! read as shares and as the class in which a quantile lies (R. J. Hyndman and Y. Fan, "Sample quantiles in statistical
//! packages", The American Statistician 50 (1996), 361-365, definition 1: the smallest value reached by so many).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How long something took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Delay {
    /// Less than an hour.
    Hour,
    /// An hour or more, less than a day.
    Day,
    /// A day or more, less than three.
    ThreeDays,
    /// Three days or more, less than a week.
    Week,
    /// A week or more.
    Longer,
}

impl Delay {
    /// From the shortest to the longest.
    pub const ALL: [Self; 5] = [Self::Hour, Self::Day, Self::ThreeDays, Self::Week, Self::Longer];

    /// The class of a number of minutes. A record before its incident, by a clock that was wrong, took no time.
    pub fn of_minutes(minutes: i64) -> Self {
        const HOUR: i64 = 60;
        const DAY: i64 = 24 * HOUR;
        match minutes {
            ..HOUR => Self::Hour,
            HOUR..DAY => Self::Day,
            DAY..4_320 => Self::ThreeDays,
            4_320..10_080 => Self::Week,
            10_080.. => Self::Longer,
        }
    }

    /// The code it is stored and sent under.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::ThreeDays => "three_days",
            Self::Week => "week",
            Self::Longer => "longer",
        }
    }
}

/// The class in which a quantile lies, such as 0.5 for the median; `None` without any, or for what is no share.
pub fn quantile(counts: &[(Delay, u32)], share: f64) -> Option<Delay> {
    if !(0.0..=1.0).contains(&share) {
        return None;
    }
    let mut counts = counts.to_vec();
    counts.sort_by_key(|(delay, _)| *delay);
    let all: u64 = counts.iter().map(|(_, count)| u64::from(*count)).sum();
    let wanted = share * all as f64;
    let mut so_far = 0;
    counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .find_map(|(delay, count)| {
            so_far += u64::from(count);
            (so_far as f64 >= wanted).then_some(delay)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_begin_at_their_own_limit() {
        for (minutes, delay) in [
            (-5, Delay::Hour),
            (59, Delay::Hour),
            (60, Delay::Day),
            (1_439, Delay::Day),
            (1_440, Delay::ThreeDays),
            (4_320, Delay::Week),
            (10_080, Delay::Longer),
            (i64::MAX, Delay::Longer),
        ] {
            assert_eq!(Delay::of_minutes(minutes), delay, "{minutes} minutes");
        }
    }

    #[test]
    fn a_quantile_is_the_first_class_reached_by_so_many() {
        let counts = [(Delay::Week, 1), (Delay::Hour, 5), (Delay::Day, 4)];
        assert_eq!(quantile(&counts, 0.5), Some(Delay::Hour), "five of ten");
        assert_eq!(quantile(&counts, 0.51), Some(Delay::Day), "the sixth");
        assert_eq!(quantile(&counts, 0.9), Some(Delay::Day), "the ninth");
        assert_eq!(quantile(&counts, 1.0), Some(Delay::Week), "the last");
        assert_eq!(quantile(&[], 0.5), None, "nothing took no time at all");
        assert_eq!(quantile(&counts, 1.5), None, "no share");
    }
}
