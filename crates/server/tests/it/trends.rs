//! Figures by week.

use crate::support::{Server, id, uuid};
use chrono::NaiveDate;
use serde_json::json;
use vaern_domain::access::Role;
use vaern_domain::catalogue::Act;
use vaern_protocol::trends::{ActCount, Holiday, TrendsAnswer, WeekCount};
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
    let answer: TrendsAnswer = server.leader(&town).get("/v1/trends").json();
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
    let leader = server.leader(&town);
    let answer: TrendsAnswer = leader.get("/v1/trends?from=2026-06-04&to=2026-06-10").json();
    assert_eq!((answer.from, answer.to), (day("2026-06-01"), day("2026-06-14")));
    assert_eq!(answer.weeks.len(), 1);
    assert_eq!(answer.holidays, [holiday]);
    let other = leader
        .get(&format!("/v1/trends?unit={}", town.south.unit_id))
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
    let leader = server.leader(&town);
    device.sync(vec![change, held], None);
    assert_eq!(leader.get("/v1/trends").json::<TrendsAnswer>().weeks.len(), 1);
    device.sync(vec![withdrawn], None);
    let answer: TrendsAnswer = leader.get("/v1/trends").json();
    assert!(
        answer.weeks.is_empty() && answer.acts.is_empty(),
        "weeks without incidents have no row"
    );
}
