//! Who read figures is written down.

use crate::support::Server;

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
