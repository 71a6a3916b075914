//! What is to be done about an incident, and by when: the clocks of the law, the contact within one working day, and the
//! question whether an action has worked.

use super::{Action, Effect};
use crate::catalogue::Support;
use crate::easy::{self, Clock};
use crate::id::ActionId;
use crate::incident::{Authority, Decision, FoldedIncident};
use crate::working_day::next_working_day;
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

/// Days after which it is asked again whether an action has worked, where it was too early to say (own choice).
const ASK_AGAIN_AFTER_DAYS: u64 = 14;

/// Days before a deadline from which it counts as near (own choice).
const SOON_DAYS: u64 = 3;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// Talk with the reporter.
    Contact,
    /// Write to a reporter nobody knows: whom to talk with cannot be said.
    Message,
    /// Decide whether it is reported to the police.
    Police,
    /// Decide whether it is reported to EASY, counted from the accident.
    ReportBenefits,
    /// Decide whether it is reported to EASY, counted from the first day of absence.
    ReportAbsence,
    /// Say whether an action has worked.
    Effect,
}

/// Something to be done, and the last day that is in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Task {
    /// What.
    pub due: Due,
    /// The last day in time.
    #[ts(type = "string")]
    pub last_day: NaiveDate,
    /// The moment on that day, where the law counts hours: none where the whole day is in time.
    #[ts(type = "string | null")]
    pub until: Option<DateTime<FixedOffset>>,
    /// Which action, where it is about one.
    pub action_id: Option<ActionId>,
}

/// How urgent a case is, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// A last day has passed, or the reporter wants to talk with somebody now.
    Overdue,
    /// Today is the last day of something.
    Today,
    /// The last day of something is near.
    Soon,
    /// It is open, and nothing presses.
    Open,
    /// Withdrawn, or closed by whoever knew all that is told of absence.
    Done,
}

/// The last day on which a first contact is in time: the first working day after the one it was recorded on.
pub fn contact_by(recorded_at: DateTime<FixedOffset>) -> NaiveDate {
    next_working_day(recorded_at.date_naive())
}

/// Whether a first contact came within one working day.
pub fn is_in_time(recorded_at: DateTime<FixedOffset>, contacted_at: DateTime<FixedOffset>) -> bool {
    let contacted_on = contacted_at.with_timezone(recorded_at.offset()).date_naive();
    contacted_on <= contact_by(recorded_at)
}

/// What is to be done now, the earliest last day first. Nothing when it is withdrawn; when it is closed, what the law asks
/// for and nobody has decided, for closing stops no clock of the law.
pub fn open_tasks(incident: &FoldedIncident, today: NaiveDate) -> Vec<Task> {
    if incident.withdrawn.is_some() {
        return Vec::new();
    }
    let mut tasks = legal_tasks(incident);
    if incident.follow_up.closed_at().is_none() {
        tasks.extend(first_answer(incident));
        tasks.extend(effects_to_assess(incident, today));
    }
    tasks.sort_by_key(|task| (task.last_day, task.due, task.action_id));
    tasks
}

/// The clocks of the law that run: nobody has decided, or what was decided did not know of the absence told since.
fn legal_tasks(incident: &FoldedIncident) -> Vec<Task> {
    let running = easy::deadlines(incident.occurred.at, &incident.answers).into_iter();
    let undecided = running.filter_map(|deadline| {
        let (due, authority) = match deadline.clock {
            Clock::Police => (Due::Police, Authority::Police),
            Clock::ReportBenefits => (Due::ReportBenefits, Authority::Easy),
            Clock::ReportAbsence => (Due::ReportAbsence, Authority::Easy),
        };
        let is_settled = incident.decisions.get(&authority).is_some_and(Decision::settles);
        (!is_settled).then_some(Task {
            due,
            last_day: deadline.last_day,
            until: deadline.until,
            action_id: None,
        })
    });
    undecided.collect()
}

/// The first word to the reporter: a talk, or a message to whoever recorded without a name.
fn first_answer(incident: &FoldedIncident) -> Option<Task> {
    let is_known = incident.author.person.is_some();
    if !awaits_first_answer(incident) {
        return None;
    }
    Some(Task {
        due: if is_known { Due::Contact } else { Due::Message },
        last_day: contact_by(incident.recorded_at),
        until: None,
        action_id: None,
    })
}

/// Whether nobody has answered the reporter: talked with them, or, where nobody knows who it is, sent a message.
fn awaits_first_answer(incident: &FoldedIncident) -> bool {
    let follow_up = &incident.follow_up;
    let is_met_by_message = incident.author.person.is_none() && follow_up.has_message();
    follow_up.contacted_at().is_none() && !is_met_by_message
}

fn effects_to_assess(incident: &FoldedIncident, today: NaiveDate) -> impl Iterator<Item = Task> {
    let actions = incident.follow_up.actions().into_iter();
    actions.filter_map(move |action| {
        let last_day = ask_on(&action)?;
        (last_day < today).then_some(Task {
            due: Due::Effect,
            last_day,
            until: None,
            action_id: Some(action.action_id),
        })
    })
}

