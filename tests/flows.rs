//! Random recording flows on a device without a window, told step by step, so that another process can kill them
//! anywhere and judge what is left.

use crate::device::Device;
use anyhow::{Context, Result};
use rand::seq::{IndexedRandom as _, IteratorRandom as _};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Write;
use vaern_client::commands::{AmendIncident, BeginDraft, DiscardDraft, Local, RecordIncident, SaveDraft};
use vaern_client::store::Draft;
use vaern_domain::catalogue::{Absence, Act, Actor, Burden, BurdenLevel, Place, Trigger};
use vaern_domain::id::IncidentId;
use vaern_domain::{Answers, Question};

/// What a person has told a device: every draft and every record with its answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Begun and not saved, with the question each stands at.
    pub drafts: BTreeMap<IncidentId, (Question, Answers)>,
    /// Saved.
    pub records: BTreeMap<IncidentId, Answers>,
}

/// One tap and what it changes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Tap {
    /// A draft is begun; its id is known when it is there.
    Begin,
    /// A draft is kept as it now stands.
    Keep(IncidentId, Question, Answers),
    /// A draft becomes a record.
    Record(IncidentId, Answers),
    /// A draft is thrown away.
    Discard(IncidentId),
    /// A record is amended.
    Amend(IncidentId, Answers),
    /// What waits is sent to the central store.
    Send,
}

/// What the flowing process says, a line each.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Line {
    /// The store is open; it took so long, in milliseconds.
    Opened(f64),
    /// This tap is being made.
    Making(Tap),
    /// It is acknowledged; with the id of the draft if it began one.
    Made(Option<IncidentId>),
    /// The person was told that it failed, and why.
    Failed(String),
}

impl Told {
    /// What the device holds.
    ///
    /// # Errors
    /// When its store cannot be read.
    pub fn by(device: &Device) -> Result<Self> {
        let store = &device.app.store;
        let mut told = Self::default();
        for draft in store.drafts()? {
            told.drafts
                .insert(draft.draft_id, (draft.question, draft.answers));
        }
        for record in store.incidents(u32::MAX, 0)? {
            let doubled = told.records.insert(record.incident_id, record.answers);
            anyhow::ensure!(doubled.is_none(), "{} stands twice", record.incident_id);
        }
        Ok(told)
    }

    /// The same after a tap. A draft that is just begun has the id that is given.
    pub fn after(&self, tap: &Tap, begun: Option<IncidentId>) -> Self {
        let mut told = self.clone();
        match tap {
            Tap::Begin => {
                if let Some(draft_id) = begun {
                    told.drafts.insert(draft_id, (Question::What, Answers::default()));
                }
            }
            Tap::Keep(draft_id, question, answers) => {
                told.drafts.insert(*draft_id, (*question, answers.clone()));
            }
            Tap::Record(draft_id, answers) => {
                told.drafts.remove(draft_id);
                told.records.insert(*draft_id, answers.clone());
            }
            Tap::Discard(draft_id) => {
                told.drafts.remove(draft_id);
            }
            Tap::Amend(incident_id, answers) => {
                if let Some(known) = told.records.get_mut(incident_id) {
                    known.overlay(answers);
                }
            }
            Tap::Send => {}
        }
        told
    }
}

/// What a flow consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Recording.
    Recording,
    /// Recording, and sending now and then.
    RecordingAndSending,
}

/// How often a tap sends, where any does: one of so many.
const SENDING: u32 = 8;

/// Taps on and on, until somebody kills the process.
///
/// # Errors
/// When nobody listens. A tap that fails is told.
pub fn flow(device: &mut Device, kind: Flow, seed: u64, out: &mut impl Write) -> Result<()> {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    loop {
        let sends = kind == Flow::RecordingAndSending && random.random_ratio(1, SENDING);
        let tap = match sends {
            true => Tap::Send,
            false => next_tap(device, &mut random)?,
        };
        say(out, &Line::Making(tap.clone()))?;
        match make(device, &tap) {
            Ok(begun) => say(out, &Line::Made(begun))?,
            Err(failure) => say(out, &Line::Failed(failure.to_string()))?,
        }
    }
}

