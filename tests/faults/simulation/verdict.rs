//! What must hold once the faults have stopped.

use super::device::Device;
use super::network::Server;
use super::world::Acknowledged;
use anyhow::{Context, Result, ensure};
use rusqlite::Connection;
use std::collections::BTreeMap;
use vaern_client::store::SendState;
use vaern_domain::Answers;

/// Nothing acknowledged is missing, nothing is doubled, no queue is stuck, and all show the same.
pub fn judge(server: &Server, devices: &[Device], acknowledged: &Acknowledged) -> Result<()> {
    let whole = server.block_on(server.administration().verify())?;
    ensure!(whole.is_whole(), "the central store is not whole: {whole:#?}");
    let central = Connection::open(server.path())?;
    nothing_is_missing_or_doubled(&central, devices, acknowledged)?;
    let incidents = incidents(&central)?;
    let mut notes = BTreeMap::new();
    for (place, device) in devices.iter().enumerate() {
        let (waiting, needs_help) = device.app().store.outbox_counts()?;
        ensure!(
            (waiting, needs_help) == (0, 0),
            "device {place} still has {waiting} waiting and {needs_help} that need help"
        );
        for own in device.app().store.incidents(u32::MAX, 0)? {
            let known = incidents
                .get(&own.incident_id.to_string())
                .with_context(|| format!("{} is not at the central store", own.incident_id))?;
            ensure!(own.state == SendState::Sent, "device {place}: {own:?}");
            ensure!(
                own.answers.without_texts() == *known,
                "device {place} shows {:?}, the central store {known:?}",
                own.answers
            );
            // The central store's row has no words; those in its changes are compared by their digests above.
            let note = notes
                .entry(own.incident_id.to_string())
                .or_insert_with(|| own.answers.note.clone());
            ensure!(
                *note == own.answers.note,
                "device {place} shows {:?}, another {note:?}",
                own.answers.note
            );
        }
    }
    everyone_sees_what_is_theirs(&central, devices)?;
    figures_follow(&central)
}

/// Each acknowledged change stands at the central store once, in effect; and nothing stands there that nobody made.
fn nothing_is_missing_or_doubled(
    central: &Connection,
    devices: &[Device],
    acknowledged: &Acknowledged,
) -> Result<()> {
    let mut statement = central.prepare(
        "SELECT device_id, incident_id, count(*), count(DISTINCT change_id), count(DISTINCT sha256),
                sum(status <> 'accepted')
           FROM change GROUP BY device_id, incident_id",
    )?;
    let mut stored = BTreeMap::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (device, incident): (String, String) = (row.get(0)?, row.get(1)?);
        let counts: [u32; 4] = [row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?];
        let [rows, changes, digests, not_in_effect] = counts;
        ensure!(
            rows == changes && rows == digests && not_in_effect == 0,
            "{incident} of {device}: {rows} rows, {changes} changes, {digests} digests, {not_in_effect} not in effect"
        );
        stored.insert((device, incident), u64::from(rows));
    }
    let mut expected = BTreeMap::new();
    for ((device, incident), count) in acknowledged {
        let session = devices[*device].app().session().context("enrolled")?;
        expected.insert((session.device().to_string(), incident.to_string()), *count);
    }
    ensure!(
        stored == expected,
        "acknowledged {expected:#?}\nstored {stored:#?}"
    );
    Ok(())
}

fn incidents(central: &Connection) -> Result<BTreeMap<String, Answers>> {
    let mut statement = central.prepare("SELECT incident_id, answers FROM incident")?;
    let mut rows = statement.query([])?;
    let mut incidents = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let answers: String = row.get(1)?;
        incidents.insert(row.get(0)?, serde_json::from_str(&answers)?);
    }
    Ok(incidents)
}

/// A person's devices all have that person's incidents, and nobody else's.
fn everyone_sees_what_is_theirs(central: &Connection, devices: &[Device]) -> Result<()> {
    let mut statement = central.prepare("SELECT incident_id FROM incident WHERE person_id = ?1")?;
    for (place, device) in devices.iter().enumerate() {
        let session = device.app().session().context("enrolled")?;
        let Some(person) = &session.enrolled.person else {
            continue;
        };
        let mut theirs = statement
            .query_map([person.person_id.to_string()], |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        theirs.sort_unstable();
        let mut shown: Vec<_> = device
            .app()
            .store
            .incidents(u32::MAX, 0)?
            .iter()
            .map(|own| own.incident_id.to_string())
            .collect();
        shown.sort_unstable();
        ensure!(
            shown == theirs,
            "device {place} shows {shown:?}, its person's are {theirs:?}"
        );
    }
    Ok(())
}

/// The figures count each incident once.
fn figures_follow(central: &Connection) -> Result<()> {
    let (counted, stored): (i64, i64) = central.query_row(
        "SELECT (SELECT coalesce(sum(incidents), 0) FROM rollup_week), (SELECT count(*) FROM incident)",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    ensure!(counted == stored, "the figures say {counted}, there are {stored}");
    Ok(())
}
