//! What the safety groups of the demo do about what is recorded: most of it in good time, some of it late, and of the last
//! days little, so that there is something to do.

use super::circumstances::one_of;
use super::generator::Event;
use super::municipality::{Municipality, School};
use super::names::{ACTIONS, MESSAGES, REASONS};
use crate::store::Session;
use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta};
use rand::RngExt as _;
use rand_chacha::ChaCha20Rng;
use std::collections::BTreeSet;
use std::sync::Arc;
use vaern_domain::Answers;
use vaern_domain::catalogue::{Absence, Actor, Burden, BurdenBand};
use vaern_domain::id::{ActionId, IncidentId};
use vaern_domain::incident::follow_up::{
    ActionKind, AgreedAction, Cause, Effect, FirstAid, Owner, OwnerRole, Step,
};
use vaern_domain::incident::{Authority, ChangeBody, Decided, Outcome};
use vaern_domain::working_day::next_working_day;

/// Share of records whose reporter is talked with within one working day, as it was at first and as it is now.
const IN_TIME: [f64; 2] = [0.55, 0.85];
/// Share of records with an action, where it affected the person much and where it did not.
const WITH_ACTION: [f64; 2] = [0.45, 0.12];
/// Days after which a case is closed, whatever became of it.
const CLOSED_AFTER: i64 = 21;

/// Adds what was done about the incidents among `events`, up to the day before `today`.
pub(super) fn follow_up(
    municipality: &Municipality,
    events: &mut Vec<Event>,
    first: NaiveDate,
    today: NaiveDate,
    random: &mut ChaCha20Rng,
) {
    let withdrawn: BTreeSet<IncidentId> = events
        .iter()
        .filter(|event| matches!(event.body, ChangeBody::Withdrawn(_)))
        .map(|event| event.incident)
        .collect();
    let mut done = Vec::new();
    for event in events.iter() {
        let ChangeBody::Recorded(recorded) = &event.body else {
            continue;
        };
        let is_followed_up =
            !withdrawn.contains(&event.incident) && recorded.answers.actor != Some(Actor::Colleague);
        let school = municipality
            .schools
            .iter()
            .find(|school| school.unit.unit_id == recorded.unit);
        let (true, Some(school)) = (is_followed_up, school) else {
            continue;
        };
        let case = Case {
            incident: event.incident,
            by: somebody_else(school, &event.by, random),
            recorded_at: event.at,
            age: (today - event.at.date_naive()).num_days(),
            habit: habit(event.at.date_naive(), first, today),
        };
        done.extend(case.steps(&recorded.answers, random));
    }
    done.retain(|event: &Event| event.at.date_naive() < today);
    events.extend(done);
}

/// One case and who sees to it.
struct Case {
    incident: IncidentId,
    by: Arc<Session>,
    recorded_at: DateTime<FixedOffset>,
    /// Days from the record to today.
    age: i64,
    /// Share of records followed up in good time at that time.
    habit: f64,
}

impl Case {
    fn steps(&self, answers: &Answers, random: &mut ChaCha20Rng) -> Vec<Event> {
        let mut steps = Vec::new();
        let is_open_yet = self.age <= 2 && random.random_bool(0.7);
        if is_open_yet {
            return steps;
        }
        let talk = self.talk(random);
        steps.push(self.step(talk - TimeDelta::minutes(20), Step::Seen));
        if self.age <= CLOSED_AFTER || random.random_bool(0.93) {
            steps.push(self.step(talk + TimeDelta::minutes(15), Step::Contacted { at: talk }));
            let outcome = one_of(
                &[
                    (FirstAid::Given, 35),
                    (FirstAid::NotNeeded, 40),
                    (FirstAid::Declined, 20),
                    (FirstAid::Referred, 5),
                ],
                random,
            );
            steps.push(self.step(talk + TimeDelta::minutes(16), Step::FirstAid { outcome }));
        }
        let may_be_absent = answers.absence.is_some_and(Absence::opens_easy_task);
        if may_be_absent && (self.age > 5 || random.random_bool(0.4)) {
            steps.extend(self.decisions(talk, random));
        }
        let is_heavy = answers.burden.and_then(Burden::band) == Some(BurdenBand::High);
        let share = if is_heavy { WITH_ACTION[0] } else { WITH_ACTION[1] };
        let mut is_assessed = true;
        if random.random_bool(share) {
            is_assessed = self.action(talk, &mut steps, random);
        }
        if random.random_bool(0.65) {
            let text = MESSAGES[random.random_range(0..MESSAGES.len())].to_owned();
            steps.push(self.step(talk + TimeDelta::hours(3), Step::Messaged { text }));
        }
        let is_done = self.age > CLOSED_AFTER || is_assessed && self.age > 6;
        if is_done && is_assessed {
            let days = random.random_range(4..8);
            steps.push(self.step(talk + TimeDelta::days(days), Step::Closed));
        }
        steps
    }

