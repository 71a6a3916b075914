//! Round numbers on an axis.

/// Ticks from 0 at round steps (1, 2 or 5 times a power of ten), up to the first one at or above `highest`. At least
/// 0 and 1, and at most `most` steps; `most` is at least 2.
pub(crate) fn ticks(highest: u32, most: u32) -> Vec<u32> {
    let step = round_steps()
        .find(|step| highest.div_ceil(*step) <= most)
        .unwrap_or(highest);
    let count = highest.div_ceil(step.max(1)).max(1);
    (0..=count).map(|index| index.saturating_mul(step)).collect()
}

/// Every how many weeks a label stands, so that labels of `width` with a gap do not meet at `spacing` per week: one,
/// two, four, a quarter, half a year, a year - the steps people count weeks in.
pub(crate) fn label_step(width: f64, gap: f64, spacing: f64) -> usize {
    [1, 2, 4, 8, 13, 26]
        .into_iter()
        .find(|step| *step as f64 * spacing >= width + gap)
        .unwrap_or(52)
}

fn round_steps() -> impl Iterator<Item = u32> {
    let powers = (0..10).map(|exponent| 10_u32.pow(exponent));
    powers.flat_map(|power| {
        [1, 2, 5]
            .into_iter()
            .filter_map(move |digit| power.checked_mul(digit))
    })
}

#[cfg(test)]
mod tests {
    use super::{label_step, ticks};

    #[test]
    fn ticks_are_round_and_reach_the_highest() {
        assert_eq!(ticks(0, 5), [0, 1], "an axis has two ends");
        assert_eq!(ticks(3, 5), [0, 1, 2, 3], "incidents are whole");
        assert_eq!(ticks(7, 5), [0, 2, 4, 6, 8], "twos");
        assert_eq!(ticks(11, 5), [0, 5, 10, 15], "twos would be too many");
        assert_eq!(ticks(230, 5), [0, 50, 100, 150, 200, 250], "fifties");
    }

    #[test]
    fn the_largest_count_has_an_axis() {
        assert_eq!(ticks(u32::MAX, 5).first(), Some(&0), "no overflow");
    }

    #[test]
    fn labels_keep_apart() {
        assert_eq!(label_step(16.0, 8.0, 27.0), 1, "every week fits");
        assert_eq!(label_step(16.0, 8.0, 12.0), 2, "every other");
        assert_eq!(
            label_step(16.0, 8.0, 11.0),
            4,
            "not every third: people count in fours"
        );
        assert_eq!(label_step(16.0, 8.0, 0.1), 52, "never none");
    }
}
