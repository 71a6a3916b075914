//! What a safety group sees of its workplace, what it does about it, and that the reporter is told.

use crate::support::{Device, Server, Town, uuid};
use chrono::{DateTime, NaiveDate, Utc, Weekday};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;
use vaern_domain::access::Role;
use vaern_protocol::follow_up::{FollowUpAnswer, NOBODYS_DEVICE};
use vaern_protocol::sync::{Receipt, ReceiptStatus};
use vaern_protocol::trends::TrendsAnswer;

fn group(server: &Server, town: &Town, name: &str) -> Device {
    let person = server.person(town, Some(&town.north), Role::SafetyGroup, name);
    server.device(town, Some(&town.north), Some(&person), Role::SafetyGroup)
}

fn pull(device: &Device, held: Option<&FollowUpAnswer>) -> FollowUpAnswer {
    let mut body = json!({});
    if let Some(held) = held {
        body = json!({"unit": held.unit, "cursor": held.cursor});
    }
    let answer = device.send(
        "POST",
        "/v1/follow-up",
        &[("content-type", "application/json")],
        body.to_string().as_bytes(),
    );
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()
}

fn step(device: &Device, incident: &Value, body: Value) -> Receipt {
    let step = device.change("followed_up", uuid(incident), body);
    device.sync(vec![step], None).receipts.remove(0)
}

fn steps_told(device: &Device) -> Vec<String> {
    let news = device.sync(Vec::new(), None).news;
    let steps = news
        .into_iter()
        .filter(|news| news.change.kind == "followed_up")
        .map(|news| news.change.body["step"].as_str().unwrap_or_default().to_owned());
    steps.collect()
}

/// Records and gives the incident's id.
fn record(device: &Device, alter: impl FnOnce(&mut Value)) -> Value {
    let mut recorded = device.recorded();
    alter(&mut recorded);
    let incident = recorded["incident_id"].clone();
    let receipt = device.sync(vec![recorded], None).receipts.remove(0);
    assert_eq!(receipt.status, ReceiptStatus::Accepted);
    incident
}

const CONTACTED: &str = "2026-08-24T13:40:00+02:00";

fn contacted() -> Value {
    json!({"step": "contacted", "at": CONTACTED})
}

#[test]
fn a_group_sees_its_own_workplace_and_no_nameless_reporter() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let tablet = server.device(&town, Some(&town.north), None, Role::Employee);
    let elsewhere = server.employee(&town, &town.south, "Bo");
    let ea = group(&server, &town, "Ea");
    let named = record(&anne, |_| {});
    let unnamed = record(&anne, |change| {
        change["author"] = json!({"device": change["author"]["device"]});
        change["body"]["language"] = json!("pl");
    });
    let on_tablet = record(&tablet, |_| {});
    record(&elsewhere, |_| {});

    let answer = pull(&ea, None);
    assert!(answer.afresh && !answer.more);
    let told: BTreeMap<String, Option<String>> = answer
        .cases
        .iter()
        .map(|case| {
            (
                case.incident.to_string(),
                case.reporter.as_ref().map(|person| person.name.clone()),
            )
        })
        .collect();
    let expected = [
        (named, Some("Anne".to_owned())),
        (unnamed.clone(), None),
        (on_tablet, None),
    ];
    let expected = expected.map(|(incident, name)| (incident.as_str().unwrap().to_owned(), name));
    assert_eq!(told, BTreeMap::from(expected));
    let raw = serde_json::to_string(
        answer
            .cases
            .iter()
            .find(|case| Some(case.incident.to_string().as_str()) == unnamed.as_str())
            .unwrap(),
    )
    .unwrap();
    for trace in [
        anne.enrolled.device.to_string(),
        anne.enrolled.person.as_ref().unwrap().person_id.to_string(),
        "\"pl\"".to_owned(),
    ] {
        assert!(!raw.contains(&trace), "{trace} would tell who it was: {raw}");
    }
    assert!(raw.contains(&NOBODYS_DEVICE.to_string()));

    let again = pull(&ea, Some(&answer));
    assert!(
        again.cases.is_empty() && !again.afresh,
        "nothing new, nothing sent"
    );
}