/// The day after which it is asked whether an action has worked; none when that is known.
fn ask_on(action: &Action) -> Option<NaiveDate> {
    match (action.effect, action.assessed_at) {
        (None, _) => Some(action.deadline),
        (Some(Effect::TooEarly), Some(said)) => {
            let again = said
                .date_naive()
                .checked_add_days(Days::new(ASK_AGAIN_AFTER_DAYS));
            again.map(|again| again.max(action.deadline))
        }
        (Some(_), _) => None,
    }
}

/// How urgent it is. A question about an action never makes a case overdue: nobody is hurt by its waiting. A closed case
/// comes back when absence was told that whoever closed it did not know of, and nobody has decided on EASY since.
pub fn urgency(incident: &FoldedIncident, tasks: &[Task], today: NaiveDate) -> Urgency {
    let is_closed = incident.follow_up.closed_at().is_some();
    let reports = |task: &Task| matches!(task.due, Due::ReportBenefits | Due::ReportAbsence);
    let is_back = incident.absence_told_since_closed && tasks.iter().any(reports);
    if incident.withdrawn.is_some() || (is_closed && !is_back) {
        return Urgency::Done;
    }
    let wants_to_talk = incident.answers.support == Some(Support::Now);
    if wants_to_talk && !is_closed && awaits_first_answer(incident) {
        return Urgency::Overdue;
    }
    let soon = today.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(today);
    let of_task = |task: &Task| match task.due {
        Due::Effect => Urgency::Soon,
        _ if task.last_day < today => Urgency::Overdue,
        _ if task.last_day == today => Urgency::Today,
        _ if task.last_day <= soon => Urgency::Soon,
        _ => Urgency::Open,
    };
    tasks.iter().map(of_task).min().unwrap_or(Urgency::Open)
}

#[cfg(test)]
mod tests {
    use super::super::{ActionKind, AgreedAction, Owner, OwnerRole, Step, StepTaken};
    use super::*;
    use crate::catalogue::Absence;
    use crate::id::{ChangeId, DeviceId, IncidentId, PersonId, UnitId};
    use crate::incident::{Author, Change, ChangeBody, Effort, Outcome, PlacedChange, Recorded, fold};
    use crate::{Answers, Language, Occurred};

    const RECORDED: &str = "2026-08-28T13:30:00+02:00";

