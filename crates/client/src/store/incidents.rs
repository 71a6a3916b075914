//! The person's own incidents, as they stand and as far as they have come.

use super::{Store, StoreError};
use crate::failure::Failure;
use chrono::{DateTime, FixedOffset};
use rusqlite::{Row, params_from_iter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Answers;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::Effort;
use vaern_protocol::sync::Reason;

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

const SELECT: &str = "
    SELECT incident_id, occurred_at, recorded_at, answers, effort, withdrawn,
           (SELECT min(CASE state WHEN 'waiting' THEN 2 ELSE 1 END)
              FROM outbox JOIN change USING (change_id) WHERE change.incident_id = incident.incident_id),
           (SELECT reason FROM outbox JOIN change USING (change_id)
             WHERE change.incident_id = incident.incident_id AND state <> 'waiting' ORDER BY device_seq LIMIT 1)
      FROM incident";

impl Store {
    /// The newest incidents first, at most `limit` after leaving out `offset`.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn incidents(&self, limit: u32, offset: u32) -> Result<Vec<OwnIncident>, StoreError> {
        let sql = format!("{SELECT} ORDER BY incident_id DESC LIMIT ?1 OFFSET ?2");
        self.select(
            &sql,
            [i64::from(limit), i64::from(offset)].map(rusqlite::types::Value::from),
        )
    }

    /// How many incidents there are.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn incident_count(&self) -> Result<u32, StoreError> {
        Ok(self
            .connection
            .query_row("SELECT count(*) FROM incident", [], |row| row.get(0))?)
    }

    /// One incident.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn incident(&self, incident_id: IncidentId) -> Result<Option<OwnIncident>, StoreError> {
        let sql = format!("{SELECT} WHERE incident_id = ?1");
        Ok(self
            .select(&sql, [incident_id.to_string()].map(rusqlite::types::Value::from))?
            .pop())
    }

    fn select<const N: usize>(
        &self,
        sql: &str,
        values: [rusqlite::types::Value; N],
    ) -> Result<Vec<OwnIncident>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut incidents = Vec::new();
        while let Some(row) = rows.next()? {
            incidents.push(own_incident(row)?);
        }
        Ok(incidents)
    }
}

fn own_incident(row: &Row<'_>) -> Result<OwnIncident, StoreError> {
    let parsed = |column: usize| -> Result<DateTime<FixedOffset>, StoreError> {
        let text: String = row.get(column)?;
        Ok(serde_json::from_value(serde_json::Value::String(text))?)
    };
    let id: String = row.get(0)?;
    let state = match row.get::<_, Option<i64>>(6)? {
        None => SendState::Sent,
        Some(1) => SendState::NeedsHelp,
        Some(_) => SendState::OnDevice,
    };
    let reason: Option<Reason> = row
        .get::<_, Option<String>>(7)?
        .map(|reason| serde_json::from_str(&reason))
        .transpose()?;
    Ok(OwnIncident {
        incident_id: serde_json::from_value(serde_json::Value::String(id))?,
        occurred: parsed(1)?,
        recorded_at: parsed(2)?,
        answers: serde_json::from_str(&row.get::<_, String>(3)?)?,
        effort: serde_json::from_str(&row.get::<_, String>(4)?)?,
        withdrawn: row.get(5)?,
        state,
        reason: reason.map(Failure::from),
    })
}