#[test]
fn what_was_withdrawn_before_anybody_was_told_of_it_is_told_to_nobody() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let (ea, ib) = (group(&server, &town, "Ea"), group(&server, &town, "Ib"));
    let noted = |change: &mut Value| change["body"]["answers"]["note"] = json!("Det gjorde ondt.");
    let withdraw = |incident: &Value| {
        let withdrawal = anne.change("withdrawn", uuid(incident), json!({"code": "undone"}));
        anne.sync(vec![withdrawal], None);
    };
    let (pulled, followed_up, kept) = (record(&anne, noted), record(&anne, noted), record(&anne, noted));
    let first = pull(&ea, None);
    step(&ea, &followed_up, contacted());
    let undone = record(&anne, noted);
    for incident in [&pulled, &followed_up, &undone] {
        withdraw(incident);
    }
    let ids = |answer: &FollowUpAnswer| -> (BTreeSet<String>, BTreeSet<String>) {
        let cases = answer.cases.iter().map(|case| case.incident.to_string());
        (
            cases.collect(),
            answer.gone.iter().map(ToString::to_string).collect(),
        )
    };
    let set = |incidents: &[&Value]| -> BTreeSet<String> {
        let ids = incidents.iter().map(|id| id.as_str().unwrap().to_owned());
        ids.collect()
    };
    assert_eq!(
        ids(&pull(&ea, Some(&first))),
        (set(&[&pulled, &followed_up]), set(&[&undone])),
        "whoever holds a case is told that it was withdrawn"
    );
    assert_eq!(
        ids(&pull(&ib, None)),
        (set(&[&followed_up, &kept]), set(&[&pulled, &undone])),
        "whoever comes later sees of what was withdrawn what a colleague has begun to follow up"
    );
}

#[test]
fn steps_reach_the_reporter_a_nameless_one_too_and_nobody_else() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let bo = server.employee(&town, &town.north, "Bo");
    let ea = group(&server, &town, "Ea");
    let tablet = server.device(&town, Some(&town.north), None, Role::Employee);
    let unnamed = record(&anne, |change| {
        change["author"] = json!({"device": change["author"]["device"]});
    });
    let on_tablet = record(&tablet, |_| {});
    assert_eq!(step(&ea, &unnamed, contacted()).status, ReceiptStatus::Accepted);
    let message = json!({"step": "messaged", "text": "Tak. Vi taler om det mandag."});
    assert_eq!(step(&ea, &unnamed, message).status, ReceiptStatus::Accepted);
    assert_eq!(step(&ea, &on_tablet, contacted()).status, ReceiptStatus::Accepted);

    assert_eq!(steps_told(&anne), ["contacted", "messaged"]);
    assert!(steps_told(&bo).is_empty());
    let news = tablet.sync(Vec::new(), None);
    assert!(
        news.news.is_empty(),
        "whoever stands before a shared tablet is told nothing"
    );
    let other = group(&server, &town, "Per");
    assert!(
        steps_told(&other).is_empty(),
        "a colleague in the group hears of it with the cases, not as own news"
    );
    let cases = pull(&other, None).cases;
    let case = cases
        .iter()
        .find(|case| Some(case.incident.to_string().as_str()) == unnamed.as_str());
    assert_eq!(case.unwrap().changes.len(), 3);
}

