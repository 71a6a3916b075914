//! The EASY watch: the clocks that start when an incident may mean absence, treatment or a claim.
//!
//! The rules are those of the Danish duty to report accidents at work (*anmeldepligt*); the app only keeps the
//! clocks and never reports anything by itself.

mod injury;

pub use injury::{Agent, ContactMode, agents, contact_modes};

use crate::Answers;
use crate::catalogue::{Absence, YesNo};
use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta};
use serde::Serialize;
use ts_rs::TS;

/// Days within which an accident at work must be reported: after the first day of absence, where there is absence beyond
/// the day of injury (the executive order on reporting accidents at work, no. 799 of 3 June 2022, § 1, and
/// *arbejdsskadesikringsloven* § 31); after the accident, where it may give rise to benefits without absence (the same
/// act, § 31). Both as at.dk sums them up ("Hvilke arbejdsulykker skal anmeldes?", 3 March 2025).
pub const REPORT_WITHIN_DAYS: u64 = 14;

/// Hours within which a victim must normally have reported to the police for compensation from the state
/// (*offererstatningsloven* § 10).
pub const POLICE_WITHIN_HOURS: i64 = 72;

/// Days after the incident on which the person is asked again whether it has led to absence or treatment (own choice): the next day,
/// after a week, and the day before the last one to report in time.
pub const ASK_AFTER_DAYS: [u64; 3] = [1, 7, 13];

/// Days after which nobody is asked any more (own choice): a question this old is no reminder but a nuisance.
pub const ASK_FOR_DAYS: u64 = 60;

/// Which clock is running.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// 14 days from the first day of absence.
    ReportAbsence,
    /// 14 days from the accident, when it may give rise to benefits and no day of absence is known.
    ReportBenefits,
    /// 72 hours from the incident.
    Police,
}

impl Clock {
    /// The code that stands in messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::ReportAbsence => "report_absence",
            Self::ReportBenefits => "report_benefits",
            Self::Police => "police",
        }
    }
}

/// A clock and the last moment that is in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Deadline {
    /// Which clock.
    pub clock: Clock,
    /// The last day on which acting is in time.
    #[ts(type = "string")]
    pub last_day: NaiveDate,
    /// The moment on that day, where the law counts hours: none where the whole day is in time.
    #[ts(type = "string | null")]
    pub until: Option<DateTime<FixedOffset>>,
}

/// The clocks that run for an incident, earliest first.
///
/// Without "maybe" or "yes" to absence or treatment nothing runs here: the safety group can still start an assessment by
/// hand. A known first day of absence beyond the day of injury takes the place of the clock from the accident, for then
/// both acts count from that day (at.dk, "Hvad er fristen?"). What is reported to the police already has no clock.
pub fn deadlines(occurred: DateTime<FixedOffset>, answers: &Answers) -> Vec<Deadline> {
    if !answers.absence.is_some_and(Absence::opens_easy_task) {
        return Vec::new();
    }
    let day = occurred.date_naive();
    let report = match first_day_away(day, answers) {
        Some(first) => (Clock::ReportAbsence, first),
        None => (Clock::ReportBenefits, day),
    };
    let mut running = vec![Deadline {
        clock: report.0,
        last_day: after(report.1, REPORT_WITHIN_DAYS),
        until: None,
    }];
    let police = occurred
        .checked_add_signed(TimeDelta::hours(POLICE_WITHIN_HOURS))
        .filter(|_| answers.police != Some(YesNo::Yes));
    running.extend(police.map(|until| Deadline {
        clock: Clock::Police,
        last_day: until.date_naive(),
        until: Some(until),
    }));
    running.sort_by_key(|deadline| (deadline.last_day, deadline.clock));
    running
}

/// The first day of absence, if it is known and beyond the day of injury.
fn first_day_away(occurred: NaiveDate, answers: &Answers) -> Option<NaiveDate> {
    answers.first_absence_day.filter(|first| *first > occurred)
}

/// Whether `now` tells of more absence or treatment than `before` did: then what was decided before was decided without
/// knowing it.
pub fn tells_more(before: &Answers, now: &Answers) -> bool {
    let weight = |answers: &Answers| match answers.absence {
        None | Some(Absence::No) => 0,
        Some(Absence::Maybe) => 1,
        Some(Absence::Yes) => 2,
    };
    let is_first_day_new = before.first_absence_day.is_none() && now.first_absence_day.is_some();
    weight(now) > weight(before) || is_first_day_new
}

/// What a person has said about absence, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The answer as it stands.
    pub absence: Absence,
    /// The first day of absence, if it is known: then there is nothing left to ask.
    pub first_absence_day: Option<NaiveDate>,
    /// The day on which the answer was given last.
    pub on: NaiveDate,
}

