//! The PIN a person chooses on a shared device.
//!
//! Six digits are a million PINs: few enough to try them all, so wherever a PIN is checked, tries are counted and what
//! is kept of it is made slow to compute. The work asked for is that of the OWASP Password Storage Cheat Sheet for
//! Argon2id: 19 MiB of memory, two passes, one lane.

use chrono::TimeDelta;
use std::fmt;

/// Digits in a PIN.
pub const PIN_DIGITS: usize = 6;
/// Memory for one check by Argon2id, in KiB.
pub const PIN_MEMORY_KIB: u32 = 19 * 1024;
/// Passes over that memory.
pub const PIN_PASSES: u32 = 2;
/// Lanes.
pub const PIN_LANES: u32 = 1;

/// A PIN nobody guesses at once. It shows itself to no log.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin([u8; PIN_DIGITS]);

impl Pin {
    /// The PIN written so. None when it is not six digits, or one of those that people try first: one digit six
    /// times, two or three digits again and again, or a run up or down.
    pub fn chosen(text: &str) -> Option<Self> {
        Self::typed(text).filter(|pin| !pin.is_trivial())
    }

    /// What was typed to be checked. None when it is not six digits.
    pub fn typed(text: &str) -> Option<Self> {
        let digits: [u8; PIN_DIGITS] = text.as_bytes().try_into().ok()?;
        digits.iter().all(u8::is_ascii_digit).then_some(Self(digits))
    }

    /// The digits, for the computation of what is kept of it.
    pub fn digits(&self) -> &[u8] {
        &self.0
    }

    fn is_trivial(&self) -> bool {
        let repeats = |length: usize| {
            self.0
                .iter()
                .enumerate()
                .all(|(at, digit)| *digit == self.0[at % length])
        };
        let runs = |step: i16| {
            self.0
                .windows(2)
                .all(|pair| (i16::from(pair[1]) - i16::from(pair[0])).rem_euclid(10) == step.rem_euclid(10))
        };
        [1, 2, 3].into_iter().any(repeats) || runs(1) || runs(-1)
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Pin(…)")
    }
}

/// Tries in a row that may be wrong before there is a pause.
pub const FREE_TRIES: u32 = 5;
/// Wrong tries in a row after which the central store takes no more until the person joins anew.
pub const LAST_TRY: u32 = 10;

/// What is left of a pause, in minutes: begun ones count, so one that is not over is at least 1.
pub fn minutes_left(left: TimeDelta) -> u32 {
    u32::try_from((left.num_milliseconds() + 59_999) / 60_000).unwrap_or(u32::MAX)
}

/// The pause in minutes after so many wrong tries in a row: none at first, then 1, 5, and 15 for each further one.
pub fn pause_minutes(wrong: u32) -> u32 {
    match wrong {
        0..FREE_TRIES => 0,
        FREE_TRIES => 1,
        6 => 5,
        _ => 15,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_six_digits_nobody_tries_first() {
        let check = |text: &str, expected: bool| assert_eq!(Pin::chosen(text).is_some(), expected, "{text}");
        check("280417", true);
        check("112233", true);
        check("123457", true);
        for trivial in [
            "000000", "777777", "123456", "345678", "890123", "654321", "210987", "121212", "370370",
        ] {
            check(trivial, false);
            assert!(
                Pin::typed(trivial).is_some(),
                "it can be typed, and is wrong then"
            );
        }
        for none in ["", "28041", "2804170", "28041a", "２８０４１７", " 80417"] {
            assert!(Pin::typed(none).is_none(), "{none:?} is no PIN");
        }
    }

    #[test]
    fn it_shows_itself_to_no_log() {
        assert_eq!(format!("{:?}", Pin::chosen("280417")), "Some(Pin(…))");
    }

    #[test]
    fn pauses_begin_at_the_fifth_wrong_try_and_grow() {
        let pauses: Vec<u32> = (0..=9).map(pause_minutes).collect();
        assert_eq!(pauses, [0, 0, 0, 0, 0, 1, 5, 15, 15, 15]);
    }

    #[test]
    fn minutes_that_are_begun_count() {
        let left = |milliseconds| minutes_left(TimeDelta::milliseconds(milliseconds));
        assert_eq!([left(0), left(1), left(60_000), left(60_001)], [0, 1, 1, 2]);
    }
}
