//! Who read figures is written down.

use crate::support::Server;

#[test]
fn the_log_says_who_read_figures() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let leader = server.group(&town, &town.north);
    assert_eq!(leader.get("/v1/trends").status, 200);
    assert_eq!(leader.get("/v1/export/incidents.csv").status, 200);
    let lines = server
        .database
        .run("SELECT entry, at, device_id, role, reading FROM access_log ORDER BY entry");
    let line = |entry: u8, reading: &str| {
        let device = leader.enrolled.device;
        format!("{entry}|2026-08-24T12:00:00.000Z|{device}|safety_group|{reading}")
    };
    assert_eq!(lines, [line(1, "trends"), line(2, "export")]);
}
