//! Rounding, once and for all: half away from zero, as spreadsheets do.

/// To so many decimals, at most 2.
pub(crate) fn to(decimals: u8, number: f64) -> f64 {
    let factor = [1.0, 10.0, 100.0][usize::from(decimals.min(2))];
    // The smallest step a binary fraction can be off, so that 0.15 becomes 0.2 as on paper.
    let nudged = number * factor * (1.0 + f64::EPSILON);
    let rounded = nudged.round() / factor;
    if rounded == 0.0 { 0.0 } else { rounded }
}

#[cfg(test)]
mod tests {
    use super::to;

    #[test]
    fn halves_go_up_as_in_a_spreadsheet() {
        for (number, decimals, rounded) in [
            (0.15, 1, 0.2),
            (1.005, 2, 1.01),
            (2.5, 0, 3.0),
            (-2.5, 0, -3.0),
            (33.333, 1, 33.3),
            (-0.04, 1, 0.0),
        ] {
            assert_eq!(to(decimals, number), rounded, "{number} to {decimals}");
        }
    }
}
