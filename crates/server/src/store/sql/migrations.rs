//! Migrations: numbered files, run in one transaction. SQLite keeps the version in `user_version`, PostgreSQL in a table.

use crate::store::StoreError;
use deadpool_postgres::Client;
use rusqlite::{Connection, TransactionBehavior};

/// One step of the schema.
enum Migration {
    /// The same words for both engines; PostgreSQL reads them through [`for_postgres`].
    Both(&'static str),
    /// Where they differ, side by side.
    Each {
        sqlite: &'static str,
        postgres: &'static str,
    },
}

/// In order; the first makes version 1. A version has the same tables on both engines.
const MIGRATIONS: [Migration; 11] = [
    Migration::Both(include_str!("schema/0001_first.sql")),
    Migration::Both(include_str!("schema/0002_decisions.sql")),
    Migration::Both(include_str!("schema/0003_members.sql")),
    Migration::Each {
        sqlite: include_str!("schema/0004_procedure_workplace_usage.sql"),
        postgres: include_str!("schema/0004_postgres.sql"),
    },
    Migration::Each {
        sqlite: include_str!("schema/0005_follow_up.sql"),
        postgres: include_str!("schema/0005_postgres.sql"),
    },
    Migration::Both(include_str!("schema/0006_months.sql")),
    Migration::Both(include_str!("schema/0007_trial.sql")),
    Migration::Each {
        sqlite: include_str!("schema/0008_access_log.sql"),
        postgres: include_str!("schema/0008_postgres.sql"),
    },
    Migration::Both(include_str!("schema/0009_older.sql")),
    Migration::Both(include_str!("schema/0010_text_key.sql")),
    Migration::Both(include_str!("schema/0011_nameless.sql")),
];
const ROW_LEVEL_SECURITY: &str = include_str!("schema/row_level_security.sql");

/// What makes one version of the schema out of the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemaStep {
    /// In SQLite's words.
    pub sqlite: String,
    /// In PostgreSQL's.
    pub postgres: String,
}

/// The steps to this server's version, the oldest first. For making the database of an older server: a store is brought
/// forward by opening it.
pub fn schema_steps() -> Vec<SchemaStep> {
    let steps = MIGRATIONS.iter().map(|migration| SchemaStep {
        sqlite: migration.sqlite().to_owned(),
        postgres: migration.postgres(),
    });
    steps.collect()
}

/// PostgreSQL's second fence, put up anew after every step.
pub fn schema_fence() -> &'static str {
    ROW_LEVEL_SECURITY
}

impl Migration {
    fn sqlite(&self) -> &str {
        match self {
            Self::Both(sql) | Self::Each { sqlite: sql, .. } => sql,
        }
    }

    fn postgres(&self) -> String {
        match self {
            Self::Both(sql) | Self::Each { postgres: sql, .. } => for_postgres(sql),
        }
    }
}

/// SQLite's whole numbers have 64 bits, and its texts are ordered by their bytes.
fn for_postgres(sql: &str) -> String {
    let statements = sql.lines().map(|line| line.split("--").next().unwrap_or(line));
    let statements: Vec<&str> = statements.collect();
    statements
        .join("\n")
        .replace(" INTEGER", " BIGINT")
        .replace(" TEXT", " TEXT COLLATE \"C\"")
}

/// The version of the store, this server's versions, and what is missing.
fn missing(found: i64) -> Result<(i64, &'static [Migration]), StoreError> {
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    let done = usize::try_from(found).unwrap_or(0);
    Ok((known, &MIGRATIONS[done..]))
}

const KEEP_CURSOR_KEY: &str = "
    INSERT INTO setting (name, value) VALUES ('cursor_key', $1) ON CONFLICT (name) DO NOTHING";

/// Brings the file to this server's version.
///
/// # Errors
/// [`StoreError::Newer`] for the file of a newer server, which stays as it is.
pub(super) fn run_sqlite(connection: &mut Connection) -> Result<(), StoreError> {
    // Two servers may start at once on one file: the version is read under the writing lock.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let (known, missing) = missing(found)?;
    for migration in missing {
        transaction.execute_batch(migration.sqlite())?;
    }
    transaction.pragma_update(None, "user_version", known)?;
    transaction.execute(KEEP_CURSOR_KEY, [new_cursor_key()?])?;
    transaction.commit()?;
    Ok(())
}

