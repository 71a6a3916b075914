//! What a database holds, whatever its version: rows of the columns an older version had.

use crate::database::Database;
use rusqlite::Connection;
use std::collections::BTreeMap;
use vaern_server::store::sql::schema_steps;

/// Columns whose content is rewritten when a store is brought forward. What stands in them is proven by the digests of
/// changes, and by folding them.
const REWRITTEN: [(&str, &str); 2] = [("change", "envelope"), ("incident", "answers")];

/// Tables that follow from changes, which `verify` compares with what they must be.
const FOLLOWING: [&str; 6] = [
    "rollup_week",
    "rollup_week_act",
    "rollup_week_colleague",
    "rollup_week_follow_up",
    "rollup_week_contact_hours",
    "rollup_month",
];

/// A table where rows may be added: marks of what was done when it was brought forward.
const GROWING: [&str; 2] = ["setting", "text_key"];

/// Rows by table, sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content(BTreeMap<String, Vec<String>>);

impl Content {
    /// What stands in the columns of this version.
    pub fn of(database: &Database, version: usize) -> Self {
        const TABLE: &str = "=== ";
        let questions = columns(version).into_iter().map(|(table, columns)| {
            let kept: Vec<String> = columns
                .into_iter()
                .filter(|column| !REWRITTEN.contains(&(table.as_str(), column.as_str())))
                .collect();
            format!(
                "SELECT '{TABLE}{table}'; SELECT {} FROM {table};",
                kept.join(", ")
            )
        });
        let questions: String = questions.collect();
        let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut rows = &mut Vec::new();
        for line in database.run(&questions) {
            match line.strip_prefix(TABLE) {
                Some(table) => rows = tables.entry(table.to_owned()).or_default(),
                None => rows.push(line),
            }
        }
        tables.values_mut().for_each(|rows| rows.sort());
        Self(tables)
    }

    /// Asserts that all of it stands in what it became.
    pub fn assert_in(&self, now: &Self, version: usize) {
        for (table, rows) in &self.0 {
            if FOLLOWING.contains(&table.as_str()) {
                continue;
            }
            let mut now = now.0[table].clone();
            if GROWING.contains(&table.as_str()) {
                now.retain(|row| rows.contains(row));
            }
            assert_eq!(rows, &now, "version {version}: rows of {table}");
        }
    }
}

/// Asserts that nothing of the version is left out.
pub fn assert_every_table_has_rows(database: &Database, version: usize) {
    for table in columns(version).keys() {
        let rows = database.run(&format!("SELECT count(*) FROM {table}"));
        assert_ne!(rows, ["0"], "version {version}: {table} is empty");
    }
}

/// Tables of a version with their columns; the same on both engines.
pub fn columns(version: usize) -> BTreeMap<String, Vec<String>> {
    let empty = Connection::open_in_memory().unwrap();
    for step in &schema_steps()[..version] {
        empty.execute_batch(&step.sqlite).unwrap();
    }
    tables(&empty, "main")
        .into_iter()
        .map(|table| {
            let columns = columns_of(&empty, "main", &table);
            (table, columns)
        })
        .collect()
}

/// In the order they were made.
pub fn tables(connection: &Connection, schema: &str) -> Vec<String> {
    let sql = format!("SELECT name FROM {schema}.sqlite_master WHERE type = 'table' ORDER BY rowid");
    let mut statement = connection.prepare(&sql).unwrap();
    let names = statement.query_map([], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}

pub fn columns_of(connection: &Connection, schema: &str, table: &str) -> Vec<String> {
    let sql = "SELECT name FROM pragma_table_info(?1, ?2) ORDER BY cid";
    let mut statement = connection.prepare(sql).unwrap();
    let names = statement.query_map([table, schema], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}
