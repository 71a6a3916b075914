//! How long to wait before the next try.

use std::time::Duration;

/// Pause between two syncs when all is well.
const CALM: Duration = Duration::from_secs(60);
/// First pause after a failure; it doubles with each further one.
const FIRST: Duration = Duration::from_secs(2);
/// Longest pause.
const LONGEST: Duration = Duration::from_secs(300);

/// The pause after `failures` failures in a row. `jitter` (any number) spreads devices that lost the same network:
/// the pause lies between half and the whole of its length.
pub fn pause(failures: u32, jitter: u16) -> Duration {
    if failures == 0 {
        return CALM;
    }
    let whole = FIRST.saturating_mul(1 << (failures - 1).min(10)).min(LONGEST);
    let half = whole / 2;
    half + half.mul_f64(f64::from(jitter) / f64::from(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_spread_and_end() {
        assert_eq!(pause(0, 500), CALM);
        assert_eq!(pause(1, u16::MAX), FIRST);
        assert_eq!(pause(1, 0), FIRST / 2);
        assert_eq!(pause(2, u16::MAX), FIRST * 2);
        assert_eq!(
            pause(u32::MAX, u16::MAX),
            LONGEST,
            "a device that was off for a year still tries"
        );
    }
}
