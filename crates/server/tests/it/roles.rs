//! Who may ask what: the table of routes against what is promised.

use crate::support::{Device, Server};
use vaern_domain::access::Role;
use vaern_server::http::{Access, ROUTES};

/// Promised, apart from the table the router is made from.
fn may(role: Role, path: &str) -> bool {
    match path {
        "/v1/enrol" | "/healthz" | "/v1/sync" | "/v1/config" => true,
        "/v1/members" | "/v1/members/cases" => role == Role::Employee,
        "/v1/trends" => matches!(role, Role::SafetyGroup | Role::WorkEnvironmentLeader),
        "/v1/export/incidents.csv" => role == Role::WorkEnvironmentLeader,
        other => panic!("{other} is promised to nobody"),
    }
}

#[test]
fn every_route_is_open_to_its_roles_and_to_no_other() {
    let server = Server::start();
    let town = server.town("Lyngby");
    for role in Role::ALL {
        let person = server.person(&town, Some(&town.north), *role, "Nogen");
        let device = server.device(&town, Some(&town.north), Some(&person), *role);
        for route in &ROUTES {
            let answer = device.send(route.method.as_str(), route.path, &[], b"");
            assert_ne!(answer.status, 500, "{} {}", route.path, answer.body);
            if may(*role, route.path) {
                assert!(
                    ![401, 403].contains(&answer.status),
                    "{role:?} may ask {}",
                    route.path
                );
            } else {
                answer.fails(403, "not_allowed");
            }
        }
    }
}

#[test]
fn without_a_token_only_the_open_routes_answer() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let known = server.employee(&town, &town.north, "Anne");
    let unknown = Device {
        token: "0".repeat(64),
        ..known.clone()
    };
    let cut = Device {
        token: known.token[..62].to_owned(),
        ..known
    };
    for route in ROUTES.iter().filter(|route| route.access != Access::Everyone) {
        let bare = match route.method.as_str() {
            "GET" => server.get(route.path, &[]),
            _ => server.post(route.path, "{}", &[]),
        };
        bare.fails(401, "not_enrolled");
        assert_eq!(bare.header("www-authenticate"), "Bearer");
        for device in [&unknown, &cut] {
            device
                .send(route.method.as_str(), route.path, &[], b"")
                .fails(401, "not_enrolled");
        }
    }
    assert_eq!(server.get("/healthz", &[]).status, 200);
}

#[test]
fn the_log_says_who_read_figures() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let leader = server.leader(&town);
    assert_eq!(leader.get("/v1/trends").status, 200);
    assert_eq!(leader.get("/v1/export/incidents.csv").status, 200);
    let file = rusqlite::Connection::open(server.folder().join("vaern.sqlite")).unwrap();
    let mut statement = file
        .prepare("SELECT entry, at, device_id, role, reading FROM access_log ORDER BY entry")
        .unwrap();
    let lines: Vec<(i64, String, String, String, String)> = statement
        .query_map([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
        })
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let line = |entry: i64, reading: &str| {
        let at = "2026-08-24T12:00:00.000Z".to_owned();
        let role = "work_environment_leader".to_owned();
        (
            entry,
            at,
            leader.enrolled.device.to_string(),
            role,
            reading.to_owned(),
        )
    };
    assert_eq!(lines, [line(1, "trends"), line(2, "export")]);
}
