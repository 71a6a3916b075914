//! What of the figures is told outside a workplace, over HTTP.

use crate::support::{Device, Server, in_days, uuid};
use serde_json::{Value, json};
use vaern_domain::access::Role;
use vaern_protocol::figures::FiguresAnswer;
use vaern_server::store::Trials as _;

/// Records something of a day, so many times.
fn record(device: &Device, day: &str, times: usize) {
    let changes = (0..times).map(|_| {
        let mut change = device.recorded();
        change["recorded_at"] = json!(format!("{day}T13:30:00+02:00"));
        change["body"]["occurred"]["at"] = json!(format!("{day}T13:25:00+02:00"));
        change
    });
    device.sync(changes.collect(), None);
}

fn abandon(device: &Device, day: &str, count: u32) {
    let counts = json!([{"day": day, "question": "who", "count": count}]);
    let answer = device.push(&json!({"changes": [], "abandoned": counts}).to_string());
    assert_eq!(answer.status, 200, "{}", answer.body);
}

#[test]
fn what_was_never_saved_and_since_when_is_told_in_whole_periods_only() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    record(&device, "2026-08-12", 6);
    abandon(&device, "2026-08-12", 7);
    let (leader, group) = (server.leader(&town), server.group(&town, &town.north));
    let of_north = format!("/v1/figures?unit={}", town.north.unit_id);
    let ask = |device: &Device, path: &str| device.get(path).json::<FiguresAnswer>();
    let own = ask(&group, "/v1/figures");
    assert_eq!((own.abandoned, own.begun), (Some(7), "2026-08-10".parse().ok()));
    for path in ["/v1/figures", of_north.as_str()] {
        let told = ask(&leader, path);
        assert_eq!(
            (told.abandoned, told.begun),
            (None, None),
            "{path}: neither the quarter nor the month is over"
        );
    }
    // The month and the quarter are over.
    server.pass(in_days(45));
    let (all, one) = (ask(&leader, "/v1/figures"), ask(&leader, &of_north));
    assert_eq!((all.abandoned, one.abandoned), (Some(7), None));
    let first_of_month = "2026-08-03".parse().ok();
    assert_eq!(
        all.begun, first_of_month,
        "by the month whose sum is told, not by the week"
    );
    assert_eq!(
        one.begun, None,
        "its month is hidden, so what can it say of weeks?"
    );
}

#[test]
fn weeks_are_told_with_their_month() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    for (day, times) in [("2026-08-05", 9), ("2026-08-12", 8), ("2026-08-19", 2)] {
        record(&device, day, times);
    }
    let leader = server.leader(&town);
    let weeks = || {
        let answer: FiguresAnswer = leader.get("/v1/figures").json();
        let told = answer
            .weeks
            .into_iter()
            .filter_map(|week| Some((week.week, week.incidents?)));
        told.map(|(week, incidents)| json!([week, incidents]))
            .collect::<Vec<Value>>()
    };
    assert_eq!(weeks(), Vec::<Value>::new(), "August is not over");
    server.pass(in_days(14));
    assert_eq!(
        weeks(),
        [json!(["2026-08-03", 9])],
        "9 less than 19 leaves 10 in the three others"
    );
}

#[test]
fn an_evaluation_counts_by_the_same_clock_and_fold_as_the_weekly_figures() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let (anne, bo) = (
        server.employee(&town, &town.north, "Anne"),
        server.employee(&town, &town.north, "Bo"),
    );
    // Recorded at 13.30, received at 14.00, by the clock of Copenhagen; somebody else had a say before it came.
    let recorded = anne.recorded();
    let incident = uuid(&recorded["incident_id"]);
    bo.sync(
        vec![bo.change("amended", incident, json!({"answers": {"absence": "yes"}}))],
        None,
    );
    anne.sync(vec![recorded], None);
    server.pass(chrono::TimeDelta::hours(3));
    let person = server.person(&town, Some(&town.north), Role::SafetyGroup, "Ea");
    let ea = server.device(&town, Some(&town.north), Some(&person), Role::SafetyGroup);
    let contacted = json!({"step": "contacted", "at": "2026-08-24T16:30:00+02:00"});
    let mut step = ea.change("followed_up", incident, contacted);
    step["recorded_at"] = json!("2026-08-24T16:40:00+02:00");
    let receipt = ea.sync(vec![step], None).receipts.remove(0);
    assert_eq!(receipt.reason, None);
    let facts = |day: &str| {
        let facts = server
            .store
            .trial_facts(town.organisation, day.parse().unwrap(), None);
        server.wait(facts).unwrap()
    };
    let monday = facts("2026-08-24");
    assert!(
        !monday.records[0].may_be_accident,
        "what another sent before the recording came does not count"
    );
    let case = |facts: &vaern_evaluation::Facts| facts.cases.as_ref().unwrap()[0].clone();
    let contacted = case(&monday).contacted.unwrap();
    assert_eq!(
        (contacted - case(&monday).recorded).num_hours(),
        3,
        "from when it was recorded"
    );
    let weekly = server.group(&town, &town.north).get("/v1/trends").json::<Value>();
    assert_eq!(weekly["contact_hours"][0]["hours"], 3);
    assert_eq!(weekly["weeks"][0]["possible_absence"], 0);
    assert_eq!(
        case(&facts("2026-08-25")).contacted_in_time,
        None,
        "the working day after is not over: the late ones are not known yet"
    );
    assert_eq!(case(&facts("2026-08-26")).contacted_in_time, Some(true));
}