/// Which of [`ASK_AFTER_DAYS`] is due and not answered yet, in days after the incident. A person who was away for
/// several rounds is asked once, not once a round.
pub fn round_due(occurred: NaiveDate, told: Told, today: NaiveDate) -> Option<u64> {
    let is_open = told.absence.opens_easy_task() && told.first_absence_day.is_none();
    if !is_open || today > after(occurred, ASK_FOR_DAYS) {
        return None;
    }
    let is_due = |days: &u64| {
        let asked_on = after(occurred, *days);
        told.on < asked_on && asked_on <= today
    };
    ASK_AFTER_DAYS.into_iter().rev().find(is_due)
}

crate::catalogue::options! {
    /// What a person says when asked again whether the incident has led to absence or treatment.
    AbsenceReply {
        /// Neither so far.
        No = "no",
        /// Absence, from a day on.
        Yes = "yes",
        /// Treatment, and no absence so far.
        Treated = "treated",
        /// The person does not know yet, and is asked again.
        NotYetKnown = "not_yet_known",
    }
}

impl AbsenceReply {
    /// The reply as answers. `before` is what was answered so far, `is_last_round` whether nobody is asked again.
    ///
    /// A "no" before the last round only moves the watch on: absence may begin later than the injury (at.dk, on the
    /// first day of absence). Treatment (a "yes" without a first day of absence) stays a "yes", for it is not taken back
    /// by having been at work.
    pub fn answers(
        self,
        before: Option<Absence>,
        first_absence_day: Option<NaiveDate>,
        is_last_round: bool,
    ) -> Answers {
        let is_treated = before == Some(Absence::Yes);
        let absence = match self {
            Self::Yes | Self::Treated => Absence::Yes,
            Self::No | Self::NotYetKnown if is_treated => Absence::Yes,
            Self::No if is_last_round => Absence::No,
            Self::No | Self::NotYetKnown => Absence::Maybe,
        };
        Answers {
            absence: Some(absence),
            first_absence_day: first_absence_day.filter(|_| self == Self::Yes),
            ..Answers::default()
        }
    }
}

