//! What the demo must show, for many days of the year and several seeds.

use super::super::WEEKS;
use super::super::calendar::{holidays_around, monday};
use super::*;
use chrono::Days;
use rand::SeedableRng as _;
use vaern_domain::guard;
use vaern_domain::incident::follow_up::open_tasks;
use vaern_domain::incident::{FoldedIncident, PlacedChange, fold};
use vaern_statistics::{DateRange, RunChart, VerdictKind, leave_out, weekly_points};

struct Made {
    municipality: Municipality,
    holidays: Vec<Holiday>,
    first: NaiveDate,
    events: Vec<Event>,
    random: ChaCha20Rng,
}

fn made(seed: u64, today: NaiveDate) -> Made {
    let mut random = ChaCha20Rng::seed_from_u64(seed);
    let first = monday(today) - Days::new(7 * WEEKS);
    let municipality = Municipality::invented(&mut random, first);
    let holidays = holidays_around(first, today);
    let events = events(&municipality, &holidays, first, today, &mut random);
    Made {
        municipality,
        holidays,
        first,
        events,
        random,
    }
}

fn recordings(made: &Made) -> impl Iterator<Item = &Recorded> {
    made.events.iter().filter_map(|event| match &event.body {
        ChangeBody::Recorded(recorded) => Some(recorded),
        _ => None,
    })
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let texts = |seed| -> Vec<String> {
        let mut made = made(seed, "2026-11-20".parse().unwrap());
        let submissions = submissions(made.events, &mut made.random);
        submissions
            .into_iter()
            .map(|submission| submission.entry.text)
            .collect()
    };
    assert_eq!(texts(1), texts(1));
    assert_ne!(texts(1), texts(2), "another seed is another municipality");
}

#[test]
fn charts_tell_the_rise_from_chance() {
    let start: NaiveDate = "2026-01-02".parse().unwrap();
    for weeks in (0..52).step_by(2) {
        // Another weekday and seed each time.
        check_verdicts(weeks % 3 + 1, start + Days::new(7 * weeks + weeks / 2 % 7));
    }
}

fn check_verdicts(seed: u64, today: NaiveDate) {
    let made = made(seed, today);
    let range = |holiday: &Holiday| DateRange {
        first: holiday.first,
        last: holiday.last,
    };
    let holidays: Vec<DateRange> = made.holidays.iter().map(range).collect();
    let expected = [VerdictKind::AsUsual, VerdictKind::More, VerdictKind::AsUsual];
    for (school, expected) in made.municipality.schools.iter().zip(expected) {
        let days: Vec<NaiveDate> = recordings(&made)
            .filter(|recorded| recorded.unit == school.unit.unit_id)
            .flat_map(|recorded| {
                let incidents = recorded.answers.incidents() as usize;
                std::iter::repeat_n(recorded.occurred.at.date_naive(), incidents)
            })
            .collect();
        let mut points = weekly_points(days, made.first, monday(today) - Days::new(1));
        leave_out(&mut points, &holidays);
        let verdict = RunChart::of(&points).verdict().kind();
        assert_eq!(verdict, expected, "{}, seed {seed}, {today}", school.unit.name);
    }
}

#[test]
fn incidents_look_like_those_of_a_school() {
    let today = "2026-11-20".parse().unwrap();
    let made = made(1, today);
    let all: Vec<&Recorded> = recordings(&made).collect();
    assert!(
        (300..1_500).contains(&all.len()),
        "{} incidents in half a year",
        all.len()
    );
    for recorded in &all {
        let day = recorded.occurred.at.date_naive();
        assert!(
            super::super::calendar::is_school_day(day, &made.holidays),
            "{day} has no school"
        );
        assert!(day >= made.first && day < today);
        assert!((8_000..=25_000).contains(&recorded.effort.duration_ms));
        assert!((4..=12).contains(&recorded.effort.taps));
    }
    let tallies = all.iter().filter(|recorded| recorded.answers.is_tally()).count();
    assert!(tallies >= 10, "{tallies} day tallies");
    let share = |wanted: &dyn Fn(&Recorded) -> bool| {
        all.iter().filter(|recorded| wanted(recorded)).count() as f64 / all.len() as f64
    };
    let no_absence = share(&|recorded| {
        let absence = recorded.answers.absence;
        absence == Some(catalogue::Absence::No) || recorded.answers.is_tally()
    });
    assert!(no_absence > 0.85, "{no_absence} without absence");
    let special = made.municipality.schools[2].unit.unit_id;
    assert!(
        share(&|recorded| recorded.unit == special) > 0.5,
        "the special school has most"
    );
    assert!(
        NOTES.iter().all(|note| guard::scan(note).is_empty()),
        "demo notes must pass the guard"
    );
}

#[test]
fn most_is_followed_up_and_something_is_left_to_do() {
    let made = made(1, "2026-11-20".parse().unwrap());
    let mut by_incident: BTreeMap<IncidentId, Vec<PlacedChange>> = BTreeMap::new();
    for (submission, seq) in submissions(made.events, &mut ChaCha20Rng::seed_from_u64(2))
        .into_iter()
        .zip(1..)
    {
        let change = submission.entry.change.unwrap();
        let texts: Vec<&str> = change.body.texts().collect();
        assert!(
            texts.iter().all(|text| guard::scan(text).is_empty()),
            "{texts:?} must pass the guard"
        );
        let placed = PlacedChange {
            change,
            seq: Some(seq),
        };
        by_incident
            .entry(placed.change.incident_id)
            .or_default()
            .push(placed);
    }
    let today = "2026-11-20".parse().unwrap();
    let cases: Vec<FoldedIncident> = by_incident.values().filter_map(fold).collect();
    let open = |case: &&FoldedIncident| !open_tasks(case, today).is_empty();
    let contacted = |case: &&FoldedIncident| case.follow_up.contacted_at().is_some();
    let share = cases.iter().filter(contacted).count() as f64 / cases.len() as f64;
    assert!((0.7..1.0).contains(&share), "{share} were talked with");
    let left = cases.iter().filter(open).count();
    assert!((5..90).contains(&left), "{left} cases have something to do");
}