#[test]
fn only_the_group_of_the_workplace_takes_steps_and_never_on_its_own_incidents() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let ea = group(&server, &town, "Ea");
    let south = server.person(&town, Some(&town.south), Role::SafetyGroup, "Ib");
    let south = server.device(&town, Some(&town.south), Some(&south), Role::SafetyGroup);
    let incident = record(&anne, |_| {});
    let colleague = server.employee(&town, &town.north, "Bo");
    for device in [&anne, &colleague, &south, &server.leader(&town)] {
        let receipt = step(device, &incident, contacted());
        assert_eq!(receipt.status, ReceiptStatus::Held);
        assert_eq!(receipt.reason.unwrap().code.code(), "not_allowed");
    }
    let own = record(&ea, |_| {});
    assert_eq!(step(&ea, &own, contacted()).status, ReceiptStatus::Held);
    let mut unnamed = ea.change("followed_up", uuid(&incident), contacted());
    unnamed["author"] = json!({"device": unnamed["author"]["device"]});
    let receipt = ea.sync(vec![unnamed], None).receipts.remove(0);
    assert_eq!(receipt.status, ReceiptStatus::Held, "a step has a name");
    let unknown = json!("01a033ae-d1c8-7000-8000-00000000ffff");
    assert_eq!(step(&ea, &unknown, contacted()).status, ReceiptStatus::Held);
    assert!(steps_told(&anne).is_empty());
    assert_eq!(step(&ea, &incident, contacted()).status, ReceiptStatus::Accepted);
}

#[test]
fn every_free_text_meets_the_guard() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let ea = group(&server, &town, "Ea");
    let incident = record(&anne, |_| {});
    let number = "Ring 010203-1234.";
    let action = "01a033ae-d1c8-7000-8000-0000000000aa";
    let texts = [
        json!({"step": "messaged", "text": number}),
        json!({"step": "cause_found", "causes": ["organisation"], "words": number}),
        json!({"step": "effect_assessed", "action_id": action, "effect": "worked", "words": number}),
        json!({"step": "action_agreed", "action_id": action, "kind": "pedagogy", "what": number,
            "owner": {"role": "team"}, "deadline": "2026-09-07"}),
        // A name that is short enough to stand as initials is a name all the same.
        json!({"step": "action_agreed", "action_id": action, "kind": "pedagogy",
            "owner": {"initials": "LARS"}, "deadline": "2026-09-07"}),
        json!({"step": "assigned", "to": {"initials": "BO"}}),
    ];
    for body in texts {
        let receipt = step(&ea, &incident, body.clone());
        assert_eq!(receipt.status, ReceiptStatus::Held, "{body}");
        assert_eq!(receipt.reason.unwrap().code.code(), "personal_data_in_text");
    }
    let named = json!({"step": "assigned", "to": {"initials": "Anna Larsen"}});
    assert_eq!(
        step(&ea, &incident, named).reason.unwrap().code.code(),
        "change_unreadable",
        "there is no room for a name"
    );
    for empty in [
        json!({"step": "messaged", "text": " "}),
        json!({"step": "cause_found", "causes": []}),
    ] {
        let receipt = step(&ea, &incident, empty);
        assert_eq!(receipt.reason.unwrap().code.code(), "nothing_said");
    }
    assert!(steps_told(&anne).is_empty(), "what is held is told to nobody");
}

#[test]
fn what_turns_out_to_be_between_colleagues_leaves_the_group() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let ea = group(&server, &town, "Ea");
    let incident = record(&anne, |_| {});
    let first = pull(&ea, None);
    assert_eq!(first.cases.len(), 1);
    let amend = |actor: &str| {
        let amended = anne.change("amended", uuid(&incident), json!({"answers": {"actor": actor}}));
        anne.sync(vec![amended], None);
    };
    amend("colleague");
    let second = pull(&ea, Some(&first));
    assert!(second.cases.is_empty());
    assert_eq!(json!(second.gone), json!([incident]));
    amend("citizen");
    let third = pull(&ea, Some(&second));
    assert_eq!(
        third.cases.len(),
        1,
        "all of it comes back, not the last change only"
    );
    assert_eq!(third.cases[0].changes.len(), 3);
}

