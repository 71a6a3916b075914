//! The workplace's cases on a device of its safety group: what the central store handed out, and what was done here on
//! top of it. Works without a network.

use super::event::{FollowUpEvent, events};
use super::log::{self, Entry};
use super::settings::{self, Setting};
use super::{Store, StoreError};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};
use vaern_domain::id::{IncidentId, UnitId};
use vaern_domain::incident::{FoldedIncident, PlacedChange, fold};
use vaern_protocol::enrolment::Person;
use vaern_protocol::follow_up::{FollowUpAnswer, UnitCase};
use vaern_protocol::sync::News;

/// Whose cases are held here, and how far they were pulled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseScope {
    /// The workplace.
    pub unit: UnitId,
    /// Where the last page ended.
    pub cursor: String,
}

/// A case as it stands here.
#[derive(Clone, Debug)]
pub struct HeldCase {
    /// The incident with all that is in effect or on its way; what the central store could not take does not count.
    pub incident: FoldedIncident,
    /// Who recorded it; none when it was recorded without a name.
    pub reporter: Option<Person>,
    /// What was done, in order, also what could not be taken.
    pub events: Vec<FollowUpEvent>,
}

impl Store {
    /// Takes over one page of the workplace's cases and the cursor behind it, together.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then, and the same page comes again.
    pub fn take_unit_cases(&mut self, answer: &FollowUpAnswer) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        let mut removed = 0;
        if answer.afresh {
            removed += transaction.execute("DELETE FROM unit_case", [])?;
        }
        for incident in &answer.gone {
            removed += remove(&transaction, *incident)?;
        }
        for case in &answer.cases {
            keep(&transaction, case)?;
        }
        let scope = CaseScope {
            unit: answer.unit,
            cursor: answer.cursor.clone(),
        };
        settings::write(&transaction, Setting::UnitCases, &scope)?;
        transaction.commit()?;
        self.has_traces |= removed > 0;
        Ok(())
    }

    /// Removes every case of others: whoever uses this device follows up no longer. Steps that could not be taken go with
    /// them, for nobody here can mend them; what waits is still sent.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn forget_unit_cases(&mut self) -> Result<(), StoreError> {
        if self.setting::<CaseScope>(Setting::UnitCases)?.is_none() {
            return Ok(());
        }
        let transaction = self.connection.transaction()?;
        transaction.execute("DELETE FROM unit_case", [])?;
        transaction.execute(
            "DELETE FROM change WHERE (state IS NULL OR state <> 'waiting') AND incident_id NOT IN
                 (SELECT incident_id FROM change WHERE begins = 1)",
            [],
        )?;
        transaction.execute("DELETE FROM setting WHERE name = ?1", [Setting::UnitCases.name()])?;
        transaction.commit()?;
        self.has_traces = true;
        Ok(())
    }

    /// Every case that can be read, in no order. What a newer app wrote is left aside until this one is renewed.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn unit_cases(&self) -> Result<Vec<HeldCase>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT incident_id, reporter, changes FROM unit_case")?;
        let rows = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<Vec<(String, Option<String>, String)>, _>>()?;
        let mut cases = Vec::with_capacity(rows.len());
        for (incident, reporter, changes) in rows {
            let incident = serde_json::from_value(serde_json::Value::String(incident))?;
            cases.extend(held(&self.connection, incident, reporter.as_deref(), &changes)?);
        }
        Ok(cases)
    }

    /// One case; none when it is not held here.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn unit_case(&self, incident_id: IncidentId) -> Result<Option<HeldCase>, StoreError> {
        let row: Option<(Option<String>, String)> = self
            .connection
            .prepare_cached("SELECT reporter, changes FROM unit_case WHERE incident_id = ?1")?
            .query_row([incident_id.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        match row {
            Some((reporter, changes)) => held(&self.connection, incident_id, reporter.as_deref(), &changes),
            None => Ok(None),
        }
    }

    /// How many cases are held here.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn unit_case_count(&self) -> Result<u32, StoreError> {
        Ok(self
            .connection
            .query_row("SELECT count(*) FROM unit_case", [], |row| row.get(0))?)
    }
}

fn keep(connection: &Connection, case: &UnitCase) -> Result<(), StoreError> {
    let reporter = case.reporter.as_ref().map(serde_json::to_string).transpose()?;
    connection
        .prepare_cached(
            "INSERT INTO unit_case (incident_id, reporter, changes) VALUES (?1, ?2, ?3)
             ON CONFLICT (incident_id) DO UPDATE SET reporter = excluded.reporter, changes = excluded.changes",
        )?
        .execute(params![
            case.incident.to_string(),
            reporter,
            serde_json::to_string(&case.changes)?
        ])?;
    Ok(())
}

fn remove(connection: &Connection, incident: IncidentId) -> Result<usize, StoreError> {
    Ok(connection.execute(
        "DELETE FROM unit_case WHERE incident_id = ?1",
        [incident.to_string()],
    )?)
}

fn held(
    connection: &Connection,
    incident_id: IncidentId,
    reporter: Option<&str>,
    changes: &str,
) -> Result<Option<HeldCase>, StoreError> {
    let handed_out: Vec<News> = serde_json::from_str(changes)?;
    let is_known = |entry: &Entry| {
        handed_out
            .iter()
            .any(|news| news.change.change_id == entry.envelope.change_id)
    };
    let mut placed: Vec<PlacedChange> = handed_out
        .iter()
        .filter_map(|news| {
            Some(PlacedChange {
                change: news.change.open().ok()?,
                seq: Some(news.seq),
            })
        })
        .collect();
    // What was recorded here without a name is known here better than as it was handed out; only what others and this
    // device did about it is added.
    let own: Vec<Entry> = log::of_incident(connection, incident_id)?
        .into_iter()
        .filter(|entry| !is_known(entry))
        .collect();
    let taken = own.iter().filter(|entry| !entry.is_held());
    placed.extend(taken.filter_map(Entry::placed));
    let Some(incident) = fold(&placed) else {
        return Ok(None);
    };
    Ok(Some(HeldCase {
        events: events(&placed, &own, &incident)?,
        incident,
        reporter: reporter.map(serde_json::from_str).transpose()?,
    }))
}
