//! The tables of a store, as the migrations make them; the same on both engines.

use crate::store::StoreError;
use crate::store::sql::migrations;
use rusqlite::Connection;

/// A table.
pub(in crate::store::sql) struct Table {
    pub name: String,
    pub columns: Vec<String>,
    /// Whether each of them holds whole numbers.
    pub is_number: Vec<bool>,
    /// The columns of its key: rows in their order are in the same order everywhere.
    pub key: Vec<String>,
}

/// In the order in which they were made: what is pointed at comes before what points.
pub(in crate::store::sql) fn tables() -> Result<Vec<Table>, StoreError> {
    let mut empty = Connection::open_in_memory()?;
    migrations::run_sqlite(&mut empty)?;
    let mut statement =
        empty.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")?;
    let names = statement.query_map([], |row| row.get::<_, String>(0))?;
    let mut tables = Vec::new();
    for name in names {
        let name = name?;
        let mut statement =
            empty.prepare("SELECT name, pk, type = 'INTEGER' FROM pragma_table_info(?1) ORDER BY cid")?;
        let columns: Vec<(String, i64, bool)> = statement
            .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        let mut key: Vec<_> = columns.iter().filter(|(_, place, _)| *place > 0).collect();
        key.sort_by_key(|(_, place, _)| *place);
        tables.push(Table {
            key: key.into_iter().map(|(column, _, _)| column.clone()).collect(),
            is_number: columns.iter().map(|(_, _, is_number)| *is_number).collect(),
            columns: columns.into_iter().map(|(column, _, _)| column).collect(),
            name,
        });
    }
    Ok(tables)
}