/// Writes a line and hands it on at once.
///
/// # Errors
/// When nobody listens.
pub fn say(out: &mut impl Write, line: &Line) -> Result<()> {
    writeln!(out, "{}", serde_json::to_string(line)?)?;
    Ok(out.flush()?)
}

fn make(device: &mut Device, tap: &Tap) -> Result<Option<IncidentId>> {
    match tap.clone() {
        Tap::Begin => return Ok(Some(run::<BeginDraft>(device, serde_json::json!({}))?.draft_id)),
        Tap::Keep(draft_id, question, answers) => {
            let request = serde_json::json!({
                "draft_id": draft_id, "question": question, "answers": answers, "occurred": null, "effort": EFFORT
            });
            run::<SaveDraft>(device, request)?;
        }
        Tap::Record(draft_id, answers) => {
            let request = serde_json::json!({
                "draft_id": draft_id, "answers": answers, "occurred": null, "effort": EFFORT
            });
            run::<RecordIncident>(device, request)?;
        }
        Tap::Discard(draft_id) => {
            run::<DiscardDraft>(device, serde_json::json!({ "draft_id": draft_id }))?;
        }
        Tap::Amend(incident_id, answers) => {
            run::<AmendIncident>(
                device,
                serde_json::json!({ "incident_id": incident_id, "answers": answers }),
            )?;
        }
        Tap::Send => device.synchronise()?,
    }
    Ok(None)
}

const EFFORT: vaern_domain::incident::Effort = vaern_domain::incident::Effort {
    duration_ms: 9_000,
    taps: 8,
    steps_back: 0,
};

/// A command as the window sends it: as JSON.
fn run<C: Local + serde::de::DeserializeOwned>(
    device: &mut Device,
    request: serde_json::Value,
) -> Result<C::Reply> {
    device.local(serde_json::from_value::<C>(request)?)
}

fn next_tap(device: &Device, random: &mut ChaCha8Rng) -> Result<Tap> {
    let store = &device.app.store;
    let drafts = store.drafts()?;
    let Some(draft) = drafts.choose(random).filter(|_| random.random_ratio(9, 10)) else {
        return Ok(Tap::Begin);
    };
    Ok(match random.random_range(0..20) {
        0 => Tap::Begin,
        1 => Tap::Discard(draft.draft_id),
        2..=4 => match store.incidents(20, 0)?.choose(random) {
            Some(record) => Tap::Amend(record.incident_id, amendment(random)?),
            None => keep(draft, random)?,
        },
        5..=9 if !draft.answers.acts.is_empty() => {
            let absence = Absence::ALL.choose(random).copied();
            Tap::Record(
                draft.draft_id,
                Answers {
                    absence,
                    ..draft.answers.clone()
                },
            )
        }
        _ => keep(draft, random)?,
    })
}

fn keep(draft: &Draft, random: &mut ChaCha8Rng) -> Result<Tap> {
    let mut answers = draft.answers.clone();
    let question = match random.random_range(0..6) {
        0 => {
            answers.actor = Actor::ALL.choose(random).copied();
            Question::Burden
        }
        1 => {
            answers.burden = BurdenLevel::try_from(random.random_range(0..=10))
                .ok()
                .map(Burden::Level);
            Question::Before
        }
        2 => {
            answers.trigger = Trigger::ALL.choose(random).copied();
            Question::Where
        }
        3 => {
            answers.place = [Place::Classroom, Place::Yard, Place::Corridor]
                .choose(random)
                .copied();
            Question::Save
        }
        _ => {
            let act = Act::ALL
                .iter()
                .copied()
                .choose(random)
                .context("there are acts")?;
            if !answers.acts.remove(&act) {
                answers.acts.insert(act);
            }
            Question::What
        }
    };
    Ok(Tap::Keep(draft.draft_id, question, answers))
}

/// Some words of its own, so that one amendment is not like another.
fn amendment(random: &mut ChaCha8Rng) -> Result<Answers> {
    let burden = BurdenLevel::try_from(random.random_range(0..=10)).ok();
    let words = ["stolen", "bordet", "døren", "jakken", "pausen"];
    let chosen = words.sample(random, 3).copied().collect::<Vec<_>>();
    Ok(Answers {
        burden: burden.map(Burden::Level),
        note: Some(chosen.join(" og ")),
        ..Answers::default()
    })
}
