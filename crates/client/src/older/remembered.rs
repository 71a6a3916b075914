//! What was said of columns and values before, for the next file of the same form.

use crate::failure::Failure;
use crate::store::{Setting, Store};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use vaern_older::{Field, Meaning, Meanings};

/// Kept in the store of the device, for the person alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Remembered {
    /// By the head in small letters; none: it is not used.
    heads: BTreeMap<String, Option<Field>>,
    meanings: Meanings,
}

impl Remembered {
    pub(crate) fn of(store: &Store) -> Result<Self, Failure> {
        Ok(store.setting(Setting::Older)?.unwrap_or_default())
    }

    pub(crate) fn keep(&self, store: &mut Store) -> Result<(), Failure> {
        Ok(store.set(Setting::Older, self)?)
    }

    /// What a column with this head was; none when it is met for the first time.
    pub(crate) fn head(&self, head: &str) -> Option<Option<Field>> {
        self.heads.get(&folded(head)).copied()
    }

    pub(crate) fn note_head(&mut self, head: &str, field: Option<Field>) {
        self.heads.insert(folded(head), field);
    }

    /// What a value meant.
    pub(crate) fn meaning(&self, field: Field, value: &str) -> Option<&Meaning> {
        self.meanings.get(&field)?.get(value)
    }

    pub(crate) fn note_meanings(&mut self, meanings: &Meanings) {
        for (field, values) in meanings {
            self.meanings.entry(*field).or_default().extend(values.clone());
        }
    }
}

fn folded(head: &str) -> String {
    head.trim().to_lowercase()
}
