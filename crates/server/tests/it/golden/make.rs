//! Makes the database an older server would have left: today's server lives through what could happen in those days, and
//! what it kept is put into the tables of that version. Nothing is written over.

use super::kept::{columns_of, tables};
use super::{FIRST_ON_POSTGRES, FIRST_SEALED, Left, Owner, story};
use crate::support::Server;
use flate2::Compression;
use flate2::write::GzEncoder;
use rusqlite::types::Value;
use rusqlite::{Connection, params};
use serde_json::json;
use std::io::Write as _;
use vaern_server::store::sql::{schema_fence, schema_steps};
use vaern_server::text_keys::{Keys, Place};

/// Makes the files of a version, unless they are there.
pub fn missing(left: Left) {
    if left.path("owner.json").exists() {
        return;
    }
    std::fs::create_dir_all(left.path("").parent().unwrap()).unwrap();
    let server = Server::start();
    let told = story::tell(&server, left.version);
    let all = told.anne.sync(vec![], None);
    let owner = Owner {
        token: told.anne.token,
        cursor: all.cursor,
        changes: all.news.iter().map(|news| json!(news.change)).collect(),
    };
    let database = server.stop();
    let folder = tempfile::tempdir().unwrap();
    let past = folder.path().join("past.sqlite");
    let connection = Connection::open(&past).unwrap();
    connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    for step in &schema_steps()[..left.version] {
        connection.execute_batch(&step.sqlite).unwrap();
    }
    connection
        .pragma_update(None, "user_version", i64::try_from(left.version).unwrap())
        .unwrap();
    let today = database.file();
    connection
        .execute("ATTACH ?1 AS today", [today.to_str().unwrap()])
        .unwrap();
    copy(&connection, left.version);
    as_in_those_days(&connection, left.version, &database.keys().read().unwrap());
    connection.execute_batch("DETACH today").unwrap();
    let broken = connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
        row.get::<_, i64>(0)
    });
    assert_eq!(broken, Ok(0));
    if left.version >= FIRST_ON_POSTGRES {
        std::fs::write(left.path("postgres.sql"), script(&connection, left.version)).unwrap();
    }
    connection
        .execute_batch("VACUUM; PRAGMA journal_mode = WAL;")
        .unwrap();
    drop(connection);
    if left.version >= FIRST_SEALED {
        std::fs::copy(database.keys().path(), left.path("text.key")).unwrap();
    }
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&std::fs::read(&past).unwrap()).unwrap();
    std::fs::write(left.path("sqlite.gz"), packed.finish().unwrap()).unwrap();
    let owner = serde_json::to_string_pretty(&owner).unwrap() + "\n";
    std::fs::write(left.path("owner.json"), owner).unwrap();
}

fn copy(connection: &Connection, version: usize) {
    for table in tables(connection, "main") {
        let today = columns_of(connection, "today", &table);
        let mut columns = columns_of(connection, "main", &table);
        columns.retain(|column| today.contains(column));
        // What was kept for itself later, and which looks were told apart later.
        let only = match table.as_str() {
            "setting" if version < 6 => "WHERE name = 'cursor_key'",
            "setting" if version < FIRST_SEALED => "WHERE name <> 'texts_sealed'",
            "access_log" if version < 3 => "WHERE reading IN ('trends', 'export')",
            _ => "",
        };
        let columns = columns.join(", ");
        connection
            .execute_batch(&format!(
                "INSERT INTO main.{table} ({columns}) SELECT {columns} FROM today.{table} {only}"
            ))
            .unwrap();
    }
}

/// What older servers kept in another way.
fn as_in_those_days(connection: &Connection, version: usize, keys: &Keys) {
    if version < 4 {
        // What colleagues did was counted among the rest. There is one such record, in a week of its own.
        connection
            .execute_batch(
                "INSERT INTO rollup_week SELECT organisation_id, unit_id, week, incidents, incidents, 0
                     FROM today.rollup_week_colleague;
                 INSERT INTO rollup_week_act SELECT organisation_id, unit_id, week, 'hit', incidents
                     FROM today.rollup_week_colleague;",
            )
            .unwrap();
    }
    if version >= FIRST_SEALED {
        return;
    }
    let mut statement = connection
        .prepare("SELECT rowid, organisation_id, change_id, envelope FROM main.change")
        .unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)));
    let rows: Vec<(i64, String, String, String)> = rows.unwrap().map(Result::unwrap).collect();
    for (row, organisation, change, stored) in rows {
        let place = Place {
            organisation: serde_json::from_value(json!(organisation)).unwrap(),
            change: serde_json::from_value(json!(change)).unwrap(),
            field: "change.envelope",
        };
        let open = keys
            .open(place, stored)
            .unwrap_or_else(|_| panic!("{change} is closed"));
        connection
            .execute(
                "UPDATE main.change SET envelope = ?2 WHERE rowid = ?1",
                params![row, open],
            )
            .unwrap();
    }
    // Texts stood in the incident's answers, too.
    let written = connection
        .execute(
            "UPDATE main.incident SET answers = json_set(answers, '$.note', ?1) WHERE burden = '9' AND actor = 'citizen'",
            [story::NOTE],
        )
        .unwrap();
    assert_eq!(written, 1, "one incident has a note");
}

/// The same as statements for PostgreSQL.
fn script(connection: &Connection, version: usize) -> String {
    let mut script = String::from("BEGIN;\nCREATE TABLE schema_version (version BIGINT NOT NULL);\n");
    for step in &schema_steps()[..version] {
        let lines = step.postgres.lines().map(str::trim_end);
        for line in lines.filter(|line| !line.is_empty()) {
            script.push_str(line);
            script.push('\n');
        }
    }
    script.push_str(schema_fence());
    script.push_str("SELECT set_config('vaern.everything', 'yes', true);\n");
    script.push_str(&format!("INSERT INTO schema_version VALUES ({version});\n"));
    for table in tables(connection, "main") {
        let columns = columns_of(connection, "main", &table);
        let sql = format!("SELECT {} FROM main.{table}", columns.join(", "));
        let mut statement = connection.prepare(&sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values = (0..columns.len()).map(|column| literal(row.get_unwrap(column)));
            let values: Vec<String> = values.collect();
            let columns = columns.join(", ");
            script.push_str(&format!(
                "INSERT INTO {table} ({columns}) VALUES ({});\n",
                values.join(", ")
            ));
        }
    }
    script + "COMMIT;\n"
}

fn literal(value: Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => format!("'{}'", text.replace('\'', "''")),
        other => panic!("{other:?} in a column"),
    }
}
