//! The person's own incidents, as they stand and as far as they have come.

use super::log::{self, Entry};
use super::{Store, StoreError};
use crate::failure::{Failure, FailureCode};
use chrono::{DateTime, FixedOffset};
use rusqlite::{Params, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Answers;
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{Author, Change, Effort, FoldedIncident, PlacedChange, fold};
use vaern_protocol::sync::Reason;
use vaern_protocol::{Envelope, ErrorCode};

/// How far a record has come. Never mixed up: saved is not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SendState {
    /// Saved here, not yet at the central store.
    OnDevice,
    /// The central store has all of it.
    Sent,
    /// The central store could not take something as it is.
    NeedsHelp,
}

/// One of the person's own incidents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OwnIncident {
    /// The incident.
    pub incident_id: IncidentId,
    /// The answers as they stand.
    pub answers: Answers,
    /// When it happened.
    #[ts(type = "string")]
    pub occurred: DateTime<FixedOffset>,
    /// When it was recorded.
    #[ts(type = "string")]
    pub recorded_at: DateTime<FixedOffset>,
    /// What the recording cost.
    pub effort: Effort,
    /// How far it has come.
    pub state: SendState,
    /// Why it needs help, if it does.
    pub reason: Option<Failure>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

impl OwnIncident {
    /// The incident as it stands, and how far it has come.
    pub fn of(incident: FoldedIncident, state: SendState, reason: Option<Failure>) -> Self {
        Self {
            incident_id: incident.incident_id,
            answers: incident.answers,
            occurred: incident.occurred.at,
            recorded_at: incident.recorded_at,
            effort: incident.effort,
            state,
            reason,
            withdrawn: incident.withdrawn.is_some(),
        }
    }
}

/// An incident the central store could not take as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stuck {
    /// The incident.
    pub incident_id: IncidentId,
    /// In whose name.
    pub author: Author,
    /// When it was recorded.
    pub recorded_at: DateTime<FixedOffset>,
    /// Why.
    pub reason: Failure,
}

/// A change the central store could not take as it is.
#[derive(Clone, Debug)]
pub(crate) struct HeldChange {
    /// The change; none when this version cannot read it.
    pub(crate) change: Option<Change>,
    /// Why.
    pub(crate) code: ErrorCode,
}

