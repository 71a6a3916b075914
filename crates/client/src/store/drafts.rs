//! Records begun and not saved: on disk after every tap.

use super::{Store, StoreError};
use chrono::{DateTime, FixedOffset};
use rusqlite::{OptionalExtension, params};
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
}

impl Store {
    /// Writes the draft, new or changed.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn write_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        self.connection
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

    /// The draft, if it is there.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn draft(&self, draft_id: IncidentId) -> Result<Option<Draft>, StoreError> {
        let content: Option<String> = self
            .connection
            .query_row(
                "SELECT content FROM draft WHERE draft_id = ?1",
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
        let mut statement = self.connection.prepare_cached("SELECT content FROM draft")?;
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
        self.connection
            .execute("DELETE FROM draft WHERE draft_id = ?1", [draft_id.to_string()])?;
        Ok(())
    }
}
