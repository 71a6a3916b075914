//! The largest files: a table of 100,000 records beside PostgreSQL's own `COPY` of the same rows, and the evaluation of a
//! trial.

use super::country::Country;
use crate::measure::Times;
use crate::peers::place::Place;
use anyhow::{Context as _, Result, ensure};
use std::time::Instant;
use vaern_tests::central_store::CentralStore;

/// An organisation with all its records at one workplace.
const ONE_WORKPLACE: &str = "Bench Kommune, one workplace";
const ROUNDS: usize = 5;

/// What a workplace may take out of its records, when it has as many as a whole municipality.
pub fn largest_table(country: &Country) -> Result<()> {
    let first = country.organisation(0).to_owned();
    let one = format!("{}{:012x}", &first[..first.len() - 12], 0xffff_ffff_u64);
    country.run(&format!(
        "BEGIN;
         INSERT INTO organisation (organisation_id, name, demo, zone, epoch, last_seq)
             SELECT '{one}', '{ONE_WORKPLACE}', demo, zone, epoch, last_seq FROM organisation
             WHERE organisation_id = '{first}';
         INSERT INTO unit (organisation_id, unit_id, name, kind)
             SELECT '{one}', unit_id, name, kind FROM unit WHERE organisation_id = '{first}' AND name = 'Skole 1';
         CREATE TEMPORARY TABLE copied AS SELECT * FROM incident WHERE organisation_id = '{first}';
         UPDATE copied SET organisation_id = '{one}',
             unit_id = (SELECT unit_id FROM unit WHERE organisation_id = '{one}');
         INSERT INTO incident SELECT * FROM copied;
         COMMIT"
    ))?;
    country.run("VACUUM ANALYZE incident")?;
    let person = ["--person", "Signe Sikkerhed", "--role", "safety_group"];
    let place = ["--organisation", ONE_WORKPLACE, "--unit", "Skole 1"];
    let group = country.enrol(&[place, person].concat())?;
    let (mut ours, mut copy) = (Times::new(), Times::new());
    let mut lines = 0;
    for _ in 0..ROUNDS {
        let table = ours.take(|| group.get(vaern_protocol::EXPORT_PATH))?;
        lines = table.iter().filter(|byte| **byte == b'\n').count() - 1;
        let sql = format!(
            "COPY (SELECT * FROM incident JOIN unit USING (organisation_id, unit_id)
                 WHERE organisation_id = '{one}' AND withdrawn = 0 ORDER BY occurred_utc, incident_id)
             TO STDOUT (FORMAT csv)"
        );
        let rows = copy.take(|| country.rows(&sql))?;
        ensure!(rows.lines().count() == lines, "the same rows");
    }
    let (ours, copy) = (ours.quantile(0.5), copy.quantile(0.5));
    println!(
        "\nTable of {lines} records as CSV: {ours:.0} ms, PostgreSQL's COPY of them {copy:.0} ms, {:.1}x",
        ours / copy
    );
    Ok(())
}

/// The demo's trial: three schools, half a year; from the command to all its files.
pub fn evaluation(place: &Place) -> Result<()> {
    let mut demo = CentralStore::demo()?;
    let trials = demo.administer(&["trial", "list"])?;
    let trials: serde_json::Value = serde_json::from_str(&trials)?;
    let name = find_name(&trials).context("the demo's trial")?.to_owned();
    let mut times = Times::new();
    for _ in 0..ROUNDS {
        let folder = place.folder()?;
        let out = folder.path().join("evaluation");
        let begun = Instant::now();
        demo.administer(&["evaluate", "--trial", &name, "--out", &out.display().to_string()])?;
        times.add(begun.elapsed());
        let files = std::fs::read_dir(&out)?.count();
        ensure!(files > 0, "no files");
    }
    println!(
        "Evaluation of the demo's trial, all files in both languages: {:.0} ms, slowest of {ROUNDS} {:.0} ms",
        times.quantile(0.5),
        times.quantile(1.0)
    );
    demo.stop()
}

/// The name of the first trial in what `trial list` prints.
fn find_name(trials: &serde_json::Value) -> Option<&str> {
    match trials {
        serde_json::Value::Array(all) => all.iter().find_map(find_name),
        serde_json::Value::Object(fields) => match fields.get("name") {
            Some(name) => name.as_str(),
            None => fields.values().find_map(find_name),
        },
        _ => None,
    }
}