    fn moment(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Recorded on Friday 28 August 2026, in somebody's name.
    fn incident(answers: Answers, steps: &[(&str, Step)]) -> FoldedIncident {
        incident_of(Some(PersonId::new(moment(RECORDED), &[6; 10])), answers, steps)
    }

    fn incident_of(person: Option<PersonId>, answers: Answers, steps: &[(&str, Step)]) -> FoldedIncident {
        let at = moment(RECORDED);
        let author = Author {
            device: DeviceId::new(at, &[3; 10]),
            person,
        };
        let change = Change {
            change_id: ChangeId::new(at, &[1; 10]),
            incident_id: IncidentId::new(at, &[2; 10]),
            device_seq: 1,
            base: None,
            author,
            recorded_at: at,
            reviewed: None,
            body: ChangeBody::Recorded(Recorded {
                unit: UnitId::new(at, &[4; 10]),
                occurred: Occurred {
                    at,
                    zone: "Europe/Copenhagen".to_owned(),
                },
                answers,
                catalogue: crate::catalogue::VERSION,
                language: Language::Da,
                effort: Effort::default(),
            }),
        };
        let mut incident = fold(&[PlacedChange { change, seq: Some(1) }]).unwrap();
        incident.follow_up.steps = steps
            .iter()
            .map(|(at, step)| StepTaken {
                change_id: ChangeId::new(moment(at), &[5; 10]),
                by: author,
                at: moment(at),
                step: step.clone(),
            })
            .collect();
        incident
    }

    fn due(incident: &FoldedIncident, today: &str) -> Vec<(Due, String)> {
        let tasks = open_tasks(incident, day(today));
        tasks
            .into_iter()
            .map(|task| (task.due, task.last_day.to_string()))
            .collect()
    }

    fn talked(at: &str) -> Step {
        Step::Contacted { at: moment(at) }
    }

    #[test]
    fn maybe_runs_three_clocks_over_a_weekend() {
        let expected = [
            (Due::Contact, "2026-08-31".to_owned()),
            (Due::Police, "2026-08-31".to_owned()),
            (Due::ReportBenefits, "2026-09-11".to_owned()),
        ];
        let case = incident(maybe(), &[]);
        assert_eq!(due(&case, "2026-08-28"), expected);
        let check = |today: &str, expected: Urgency| {
            let tasks = open_tasks(&case, day(today));
            assert_eq!(urgency(&case, &tasks, day(today)), expected, "on {today}");
        };
        check("2026-08-28", Urgency::Soon);
        check("2026-08-31", Urgency::Today);
        check("2026-09-01", Urgency::Overdue);
    }

    fn maybe() -> Answers {
        Answers {
            absence: Some(Absence::Maybe),
            ..Answers::default()
        }
    }

    const CLOSED: &str = "2026-08-31T10:00:00+02:00";

    #[test]
    fn closing_stops_no_clock_of_the_law() {
        let mut case = incident(maybe(), &[(CLOSED, Step::Closed)]);
        let expected = [
            (Due::Police, "2026-08-31".to_owned()),
            (Due::ReportBenefits, "2026-09-11".to_owned()),
        ];
        assert_eq!(due(&case, "2026-08-31"), expected, "talking and effects are over");
        let today = day("2026-09-10");
        let urgency_of = |case: &FoldedIncident| urgency(case, &open_tasks(case, today), today);
        assert_eq!(urgency_of(&case), Urgency::Done, "closed knowing what runs");
        case.absence_told_since_closed = true;
        assert_eq!(urgency_of(&case), Urgency::Overdue, "late news brings it back");
        let not_reported = Decision {
            outcome: Outcome::NotReported,
            reason: None,
            at: moment(CLOSED),
            is_overtaken: false,
            by: case.author,
        };
        case.decisions.insert(Authority::Easy, not_reported.clone());
        assert_eq!(urgency_of(&case), Urgency::Done, "decided knowing of the absence");
        let overtaken = Decision {
            is_overtaken: true,
            ..not_reported
        };
        case.decisions.insert(Authority::Easy, overtaken);
        assert_eq!(
            urgency_of(&case),
            Urgency::Overdue,
            "what was decided before the absence was told does not count"
        );
    }

    #[test]
    fn whoever_has_no_name_is_written_to() {
        let nameless = |steps: &[(&str, Step)]| incident_of(None, Answers::default(), steps);
        let today = "2026-08-28";
        assert_eq!(
            due(&nameless(&[]), today),
            [(Due::Message, "2026-08-31".to_owned())],
            "nobody can say whom to talk with"
        );
        let message = Step::Messaged {
            text: "Tak.".to_owned(),
        };
        assert!(due(&nameless(&[(CLOSED, message.clone())]), today).is_empty());
        assert!(
            due(&nameless(&[(CLOSED, talked(CLOSED))]), today).is_empty(),
            "they came by themselves"
        );
        let named = incident(Answers::default(), &[(CLOSED, message)]);
        assert_eq!(
            due(&named, today),
            [(Due::Contact, "2026-08-31".to_owned())],
            "a message is no talk"
        );
    }

    #[test]
    fn in_time_is_the_next_working_day() {
        let recorded = moment("2026-08-28T13:30:00+02:00");
        for (at, expected) in [
            ("2026-08-28T13:00:00+02:00", true),
            ("2026-08-31T23:59:00+02:00", true),
            // By the clock of the place it is still Monday.
            ("2026-08-31T21:59:00+00:00", true),
            ("2026-09-01T00:01:00+02:00", false),
        ] {
            assert_eq!(is_in_time(recorded, moment(at)), expected, "{at}");
        }
    }

    #[test]
    fn an_action_is_asked_about_after_its_day_and_again_when_it_was_too_early() {
        let agreed = Step::ActionAgreed(AgreedAction {
            action_id: ActionId::new(moment("2026-08-31T09:00:00+02:00"), &[7; 10]),
            kind: ActionKind::Pedagogy,
            what: None,
            owner: Owner::Role(OwnerRole::Team),
            deadline: day("2026-09-14"),
        });
        let said = |effect| Step::EffectAssessed {
            action_id: ActionId::new(moment("2026-08-31T09:00:00+02:00"), &[7; 10]),
            effect,
            words: None,
        };
        let mut steps = vec![
            ("2026-08-31T09:00:00+02:00", talked("2026-08-31T09:00:00+02:00")),
            ("2026-08-31T09:10:00+02:00", agreed),
        ];
        let at = |steps: &[(&str, Step)], today| due(&incident(Answers::default(), steps), today);
        assert!(at(&steps, "2026-09-14").is_empty(), "its day is not over");
        assert_eq!(at(&steps, "2026-09-15"), [(Due::Effect, "2026-09-14".to_owned())]);
        steps.push(("2026-09-15T09:00:00+02:00", said(Effect::TooEarly)));
        assert!(at(&steps, "2026-09-29").is_empty());
        assert_eq!(at(&steps, "2026-09-30"), [(Due::Effect, "2026-09-29".to_owned())]);
        steps.push(("2026-09-30T09:00:00+02:00", said(Effect::Worked)));
        assert!(at(&steps, "2026-12-30").is_empty());
    }

    #[test]
    fn whoever_wants_to_talk_now_comes_first_until_they_were_talked_with() {
        let wants = Answers {
            support: Some(Support::Now),
            ..Answers::default()
        };
        let today = day("2026-08-28");
        let alone = incident(wants.clone(), &[]);
        assert_eq!(
            urgency(&alone, &open_tasks(&alone, today), today),
            Urgency::Overdue
        );
        let at = "2026-08-28T14:00:00+02:00";
        let talked_with = incident(wants, &[(at, talked(at))]);
        assert_eq!(
            urgency(&talked_with, &open_tasks(&talked_with, today), today),
            Urgency::Open
        );
    }
}
