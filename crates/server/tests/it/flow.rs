//! What the recording flow may send besides a plain incident: day tallies, what a colleague did, what was undone, and
//! counts of what was begun and never saved.

use crate::support::{Device, Server, Town, uuid};
use serde_json::{Value, json};
use vaern_domain::catalogue::Act;
use vaern_protocol::sync::ReceiptStatus;
use vaern_protocol::trends::TrendsAnswer;

fn recorded_with(device: &Device, answers: Value) -> Value {
    let mut change = device.recorded();
    change["body"]["answers"] = answers;
    change
}

fn send(device: &Device, changes: Vec<Value>) {
    for receipt in device.sync(changes, None).receipts {
        assert_eq!(receipt.status, ReceiptStatus::Accepted, "{:?}", receipt.reason);
    }
}

fn trends(server: &Server, town: &Town) -> TrendsAnswer {
    server.group(town, &town.north).get("/v1/trends").json()
}

#[test]
fn a_day_tally_is_as_many_incidents_as_it_counts() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let tally = recorded_with(
        &device,
        json!({"acts": ["pinch_scratch", "spit"], "tally": {"pinch_scratch": 3, "spit": 2}, "burden": 8}),
    );
    let incident = uuid(&tally["incident_id"]);
    send(&device, vec![tally]);
    let answer = trends(&server, &town);
    let week = &answer.weeks[0];
    assert_eq!(
        (week.incidents, week.high_burden),
        (5, 1),
        "one burden for the day"
    );
    let acts: Vec<_> = answer
        .acts
        .iter()
        .map(|count| (count.act, count.incidents))
        .collect();
    assert_eq!(acts, [(Act::PinchScratch, 3), (Act::Spit, 2)]);
    let body = server
        .group(&town, &town.north)
        .get("/v1/export/incidents.csv")
        .body;
    let row = body.lines().nth(1).unwrap();
    assert!(row.contains(";5;pinch_scratch=3|spit=2;"), "{row}");
    assert!(
        row.contains(";2026-08-24T13:25:00+02:00;1;;"),
        "a tally has a day and no hour: {row}"
    );
    // Mended and withdrawn like any other record.
    send(
        &device,
        vec![device.change("amended", incident, json!({"answers": {"tally": {"bite": 1}}}))],
    );
    let answer = trends(&server, &town);
    assert_eq!(answer.weeks[0].incidents, 1);
    assert_eq!(answer.acts.len(), 1);
    send(
        &device,
        vec![device.change("withdrawn", incident, json!({"code": "undone"}))],
    );
    let answer = trends(&server, &town);
    assert!(answer.weeks.is_empty() && answer.acts.is_empty());
}

#[test]
fn what_a_colleague_did_stands_for_itself() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let offensive = recorded_with(
        &device,
        json!({"acts": ["degrading"], "actor": "colleague", "burden": 9, "absence": "yes"}),
    );
    let incident = uuid(&offensive["incident_id"]);
    send(&device, vec![offensive, device.recorded()]);
    let numbers = |answer: &TrendsAnswer| {
        let colleague: u32 = answer.colleague.iter().map(|week| week.number).sum();
        let violence: u32 = answer.weeks.iter().map(|week| week.incidents).sum();
        (violence, colleague)
    };
    let answer = trends(&server, &town);
    assert_eq!(numbers(&answer), (1, 1));
    assert_eq!(
        (answer.weeks[0].high_burden, answer.weeks[0].possible_absence),
        (1, 0)
    );
    assert!(answer.acts.iter().all(|count| count.act != Act::Degrading));
    let body = server
        .group(&town, &town.north)
        .get("/v1/export/incidents.csv")
        .body;
    assert_eq!(body.lines().count(), 2, "the head and the other record: {body}");
    // It was no colleague after all: it moves from one count to the other.
    let corrected = device.change("amended", incident, json!({"answers": {"actor": "relative"}}));
    send(&device, vec![corrected]);
    assert_eq!(numbers(&trends(&server, &town)), (2, 0));
}

#[test]
fn what_was_undone_is_in_no_figure_and_no_file() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let first = device.recorded();
    let undone = device.change(
        "withdrawn",
        uuid(&first["incident_id"]),
        json!({"code": "undone"}),
    );
    // The withdrawal may come before the record, and the corrected one after both.
    send(&device, vec![undone, first.clone(), device.recorded()]);
    let answer = trends(&server, &town);
    assert_eq!(answer.weeks.iter().map(|week| week.incidents).sum::<u32>(), 1);
    let body = server
        .group(&town, &town.north)
        .get("/v1/export/incidents.csv")
        .body;
    assert!(!body.contains(first["incident_id"].as_str().unwrap()));
    assert_eq!(body.lines().count(), 2);
}

#[test]
fn what_was_never_saved_is_counted_once_however_often_it_is_told() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let tell = |counts: Value| {
        let answer = device.push(&json!({"changes": [], "abandoned": counts}).to_string());
        assert_eq!(answer.status, 200, "{}", answer.body);
    };
    let abandoned = || -> u32 {
        let answer = trends(&server, &town);
        answer.abandoned.iter().map(|week| week.number).sum()
    };
    tell(
        json!([{"day": "2026-08-24", "question": "who", "count": 2}, {"day": "2026-08-23", "question": "save", "count": 1}]),
    );
    tell(json!([{"day": "2026-08-24", "question": "who", "count": 2}]));
    assert_eq!(abandoned(), 3);
    // One was taken up again after all.
    tell(json!([{"day": "2026-08-24", "question": "who", "count": 1}]));
    assert_eq!(abandoned(), 2);
    // What cannot be is left out, and keeps nothing else from being taken.
    tell(json!([
        {"day": "2026-08-24", "question": "sung", "count": 1}, {"day": "2036-08-24", "question": "who", "count": 1},
        {"day": "2026-08-24", "question": "burden", "count": 60000}, "nonsense",
        {"day": "2026-08-24", "question": "burden", "count": 4}
    ]));
    assert_eq!(abandoned(), 6);
}
