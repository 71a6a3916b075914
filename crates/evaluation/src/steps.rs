//! How far a trial that runs is told. Asked every day, figures of every day would tell by subtraction what a single day added;
//! so they move in steps: whole weeks, and only when enough has come in that the step itself is no small number.

use crate::trial::Trial;
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use vaern_domain::suppression::LEAST_SHOWN;
use vaern_statistics::monday_of;

/// The last day of a running trial that is told at a moment: the Sunday of its latest step, or the day before its first while
/// there is none. `received`: when its records came in, in local time.
///
/// A step is a week, or as many as it takes until [`LEAST_SHOWN`] records have come in since the last one.
pub fn told_through(
    trial: &Trial,
    received: &[DateTime<FixedOffset>],
    now: DateTime<FixedOffset>,
) -> NaiveDate {
    let first = trial.plan.first;
    let mut told = first - Days::new(1);
    let mut sunday = monday_of(first) + Days::new(6);
    while sunday < now.date_naive() {
        let since = received
            .iter()
            .filter(|moment| (told.succ_opt().unwrap_or(told)..=sunday).contains(&moment.date_naive()));
        if u32::try_from(since.count()).unwrap_or(u32::MAX) >= LEAST_SHOWN {
            told = sunday;
        }
        sunday = sunday + Days::new(7);
    }
    told
}
