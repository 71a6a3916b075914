//! What a leader's questions cost when a whole country has recorded: each asked of the real server over HTTP, beside the same
//! figures counted from the records themselves - by the database, and by DuckDB, which is made for counting. Then the
//! largest exports. `VAERN_SCALE_RECORDS` and `VAERN_SCALE_ORGANISATIONS` make it smaller.

mod country;
mod exports;
mod questions;
mod raw;

use crate::measure::Times;
use crate::peers::place::Place;
use anyhow::{Context as _, Result};
use country::Country;
use questions::QUESTIONS;

/// Records of each organisation.
const RECORDS: usize = 100_000;
/// Organisations in PostgreSQL.
const ORGANISATIONS: usize = 100;
/// Organisations in SQLite.
const ORGANISATIONS_IN_SQLITE: usize = 10;
/// How often each question is asked over HTTP; p99 needs some hundred.
const ASKED: usize = 300;
/// How often each is counted from the records.
const COUNTED: usize = 5;

/// Both engines, then the exports.
pub fn run() -> Result<()> {
    let records = asked("VAERN_SCALE_RECORDS", RECORDS)?;
    let organisations = asked("VAERN_SCALE_ORGANISATIONS", ORGANISATIONS)?;
    let place = Place::for_reading()?;
    let country = Country::in_sqlite(&place, records, organisations.min(ORGANISATIONS_IN_SQLITE))?;
    compare(&country)?;
    drop(country);
    let country = Country::in_postgres(&place, records, organisations)?;
    compare(&country)?;
    exports::largest_table(&country)?;
    drop(country);
    exports::evaluation(&place)
}

fn compare(country: &Country) -> Result<()> {
    let engine = country.engine();
    println!(
        "\n{} records of {} organisations in {}; p50 and p99 over HTTP of {ASKED}, the rest medians of {COUNTED}",
        country.records()?,
        country.organisations.len(),
        engine.name()
    );
    println!(
        "{:<26} {:>8} {:>8} {:>12} {:>7} {:>9} {:>7}",
        "", "p50", "p99", "raw SQL", "ratio", "DuckDB", "ratio"
    );
    let duck = raw::in_duckdb(country)?;
    for (at, question) in QUESTIONS.iter().enumerate() {
        let mut answers = country.ask(question, ASKED)?;
        let mut counted = Times::new();
        for turn in 0..COUNTED {
            counted.add(raw::counted(country, question, turn)?);
        }
        let (middle, late) = (answers.quantile(0.5), answers.quantile(0.99));
        let (raw, duck) = (counted.quantile(0.5), *duck.get(at).context("a figure")?);
        println!(
            "{:<26} {middle:>8.1} {late:>8.1} {raw:>12.1} {:>6.0}x {duck:>9.1} {:>6.1}x",
            question.name,
            raw / middle,
            duck / middle
        );
    }
    Ok(())
}

fn asked(name: &str, usual: usize) -> Result<usize> {
    match std::env::var(name) {
        Ok(number) => number.parse().with_context(|| format!("{name}={number}")),
        Err(_) => Ok(usual),
    }
}
