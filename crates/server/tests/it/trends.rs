//! Figures by week.

use crate::support::{Server, id, uuid};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde_json::json;
use vaern_domain::access::Role;
use vaern_domain::catalogue::Act;
use vaern_protocol::sync::ReceiptStatus;
use vaern_protocol::trends::{ActCount, Begun, Holiday, TrendsAnswer, WeekCount};
use vaern_server::store::Administration;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn an_incident_stands_in_its_week_with_its_acts() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let mut late = device.recorded();
    // Sunday evening at the place, Monday in UTC plus something: the local date counts.
    late["body"]["occurred"] = json!({"at": "2026-08-23T23:30:00-03:00", "zone": "America/Nuuk"});
    late["body"]["answers"] = json!({"acts": ["bite"], "absence": "maybe"});
    device.sync(vec![device.recorded(), late], None);
    let answer: TrendsAnswer = server.group(&town, &town.north).get("/v1/trends").json();
    let unit = town.north.unit_id;
    let (before, this) = (day("2026-08-17"), day("2026-08-24"));
    let week = |week, high_burden, possible_absence| WeekCount {
        unit,
        week,
        incidents: 1,
        high_burden,
        possible_absence,
    };
    assert_eq!(answer.weeks, [week(before, 0, 1), week(this, 1, 0)]);
    let act = |week, act| ActCount {
        unit,
        week,
        act,
        incidents: 1,
    };
    assert_eq!(
        answer.acts,
        [
            act(before, Act::Bite),
            act(this, Act::Hit),
            act(this, Act::ThreatVerbal)
        ]
    );
    assert_eq!(
        (answer.from, answer.to),
        (day("2026-03-02"), day("2026-08-30")),
        "26 whole weeks"
    );
}

#[test]
fn a_safety_group_reads_its_own_unit_only() {
    let server = Server::start();
    let town = server.town("Lyngby");
    for unit in [&town.north, &town.south] {
        let device = server.employee(&town, unit, "Anne");
        device.sync(vec![device.recorded()], None);
    }
    let person = server.person(&town, Some(&town.south), Role::SafetyGroup, "Amira");
    let group = server.device(&town, Some(&town.south), Some(&person), Role::SafetyGroup);
    let own: TrendsAnswer = group.get("/v1/trends").json();
    assert_eq!(own.units, std::slice::from_ref(&town.south));
    assert!(own.weeks.len() == 1 && own.weeks[0].unit == town.south.unit_id);
    assert!(own.acts.iter().all(|act| act.unit == town.south.unit_id));
    let asked = |unit| group.get(&format!("/v1/trends?unit={unit}"));
    assert_eq!(asked(town.south.unit_id.0).status, 200);
    asked(town.north.unit_id.0).fails(403, "not_allowed");
    asked(id()).fails(403, "not_allowed");
}

#[test]
fn the_query_narrows_weeks_and_unit() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let mut earlier = device.recorded();
    earlier["body"]["occurred"]["at"] = json!("2026-06-03T10:00:00+02:00");
    device.sync(vec![device.recorded(), earlier], None);
    let holiday = Holiday {
        first: day("2026-06-05"),
        last: day("2026-06-05"),
    };
    server
        .wait(
            server
                .store
                .add_holidays(town.organisation, vec![holiday.clone()]),
        )
        .unwrap();
    let leader = server.group(&town, &town.north);
    let answer: TrendsAnswer = leader.get("/v1/trends?from=2026-06-04&to=2026-06-10").json();
    assert_eq!((answer.from, answer.to), (day("2026-06-01"), day("2026-06-14")));
    assert_eq!(answer.weeks.len(), 1);
    assert_eq!(answer.holidays, [holiday]);
    let other = server
        .group(&town, &town.south)
        .get("/v1/trends")
        .json::<TrendsAnswer>();
    assert!(other.weeks.is_empty() && other.holidays.len() == 1);
    leader
        .get("/v1/trends?from=2026-06-04&to=2026-06-01")
        .fails(400, "body_malformed");
    leader
        .get("/v1/trends?from=yesterday")
        .fails(400, "body_malformed");
    let answer = leader.get("/v1/trends?colour=red").fails(400, "field_unknown");
    assert_eq!(answer.error.args["detail"], "colour");
    leader
        .get("/v1/trends?from=-262143-01-01&to=%2B262142-12-31")
        .json::<TrendsAnswer>();
}