/// Whether the last of [`ASK_AFTER_DAYS`] has come: what is said now is not asked about again.
pub fn is_last_round(occurred: NaiveDate, today: NaiveDate) -> bool {
    ASK_AFTER_DAYS
        .into_iter()
        .all(|days| after(occurred, days) <= today)
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

    fn told(absence: Absence, first_absence_day: Option<&str>) -> Answers {
        Answers {
            absence: Some(absence),
            first_absence_day: first_absence_day.map(day),
            ..Answers::default()
        }
    }

    fn clocks(occurred: &str, answers: &Answers) -> Vec<(Clock, String)> {
        let running = deadlines(moment(occurred), answers);
        running
            .into_iter()
            .map(|deadline| {
                let until = deadline
                    .until
                    .map(|until| until.format("%Y-%m-%d %H:%M").to_string());
                (
                    deadline.clock,
                    until.unwrap_or_else(|| deadline.last_day.to_string()),
                )
            })
            .collect()
    }

    #[test]
    fn no_absence_starts_no_clock() {
        assert!(clocks("2026-03-02T10:00:00+01:00", &told(Absence::No, None)).is_empty());
        assert!(clocks("2026-03-02T10:00:00+01:00", &Answers::default()).is_empty());
    }

    #[test]
    fn maybe_starts_the_benefit_and_police_clocks() {
        assert_eq!(
            clocks("2026-03-02T23:30:00+01:00", &told(Absence::Maybe, None)),
            [
                (Clock::Police, "2026-03-05 23:30".to_owned()),
                (Clock::ReportBenefits, "2026-03-16".to_owned()),
            ],
            "the police's clock counts hours"
        );
    }

    #[test]
    fn what_the_police_know_has_no_clock() {
        for (police, runs) in [(YesNo::Yes, false), (YesNo::No, true), (YesNo::Unknown, true)] {
            let answers = Answers {
                police: Some(police),
                ..told(Absence::Yes, None)
            };
            let running = clocks("2026-03-02T10:00:00+01:00", &answers);
            let is_running = running.iter().any(|(clock, _)| *clock == Clock::Police);
            assert_eq!(is_running, runs, "{police:?}");
        }
    }

    #[test]
    fn more_absence_is_news_and_less_is_not() {
        let check = |before: (Absence, Option<&str>), now: (Absence, Option<&str>), expected| {
            let news = tells_more(&told(before.0, before.1), &told(now.0, now.1));
            assert_eq!(news, expected, "{before:?} and then {now:?}");
        };
        check((Absence::No, None), (Absence::Maybe, None), true);
        check((Absence::Maybe, None), (Absence::Yes, None), true);
        check((Absence::Yes, None), (Absence::Yes, Some("2026-03-09")), true);
        check((Absence::Maybe, None), (Absence::Maybe, None), false);
        check((Absence::Yes, None), (Absence::Maybe, None), false);
        check(
            (Absence::Yes, Some("2026-03-09")),
            (Absence::Yes, Some("2026-03-10")),
            false,
        );
    }

    #[test]
    fn a_person_is_asked_three_times_and_never_twice_in_a_round() {
        let check = |absence: Absence, first_day: Option<&str>, told_on: &str, today: &str| {
            let told = Told {
                absence,
                first_absence_day: first_day.map(day),
                on: day(told_on),
            };
            round_due(day("2026-03-02"), told, day(today))
        };
        let maybe = |told_on, today| check(Absence::Maybe, None, told_on, today);
        assert_eq!(maybe("2026-03-02", "2026-03-02"), None, "not on the day itself");
        assert_eq!(maybe("2026-03-02", "2026-03-03"), Some(1));
        assert_eq!(
            maybe("2026-03-03", "2026-03-08"),
            None,
            "answered, and a week is not over"
        );
        assert_eq!(maybe("2026-03-03", "2026-03-09"), Some(7));
        assert_eq!(
            maybe("2026-03-02", "2026-03-12"),
            Some(7),
            "one question for two rounds"
        );
        assert_eq!(maybe("2026-03-12", "2026-03-15"), Some(13));
        assert_eq!(
            maybe("2026-03-15", "2026-04-15"),
            None,
            "the last round is answered"
        );
        assert_eq!(maybe("2026-03-02", "2026-05-01"), Some(13));
        assert_eq!(maybe("2026-03-02", "2026-05-02"), None, "nobody asks for ever");
        assert_eq!(check(Absence::No, None, "2026-03-02", "2026-03-09"), None);
        assert_eq!(
            check(Absence::Yes, None, "2026-03-02", "2026-03-09"),
            Some(7),
            "treatment so far; absence may follow"
        );
        assert_eq!(
            check(Absence::Yes, Some("2026-03-04"), "2026-03-02", "2026-03-09"),
            None
        );
    }

    #[test]
    fn a_no_moves_the_watch_on_until_the_last_round() {
        let occurred = day("2026-03-02");
        let said = |on: &str| {
            let is_last = is_last_round(occurred, day(on));
            AbsenceReply::No.answers(Some(Absence::Maybe), None, is_last)
        };
        for (on, expected) in [
            ("2026-03-03", Absence::Maybe),
            ("2026-03-09", Absence::Maybe),
            ("2026-03-14", Absence::Maybe),
            ("2026-03-15", Absence::No),
            ("2026-03-20", Absence::No),
        ] {
            assert_eq!(said(on).absence, Some(expected), "said on {on}");
        }
    }

    #[test]
    fn having_been_at_work_does_not_take_treatment_back() {
        let said =
            |reply: AbsenceReply, before: Absence| reply.answers(Some(before), Some(day("2026-03-04")), true);
        assert_eq!(said(AbsenceReply::No, Absence::Maybe).absence, Some(Absence::No));
        assert_eq!(said(AbsenceReply::No, Absence::Yes).absence, Some(Absence::Yes));
        assert_eq!(said(AbsenceReply::No, Absence::Yes).first_absence_day, None);
        let later = said(AbsenceReply::NotYetKnown, Absence::Maybe);
        assert_eq!(
            (later.absence, later.first_absence_day),
            (Some(Absence::Maybe), None)
        );
        let treated = said(AbsenceReply::Treated, Absence::Maybe);
        assert_eq!(
            (treated.absence, treated.first_absence_day),
            (Some(Absence::Yes), None),
            "treatment is no day of absence"
        );
        let yes = said(AbsenceReply::Yes, Absence::Maybe);
        assert_eq!(yes.absence, Some(Absence::Yes));
        assert_eq!(yes.first_absence_day, Some(day("2026-03-04")));
    }

    #[test]
    fn absence_counts_from_its_first_day_beyond_the_injury() {
        let occurred = "2026-03-02T10:00:00+01:00";
        let reports = |first: &str| {
            let mut running = clocks(occurred, &told(Absence::Yes, Some(first)));
            running.retain(|(clock, _)| *clock != Clock::Police);
            running
        };
        assert_eq!(
            reports("2026-03-09"),
            [(Clock::ReportAbsence, "2026-03-23".to_owned())],
            "the clock from the accident is for what leads to no absence"
        );
        assert_eq!(
            reports("2026-03-02"),
            [(Clock::ReportBenefits, "2026-03-16".to_owned())],
            "the day of injury itself is not a day of absence beyond it"
        );
    }
}
