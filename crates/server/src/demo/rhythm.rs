//! How many incidents each week has: one school as usual, one with a real rise, one with many.

use super::calendar::{is_school_day, monday};
use chrono::NaiveDate;
use rand::RngExt as _;
use rand_chacha::ChaCha20Rng;
use vaern_protocol::trends::Holiday;

/// Weeks the rise has lasted.
const RISE_WEEKS: usize = 8;
/// School days a week needs to count as one: with fewer it is shown as a holiday.
const LEAST_SCHOOL_DAYS: usize = 3;

/// What a school's weeks are like.
#[derive(Clone, Copy)]
pub(super) struct Rhythm {
    /// Incidents in an ordinary week.
    usual: i64,
    /// How far weeks lie from it.
    spread: i64,
    /// Incidents in a week of the last [`RISE_WEEKS`], if there is a rise.
    risen: Option<i64>,
}

/// By the school's place in the municipality: Fjordskolen, Klitskolen, Bakkeskolen.
pub(super) const RHYTHMS: [Rhythm; 3] = [
    Rhythm {
        usual: 7,
        spread: 2,
        risen: None,
    },
    Rhythm {
        usual: 3,
        spread: 1,
        risen: Some(9),
    },
    Rhythm {
        usual: 20,
        spread: 5,
        risen: None,
    },
];

/// The school days of each week from `first`, a Monday, up to the day before `today`.
pub(super) fn weeks(first: NaiveDate, today: NaiveDate, holidays: &[Holiday]) -> Vec<Vec<NaiveDate>> {
    first
        .iter_weeks()
        .take_while(|monday| *monday < today)
        .map(|monday| {
            let days = monday.iter_days().take(5);
            days.filter(|day| *day < today && is_school_day(*day, holidays))
                .collect()
        })
        .collect()
}

impl Rhythm {
    /// How many incidents each of the weeks has.
    pub(super) fn counts(
        self,
        weeks: &[Vec<NaiveDate>],
        today: NaiveDate,
        random: &mut ChaCha20Rng,
    ) -> Vec<usize> {
        let rise = self.risen.and_then(|_| begin_of_rise(weeks, today));
        let mut swing = Swing {
            spread: self.spread,
            owed: None,
        };
        weeks
            .iter()
            .enumerate()
            .map(|(place, days)| {
                let risen = rise.is_some_and(|begin| place >= begin);
                let level = if risen {
                    self.risen.unwrap_or(self.usual)
                } else {
                    self.usual
                };
                let count = (level + swing.next(random)).max(0);
                let days = i64::try_from(days.len()).unwrap_or(5);
                usize::try_from((count * days + 2) / 5).unwrap_or(0)
            })
            .collect()
    }
}

/// A week above is followed by one below, or the other way round: so chance alone never looks like a change.
struct Swing {
    spread: i64,
    owed: Option<i64>,
}

impl Swing {
    fn next(&mut self, random: &mut ChaCha20Rng) -> i64 {
        if let Some(owed) = self.owed.take() {
            return owed;
        }
        let size = random.random_range(1..=self.spread);
        let now = if random.random_bool(0.5) { size } else { -size };
        self.owed = Some(-now);
        now
    }
}

/// The week in which the rise begins: [`RISE_WEEKS`] school weeks before this one, holidays not counted.
fn begin_of_rise(weeks: &[Vec<NaiveDate>], today: NaiveDate) -> Option<usize> {
    let this_week = monday(today);
    let counts = |days: &Vec<NaiveDate>| {
        days.len() >= LEAST_SCHOOL_DAYS && days.last().is_some_and(|last| *last < this_week)
    };
    let mut places = weeks
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, days)| counts(days))
        .map(|(place, _)| place);
    places.nth(RISE_WEEKS - 1)
}
