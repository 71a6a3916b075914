//! Records begun and not saved: on disk after every tap.

use super::{Store, StoreError};
use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::id::IncidentId;
use vaern_domain::incident::Effort;
use vaern_domain::{Answers, Question};

/// A record begun and not saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Draft {
    /// The draft, and the id its incident will have.
    pub draft_id: IncidentId,
    /// The question the person is at.
    pub question: Question,
    /// What is answered so far.
    pub answers: Answers,
    /// When it happened; none means the moment of saving.
    #[ts(type = "string | null")]
    pub occurred: Option<DateTime<FixedOffset>>,
    /// What the recording has cost so far.
    pub effort: Effort,
    /// When it was begun.
    #[ts(type = "string")]
    pub started_at: DateTime<FixedOffset>,
    /// When it was last touched.
    #[ts(type = "string")]
    pub updated_at: DateTime<FixedOffset>,
    /// The record that was undone and whose answers these are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(skip)]
    pub reopens: Option<IncidentId>,
    /// The question it was left at for so long that it was counted as abandoned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(skip)]
    pub left: Option<Question>,
}

/// A draft whose incident is recorded is gone, whether or not its row still stands: removing it in the save itself
/// would cost every save a page more.
const RECORDED: &str = "EXISTS (SELECT 1 FROM change WHERE incident_id = draft_id)";

/// Removes the rows of drafts that are recorded, where the table is written anyway.
pub(super) fn remove_recorded(connection: &Connection) -> Result<(), StoreError> {
    connection
        .prepare_cached(&format!("DELETE FROM draft WHERE {RECORDED}"))?
        .execute([])?;
    Ok(())
}

/// Writes the draft, new or changed, in the caller's transaction.
pub(super) fn write(connection: &Connection, draft: &Draft) -> Result<(), StoreError> {
    remove_recorded(connection)?;
    connection
        .prepare_cached(
            "INSERT INTO draft (draft_id, content, updated_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (draft_id) DO UPDATE
             SET content = excluded.content, updated_at = excluded.updated_at",
        )?
        .execute(params![
            draft.draft_id.to_string(),
            serde_json::to_string(draft)?,
            draft.updated_at.to_rfc3339()
        ])?;
    Ok(())
}

/// Removes the draft, in the caller's transaction.
pub(super) fn remove(connection: &Connection, draft_id: IncidentId) -> Result<(), StoreError> {
    connection.execute("DELETE FROM draft WHERE draft_id = ?1", [draft_id.to_string()])?;
    Ok(())
}

impl Store {
    /// Writes the draft, new or changed.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn write_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        write(&transaction, draft)?;
        transaction.commit()?;
        Ok(())
    }

    /// The draft, if it is there.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn draft(&self, draft_id: IncidentId) -> Result<Option<Draft>, StoreError> {
        let content: Option<String> = self
            .connection
            .query_row(
                &format!("SELECT content FROM draft WHERE draft_id = ?1 AND NOT {RECORDED}"),
                [draft_id.to_string()],
                |row| row.get(0),
            )
            .optional()?;
        Ok(content
            .map(|content| serde_json::from_str(&content))
            .transpose()?)
    }

    /// Every draft, the one touched last first.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT content FROM draft WHERE NOT {RECORDED}"))?;
        let contents = statement
            .query_map([], |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        let mut drafts = contents
            .iter()
            .map(|content| serde_json::from_str(content))
            .collect::<Result<Vec<Draft>, _>>()?;
        drafts.sort_by_key(|draft| std::cmp::Reverse((draft.updated_at, draft.draft_id)));
        Ok(drafts)
    }

    /// Removes the draft; harmless when it is gone already.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn remove_draft(&mut self, draft_id: IncidentId) -> Result<(), StoreError> {
        remove(&self.connection, draft_id)?;
        self.has_traces |= self.forgets;
        Ok(())
    }
}