/// Brings the database to this server's version.
///
/// # Errors
/// [`StoreError::Newer`] for the database of a newer server, which stays as it is.
pub(super) async fn run_postgres(client: &mut Client) -> Result<(), StoreError> {
    // Two servers may start at once on one database: they take turns.
    const TAKE_TURNS: &str = "SELECT pg_advisory_xact_lock(hashtext('vaern schema'))";
    const VERSION: &str = "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)";
    let transaction = client.transaction().await?;
    transaction
        .batch_execute("SET LOCAL statement_timeout = 0")
        .await?;
    transaction.batch_execute(TAKE_TURNS).await?;
    transaction.batch_execute(VERSION).await?;
    let found = transaction
        .query_opt("SELECT version FROM schema_version", &[])
        .await?
        .map_or(0, |row| row.get(0));
    let (known, missing) = missing(found)?;
    if !missing.is_empty() {
        for migration in missing {
            transaction.batch_execute(&migration.postgres()).await?;
        }
        transaction.batch_execute(ROW_LEVEL_SECURITY).await?;
        transaction.batch_execute("DELETE FROM schema_version").await?;
        transaction
            .execute("INSERT INTO schema_version VALUES ($1)", &[&known])
            .await?;
        transaction
            .execute(KEEP_CURSOR_KEY, &[&new_cursor_key()?])
            .await?;
    }
    transaction.commit().await?;
    Ok(())
}

fn new_cursor_key() -> Result<String, StoreError> {
    Ok(hex::encode(crate::codes::random::<32>()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_migrated_once_and_a_newer_one_is_refused() {
        let mut connection = Connection::open_in_memory().unwrap();
        run_sqlite(&mut connection).unwrap();
        let key = |connection: &Connection| -> String {
            connection
                .query_row("SELECT value FROM setting", [], |row| row.get(0))
                .unwrap()
        };
        let first = key(&connection);
        run_sqlite(&mut connection).unwrap();
        assert_eq!(
            key(&connection),
            first,
            "cursors given out before a restart must still open"
        );
        connection.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(
            run_sqlite(&mut connection),
            Err(StoreError::Newer { found: 99, .. })
        ));
    }

    /// What an older server had counted as violence is moved, and the rest is left as it was.
    #[test]
    fn what_colleagues_did_leaves_the_figures_of_violence() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(MIGRATIONS[0].sqlite()).unwrap();
        connection.pragma_update(None, "user_version", 1).unwrap();
        connection
            .execute_batch(
                "INSERT INTO organisation VALUES ('o', 'By', 0, 'Europe/Copenhagen', 1, 0);
                 INSERT INTO unit VALUES ('o', 'u', 'Nord', 'school');
                 INSERT INTO rollup_week VALUES ('o', 'u', '2026-08-24', 3, 2, 1), ('o', 'u', '2026-08-31', 1, 0, 0);
                 INSERT INTO rollup_week_act VALUES ('o', 'u', '2026-08-24', 'hit', 2),
                     ('o', 'u', '2026-08-24', 'threat_verbal', 2), ('o', 'u', '2026-08-31', 'hit', 1);",
            )
            .unwrap();
        let incident = |id: &str,
                        day: &str,
                        actor: &str,
                        acts: &str,
                        burden: &str,
                        absence: &str,
                        withdrawn: bool| {
            connection
                .execute(
                    "INSERT INTO incident VALUES ('o', ?1, 'u', 'd', NULL, ?2, ?2, 'Europe/Copenhagen', ?2, ?4, ?3, ?5,
                         NULL, NULL, ?6, 1, 'da', 1, 1, 0, ?7, 0, 'c', '{}')",
                    rusqlite::params![id, format!("{day}T13:00:00+02:00"), actor, acts, burden, absence, withdrawn],
                )
                .unwrap();
        };
        incident(
            "1",
            "2026-08-24",
            "citizen",
            "hit|threat_verbal",
            "7",
            "no",
            false,
        );
        incident(
            "2",
            "2026-08-30",
            "colleague",
            "threat_verbal",
            "9",
            "maybe",
            false,
        );
        incident("3", "2026-08-26", "citizen", "hit", "unknown", "no", false);
        incident("4", "2026-08-31", "colleague", "hit", "3", "no", false);
        incident("5", "2026-08-31", "colleague", "hit", "3", "no", true);
        run_sqlite(&mut connection).unwrap();
        let rows = |sql: &str| -> Vec<String> {
            let mut statement = connection.prepare(sql).unwrap();
            let rows = statement.query_map([], |row| row.get(0)).unwrap();
            rows.collect::<Result<_, _>>().unwrap()
        };
        assert_eq!(
            rows(
                "SELECT week || ' ' || incidents || ' ' || high_burden || ' ' || possible_absence FROM rollup_week"
            ),
            ["2026-08-24 2 1 0"]
        );
        assert_eq!(
            rows("SELECT week || ' ' || act || ' ' || incidents FROM rollup_week_act ORDER BY act"),
            ["2026-08-24 hit 2", "2026-08-24 threat_verbal 1"]
        );
        assert_eq!(
            rows("SELECT week || ' ' || incidents FROM rollup_week_colleague ORDER BY week"),
            ["2026-08-24 1", "2026-08-31 1"]
        );
    }
}
