//! Older registrations over HTTP: sent in parts, looked at, taken over, counted apart, withdrawn.

use crate::support::{Answer, Device, Server, Town, id, in_days};
use serde_json::{Value, json};
use vaern_protocol::figures::{FiguresAnswer, PatternsAnswer};
use vaern_protocol::older::{MOST_LINES_OF_PART, OlderAnswer, OlderState, OlderStepAnswer};

/// A line of North: the day, the hour and how many.
pub type Line = (&'static str, Option<u8>, u16);

fn part(town: &Town, batch: &Value, part: u32, lines: &[Line]) -> Value {
    let lines: Vec<Value> = lines
        .iter()
        .map(|(day, hour, incidents)| json!([0, day, hour, incidents]))
        .collect();
    json!({
        "batch": batch, "part": part, "source": "spreadsheet", "lines": lines,
        "facts": [{"unit": town.north.unit_id, "kinds": [["act", "hit"], ["place", "yard"]]}],
    })
}

fn post(device: &Device, path: &str, body: &Value) -> Answer {
    device.send("POST", path, &[], body.to_string().as_bytes())
}

fn send(device: &Device, body: &Value) -> Value {
    let answer = post(device, "/v1/older/parts", body);
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()
}

pub fn step(device: &Device, batch: &Value, act: &str, lines: usize) -> OlderStepAnswer {
    let answer = post(
        device,
        "/v1/older/steps",
        &json!({"batch": batch, "act": act, "lines": lines}),
    );
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.json()
}

pub fn import(device: &Device, town: &Town, lines: &[Line]) -> Value {
    let batch = json!(id());
    send(device, &part(town, &batch, 0, lines));
    let taken = step(device, &batch, "take", lines.len());
    assert_eq!(taken.state, OlderState::Taken);
    batch
}

fn figures(device: &Device, path: &str) -> FiguresAnswer {
    device.get(path).json()
}

fn months(figures: &FiguresAnswer) -> Vec<(String, Option<u32>)> {
    let months = figures.older.months.iter();
    months
        .map(|month| (month.month.to_string(), month.incidents))
        .collect()
}

#[test]
fn older_registrations_are_counted_apart_and_go_as_a_whole() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let (leader, group) = (server.leader(&town), server.group(&town, &town.north));
    let lines = [
        ("2026-05-11", Some(9), 4),
        ("2026-05-20", None, 3),
        ("2026-07-01", None, 2),
    ];
    let batch = json!(id());
    send(&leader, &part(&town, &batch, 0, &lines[..2]));
    assert_eq!(
        step(&leader, &batch, "take", 3).state,
        OlderState::Gone,
        "a part is missing: nothing is taken over"
    );
    assert_eq!(send(&leader, &part(&town, &batch, 1, &lines[2..]))["lines"], 3);
    assert_eq!(
        send(&leader, &part(&town, &batch, 1, &lines[2..]))["lines"],
        3,
        "a part sent twice is one part"
    );
    let looked = step(&leader, &batch, "check", 3);
    assert_eq!(
        (looked.state, looked.taken, looked.already),
        (OlderState::Arriving, 3, vec![])
    );
    assert_eq!(
        months(&figures(&group, "/v1/figures")),
        [],
        "looked at, not taken over"
    );
    assert_eq!(step(&leader, &batch, "take", 3).taken, 3);
    assert_eq!(
        step(&leader, &batch, "take", 3).state,
        OlderState::Taken,
        "its answer may have been lost"
    );

    let own = figures(&group, "/v1/figures");
    assert_eq!(
        months(&own),
        [
            ("2026-05-01".to_owned(), Some(7)),
            ("2026-06-01".to_owned(), Some(0)),
            ("2026-07-01".to_owned(), Some(2))
        ]
    );
    assert!(
        own.weeks.iter().all(|week| week.incidents == Some(0)),
        "in no figure of what is recorded here"
    );
    assert_eq!(own.begun, None, "nobody has begun to record");
    let of_north = format!("/v1/figures?unit={}", town.north.unit_id);
    assert_eq!(
        months(&figures(&leader, "/v1/figures")),
        [("2026-05-01".to_owned(), Some(7))],
        "outside the workplace a month of two is not told"
    );
    assert_eq!(
        months(&figures(&leader, &of_north)),
        [],
        "North alone would be all of it"
    );
    let kinds = |device: &Device, path: &str| {
        let answer: PatternsAnswer = device.get(path).json();
        let all = answer.patterns.into_iter().flat_map(|pattern| pattern.kinds);
        all.filter(|kind| kind.code == "yard")
            .map(|kind| kind.count)
            .sum::<u32>()
    };
    assert_eq!(
        (kinds(&group, "/v1/older/patterns"), kinds(&group, "/v1/patterns")),
        (9, 0)
    );

    let answer: OlderAnswer = leader.get("/v1/older").json();
    assert_eq!(json!(answer.batches[0].batch), batch);
    assert_eq!(step(&leader, &batch, "withdraw", 0).state, OlderState::Withdrawn);
    assert_eq!(
        step(&leader, &batch, "withdraw", 0).state,
        OlderState::Withdrawn,
        "said again"
    );
    assert_eq!(months(&figures(&group, "/v1/figures")), []);
    assert_eq!(kinds(&group, "/v1/older/patterns"), 0);
    let answer: OlderAnswer = leader.get("/v1/older").json();
    assert_eq!(
        answer.batches[0].state,
        OlderState::Withdrawn,
        "that there was one is kept"
    );
}

