//! What a device is told of its organisation.

use crate::support::Server;
use vaern_domain::access::Role;
use vaern_protocol::config::ConfigAnswer;

#[test]
fn each_role_is_told_of_the_units_it_may_read() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let units_of = |role, unit: Option<&_>| {
        let person = server.person(&town, unit, role, "Nogen");
        let device = server.device(&town, unit, Some(&person), role);
        let config: ConfigAnswer = device.get("/v1/config").json();
        assert_eq!((config.role, config.person), (role, Some(person)));
        config.units.into_iter().map(|unit| unit.name).collect::<Vec<_>>()
    };
    assert_eq!(
        units_of(Role::WorkEnvironmentLeader, None),
        ["Lyngby Nord", "Lyngby Syd"]
    );
    assert_eq!(units_of(Role::SafetyGroup, Some(&town.south)), ["Lyngby Syd"]);
    assert!(units_of(Role::Employee, Some(&town.south)).is_empty());
    assert!(units_of(Role::Administrator, None).is_empty());
}

#[test]
fn asking_again_costs_nothing_until_something_changes() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let leader = server.leader(&town);
    let first = leader.get("/v1/config");
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with("W/\""));
    let again = leader.send("GET", "/v1/config", &[("if-none-match", &tag)], b"");
    assert_eq!(
        (again.status, again.body.as_str(), again.header("etag")),
        (304, "", tag.as_str())
    );
    let unit = vaern_protocol::enrolment::Unit {
        unit_id: vaern_domain::id::UnitId(crate::support::id()),
        name: "Lyngby Øst".into(),
        kind: vaern_domain::catalogue::UnitKind::DayCare,
    };
    server
        .wait(vaern_server::store::Administration::add_unit(
            &server.store,
            town.organisation,
            unit,
        ))
        .unwrap();
    let changed = leader.send("GET", "/v1/config", &[("if-none-match", &tag)], b"");
    assert_eq!(changed.status, 200);
    assert!(changed.body.contains("Lyngby Øst"));
}

#[test]
fn a_workplace_tells_its_own_staff_and_nobody_elses() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let (north, south) = (
        server.employee(&town, &town.north, "Anne"),
        server.employee(&town, &town.south, "Bo"),
    );
    let tag = |device: &crate::support::Device| device.sync(vec![], None).config.unwrap();
    let before = (tag(&north), tag(&south));
    let workplace = vaern_protocol::config::Workplace {
        help: Some("Ring til kontoret.".into()),
        phone: Some("00 00 00 00".into()),
        hidden_places: [vaern_domain::catalogue::Place::AfterSchool].into(),
        ..Default::default()
    };
    let set = vaern_server::store::Administration::set_workplace(
        &server.store,
        town.organisation,
        town.north.unit_id,
        workplace.clone(),
    );
    server.wait(set).unwrap();
    let config = |device: &crate::support::Device| -> ConfigAnswer { device.get("/v1/config").json() };
    assert_eq!(config(&north).workplace, Some(workplace));
    assert_eq!(config(&south).workplace, None);
    assert_ne!(tag(&north), before.0, "a sync says that there is something new");
    assert_eq!(tag(&south), before.1);
    assert_eq!(
        tag(&north),
        north.get("/v1/config").header("etag"),
        "and names it as the config does"
    );
}
