//! What is being added to incidents and not finished yet: on disk after every tap, one row for all of it.

use super::settings::{self, Setting};
use super::{Store, StoreError};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use vaern_domain::Answers;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Author, Change};

/// What is being added, and what the change that says it will follow, in whose name: a shared device may have forgotten
/// the incident by then, and who stands before it.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Adding {
    #[serde(flatten)]
    answers: Answers,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    basis: Option<(ChangeId, Author)>,
}

type Unfinished = BTreeMap<IncidentId, Adding>;

fn read(connection: &Connection) -> Result<Unfinished, StoreError> {
    Ok(settings::read(connection, Setting::Details)?.unwrap_or_default())
}

fn remove(connection: &Connection, incident_id: IncidentId) -> Result<(), StoreError> {
    let mut unfinished = read(connection)?;
    if unfinished.remove(&incident_id).is_some() {
        settings::write(connection, Setting::Details, &unfinished)?;
    }
    Ok(())
}

impl Store {
    /// Writes all that is being added to this incident, on top of what was left unfinished before.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn write_details(
        &mut self,
        incident_id: IncidentId,
        answers: &Answers,
        basis: (ChangeId, Author),
    ) -> Result<(), StoreError> {
        let mut unfinished = read(&self.connection)?;
        let adding = unfinished.entry(incident_id).or_default();
        adding.basis = Some(basis);
        let told = &mut adding.answers;
        told.overlay(answers);
        told.helped.clone_from(&answers.helped); // several are possible, so one can be taken back
        settings::write(&self.connection, Setting::Details, &unfinished)
    }

    /// What is being added to this incident.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn details(&self, incident_id: IncidentId) -> Result<Option<Answers>, StoreError> {
        let adding = read(&self.connection)?.remove(&incident_id);
        Ok(adding.map(|adding| adding.answers))
    }

    /// What the change that says it will follow, and in whose name it is made.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn details_basis(&self, incident_id: IncidentId) -> Result<Option<(ChangeId, Author)>, StoreError> {
        let adding = read(&self.connection)?.remove(&incident_id);
        Ok(adding.and_then(|adding| adding.basis))
    }

    /// The incidents to which something is being added.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn unfinished_details(&self) -> Result<Vec<IncidentId>, StoreError> {
        Ok(read(&self.connection)?.into_keys().collect())
    }

    /// Forgets what was being added: it says nothing new.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn remove_details(&mut self, incident_id: IncidentId) -> Result<(), StoreError> {
        self.has_traces |= self.forgets;
        remove(&self.connection, incident_id)
    }

    /// Writes the change that says all that was added, together with forgetting it as unfinished.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then.
    pub fn transact_details(&mut self, change: Change) -> Result<Change, StoreError> {
        let incident_id = change.incident_id;
        let change = self.transact_with(change, |connection| remove(connection, incident_id))?;
        self.has_traces |= self.forgets;
        Ok(change)
    }
}
