//! What stands sealed in the store, and bringing everything there: with the first key, and with each newer one.
//!
//! One column holds words of people: `change.envelope`. Everything a change says is sealed in it, so that no field of it
//! can be forgotten, those of newer apps among them. What other columns hold is said in [`columns`], and a test asks about
//! each of them.

use super::row::{Row, parsed};
use super::transaction::Transaction;
use super::value::params;
use crate::store::StoreError;
use crate::text_keys::{Closed, KeyError, KeyFile, KeyId, Keys, Place, sealed_with};
use serde_json::Value;
use vaern_domain::id::{ChangeId, OrganisationId};

#[cfg(test)]
mod columns;

/// The column that is sealed.
const FIELD: &str = "change.envelope";
/// Rows looked at in one transaction: whoever waits for the lock waits a moment only.
const STEP: usize = 500;
/// Set once nothing stands unsealed.
const ALL_SEALED: &str = "texts_sealed";

/// What a store is opened for.
#[derive(Clone, Copy)]
pub(super) enum KeysFor<'a> {
    /// Everything: each key it needs must be there.
    Work(&'a KeyFile),
    /// What needs no texts.
    Care(Option<&'a KeyFile>),
}

impl KeysFor<'_> {
    /// The keys for a store that needs these.
    pub(super) fn read(self, needed: Vec<KeyId>) -> Result<Keys, StoreError> {
        let file = match self {
            Self::Care(None) => return Ok(Keys::default()),
            Self::Care(Some(file)) => return Ok(file.read_if_there()?),
            Self::Work(file) => file,
        };
        if needed.is_empty() {
            return Ok(file.read_or_make(chrono::Utc::now())?);
        }
        let keys = file.read_if_there()?;
        let missing = keys.lacks(needed);
        if missing.is_empty() {
            return Ok(keys);
        }
        let file = file.path().to_owned();
        Err(KeyError::Missing { missing, file }.into())
    }
}

/// The envelope in a row that has `change_id` and `envelope`.
///
/// # Errors
/// [`KeyError::Missing`] when its key is not there; [`StoreError::Unreadable`] when it was altered.
pub(super) fn envelope(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    row: &Row<'_>,
) -> Result<String, StoreError> {
    opened(
        transaction,
        organisation,
        parsed(row, "change_id")?,
        row.get("envelope")?,
    )
}

fn opened(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    change: ChangeId,
    stored: String,
) -> Result<String, StoreError> {
    let place = Place {
        organisation,
        change,
        field: FIELD,
    };
    transaction
        .keys()
        .open(place, stored)
        .map_err(|closed| match closed {
            Closed::Altered => StoreError::Unreadable { place: FIELD },
            Closed::With(key) => KeyError::Missing {
                missing: [key].into(),
                file: "the key file".into(),
            }
            .into(),
        })
}

/// What is stored in place of an envelope.
pub(super) fn sealed(
    transaction: &Transaction<'_>,
    organisation: OrganisationId,
    change: ChangeId,
    text: &str,
) -> Result<String, StoreError> {
    let place = Place {
        organisation,
        change,
        field: FIELD,
    };
    Ok(transaction.keys().seal(place, text)?)
}

/// The keys something may be sealed with, in the order they were taken.
pub(super) fn needed(transaction: &Transaction<'_>) -> Result<Vec<KeyId>, StoreError> {
    transaction.all("SELECT key_id FROM text_key ORDER BY place", &[], |row| {
        row.get("key_id").map(KeyId::stored)
    })
}

/// Whether everything is sealed, by whatever key.
pub(super) fn is_all_sealed(transaction: &Transaction<'_>) -> Result<bool, StoreError> {
    let found = transaction.first(
        "SELECT value FROM setting WHERE name = ?1",
        params![ALL_SEALED],
        |_| Ok(()),
    )?;
    Ok(found.is_some())
}

/// A walk through the store that seals what is not sealed with the newest key. Where it breaks off, the next one begins
/// from the beginning and passes over what is done.
#[derive(Clone, Debug, Default)]
pub(super) struct Walk {
    at: At,
    sealed: u64,
}

#[derive(Clone, Debug, Default)]
enum At {
    /// Behind this change: organisation and place.
    Change(String, i64),
    /// Behind this incident: organisation and id.
    Incident(String, String),
    #[default]
    End,
}

/// Takes the newest key into use, and says what there is to walk through.
pub(super) fn begin(transaction: &Transaction<'_>, file: &KeyFile) -> Result<Walk, StoreError> {
    const TAKE: &str = "
        INSERT INTO text_key (key_id, place) SELECT ?1, coalesce(max(place), 0) + 1 FROM text_key";
    // Two servers may start at once on one database: they take turns.
    const TAKE_TURNS: &str = "UPDATE setting SET value = value WHERE name = 'cursor_key'";
    transaction.execute(TAKE_TURNS, &[])?;
    let newest = transaction.keys().newest()?.clone();
    let needed = needed(transaction)?;
    // Another process may have begun with another key meanwhile.
    let missing = transaction.keys().lacks(needed.clone());
    if !missing.is_empty() {
        let file = file.path().to_owned();
        return Err(KeyError::Missing { missing, file }.into());
    }
    if needed.last() == Some(&newest) && needed.len() == 1 && is_all_sealed(transaction)? {
        return Ok(Walk::default());
    }
    if needed.last() != Some(&newest) {
        transaction.execute(
            "DELETE FROM text_key WHERE key_id = ?1",
            params![newest.to_string()],
        )?;
        transaction.execute(TAKE, params![newest.to_string()])?;
    }
    Ok(Walk {
        at: At::Change(String::new(), 0),
        sealed: 0,
    })
}

