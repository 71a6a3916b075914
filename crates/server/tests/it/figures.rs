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

/// Two schools whose months can be told.
fn two_schools(server: &Server) -> (crate::support::Town, Vec<Device>) {
    let town = server.town("Lyngby");
    let devices = [&town.north, &town.south].map(|unit| server.employee(&town, unit, "Anne"));
    for (device, times) in devices.iter().zip([9, 12]) {
        for day in ["2026-08-05", "2026-08-12", "2026-08-19"] {
            record(device, day, times);
        }
    }
    (town, devices.into())
}

#[test]
fn one_act_is_told_by_month_and_its_weeks_stay_in_the_workplace() {
    let server = Server::start();
    let (town, _) = two_schools(&server);
    let (leader, group) = (server.leader(&town), server.group(&town, &town.north));
    server.pass(in_days(14));
    let all: FiguresAnswer = leader.get("/v1/figures").json();
    let acts: Value = leader.get("/v1/patterns").json();
    let act = acts["patterns"][0]["kinds"]
        .as_array()
        .unwrap()
        .iter()
        .find(|kind| kind["count"].as_u64() > Some(0))
        .unwrap()
        .clone();
    let path = format!("/v1/figures?act={}", act["code"].as_str().unwrap());
    let told: FiguresAnswer = leader.get(&path).json();
    let sum = |answer: &FiguresAnswer| -> u32 {
        let months = answer.months.iter();
        months.filter_map(|month| month.incidents).sum()
    };
    assert_eq!(
        json!(sum(&told)),
        act["count"],
        "the months of an act are those of the kinds"
    );
    assert!(sum(&all) >= sum(&told));
    assert!(told.weeks.is_empty() && told.judgements.is_empty() && told.shadow_weeks.is_empty());
    let own: FiguresAnswer = group.get(&path).json();
    let weeks: u32 = own.weeks.iter().filter_map(|week| week.incidents).sum();
    assert_eq!(weeks, 27, "inside, its weeks as they are");
    assert_eq!(sum(&own), 27);
}

#[test]
fn a_period_is_one_of_a_few() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let leader = server.leader(&town);
    for (months, status) in [(3, 200), (6, 200), (9, 200), (4, 400), (0, 400), (12, 400)] {
        let answer = leader.get(&format!("/v1/patterns?months={months}"));
        assert_eq!(answer.status, status, "{months} months: {}", answer.body);
    }
    let first = |months: u32| -> String {
        let answer: Value = leader.get(&format!("/v1/patterns?months={months}")).json();
        answer["first"].as_str().unwrap().to_owned()
    };
    // Today is in August 2026.
    assert_eq!(
        [first(3), first(6), first(9)],
        ["2026-04-01", "2026-01-01", "2025-10-01"]
    );
}

#[test]
fn follow_up_is_told_outside_by_whole_quarters_and_counts_no_talk_without_a_name() {
    let server = Server::start();
    let (town, devices) = two_schools(&server);
    server.pass(in_days(1));
    let north = &devices[0];
    let nameless: Vec<Value> = (0..6)
        .map(|_| {
            let mut change = north.recorded();
            change["author"] = json!({"device": change["author"]["device"]});
            change["body"]["occurred"]["at"] = json!("2026-08-19T13:25:00+02:00");
            change["recorded_at"] = json!("2026-08-19T13:30:00+02:00");
            change
        })
        .collect();
    let unnamed: Vec<Value> = nameless
        .iter()
        .map(|change| change["incident_id"].clone())
        .collect();
    let receipts = north.sync(nameless, None).receipts;
    assert!(
        receipts.iter().all(|receipt| receipt.reason.is_none()),
        "{receipts:?}"
    );
    let person = server.person(&town, Some(&town.north), Role::SafetyGroup, "Ea");
    let ea = server.device(&town, Some(&town.north), Some(&person), Role::SafetyGroup);
    let mut talk = ea.change(
        "followed_up",
        uuid(&unnamed[0]),
        json!({"step": "contacted", "at": "2026-08-19T15:00:00+02:00"}),
    );
    talk["recorded_at"] = json!("2026-08-19T15:10:00+02:00");
    ea.sync(vec![talk], None);
    let weekly = server.group(&town, &town.north).get("/v1/trends").json::<Value>();
    let counted = |key: &str| -> u64 {
        let weeks = weekly["follow_up"].as_array().unwrap();
        weeks.iter().map(|week| week[key].as_u64().unwrap()).sum()
    };
    assert_eq!(
        (counted("records"), counted("nameless"), counted("contacted")),
        (33, 6, 0)
    );
    assert_eq!(
        server.wait(server.store.recount(false)).unwrap(),
        [],
        "a recount of all changes finds the same, by week and by month"
    );
    let leader = server.leader(&town);
    let told = || leader.get("/v1/patterns").json::<Value>()["follow_up"].clone();
    assert_eq!(
        told()
            .as_array()
            .unwrap()
            .iter()
            .filter(|figure| figure["of"] != 0)
            .count(),
        0
    );
    server.pass(in_days(60));
    let of_all = |measure: &str| {
        let told = told();
        let found = told
            .as_array()
            .unwrap()
            .iter()
            .find(|figure| figure["unit"].is_null() && figure["measure"] == measure);
        found.cloned().unwrap()
    };
    for measure in ["in_time", "with_action", "with_effect", "heard", "closed"] {
        let figure = of_all(measure);
        let (part, of) = (figure["part"].as_u64().unwrap(), figure["of"].as_u64().unwrap());
        assert!(part == 0 || part >= 5, "{figure}");
        assert!(of == 0 || of - part == 0 || of - part >= 5, "{figure}");
    }
}
