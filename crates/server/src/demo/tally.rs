//! Day tallies: on Thursdays the small acts at a school stand in one record instead of many. The sums stay what they
//! were, so the figures of a week do not depend on who counts and who records.

use super::generator::Event;
use chrono::{Datelike as _, NaiveDate, Weekday};
use std::collections::{BTreeMap, BTreeSet};
use vaern_domain::catalogue::{Absence, Act, Actor, Count};
use vaern_domain::id::{IncidentId, UnitId};
use vaern_domain::incident::{ChangeBody, Recorded};

/// Fewer are not worth a tally.
const LEAST: usize = 2;

/// Puts small acts of one day at one school together.
pub(super) fn tally(events: &mut Vec<Event>) {
    let mut days: BTreeMap<(UnitId, NaiveDate), Vec<usize>> = BTreeMap::new();
    let mut changes: BTreeMap<IncidentId, usize> = BTreeMap::new();
    for event in events.iter() {
        *changes.entry(event.incident).or_default() += 1;
    }
    for (place, event) in events.iter().enumerate() {
        if let ChangeBody::Recorded(recorded) = &event.body
            && changes[&event.incident] == 1
            && is_small(recorded)
        {
            let day = (recorded.unit, recorded.occurred.at.date_naive());
            days.entry(day).or_default().push(place);
        }
    }
    let mut counted = BTreeSet::new();
    for places in days.into_values().filter(|places| places.len() >= LEAST) {
        // The last to record keeps the tally: all of it had happened by then.
        let Some(keeper) = places.iter().copied().max_by_key(|place| events[*place].at) else {
            continue;
        };
        let mut tally: BTreeMap<Act, u16> = BTreeMap::new();
        for place in &places {
            if let ChangeBody::Recorded(recorded) = &events[*place].body {
                for act in &recorded.answers.acts {
                    *tally.entry(*act).or_default() += 1;
                }
            }
        }
        counted.extend(places.into_iter().filter(|place| *place != keeper));
        if let ChangeBody::Recorded(recorded) = &mut events[keeper].body {
            keep(recorded, &tally);
        }
    }
    let mut place = 0;
    events.retain(|_| {
        place += 1;
        !counted.contains(&(place - 1))
    });
}

fn is_small(recorded: &Recorded) -> bool {
    let answers = &recorded.answers;
    recorded.occurred.at.weekday() == Weekday::Thu
        && answers.acts.len() == 1
        && answers.acts.iter().all(|act| Act::TALLIED.contains(act))
        && answers.actor.is_none_or(|actor| actor == Actor::Citizen)
        && answers.absence.is_none_or(|absence| absence == Absence::No)
}

fn keep(recorded: &mut Recorded, tally: &BTreeMap<Act, u16>) {
    let answers = &mut recorded.answers;
    answers.acts = tally.keys().copied().collect();
    answers.tally = tally
        .iter()
        .filter_map(|(act, count)| Some((*act, Count::try_from(*count).ok()?)))
        .collect();
    (answers.actor, answers.trigger, answers.absence) = (Some(Actor::Citizen), None, None);
    // One tap to begin, one for each, one to save.
    recorded.effort.taps = answers.incidents() + 2;
}
