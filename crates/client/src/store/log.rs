//! The change log: every change this device has made or been sent, in the order it came to know them.

use super::StoreError;
use super::settings::{self, Setting};
use rusqlite::{Connection, OptionalExtension, Row, params};
use vaern_domain::id::{ChangeId, IncidentId};
use vaern_domain::incident::{ChangeKind, PlacedChange};
use vaern_protocol::Envelope;

/// How far the log has come: where the next row goes, and which number the device's next change gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Progress {
    /// Nothing at this place or before it waits to be sent.
    pub sent_through: i64,
    /// The number this device gave last.
    pub device_seq: u64,
}

impl Progress {
    /// Read when the store is opened; kept in memory from then on, for the store has no other writer.
    pub fn read(connection: &Connection) -> Result<Self, StoreError> {
        let sent_through = settings::read(connection, Setting::SentThrough)?.unwrap_or(0);
        let noted: u64 = settings::read(connection, Setting::DeviceSeq)?.unwrap_or(0);
        let later: Option<i64> = connection.query_row(
            "SELECT max(device_seq) FROM change WHERE place > ?1",
            [sent_through],
            |row| row.get(0),
        )?;
        Ok(Self {
            sent_through,
            device_seq: noted.max(later.unwrap_or(0).cast_unsigned()),
        })
    }

    /// Moves up to the first row that waits, and writes it down.
    pub fn advance(self, connection: &Connection) -> Result<Self, StoreError> {
        let (waiting, last): (Option<i64>, Option<i64>) = connection
            .prepare_cached(
                "SELECT (SELECT min(place) FROM change WHERE place > ?1 AND state = 'waiting'),
                        (SELECT max(place) FROM change)",
            )?
            .query_row([self.sent_through], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let through = waiting.map_or(last.unwrap_or(0), |waiting| waiting - 1);
        let advanced = Self {
            sent_through: through.max(self.sent_through),
            ..self
        };
        settings::write(connection, Setting::SentThrough, &advanced.sent_through)?;
        settings::write(connection, Setting::DeviceSeq, &advanced.device_seq)?;
        Ok(advanced)
    }
}

/// A row of the log.
pub(super) struct Entry {
    pub envelope: Envelope,
    pub seq: Option<u64>,
    pub state: Option<String>,
    pub reason: Option<String>,
    pub sent_at: Option<String>,
}

impl Entry {
    /// Whether the central store could not take it as it is.
    pub fn is_held(&self) -> bool {
        matches!(self.state.as_deref(), Some("held" | "rejected"))
    }
}

impl Entry {
    /// The change at its place in the organisation's order. None when this version cannot read it: it stays stored, and a
    /// newer app folds it in.
    pub fn placed(&self) -> Option<PlacedChange> {
        Some(PlacedChange {
            change: self.envelope.open().ok()?,
            seq: self.seq,
        })
    }

    fn of(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            envelope: serde_json::from_str(
                row.get_ref("envelope")?.as_str().map_err(rusqlite::Error::from)?,
            )?,
            seq: row.get::<_, Option<i64>>("seq")?.map(i64::cast_unsigned),
            state: row.get("state")?,
            reason: row.get("reason")?,
            sent_at: row.get("sent_at")?,
        })
    }
}

/// Adds a change of this device, to be sent.
pub(super) fn add_own(connection: &Connection, progress: Progress, own: &Envelope) -> Result<(), StoreError> {
    add(connection, progress, own, Some(own.device_seq), None)
}

/// Adds what another device made, or notes the place the central store gave to a change that is here already. The
/// envelope stays as it is.
pub(super) fn add_news(
    connection: &Connection,
    progress: Progress,
    envelope: &Envelope,
    seq: u64,
) -> Result<(), StoreError> {
    add(connection, progress, envelope, None, Some(seq))
}

// A place is never given twice, also when the rows behind the last one sent are gone: what stands at a place that was
// sent through would wait for ever.
fn add(
    connection: &Connection,
    progress: Progress,
    envelope: &Envelope,
    device_seq: Option<u64>,
    seq: Option<u64>,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO change (place, incident_id, begins, change_id, device_seq, envelope, seq, state)
             VALUES (max(?1, (SELECT coalesce(max(place), 0) FROM change)) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (incident_id, begins, change_id) DO UPDATE SET seq = coalesce(excluded.seq, change.seq)",
        )?
        .execute(params![
            progress.sent_through,
            envelope.incident_id.to_string(),
            envelope.kind == ChangeKind::Recorded.code(),
            envelope.change_id.to_string(),
            device_seq.map(u64::cast_signed),
            serde_json::to_string(envelope)?,
            seq.map(u64::cast_signed),
            device_seq.is_some().then_some("waiting"),
        ])?;
    Ok(())
}

/// The rows of one incident, in the order this device came to know them.
pub(super) fn of_incident(
    connection: &Connection,
    incident_id: IncidentId,
) -> Result<Vec<Entry>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT envelope, seq, state, reason, sent_at FROM change WHERE incident_id = ?1 ORDER BY place",
    )?;
    let mut rows = statement.query([incident_id.to_string()])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(Entry::of(row)?);
    }
    Ok(entries)
}

/// Every row, in the order this device came to know them. For a shared device, which keeps few.
pub(super) fn all(connection: &Connection) -> Result<Vec<Entry>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT envelope, seq, state, reason, sent_at FROM change ORDER BY place")?;
    let mut rows = statement.query([])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(Entry::of(row)?);
    }
    Ok(entries)
}

/// A change that is here, by its incident.
pub(super) fn find(
    connection: &Connection,
    incident_id: IncidentId,
    change_id: ChangeId,
) -> Result<Option<Envelope>, StoreError> {
    let envelope: Option<String> = connection
        .prepare_cached("SELECT envelope FROM change WHERE incident_id = ?1 AND change_id = ?2")?
        .query_row([incident_id.to_string(), change_id.to_string()], |row| row.get(0))
        .optional()?;
    Ok(envelope
        .map(|envelope| serde_json::from_str(&envelope))
        .transpose()?)
}