#[test]
fn withdrawn_and_held_incidents_are_not_counted() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let change = device.recorded();
    let mut held = device.recorded();
    held["body"]["answers"]["acts"] = json!([]);
    let withdrawn = device.change("withdrawn", uuid(&change["incident_id"]), json!({}));
    let leader = server.group(&town, &town.north);
    device.sync(vec![change, held], None);
    assert_eq!(leader.get("/v1/trends").json::<TrendsAnswer>().weeks.len(), 1);
    device.sync(vec![withdrawn], None);
    let answer: TrendsAnswer = leader.get("/v1/trends").json();
    assert!(
        answer.weeks.is_empty() && answer.acts.is_empty(),
        "weeks without incidents have no row"
    );
}

#[test]
fn the_clock_of_a_device_decides_nothing() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let leader = server.group(&town, &town.north);
    // Half past eleven on Sunday evening in Copenhagen.
    server.pass("2026-08-30T21:30:00Z".parse::<DateTime<Utc>>().unwrap() - server.now());
    let ahead = |moment: &str| {
        let mut change = device.recorded();
        change["recorded_at"] = json!(moment);
        change["body"]["occurred"]["at"] = json!(moment);
        change
    };
    let changes = vec![
        ahead("2026-08-31T00:30:00+02:00"),
        ahead("2036-08-31T00:30:00+02:00"),
        ahead("+262142-12-30T12:00:00Z"),
    ];
    let answer = device.sync(changes.clone(), None);
    let statuses = answer.receipts.iter().map(|receipt| receipt.status);
    assert!(statuses.eq([ReceiptStatus::Accepted; 3]), "{:?}", answer.receipts);
    let sent: Vec<_> = answer.news.iter().map(|news| json!(news.change)).collect();
    assert_eq!(sent, changes, "what was sent stays as it is");
    let counts = || {
        let answer: TrendsAnswer = leader.get("/v1/trends").json();
        let weeks = answer.weeks.iter();
        weeks.map(|week| (week.week, week.incidents)).collect::<Vec<_>>()
    };
    assert_eq!(counts(), [(day("2026-08-24"), 3)]);
    let table = leader.get("/v1/export/incidents.csv").body;
    for row in table.lines().skip(1) {
        let cells: Vec<&str> = row.split(';').collect();
        assert_eq!(
            cells[2..6],
            [
                "2026-08-30T23:30:00+02:00",
                "7",
                "23",
                "2026-08-30T23:30:00+02:00"
            ],
            "when it was received, by the clock at the place"
        );
    }
    // A corrected time is bound by its own arrival, and the first one is taken out of the week it was counted in.
    server.pass(TimeDelta::hours(2));
    let mut amended = device.change(
        "amended",
        uuid(&changes[1]["incident_id"]),
        json!({"occurred": {"at": "2036-09-01T08:00:00+02:00", "zone": "Europe/Copenhagen"}}),
    );
    amended["recorded_at"] = json!("2036-09-01T08:05:00+02:00");
    device.sync(vec![amended], None);
    assert_eq!(counts(), [(day("2026-08-24"), 2), (day("2026-08-31"), 1)]);
}

#[test]
fn the_first_week_of_a_unit_is_told_whatever_the_period() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let mut first = device.recorded();
    first["body"]["occurred"]["at"] = json!("2026-02-04T10:00:00+01:00");
    let mut withdrawn = device.recorded();
    withdrawn["body"]["occurred"]["at"] = json!("2026-01-05T10:00:00+01:00");
    let withdrawal = device.change("withdrawn", uuid(&withdrawn["incident_id"]), json!({}));
    device.sync(vec![device.recorded(), first, withdrawn, withdrawal], None);
    let elsewhere = server.employee(&town, &town.south, "Bo");
    let leader = server.group(&town, &town.north);
    let begun = |path: &str| leader.get(path).json::<TrendsAnswer>().begun;
    let north = Begun {
        unit: town.north.unit_id,
        week: day("2026-02-02"),
    };
    let only_north = std::slice::from_ref(&north);
    assert_eq!(
        begun("/v1/trends"),
        only_north,
        "a unit that has not begun has no row"
    );
    assert_eq!(begun("/v1/trends?from=2026-08-01&to=2026-08-02"), only_north);
    elsewhere.sync(vec![elsewhere.recorded()], None);
    let south = Begun {
        unit: town.south.unit_id,
        week: day("2026-08-24"),
    };
    let only_south = std::slice::from_ref(&south);
    let person = server.person(&town, Some(&town.south), Role::SafetyGroup, "Amira");
    let group = server.device(&town, Some(&town.south), Some(&person), Role::SafetyGroup);
    assert_eq!(
        group.get("/v1/trends").json::<TrendsAnswer>().begun,
        only_south,
        "its own unit only"
    );
}
