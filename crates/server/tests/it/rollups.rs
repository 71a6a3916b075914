//! Figures kept change by change equal those counted anew from all changes.

use crate::support::Server;
use chrono::{NaiveDate, Weekday};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;
use vaern_domain::catalogue::{Absence, Act, Actor, Burden, BurdenBand};
use vaern_domain::id::{IncidentId, UnitId};
use vaern_domain::incident::{PlacedChange, fold};
use vaern_protocol::trends::TrendsAnswer;

const DAYS: [&str; 4] = ["2026-08-09", "2026-08-10", "2026-08-16", "2026-08-20"];

/// What somebody does to one of a few incidents, in any order: amending before recording, withdrawing twice.
#[derive(Clone, Debug)]
struct Step {
    incident: u128,
    kind: &'static str,
    day: Option<&'static str>,
    acts: Vec<Act>,
    burden: Option<u64>,
    absence: Option<Absence>,
    note: Option<&'static str>,
    colleague: bool,
    tallied: bool,
}

fn step() -> impl Strategy<Value = Step> {
    let notes = vec![None, None, None, Some("rolig igen"), Some("ring 20 30 40 50")];
    (
        1..4_u128,
        prop::sample::select(vec![
            "recorded",
            "recorded",
            "amended",
            "amended",
            "amended",
            "withdrawn",
        ]),
        prop::option::of(prop::sample::select(DAYS.to_vec())),
        prop::collection::vec(prop::sample::select(Act::ALL[..4].to_vec()), 0..3),
        prop::option::of(0..=10_u64),
        prop::option::of(prop::sample::select(Absence::ALL.to_vec())),
        prop::sample::select(notes),
        prop::bool::weighted(0.2),
        prop::bool::weighted(0.2),
    )
        .prop_map(
            |(incident, kind, day, acts, burden, absence, note, colleague, tallied)| Step {
                incident,
                kind,
                day,
                acts,
                burden,
                absence,
                note,
                colleague,
                tallied,
            },
        )
}

impl Step {
    fn body(&self, unit: UnitId) -> Value {
        let mut answers = json!({"acts": self.acts});
        if let Some(burden) = self.burden {
            answers["burden"] = json!(burden);
        }
        if let Some(absence) = self.absence {
            answers["absence"] = json!(absence);
        }
        if self.colleague {
            answers["actor"] = json!("colleague");
        }
        if self.tallied {
            let tally: BTreeMap<&str, u16> = self.acts.iter().map(|act| (act.code(), 3)).collect();
            answers["tally"] = json!(tally);
        }
        if let Some(note) = self.note {
            answers["note"] = json!(note);
        }
        let occurred = |day| json!({"at": format!("{day}T23:30:00+02:00"), "zone": "Europe/Copenhagen"});
        match self.kind {
            "recorded" => json!({
                "unit": unit, "occurred": occurred(self.day.unwrap_or(DAYS[0])), "answers": answers,
                "catalogue": 1, "language": "da", "effort": {"duration_ms": 9000, "taps": 4, "steps_back": 0}
            }),
            "amended" => match self.day {
                Some(day) => json!({"answers": answers, "occurred": occurred(day)}),
                None => json!({"answers": answers}),
            },
            _ => json!({}),
        }
    }
}

/// Unit and week to incidents, high burden, possible absence, and incidents by act; and incidents between colleagues.
type Counted = (
    BTreeMap<(UnitId, NaiveDate), (u32, u32, u32, BTreeMap<Act, u32>)>,
    BTreeMap<(UnitId, NaiveDate), u32>,
);

fn told(answer: &TrendsAnswer) -> Counted {
    let (mut counted, mut colleague) = Counted::default();
    for week in &answer.colleague {
        colleague.insert((week.unit, week.week), week.number);
    }
    for week in &answer.weeks {
        let figures = (
            week.incidents,
            week.high_burden,
            week.possible_absence,
            BTreeMap::new(),
        );
        counted.insert((week.unit, week.week), figures);
    }
    for act in &answer.acts {
        let week = counted
            .get_mut(&(act.unit, act.week))
            .expect("acts stand in a week that has incidents");
        week.3.insert(act.act, act.incidents);
    }
    (counted, colleague)
}

fn counted_anew(changes: &[PlacedChange]) -> Counted {
    let mut incidents: BTreeMap<IncidentId, Vec<&PlacedChange>> = BTreeMap::new();
    for placed in changes {
        incidents
            .entry(placed.change.incident_id)
            .or_default()
            .push(placed);
    }
    let (mut counted, mut colleague) = Counted::default();
    for changes in incidents.into_values() {
        let Some(incident) = fold(changes).filter(|incident| incident.withdrawn.is_none()) else {
            continue;
        };
        let day = incident.occurred.at.date_naive();
        let week = (incident.unit, day.week(Weekday::Mon).first_day());
        let answers = &incident.answers;
        let tallied: u32 = answers.tally.values().map(|count| u32::from(*count)).sum();
        let incidents = if answers.tally.is_empty() { 1 } else { tallied };
        if answers.actor == Some(Actor::Colleague) {
            *colleague.entry(week).or_default() += incidents;
            continue;
        }
        let week = counted.entry(week).or_default();
        week.0 += incidents;
        week.1 += u32::from(incident.answers.burden.and_then(Burden::band) == Some(BurdenBand::High));
        week.2 += u32::from(matches!(
            incident.answers.absence,
            Some(Absence::Maybe | Absence::Yes)
        ));
        for act in Act::ALL {
            let times = match answers.tally.get(act) {
                Some(count) => u32::from(*count),
                None => u32::from(answers.tally.is_empty() && answers.acts.contains(act)),
            };
            if times > 0 {
                *week.3.entry(*act).or_default() += times;
            }
        }
    }
    (counted, colleague)
}

#[test]
fn figures_equal_a_recount_after_any_history() {
    let server = Server::start();
    // A town for each history: on one server, so that what should stay apart gets a chance to mix.
    let cases = ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let towns = std::cell::Cell::new(0);
    proptest!(cases, |(history in prop::collection::vec((step(), any::<bool>()), 1..25))| {
        towns.set(towns.get() + 1);
        let town = server.town(&format!("By {}", towns.get()));
        let devices = [&town.north, &town.south].map(|unit| server.employee(&town, unit, "Anne"));
        for (step, north) in &history {
            let device = &devices[usize::from(*north)];
            let unit = device.enrolled.unit.as_ref().unwrap().unit_id;
            let incident = Uuid::from_u128(step.incident + 10 * u128::from(*north));
            device.sync(vec![device.change(step.kind, incident, step.body(unit))], None);
        }
        let accepted: Vec<PlacedChange> = devices
            .iter()
            .flat_map(|device| device.sync(vec![], None).news)
            .map(|news| PlacedChange { change: news.change.open().unwrap(), seq: Some(news.seq) })
            .collect();
        let mut answer: TrendsAnswer = server.group(&town, &town.north).get("/v1/trends").json();
        let south: TrendsAnswer = server.group(&town, &town.south).get("/v1/trends").json();
        answer.weeks.extend(south.weeks);
        answer.acts.extend(south.acts);
        answer.colleague.extend(south.colleague);
        prop_assert_eq!(told(&answer), counted_anew(&accepted));
    });
}