impl Walk {
    /// Whether nothing is left.
    pub(super) fn is_over(&self) -> bool {
        matches!(self.at, At::End)
    }

    /// Whether something was rewritten.
    pub(super) fn has_sealed(&self) -> bool {
        self.sealed > 0
    }

    /// The next rows.
    pub(super) fn step(&mut self, transaction: &Transaction<'_>) -> Result<(), StoreError> {
        self.at = match std::mem::take(&mut self.at) {
            At::Change(organisation, seq) => self.seal_changes(transaction, &organisation, seq)?,
            At::Incident(organisation, incident) => {
                self.take_texts_out(transaction, &organisation, &incident)?
            }
            At::End => At::End,
        };
        match self.at {
            At::End => self.end(transaction),
            _ => Ok(()),
        }
    }

    fn seal_changes(
        &mut self,
        transaction: &Transaction<'_>,
        after: &str,
        seq: i64,
    ) -> Result<At, StoreError> {
        const FIND: &str = "
            SELECT organisation_id, seq, change_id, envelope FROM change
            WHERE (organisation_id, seq) > (?1, ?2) ORDER BY organisation_id, seq LIMIT ?3";
        const SEAL: &str = "UPDATE change SET envelope = ?3 WHERE organisation_id = ?1 AND seq = ?2";
        let newest = transaction.keys().newest()?.clone();
        let rows = transaction.all(FIND, params![after, seq, STEP], |row| {
            let stored: String = row.get("envelope")?;
            let organisation: OrganisationId = parsed(row, "organisation_id")?;
            Ok((
                organisation,
                row.get::<i64>("seq")?,
                parsed(row, "change_id")?,
                stored,
            ))
        })?;
        for (organisation, seq, change, stored) in &rows {
            if sealed_with(stored).as_ref() == Some(&newest) {
                continue;
            }
            let text = opened(transaction, *organisation, *change, stored.clone())?;
            let sealed = sealed(transaction, *organisation, *change, &text)?;
            transaction.execute(SEAL, params![*organisation, *seq, sealed])?;
            self.sealed += 1;
        }
        Ok(match rows.last() {
            Some((organisation, seq, ..)) if rows.len() == STEP => At::Change(organisation.to_string(), *seq),
            _ if is_all_sealed(transaction)? => At::End,
            _ => At::Incident(String::new(), String::new()),
        })
    }

    /// What an older server kept in an incident's answers stands in its changes, sealed.
    fn take_texts_out(
        &mut self,
        transaction: &Transaction<'_>,
        after: &str,
        incident: &str,
    ) -> Result<At, StoreError> {
        const FIND: &str = "
            SELECT organisation_id, incident_id, answers FROM incident
            WHERE (organisation_id, incident_id) > (?1, ?2) ORDER BY organisation_id, incident_id LIMIT ?3";
        const WRITE: &str =
            "UPDATE incident SET answers = ?3 WHERE organisation_id = ?1 AND incident_id = ?2";
        let rows = transaction.all(FIND, params![after, incident, STEP], |row| {
            let answers: String = row.get("answers")?;
            Ok((
                row.get::<String>("organisation_id")?,
                row.get::<String>("incident_id")?,
                answers,
            ))
        })?;
        for (organisation, incident, answers) in &rows {
            let mut kept: Value =
                serde_json::from_str(answers).map_err(|_| StoreError::Unreadable { place: "answers" })?;
            let fields = kept
                .as_object_mut()
                .ok_or(StoreError::Unreadable { place: "answers" })?;
            let before = fields.len();
            fields.retain(|name, _| !vaern_domain::answers::TEXTS.contains(&name.as_str()));
            if fields.len() < before {
                transaction.execute(WRITE, params![organisation, incident, kept.to_string()])?;
                self.sealed += 1;
            }
        }
        Ok(match rows.last() {
            Some((organisation, incident, _)) if rows.len() == STEP => {
                At::Incident(organisation.clone(), incident.clone())
            }
            _ => At::End,
        })
    }

    /// From now on only the newest key is needed.
    fn end(&self, transaction: &Transaction<'_>) -> Result<(), StoreError> {
        const ONLY: &str = "DELETE FROM text_key WHERE key_id <> ?1";
        const DONE: &str = "
            INSERT INTO setting (name, value) VALUES (?1, 'yes') ON CONFLICT (name) DO NOTHING";
        let newest = transaction.keys().newest()?;
        transaction.execute(ONLY, params![newest.to_string()])?;
        transaction.execute(DONE, params![ALL_SEALED])?;
        if self.sealed > 0 {
            tracing::info!(rows = self.sealed, key = %newest, "texts were sealed");
        }
        Ok(())
    }
}