impl Store {
    /// What of an incident the central store could not take, in the order it was made.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) fn held_changes(&self, incident_id: IncidentId) -> Result<Vec<HeldChange>, StoreError> {
        log::of_incident(&self.connection, incident_id)?
            .iter()
            .filter(|entry| entry.is_held())
            .map(|entry| {
                Ok(HeldChange {
                    change: entry.envelope.open().ok(),
                    code: reason_of(entry)?.map_or(ErrorCode::Unexpected, |reason| reason.code),
                })
            })
            .collect()
    }

    /// The newest incidents first, at most `limit` after leaving out `offset`.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn incidents(&self, limit: u32, offset: u32) -> Result<Vec<OwnIncident>, StoreError> {
        // Ids are UUIDv7: their order is that of their beginning.
        let ids = self.ids(
            "SELECT incident_id FROM change WHERE begins = 1 ORDER BY incident_id DESC LIMIT ?1 OFFSET ?2",
            params![limit, offset],
        )?;
        self.all(&ids)
    }

    /// How many incidents there are.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn incident_count(&self) -> Result<u32, StoreError> {
        Ok(self
            .connection
            .prepare_cached("SELECT count(*) FROM change WHERE begins = 1")?
            .query_row([], |row| row.get(0))?)
    }

    /// One incident, folded from its changes. Changes this version cannot read are left aside: they stay stored and are
    /// folded in by a newer app.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn incident(&self, incident_id: IncidentId) -> Result<Option<OwnIncident>, StoreError> {
        let entries = log::of_incident(&self.connection, incident_id)?;
        let Some(incident) = folded(&entries) else {
            return Ok(None);
        };
        let (state, reason) = standing(&entries)?;
        Ok(Some(OwnIncident::of(incident, state, reason)))
    }

    /// Whether the recording of an incident stands here: it is the person's own.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn has_recorded(&self, incident_id: IncidentId) -> Result<bool, StoreError> {
        Ok(self
            .connection
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM change WHERE incident_id = ?1 AND begins = 1)")?
            .query_row([incident_id.to_string()], |row| row.get(0))?)
    }

    /// How far an incident recorded here has come, and why it needs help. What a shared device has forgotten was sent:
    /// nothing else makes it forget.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn standing(&self, incident_id: IncidentId) -> Result<(SendState, Option<Failure>), StoreError> {
        standing(&log::of_incident(&self.connection, incident_id)?)
    }

    /// Every change that stands here, with the place the central store gave it.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn all_changes(&self) -> Result<Vec<(Envelope, Option<u64>)>, StoreError> {
        let entries = log::all(&self.connection)?;
        Ok(entries
            .into_iter()
            .map(|entry| (entry.envelope, entry.seq))
            .collect())
    }

    /// Every incident that is stuck, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn stuck(&self) -> Result<Vec<Stuck>, StoreError> {
        let mut stuck: Vec<Stuck> = Vec::new();
        for entry in log::all(&self.connection)?.into_iter().filter(Entry::is_held) {
            let incident_id = entry.envelope.incident_id;
            if stuck.iter().any(|known| known.incident_id == incident_id) {
                continue;
            }
            stuck.push(Stuck {
                incident_id,
                author: entry.envelope.author,
                recorded_at: entry.envelope.recorded_at,
                reason: why(&entry)?.unwrap_or_else(|| FailureCode::Unexpected.into()),
            });
        }
        Ok(stuck)
    }

    /// Incidents not all of which the central store has taken into effect: the newest first, at most `limit`.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn unsent_incidents(&self, limit: u32) -> Result<Vec<OwnIncident>, StoreError> {
        let ids = self.ids(
            "SELECT incident_id FROM change WHERE place > ?1 AND state = 'waiting'
             UNION SELECT incident_id FROM change WHERE state IN ('held', 'rejected')
             ORDER BY incident_id DESC LIMIT ?2",
            params![self.progress.sent_through, limit],
        )?;
        self.all(&ids)
    }

    /// Incidents begun since of which "maybe" or "yes" was ever said, with the moment absence was last answered for each.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn perhaps_absent_since(
        &self,
        since: DateTime<FixedOffset>,
    ) -> Result<Vec<(OwnIncident, DateTime<FixedOffset>)>, StoreError> {
        // Only those are folded whose envelopes hold such an answer: most incidents lead to nothing.
        let ids = self.ids(
            r#"SELECT DISTINCT incident_id FROM change
                WHERE incident_id >= ?1
                  AND (instr(envelope, '"absence":"maybe"') > 0 OR instr(envelope, '"absence":"yes"') > 0)
                ORDER BY incident_id"#,
            params![IncidentId::new(since, &Default::default()).to_string()],
        )?;
        let mut incidents = Vec::with_capacity(ids.len());
        for id in ids {
            let entries = log::of_incident(&self.connection, id)?;
            if let Some(incident) = folded(&entries) {
                let told_at = incident.absence_told_at;
                incidents.push((own(incident, &entries)?, told_at));
            }
        }
        Ok(incidents)
    }

    /// The last change of the incident that this device knows: the base of the next one.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn last_change(&self, incident_id: IncidentId) -> Result<Option<ChangeId>, StoreError> {
        let entries = log::of_incident(&self.connection, incident_id)?;
        Ok(folded(&entries).map(|incident| incident.last_change))
    }

    fn ids(&self, sql: &str, values: impl Params) -> Result<Vec<IncidentId>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let ids = statement
            .query_map(values, |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        let parsed = ids
            .into_iter()
            .map(|id| serde_json::from_value(serde_json::Value::String(id)));
        Ok(parsed.collect::<Result<_, _>>()?)
    }

    fn all(&self, ids: &[IncidentId]) -> Result<Vec<OwnIncident>, StoreError> {
        let mut incidents = Vec::with_capacity(ids.len());
        for id in ids {
            incidents.extend(self.incident(*id)?);
        }
        Ok(incidents)
    }
}

fn why(entry: &Entry) -> Result<Option<Failure>, StoreError> {
    Ok(reason_of(entry)?.map(Failure::from))
}

/// Why the central store could not take a change as it is.
pub(super) fn reason_of(entry: &Entry) -> Result<Option<Reason>, StoreError> {
    Ok(entry.reason.as_deref().map(serde_json::from_str).transpose()?)
}

/// An incident with how far its changes have come.
pub(super) fn own(incident: FoldedIncident, entries: &[Entry]) -> Result<OwnIncident, StoreError> {
    let (state, reason) = standing(entries)?;
    Ok(OwnIncident::of(incident, state, reason))
}

fn standing(entries: &[Entry]) -> Result<(SendState, Option<Failure>), StoreError> {
    if let Some(held) = entries.iter().find(|entry| entry.is_held()) {
        return Ok((SendState::NeedsHelp, why(held)?));
    }
    let waits = entries.iter().any(|entry| entry.state.is_some());
    Ok((
        if waits {
            SendState::OnDevice
        } else {
            SendState::Sent
        },
        None,
    ))
}

/// Folds what can be read of an incident's changes.
pub(super) fn folded(entries: &[Entry]) -> Option<FoldedIncident> {
    let changes: Vec<PlacedChange> = entries.iter().filter_map(Entry::placed).collect();
    fold(&changes)
}