#[test]
fn what_is_held_of_another_workplace_is_refused_and_begins_afresh() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let ea = group(&server, &town, "Ea");
    record(&anne, |_| {});
    let answer = pull(&ea, None);
    let of_other = json!({"unit": town.south.unit_id, "cursor": answer.cursor});
    let json_type = [("content-type", "application/json")];
    ea.send(
        "POST",
        "/v1/follow-up",
        &json_type,
        of_other.to_string().as_bytes(),
    )
    .fails(403, "not_allowed");
    let mut forged = answer.clone();
    forged.cursor = "forged".to_owned();
    assert!(pull(&ea, Some(&forged)).afresh);
    assert!(!pull(&ea, Some(&answer)).afresh);
}

#[test]
fn a_long_list_comes_in_pages_without_a_gap() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let ea = group(&server, &town, "Ea");
    let long = "Vi stod i gangen og ventede. ".repeat(130);
    let mut incidents = BTreeSet::new();
    for push in 0..6 {
        let changes: Vec<Value> = (0..50)
            .map(|_| {
                let mut change = anne.recorded();
                if push < 3 {
                    change["body"]["answers"]["note"] = json!(long);
                }
                incidents.insert(change["incident_id"].as_str().unwrap().to_owned());
                change
            })
            .collect();
        anne.sync(changes, None);
    }
    let mut told = BTreeSet::new();
    let mut answer = pull(&ea, None);
    let mut pages = 1;
    loop {
        told.extend(answer.cases.iter().map(|case| case.incident.to_string()));
        if !answer.more {
            break;
        }
        answer = pull(&ea, Some(&answer));
        pages += 1;
        assert!(pages < 20, "pulling must end");
    }
    assert!(pages >= 2, "300 cases are more than one page");
    assert_eq!(told, incidents);
}

#[test]
fn every_look_is_written_down() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let ea = group(&server, &town, "Ea");
    let incident = record(&anne, |_| {});
    let first = pull(&ea, None);
    pull(&ea, None);
    pull(&ea, Some(&first));
    step(&ea, &incident, json!({"step": "seen"}));
    assert_eq!(
        steps_told(&anne),
        ["seen"],
        "the reporter sees that it was looked at"
    );
    let lines = server
        .database
        .run("SELECT reading, incident_id, device_id, role FROM access_log ORDER BY entry");
    let line = |reading: &str| {
        let (incident, device) = (incident.as_str().unwrap(), ea.enrolled.device);
        format!("{reading}|{incident}|{device}|safety_group")
    };
    assert_eq!(
        lines,
        [line("case_handed_out"), line("case_seen")],
        "handing out the same again tells nothing new"
    );
}

/// What is done to one of two incidents, in any order.
fn any_step() -> impl Strategy<Value = (usize, &'static str, u8)> {
    let kinds = vec![
        "contacted",
        "action_agreed",
        "effect_assessed",
        "messaged",
        "closed",
        "reopened",
        "withdrawn",
        "moved",
    ];
    (0..2_usize, prop::sample::select(kinds), 0..6_u8)
}

/// By week: records, contacted, in time, with action, with effect, with message, closed, nameless.
type Counted = BTreeMap<NaiveDate, [u32; 8]>;

fn recount(ea: &Device, nameless: &[Value]) -> Counted {
    let mut counted = Counted::new();
    for case in pull(ea, None).cases {
        let placed: Vec<_> = case
            .changes
            .iter()
            .map(|news| vaern_domain::incident::PlacedChange {
                change: news.change.open().unwrap(),
                seq: Some(news.seq),
            })
            .collect();
        let incident = vaern_domain::incident::fold(&placed).unwrap();
        if incident.withdrawn.is_some() {
            continue;
        }
        let day = incident.occurred.at.date_naive();
        let week = counted.entry(day.week(Weekday::Mon).first_day()).or_default();
        let follow_up = &incident.follow_up;
        let is_nameless = nameless.contains(&json!(case.incident));
        let at = follow_up.contacted_at().filter(|_| !is_nameless);
        // Recorded on a Monday: the next working day is Tuesday.
        let in_time = at.is_some_and(|at| at.date_naive().to_string().as_str() <= "2026-08-25");
        let actions = follow_up.actions();
        let assessed = |action: &vaern_domain::incident::follow_up::Action| {
            action.effect.is_some_and(|effect| effect.code() != "too_early")
        };
        let facts = [
            true,
            at.is_some(),
            in_time,
            !actions.is_empty(),
            actions.iter().any(assessed),
            follow_up.has_message(),
            follow_up.closed_at().is_some(),
            is_nameless,
        ];
        for (sum, fact) in week.iter_mut().zip(facts) {
            *sum += u32::from(fact);
        }
    }
    counted
}

