//! What was done about the person's own incidents since they looked at them last.

use super::log::{self, Entry};
use super::{Store, StoreError};
use rusqlite::params;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::{ChangeBody, Step};

impl Store {
    /// The person's own incidents about which something was done that they have not read. That somebody has looked at
    /// one is shown in it, but is no news: a mark for each look would soon mean nothing.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn unread(&self) -> Result<Vec<IncidentId>, StoreError> {
        // Only those are opened whose envelopes are of others: few.
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT other.incident_id FROM change AS other
             JOIN change AS first ON first.incident_id = other.incident_id AND first.begins = 1
             LEFT JOIN heard ON heard.incident_id = other.incident_id
             WHERE other.begins = 0 AND other.device_seq IS NULL AND other.seq > coalesce(heard.seq, 0)
               AND (instr(other.envelope, '\"kind\":\"followed_up\"') > 0
                    OR instr(other.envelope, '\"kind\":\"decided\"') > 0)
             ORDER BY other.incident_id DESC",
        )?;
        let ids = statement
            .query_map([], |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        let mut unread = Vec::new();
        for id in ids {
            let incident: IncidentId = serde_json::from_value(serde_json::Value::String(id))?;
            let heard = self.heard_through(incident)?;
            let entries = log::of_incident(&self.connection, incident)?;
            if entries
                .iter()
                .any(|entry| is_news(entry) && entry.seq.unwrap_or(0) > heard)
            {
                unread.push(incident);
            }
        }
        Ok(unread)
    }

    /// The person has read what was done about an incident so far.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn note_read(&mut self, incident_id: IncidentId) -> Result<(), StoreError> {
        let entries = log::of_incident(&self.connection, incident_id)?;
        let newest = entries
            .iter()
            .filter(|entry| is_news(entry))
            .filter_map(|entry| entry.seq)
            .max()
            .unwrap_or(0);
        if newest <= self.heard_through(incident_id)? {
            return Ok(());
        }
        self.connection
            .prepare_cached(
                "INSERT INTO heard (incident_id, seq) VALUES (?1, ?2)
                 ON CONFLICT (incident_id) DO UPDATE SET seq = excluded.seq",
            )?
            .execute(params![incident_id.to_string(), newest.cast_signed()])?;
        Ok(())
    }

    fn heard_through(&self, incident_id: IncidentId) -> Result<u64, StoreError> {
        let seq: Option<i64> = self
            .connection
            .prepare_cached("SELECT max(seq) FROM heard WHERE incident_id = ?1")?
            .query_row([incident_id.to_string()], |row| row.get(0))?;
        Ok(seq.unwrap_or(0).cast_unsigned())
    }
}

fn is_news(entry: &Entry) -> bool {
    let Ok(change) = entry.envelope.open() else {
        return false;
    };
    change.body.is_of_others() && !matches!(change.body, ChangeBody::FollowedUp(Step::Seen))
}
