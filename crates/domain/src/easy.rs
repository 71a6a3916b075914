//! The EASY watch: the clocks that start when an incident may mean absence, treatment or a claim.
//!
//! The rules are those of the Danish duty to report accidents at work (*anmeldepligt*); the app only keeps the
//! clocks and never reports anything by itself.

use crate::catalogue::Absence;
use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta};
use serde::Serialize;
use ts_rs::TS;

/// Days within which an accident at work must be reported (*arbejdsskadesikringsloven* § 33: 14 days after the
/// accident where it may give rise to benefits; the executive order on reporting accidents at work under
/// *arbejdsmiljøloven*: 14 days after the first day of absence where it causes at least one day of absence beyond
/// the day of injury).
pub const REPORT_WITHIN_DAYS: u64 = 14;

/// Hours within which a victim must normally have reported to the police for compensation from the state
/// (*offererstatningsloven* § 10).
pub const POLICE_WITHIN_HOURS: i64 = 72;

/// Which clock is running.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// 14 days from the first day of absence.
    ReportAbsence,
    /// 14 days from the accident, when it may give rise to benefits.
    ReportBenefits,
    /// 72 hours from the incident.
    Police,
}

/// A clock and the last moment that is in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Deadline {
    /// Which clock.
    pub clock: Clock,
    /// The last day on which acting is in time.
    #[ts(type = "string")]
    pub last_day: NaiveDate,
}

/// The clocks that run for an incident, earliest first.
///
/// `first_absence_day` is the first day of absence beyond the day of injury, when it is known. With the answer
/// [`Absence::No`] nothing runs here: the safety group can still start an assessment by hand.
pub fn deadlines(
    occurred: DateTime<FixedOffset>,
    absence: Absence,
    first_absence_day: Option<NaiveDate>,
) -> Vec<Deadline> {
    if !absence.opens_easy_task() {
        return Vec::new();
    }
    let day = occurred.date_naive();
    let mut running = vec![Deadline {
        clock: Clock::ReportBenefits,
        last_day: after(day, REPORT_WITHIN_DAYS),
    }];
    if let Some(first) = first_absence_day.filter(|first| *first > day) {
        running.push(Deadline {
            clock: Clock::ReportAbsence,
            last_day: after(first, REPORT_WITHIN_DAYS),
        });
    }
    if let Some(police) = occurred.checked_add_signed(TimeDelta::hours(POLICE_WITHIN_HOURS)) {
        running.push(Deadline {
            clock: Clock::Police,
            last_day: police.date_naive(),
        });
    }
    running.sort_by_key(|deadline| (deadline.last_day, deadline.clock));
    running
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn no_absence_starts_no_clock() {
        assert!(deadlines(moment("2026-03-02T10:00:00+01:00"), Absence::No, None).is_empty());
    }

    #[test]
    fn maybe_starts_the_benefit_and_police_clocks() {
        let running = deadlines(moment("2026-03-02T23:30:00+01:00"), Absence::Maybe, None);
        assert_eq!(
            running,
            [
                Deadline {
                    clock: Clock::Police,
                    last_day: day("2026-03-05")
                },
                Deadline {
                    clock: Clock::ReportBenefits,
                    last_day: day("2026-03-16")
                },
            ]
        );
    }

    #[test]
    fn absence_counts_from_its_first_day_beyond_the_injury() {
        let occurred = moment("2026-03-02T10:00:00+01:00");
        let running = deadlines(occurred, Absence::Yes, Some(day("2026-03-09")));
        assert!(running.contains(&Deadline {
            clock: Clock::ReportAbsence,
            last_day: day("2026-03-23")
        }));
        let same_day = deadlines(occurred, Absence::Yes, Some(day("2026-03-02")));
        assert!(
            same_day
                .iter()
                .all(|deadline| deadline.clock != Clock::ReportAbsence),
            "the day of injury itself is not a day of absence beyond it"
        );
    }
}
