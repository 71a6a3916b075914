//! What of the figures is told outside a workplace, over HTTP.

use crate::support::{Device, Server, in_days};
use serde_json::{Value, json};
use vaern_protocol::figures::FiguresAnswer;

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
