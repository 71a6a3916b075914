//! Counts of recordings that were begun and never saved: how many, on which day, at which question. Nothing of what was
//! told, and no id.

use super::settings::{self, Setting};
use super::{Draft, Store, StoreError, drafts};
use chrono::{DateTime, FixedOffset, TimeDelta};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use vaern_protocol::sync::{ABANDONED_LIMIT, Abandoned};

/// A draft that nobody touched for so long was left.
const LEFT_AFTER: TimeDelta = TimeDelta::hours(24);

/// The counts, and whether the central store has them as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Ledger {
    counts: Vec<Abandoned>,
    is_told: bool,
}

impl Ledger {
    fn add(&mut self, draft: &Draft) {
        let (day, question) = (draft.started_at.date_naive(), draft.question);
        self.is_told = false;
        match self.find(day, question) {
            Some(known) => known.count = known.count.saturating_add(1),
            None => self.counts.push(Abandoned {
                day,
                question,
                count: 1,
            }),
        }
        // Days that were told long ago need not be told again.
        let surplus = self.counts.len().saturating_sub(ABANDONED_LIMIT);
        self.counts.drain(..surplus);
    }

    /// A count of none is kept: it has to be told too.
    fn take_back(&mut self, draft: &Draft) {
        let Some(question) = draft.left else { return };
        if let Some(known) = self.find(draft.started_at.date_naive(), question) {
            known.count = known.count.saturating_sub(1);
            self.is_told = false;
        }
    }

    fn find(&mut self, day: chrono::NaiveDate, question: vaern_domain::Question) -> Option<&mut Abandoned> {
        self.counts
            .iter_mut()
            .find(|count| count.day == day && count.question == question)
    }
}

impl Store {
    /// Removes a draft the person does not want, and counts it unless it was counted as left, together.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then.
    pub fn abandon_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        if draft.left.is_none() {
            change_ledger(&transaction, |ledger| ledger.add(draft))?;
        }
        drafts::remove(&transaction, draft.draft_id)?;
        transaction.commit()?;
        self.has_traces |= self.forgets;
        Ok(())
    }

    /// Counts the drafts nobody has touched for a day, each once, all together. They stay: their answers are the person's.
    ///
    /// # Errors
    /// [`StoreError`]; nothing is written then.
    pub fn count_left_drafts(&mut self, now: DateTime<FixedOffset>) -> Result<(), StoreError> {
        let was_left = |draft: &Draft| draft.left.is_none() && now - draft.updated_at > LEFT_AFTER;
        let left: Vec<Draft> = self.drafts()?.into_iter().filter(was_left).collect();
        if left.is_empty() {
            return Ok(());
        }
        let transaction = self.connection.transaction()?;
        for draft in left {
            change_ledger(&transaction, |ledger| ledger.add(&draft))?;
            let counted = Draft {
                left: Some(draft.question),
                ..draft
            };
            drafts::write(&transaction, &counted)?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// A draft that was counted as left has been saved after all.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn take_back_left(&mut self, draft: &Draft) -> Result<(), StoreError> {
        change_ledger(&self.connection, |ledger| ledger.take_back(draft))
    }

    /// What the central store has not been told yet.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn untold_abandoned(&self) -> Result<Vec<Abandoned>, StoreError> {
        let ledger: Ledger = settings::read(&self.connection, Setting::Abandoned)?.unwrap_or_default();
        Ok(if ledger.is_told { Vec::new() } else { ledger.counts })
    }

    /// The central store has these counts. What was counted since goes with the next sync.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn note_told_abandoned(&mut self, told: &[Abandoned]) -> Result<(), StoreError> {
        if told.is_empty() {
            return Ok(());
        }
        change_ledger(&self.connection, |ledger| ledger.is_told |= ledger.counts == told)
    }
}

fn change_ledger(connection: &Connection, change: impl FnOnce(&mut Ledger)) -> Result<(), StoreError> {
    let known: Ledger = settings::read(connection, Setting::Abandoned)?.unwrap_or_default();
    let mut ledger = known.clone();
    change(&mut ledger);
    if ledger == known {
        return Ok(());
    }
    settings::write(connection, Setting::Abandoned, &ledger)
}
