//! Half a year of incidents, as changes from the schools' devices.

use super::ZONE;
use super::circumstances::{answered, details, one_of, time_of_day};
use super::follow_up::follow_up;
use super::municipality::{Municipality, School};
use super::names::NOTES;
use super::rhythm::{RHYTHMS, weeks};
use super::tally::tally;
use crate::store::{Session, Submission};
use crate::sync::Entry;
use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, TimeZone as _};
use rand::RngExt as _;
use rand_chacha::ChaCha20Rng;
use std::collections::BTreeMap;
use std::sync::Arc;
use vaern_domain::catalogue;
use vaern_domain::id::{ChangeId, DeviceId, IncidentId};
use vaern_domain::incident::{Amended, Author, Change, ChangeBody, Recorded, Withdrawn};
use vaern_domain::{Answers, Language, Occurred};
use vaern_protocol::Envelope;
use vaern_protocol::trends::Holiday;

/// Share of records made on the tablet in the staff room.
const SHARED: f64 = 0.1;
/// Share of records a note is added to later.
const NOTED: f64 = 0.15;
/// Share of records that are withdrawn.
const WITHDRAWN: f64 = 0.015;

/// Something somebody did, before the changes are numbered.
pub(super) struct Event {
    pub at: DateTime<FixedOffset>,
    pub by: Arc<Session>,
    pub incident: IncidentId,
    pub body: ChangeBody,
}

/// The changes of the whole period, in the order they were made.
pub(super) fn half_a_year(
    municipality: &Municipality,
    holidays: &[Holiday],
    first: NaiveDate,
    today: NaiveDate,
    random: &mut ChaCha20Rng,
) -> Vec<Submission> {
    let events = events(municipality, holidays, first, today, random);
    submissions(events, random)
}

/// What happened, in order of time.
fn events(
    municipality: &Municipality,
    holidays: &[Holiday],
    first: NaiveDate,
    today: NaiveDate,
    random: &mut ChaCha20Rng,
) -> Vec<Event> {
    let weeks = weeks(first, today, holidays);
    let mut events = Vec::new();
    for (school, rhythm) in municipality.schools.iter().zip(RHYTHMS) {
        let counts = rhythm.counts(&weeks, today, random);
        for (days, count) in weeks.iter().zip(counts) {
            for _ in 0..count {
                happen(school, days, &mut events, random);
            }
        }
    }
    events.retain(|event| event.at.date_naive() < today);
    tally(&mut events);
    follow_up(municipality, &mut events, first, today, random);
    events.sort_by_key(|event| (event.at, event.incident));
    events
}

/// One incident and what its reporter does about it.
fn happen(school: &School, days: &[NaiveDate], events: &mut Vec<Event>, random: &mut ChaCha20Rng) {
    let weighted: Vec<(NaiveDate, u32)> = days.iter().map(|day| (*day, weekday_weight(*day))).collect();
    if weighted.is_empty() {
        return;
    }
    let time = time_of_day(random);
    let occurred = local(one_of(&weighted, random).and_time(time));
    let by = reporter(school, random);
    let recorded_at = occurred + delay(random);
    let incident = IncidentId::new(recorded_at, &random.random());
    let (answers, effort) = answered(school.unit.kind, time, random);
    let recorded = Recorded {
        unit: school.unit.unit_id,
        occurred: Occurred {
            at: occurred,
            zone: ZONE.to_owned(),
        },
        answers,
        catalogue: catalogue::VERSION,
        language: one_of(&[(Language::Da, 94), (Language::En, 6)], random),
        effort,
    };
    let event = |at, body| Event {
        at,
        by: Arc::clone(&by),
        incident,
        body,
    };
    events.push(event(recorded_at, ChangeBody::Recorded(recorded)));
    if let Some(answers) = details(incident) {
        let at = recorded_at + TimeDelta::seconds(45);
        events.push(event(
            at,
            ChangeBody::Amended(Amended {
                answers,
                occurred: None,
            }),
        ));
    }
    if random.random_bool(NOTED) {
        let note = NOTES[random.random_range(0..NOTES.len())].to_owned();
        let answers = Answers {
            note: Some(note),
            ..Answers::default()
        };
        let at = recorded_at + TimeDelta::seconds(random.random_range(60..7_200));
        events.push(event(
            at,
            ChangeBody::Amended(Amended {
                answers,
                occurred: None,
            }),
        ));
    }
    if random.random_bool(WITHDRAWN) {
        let at = recorded_at + TimeDelta::seconds(random.random_range(7_200..90_000));
        events.push(event(at, ChangeBody::Withdrawn(Withdrawn::default())));
    }
}

/// Some meet it far more often than others: they stand first in the list.
fn reporter(school: &School, random: &mut ChaCha20Rng) -> Arc<Session> {
    if random.random_bool(SHARED) {
        return Arc::clone(&school.shared);
    }
    let mut place = || random.random_range(0..school.staff.len());
    let place = place().min(place());
    Arc::clone(&school.staff[place].session)
}

/// Mostly within the hour, sometimes the next morning.
fn delay(random: &mut ChaCha20Rng) -> TimeDelta {
    let (least, most) = one_of(&[((1, 20), 60), ((20, 120), 30), ((900, 1_200), 10)], random);
    TimeDelta::minutes(random.random_range(least..most))
}

fn weekday_weight(day: NaiveDate) -> u32 {
    [10, 11, 12, 11, 9]
        .get(day.weekday().num_days_from_monday() as usize)
        .copied()
        .unwrap_or(0)
}

/// A time of the school day exists once on every day, so there is always just one moment.
fn local(time: NaiveDateTime) -> DateTime<FixedOffset> {
    let zone = chrono_tz::Europe::Copenhagen;
    zone.from_local_datetime(&time)
        .earliest()
        .map_or_else(|| time.and_utc().fixed_offset(), |at| at.fixed_offset())
}

/// Numbers the changes as their devices would have.
fn submissions(events: Vec<Event>, random: &mut ChaCha20Rng) -> Vec<Submission> {
    let mut numbers: BTreeMap<DeviceId, u64> = BTreeMap::new();
    let mut latest: BTreeMap<IncidentId, ChangeId> = BTreeMap::new();
    let mut submissions = Vec::with_capacity(events.len());
    for Event {
        at,
        by,
        incident,
        body,
    } in events
    {
        let number = numbers.entry(by.device).or_default();
        *number += 1;
        let change_id = ChangeId::new(at, &random.random());
        let change = Change {
            change_id,
            incident_id: incident,
            device_seq: *number,
            base: latest.insert(incident, change_id),
            author: Author {
                device: by.device,
                person: by.person,
            },
            recorded_at: at,
            // The notes of the demo name nobody; a test asks the guard.
            reviewed: None,
            body,
        };
        let envelope = serde_json::json!(Envelope::of(&change)).to_string();
        let received_at = at.to_utc() + TimeDelta::seconds(2);
        submissions.push(Submission {
            session: by,
            entry: Entry::read(&envelope),
            received_at,
        });
    }
    submissions
}

#[cfg(test)]
mod tests;