    /// The day it is recorded, the next working day, or some days late.
    fn talk(&self, random: &mut ChaCha20Rng) -> DateTime<FixedOffset> {
        let next = next_working_day(self.recorded_at.date_naive());
        let in_time = random.random_bool(self.habit);
        let day = if in_time {
            next
        } else {
            next + Days::new(random.random_range(2..6))
        };
        let hours = i64::from(random.random_range(8_u8..14));
        let soon = self.recorded_at + TimeDelta::minutes(random.random_range(50..180));
        if in_time && random.random_bool(0.4) {
            soon
        } else {
            let morning = day.and_time(chrono::NaiveTime::MIN) + TimeDelta::hours(hours);
            morning
                .and_local_timezone(*self.recorded_at.offset())
                .earliest()
                .unwrap_or(soon)
        }
    }

    fn decisions(&self, talk: DateTime<FixedOffset>, random: &mut ChaCha20Rng) -> Vec<Event> {
        let mut decided = |authority: Authority, reported: f64, minutes: i64| {
            let is_reported = random.random_bool(reported);
            let reason = REASONS[random.random_range(0..REASONS.len())].to_owned();
            let body = ChangeBody::Decided(Decided {
                authority,
                outcome: if is_reported {
                    Outcome::Reported
                } else {
                    Outcome::NotReported
                },
                reason: (!is_reported).then_some(reason),
            });
            self.event(talk + TimeDelta::minutes(minutes), body)
        };
        vec![
            decided(Authority::Police, 0.15, 40),
            decided(Authority::Easy, 0.5, 45),
        ]
    }

    /// Agrees an action and, when its day has passed, mostly says whether it has worked. True when that is known.
    fn action(&self, talk: DateTime<FixedOffset>, steps: &mut Vec<Event>, random: &mut ChaCha20Rng) -> bool {
        let at = talk + TimeDelta::hours(26);
        let (kind, what) = ACTIONS[random.random_range(0..ACTIONS.len())];
        let causes = [cause_of(kind)].into();
        steps.push(self.step(at, Step::CauseFound { causes, words: None }));
        let action_id = ActionId::new(at, &random.random());
        let role = one_of(
            &[
                (OwnerRole::Leader, 30),
                (OwnerRole::Team, 40),
                (OwnerRole::WorkEnvironmentRep, 30),
            ],
            random,
        );
        let weeks = one_of(&[(1, 30), (2, 50), (4, 20)], random);
        let deadline = at.date_naive() + Days::new(7 * weeks);
        steps.push(self.step(
            at + TimeDelta::minutes(4),
            Step::ActionAgreed(AgreedAction {
                action_id,
                kind,
                what: Some(what.to_owned()),
                owner: Owner::Role(role),
                deadline,
            }),
        ));
        let asked = at + TimeDelta::days(i64::try_from(7 * weeks + 2).unwrap_or(14));
        let is_old = self.age > 8 * 7;
        if !is_old && random.random_bool(0.25) {
            return false;
        }
        let effect = one_of(
            &[
                (Effect::Worked, 40),
                (Effect::Partly, 35),
                (Effect::NoChange, 15),
                (Effect::NotDone, 10),
            ],
            random,
        );
        steps.push(self.step(
            asked,
            Step::EffectAssessed {
                action_id,
                effect,
                words: None,
            },
        ));
        (self.age - (asked - self.recorded_at).num_days()) > 0
    }

    fn step(&self, at: DateTime<FixedOffset>, step: Step) -> Event {
        self.event(at, ChangeBody::FollowedUp(step))
    }

    fn event(&self, at: DateTime<FixedOffset>, body: ChangeBody) -> Event {
        Event {
            at: at.max(self.recorded_at + TimeDelta::minutes(10)),
            by: Arc::clone(&self.by),
            incident: self.incident,
            body,
        }
    }
}

/// It has become a habit over the months.
fn habit(day: NaiveDate, first: NaiveDate, today: NaiveDate) -> f64 {
    let all = (today - first).num_days().max(1);
    let passed = (day - first).num_days().clamp(0, all);
    #[allow(clippy::cast_precision_loss)] // a few hundred days
    let share = passed as f64 / all as f64;
    IN_TIME[0] + share * (IN_TIME[1] - IN_TIME[0])
}

fn cause_of(kind: ActionKind) -> Cause {
    match kind {
        ActionKind::Environment => Cause::Environment,
        ActionKind::Organisation => Cause::Organisation,
        ActionKind::Competence => Cause::Competence,
        ActionKind::Pedagogy => Cause::Pedagogy,
    }
}

/// Somebody of the school's safety group who has not recorded it.
fn somebody_else(school: &School, reporter: &Session, random: &mut ChaCha20Rng) -> Arc<Session> {
    let group: Vec<&Arc<Session>> = school
        .staff
        .iter()
        .map(|staff| &staff.session)
        .filter(|session| session.role.follows_up(true) && session.person != reporter.person)
        .collect();
    Arc::clone(group[random.random_range(0..group.len())])
}
