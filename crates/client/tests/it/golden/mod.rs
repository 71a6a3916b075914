//! Today's app opens every older app's store: `tests/golden/databases/device` holds one of each version that was ever
//! released, small, with rows in every table. Old files are never written again.
//!
//! A migration that is new needs its own: `VAERN_GENERATE=1 cargo test -p vaern-client --test it golden` makes what is
//! missing.

mod make;

use crate::host::key;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use vaern_client::store::{Setting, Store};

/// The key of these stores; nobody's.
const KEY: u8 = 7;

/// The migrations, the oldest first, as files.
fn steps() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/migrations");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect()
}

fn path(version: usize, ending: &str) -> PathBuf {
    let folder = PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/golden/databases/device"
    ));
    folder.join(format!("{version:02}.{ending}"))
}

/// A copy of an old store, to be opened.
fn copy_of(version: usize, folder: &Path) -> PathBuf {
    let store = folder.join(format!("{version}.sqlite"));
    std::fs::copy(path(version, "sqlite"), &store).unwrap_or_else(|error| {
        let missing = path(version, "sqlite");
        panic!(
            "{}: {error}. A new version of the store needs its own: see the top of this file",
            missing.display()
        )
    });
    store
}

fn seen_then(version: usize) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path(version, "seen.json")).unwrap()).unwrap()
}

/// What a person sees in a store, and what waits to be sent.
fn seen(store: &Store) -> Value {
    json!({
        "incidents": store.incidents(100, 0).unwrap(),
        "drafts": store.drafts().unwrap(),
        "waiting": store.waiting(100, 1_000_000, &BTreeSet::new()).unwrap(),
        "counts": store.outbox_counts().unwrap(),
        "cursor": store.setting::<String>(Setting::Cursor).unwrap(),
        "session": store.setting::<Value>(Setting::Session).unwrap(),
        "language": store.setting::<Value>(Setting::Language).unwrap(),
    })
}

fn unlocked(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    let key = hex::encode([KEY; 32]);
    connection
        .execute_batch(&format!("PRAGMA key = \"x'{key}'\";"))
        .unwrap();
    connection
}

/// In the order they were made.
fn tables(connection: &Connection, schema: &str) -> Vec<String> {
    let sql = format!("SELECT name FROM {schema}.sqlite_master WHERE type = 'table' ORDER BY rowid");
    let mut statement = connection.prepare(&sql).unwrap();
    let names = statement.query_map([], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}

fn columns(connection: &Connection, schema: &str, table: &str) -> Vec<String> {
    let mut statement = connection
        .prepare("SELECT name FROM pragma_table_info(?1, ?2) ORDER BY cid")
        .unwrap();
    let names = statement.query_map([table, schema], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}

/// Rows of these columns, sorted.
fn rows(connection: &Connection, table: &str, columns: &[String]) -> Vec<String> {
    let cells: Vec<String> = columns.iter().map(|column| format!("quote({column})")).collect();
    let sql = format!("SELECT {} FROM {table}", cells.join(" || '|' || "));
    let mut statement = connection.prepare(&sql).unwrap();
    let found = statement.query_map([], |row| row.get(0)).unwrap();
    let mut found: Vec<String> = found.map(Result::unwrap).collect();
    found.sort();
    found
}

/// The first version kept what was sent, what waits and what it folds to in tables of their own.
const GONE_AFTER_THE_FIRST: [&str; 4] = ["change", "outbox", "receipt", "incident"];

fn assert_rows_kept(before: &Connection, after: &Connection, version: usize) {
    for table in tables(before, "main") {
        let columns = columns(before, "main", &table);
        let old = rows(before, &table, &columns);
        assert!(!old.is_empty(), "version {version}: {table} is empty");
        if version == 1 && GONE_AFTER_THE_FIRST.contains(&table.as_str()) {
            continue;
        }
        let mut now = rows(after, &table, &columns);
        if table == "setting" {
            now.retain(|row| old.contains(row));
        }
        assert_eq!(now, old, "version {version}: rows of {table}");
    }
    let changes = ["change_id", "incident_id", "envelope", "seq"].map(str::to_owned);
    assert_eq!(
        rows(after, "change", &changes),
        rows(before, "change", &changes),
        "version {version}: every change, to the letter"
    );
}

#[test]
fn every_older_store_opens_with_all_that_a_person_saw_in_it() {
    let newest = steps().len();
    for version in 1..=newest {
        if std::env::var_os("VAERN_GENERATE").is_some() {
            make::missing(version);
        }
        let folder = tempfile::TempDir::new().unwrap();
        let (kept, opened) = (
            copy_of(version, folder.path()),
            folder.path().join("store.sqlite"),
        );
        std::fs::copy(&kept, &opened).unwrap();
        for time in ["the first time", "again"] {
            let store = Store::open(&opened, &key(KEY)).unwrap();
            assert_eq!(seen(&store), seen_then(version), "version {version}, {time}");
        }
        let (before, after) = (unlocked(&kept), unlocked(&opened));
        let reached: i64 = after
            .query_row("PRAGMA user_version", [], |row| row.get(0))
            .unwrap();
        assert_eq!(
            reached,
            i64::try_from(newest).unwrap(),
            "the migrations are the files of their folder"
        );
        assert_rows_kept(&before, &after, version);
        let verdict: String = after
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(verdict, "ok", "version {version}");
    }
}