#[test]
fn a_line_that_is_there_already_is_told_by_its_place_and_not_taken_twice() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let (leader, group) = (server.leader(&town), server.group(&town, &town.north));
    let first = import(
        &leader,
        &town,
        &[("2026-05-11", Some(9), 1), ("2026-05-11", Some(9), 1)],
    );
    let batch = json!(id());
    let lines = [
        ("2026-05-11", Some(9), 1),
        ("2026-05-12", None, 1),
        ("2026-05-11", Some(9), 1),
        ("2026-05-11", Some(9), 1),
    ];
    send(&leader, &part(&town, &batch, 0, &lines));
    let looked = step(&leader, &batch, "check", 4);
    assert_eq!(
        (looked.taken, looked.already),
        (2, vec![0, 2]),
        "twice there, three times here"
    );
    assert_eq!(step(&leader, &batch, "take", 4).taken, 2);
    assert_eq!(months(&figures(&group, "/v1/figures"))[0].1, Some(4));
    step(&leader, &first, "withdraw", 0);
    assert_eq!(
        months(&figures(&group, "/v1/figures"))[0].1,
        Some(2),
        "each batch goes by itself"
    );
}

#[test]
fn a_batch_is_its_devices_own_until_it_is_taken_over() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let elsewhere = server.town("Vejle");
    let (leader, stranger) = (server.leader(&town), server.leader(&elsewhere));
    let other = {
        let person = server.person(&town, None, vaern_domain::access::Role::Administrator, "Ib");
        server.device(
            &town,
            None,
            Some(&person),
            vaern_domain::access::Role::Administrator,
        )
    };
    let batch = json!(id());
    let lines = [("2026-05-11", None, 6)];
    send(&leader, &part(&town, &batch, 0, &lines));
    assert_eq!(
        send(&other, &part(&town, &batch, 0, &lines))["lines"],
        Value::Null
    );
    assert_eq!(step(&other, &batch, "take", 1).state, OlderState::Gone);
    assert_eq!(
        post(&stranger, "/v1/older/parts", &part(&town, &batch, 0, &lines)).status,
        404
    );
    assert_eq!(step(&leader, &batch, "take", 1).state, OlderState::Taken);
    assert_eq!(
        send(&leader, &part(&town, &batch, 1, &lines))["lines"],
        Value::Null,
        "it is closed"
    );
    assert_eq!(step(&stranger, &batch, "withdraw", 0).state, OlderState::Gone);
    assert_eq!(
        step(&other, &batch, "withdraw", 0).state,
        OlderState::Withdrawn,
        "IT may clear up"
    );

    let (given_up, next) = (json!(id()), json!(id()));
    send(&leader, &part(&town, &given_up, 0, &lines));
    send(&leader, &part(&town, &next, 0, &lines));
    assert_eq!(
        step(&leader, &given_up, "take", 1).state,
        OlderState::Gone,
        "begun anew"
    );
}

#[test]
fn what_cannot_be_is_refused_and_nothing_of_it_is_kept() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let leader = server.leader(&town);
    let batch = json!(id());
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut body = part(&town, &batch, 0, &[("2026-05-11", None, 1)]);
        change(&mut body);
        let answer = post(&leader, "/v1/older/parts", &body);
        assert!((400..500).contains(&answer.status), "{}", answer.body);
        assert!(
            !answer.body.contains("010203"),
            "nothing personal is said back: {}",
            answer.body
        );
    };
    refused(&|body| body["lines"][0][1] = json!("2026-08-25"));
    refused(&|body| body["facts"][0]["kinds"] = json!([["act", "010203-1234"]]));
    refused(&|body| body["facts"][0]["note"] = json!("010203-1234"));
    refused(&|body| body["part"] = json!(10));
    refused(&|body| {
        let lines = vec![json!([0, "2026-05-11", null, 1]); MOST_LINES_OF_PART + 1];
        body["lines"] = json!(lines);
    });
    assert_eq!(step(&leader, &batch, "check", 0).state, OlderState::Gone);
}

#[test]
fn a_full_batch_is_taken_over_while_others_record() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let (leader, group) = (server.leader(&town), server.group(&town, &town.north));
    let device = server.employee(&town, &town.north, "Anne");
    let batch = json!(id());
    let days = [
        "2026-05-11",
        "2026-05-12",
        "2026-06-10",
        "2026-06-11",
        "2026-07-08",
    ];
    let lines: Vec<Line> = (0..MOST_LINES_OF_PART)
        .map(|line| (days[line % days.len()], u8::try_from(line % 24).ok(), 1))
        .collect();
    for number in 0..10 {
        send(&leader, &part(&town, &batch, number, &lines));
    }
    let all = 10 * MOST_LINES_OF_PART;
    let taken = std::thread::scope(|scope| {
        let taking = scope.spawn(|| step(&leader, &batch, "take", all));
        let receipt = device.sync(vec![device.recorded()], None).receipts.remove(0);
        assert_eq!(receipt.reason, None, "somebody records meanwhile");
        taking.join().unwrap()
    });
    assert_eq!((taken.state, taken.taken), (OlderState::Taken, 100_000));
    let told = figures(&group, "/v1/figures");
    let sum: u32 = told.older.months.iter().filter_map(|month| month.incidents).sum();
    assert_eq!(sum, 100_000);
    server.pass(in_days(1));
}
