//! The same figures counted from the records: by the store's own database, and by DuckDB over the same rows.

use super::country::Country;
use super::questions::{By, QUESTIONS, Question};
use crate::peers::place::{output, source_of};
use anyhow::{Context as _, Result};
use std::process::Command;
use std::time::{Duration, Instant};

/// Who counts, and so in which words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
    DuckDb,
}

impl Engine {
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
            Self::DuckDb => "DuckDB",
        }
    }

    fn week(self) -> &'static str {
        match self {
            Self::Sqlite => "date(substr(occurred_at, 1, 10), '-6 days', 'weekday 1')",
            Self::Postgres | Self::DuckDb => "date_trunc('week', CAST(substr(occurred_at, 1, 10) AS date))",
        }
    }

    /// A row for each act of a record, as `act`.
    fn acts(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "(SELECT incident.*, value AS act FROM incident, \
                 json_each('[\"' || replace(acts, '|', '\",\"') || '\"]'))"
            }
            Self::Postgres => {
                "(SELECT incident.*, unnest(string_to_array(acts, '|')) AS act FROM incident) AS told"
            }
            Self::DuckDb => "(SELECT *, unnest(string_split(acts, '|')) AS act FROM incident) AS told",
        }
    }

    /// One statement for each count a question is made of. `:organisation` stands for the organisation.
    pub fn statements(self, question: &Question) -> Vec<String> {
        let counts = question.counts.iter();
        counts.map(|by| self.statement(*by)).collect()
    }

    fn statement(self, by: By) -> String {
        const MORE: &str = ", sum(CASE WHEN burden IN ('7', '8', '9', '10') THEN 1 ELSE 0 END), \
             sum(CASE WHEN absence IN ('maybe', 'yes') THEN 1 ELSE 0 END)";
        let week = self.week();
        let (from, columns, more) = match by {
            By::Week => ("incident", format!("unit_id, {week}"), MORE),
            By::Act => (self.acts(), "act".to_owned(), ""),
            By::Column(column) => ("incident", column.to_owned(), ""),
            By::Hour => ("incident", "substr(occurred_at, 12, 2)".to_owned(), ""),
        };
        format!(
            "SELECT {columns}, count(*){more} FROM {from} WHERE organisation_id = ':organisation' \
             AND withdrawn = 0 AND procedure = 'violence' GROUP BY {columns}"
        )
    }
}

/// How long the store's own database takes to count the answer to a question from the records. PostgreSQL tells its own
/// time of planning and executing, without handing the rows over.
pub fn counted(country: &Country, question: &Question, turn: usize) -> Result<Duration> {
    let organisation = country.organisation(turn);
    let statements = country.engine().statements(question);
    let statements = statements
        .iter()
        .map(|sql| sql.replace(":organisation", organisation));
    match country.engine() {
        Engine::Postgres => {
            let mut took = Duration::ZERO;
            for sql in statements {
                let told = country.rows(&format!("EXPLAIN (ANALYZE, TIMING OFF) {sql}"))?;
                let times = told.lines().filter_map(|line| {
                    let (what, time) = line.split_once(" Time: ")?;
                    let is_one = matches!(what, "Planning" | "Execution");
                    is_one.then(|| time.trim_end_matches(" ms").parse::<f64>().ok())?
                });
                took += Duration::from_secs_f64(times.sum::<f64>() / 1000.0);
            }
            Ok(took)
        }
        _ => {
            let connection = rusqlite::Connection::open(country.file()?)?;
            let begun = Instant::now();
            for sql in statements {
                let mut statement = connection.prepare(&sql)?;
                let mut rows = statement.query([])?;
                while rows.next()?.is_some() {}
            }
            Ok(begun.elapsed())
        }
    }
}

/// Milliseconds DuckDB takes for each question, over a table of its own with the same rows.
pub fn in_duckdb(country: &Country) -> Result<Vec<f64>> {
    let table = country.records_as_csv()?;
    let asked: Vec<Vec<String>> = QUESTIONS
        .iter()
        .map(|question| Engine::DuckDb.statements(question))
        .collect();
    let organisations: Vec<&str> = (0..super::COUNTED)
        .map(|turn| country.organisation(turn))
        .collect();
    let told = output(
        Command::new(vaern_tests::workspace().join("target/scale/venv/bin/python"))
            .arg(source_of("scale/duck.py"))
            .arg(table.path())
            .arg(serde_json::to_string(&asked)?)
            .arg(serde_json::to_string(&organisations)?),
    )?;
    serde_json::from_str(told.trim()).context("figures of DuckDB")
}