#[test]
fn figures_of_follow_up_equal_a_recount_after_any_history() {
    let server = Server::start();
    server.pass(crate::support::in_days(10));
    let cases = ProptestConfig {
        cases: 16,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let towns = std::cell::Cell::new(0);
    proptest!(cases, |(history in prop::collection::vec(any_step(), 1..16))| {
        towns.set(towns.get() + 1);
        let town = server.town(&format!("By {}", towns.get()));
        let anne = server.employee(&town, &town.north, "Anne");
        let ea = group(&server, &town, "Ea");
        let without_name = |change: &mut Value| {
            change["author"] = json!({"device": change["author"]["device"]});
        };
        let incidents = [record(&anne, |_| {}), record(&anne, without_name)];
        for (which, kind, choice) in history {
            let incident = &incidents[which];
            let action = Uuid::from_u128(u128::from(choice % 2) + 1);
            let effects = ["worked", "too_early", "no_change"];
            let body = match kind {
                "contacted" => {
                    let at: DateTime<Utc> = "2026-08-24T08:00:00Z".parse().unwrap();
                    let at = at + chrono::TimeDelta::hours(i64::from(choice) * 10);
                    json!({"step": kind, "at": at.to_rfc3339()})
                }
                "action_agreed" => json!({"step": kind, "action_id": action, "kind": "pedagogy",
                    "owner": {"role": "leader"}, "deadline": "2026-09-07"}),
                "effect_assessed" => json!({"step": kind, "action_id": action,
                    "effect": effects[usize::from(choice) % 3]}),
                "messaged" => json!({"step": kind, "text": "Tak for din melding."}),
                "closed" | "reopened" => json!({"step": kind}),
                "withdrawn" => {
                    if choice == 0 {
                        let change = anne.change("withdrawn", uuid(incident), json!({}));
                        anne.sync(vec![change], None);
                    }
                    continue;
                }
                _ => {
                    let body = json!({"occurred": {"at": "2026-08-17T10:00:00+02:00", "zone": "Europe/Copenhagen"}});
                    let change = anne.change("amended", uuid(incident), body);
                    anne.sync(vec![change], None);
                    continue;
                }
            };
            let mut change = ea.change("followed_up", uuid(incident), body);
            change["recorded_at"] = json!("2026-08-28T13:30:00+02:00");
            let receipt = ea.sync(vec![change], None).receipts.remove(0);
            prop_assert_eq!(receipt.status, ReceiptStatus::Accepted);
        }
        let answer: TrendsAnswer = server.group(&town, &town.north).get("/v1/trends").json();
        let told: Counted = answer
            .follow_up
            .iter()
            .map(|row| {
                (row.week, [row.records, row.contacted, row.contacted_in_time, row.with_action,
                    row.with_effect, row.with_message, row.closed, row.nameless])
            })
            .collect();
        prop_assert_eq!(&told, &recount(&ea, &incidents[1..]));
        let with_hours: u32 = answer.contact_hours.iter().map(|row| row.records).sum();
        let contacted: u32 = told.values().map(|row| row[1]).sum();
        prop_assert_eq!(with_hours, contacted, "each contact stands once in the distribution");
    });
}
