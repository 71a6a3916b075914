//! Records as they travel, about 0.9 KB each, made without a device's store: what is pushed in great numbers.

use crate::system_host::SystemHost;
use anyhow::{Context, Result, anyhow};
use chrono::TimeDelta;
use serde_json::Value;
use vaern_client::Host as _;
use vaern_domain::catalogue::{Absence, Act, Actor, Burden, BurdenLevel, Place, Trigger, VERSION};
use vaern_domain::id::{ChangeId, DeviceId, IncidentId, UnitId};
use vaern_domain::incident::{Author, Change, ChangeBody, Effort, Recorded};
use vaern_domain::{Answers, Language, Occurred};
use vaern_protocol::Envelope;

/// Letters of the note, so that an envelope has about 0.9 KB.
const NOTE: usize = 270;
/// What notes are made of; no word of it is personal data.
const WORDS: [&str; 32] = [
    "efter", "frokost", "blev", "rummet", "uroligt", "og", "der", "var", "meget", "larm", "da", "vi",
    "skulle", "ud", "igen", "en", "stol", "væltede", "ved", "bordet", "jeg", "gik", "imellem", "fik", "et",
    "slag", "på", "armen", "hjælpen", "kom", "hurtigt", "bagefter",
];
/// Days over which the records lie.
const DAYS: u64 = 200;

/// New records of this author at this workplace.
///
/// # Errors
/// When the system has no randomness.
pub fn make(count: usize, author: Author, unit: UnitId) -> Result<Vec<Change>> {
    (0..count as u64).map(|turn| one(turn, author, unit)).collect()
}

/// The same as JSON, as any store would keep them.
///
/// # Errors
/// When the system has no randomness.
pub fn as_json(count: usize) -> Result<Vec<Value>> {
    let now = SystemHost.now();
    let author = Author {
        device: DeviceId::new(now, &[1; 10]),
        person: None,
    };
    let changes = make(count, author, UnitId::new(now, &[2; 10]))?;
    changes.iter().map(envelope).collect()
}

/// A change as it travels.
///
/// # Errors
/// None that is known: changes hold nothing JSON cannot.
pub fn envelope(change: &Change) -> Result<Value> {
    Ok(serde_json::to_value(Envelope::of(change))?)
}

/// The id of a record.
///
/// # Errors
/// When it is none.
pub fn id(record: &Value) -> Result<&str> {
    record["change_id"].as_str().context("a record has an id")
}

/// A new record: the one of this turn, counted from 0.
///
/// # Errors
/// When the system has no randomness.
pub fn one(turn: u64, author: Author, unit: UnitId) -> Result<Change> {
    let mut random = [0; 64];
    getrandom::fill(&mut random).map_err(|error| anyhow!("{error}"))?;
    let entropy = |from: usize| -> [u8; 10] { std::array::from_fn(|at| random[from + at]) };
    let now = SystemHost.now();
    let days = TimeDelta::days(i64::try_from(turn % DAYS)?);
    Ok(Change {
        change_id: ChangeId::new(now, &entropy(0)),
        incident_id: IncidentId::new(now, &entropy(10)),
        device_seq: turn + 1,
        base: None,
        author,
        recorded_at: now,
        reviewed: None,
        body: ChangeBody::Recorded(Recorded {
            unit,
            occurred: Occurred {
                at: now - days,
                zone: SystemHost.zone(),
            },
            answers: Answers {
                acts: [Act::Hit, Act::Kick].into(),
                actor: Some(Actor::Citizen),
                burden: BurdenLevel::try_from(u64::from(random[20] % 11))
                    .ok()
                    .map(Burden::Level),
                trigger: Some(Trigger::Transition),
                place: Some(Place::Corridor),
                absence: Some(Absence::No),
                note: Some(note(&random[20..])),
                ..Answers::default()
            },
            catalogue: VERSION,
            language: Language::Da,
            effort: Effort {
                duration_ms: 12_000,
                taps: 7,
                steps_back: 0,
            },
        }),
    })
}

/// Words in an order of their own for each record.
fn note(random: &[u8]) -> String {
    let words = random.iter().cycle().map(|byte| WORDS[usize::from(byte % 32)]);
    let mut note = String::new();
    for word in words {
        if note.len() + word.len() > NOTE {
            return note;
        }
        note.push_str(word);
        note.push(' ');
    }
    note
}
