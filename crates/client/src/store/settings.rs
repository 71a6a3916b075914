//! Named values.

use super::{Store, StoreError};
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The names in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The chosen language.
    Language,
    /// The chosen contrast.
    Contrast,
    /// The enrolment: server, token, who and where.
    Session,
    /// Enrolments that were begun; kept so that a lost answer costs no code.
    PendingEnrolments,
    /// Whether the central store has said that this device may not be used any more.
    Revoked,
    /// Where the last pull ended.
    Cursor,
    /// The life of the central store's order that was spoken with last.
    Epoch,
    /// The last number given to a change of this device, as far as the log was sent through.
    DeviceSeq,
    /// The place in the log through which nothing waits to be sent.
    SentThrough,
    /// When the central store last answered.
    LastSynced,
    /// Which question of the EASY watch the person was told of last, by incident.
    EasyNoticed,
    /// What the central store last said of this device's place.
    Config,
    /// Whose cases are held here, and how far they were pulled.
    UnitCases,
    /// What is being added to incidents and not finished.
    Details,
    /// Counts of what was begun and never saved.
    Abandoned,
    /// The last figures seen, for when there is no network.
    Trends,
    /// What was said of the columns and values of files of older registrations.
    Older,
    /// Which figures the leader's pages show.
    Filter,
}

impl Setting {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Contrast => "contrast",
            Self::Session => "session",
            Self::PendingEnrolments => "pending_enrolments",
            Self::Revoked => "revoked",
            Self::Cursor => "cursor",
            Self::Epoch => "epoch",
            Self::DeviceSeq => "device_seq",
            Self::SentThrough => "sent_through",
            Self::LastSynced => "last_synced",
            Self::EasyNoticed => "easy_noticed",
            Self::Config => "config",
            Self::UnitCases => "unit_cases",
            Self::Details => "details",
            Self::Abandoned => "abandoned",
            Self::Trends => "trends",
            Self::Older => "older",
            Self::Filter => "filter",
        }
    }
}

impl Store {
    /// The value, if it was ever set.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn setting<T: DeserializeOwned>(&self, setting: Setting) -> Result<Option<T>, StoreError> {
        read(&self.connection, setting)
    }

    /// Sets the value.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn set<T: Serialize>(&mut self, setting: Setting, value: &T) -> Result<(), StoreError> {
        write(&self.connection, setting, value)
    }

    /// Remembers that a sync is called for, as after a new enrolment.
    pub(crate) fn freshen(&mut self) {
        self.fresh = true;
    }

    /// Forgets the value.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn unset(&mut self, setting: Setting) -> Result<(), StoreError> {
        self.connection
            .execute("DELETE FROM setting WHERE name = ?1", [setting.name()])?;
        Ok(())
    }
}

pub(super) fn read<T: DeserializeOwned>(
    connection: &Connection,
    setting: Setting,
) -> Result<Option<T>, StoreError> {
    let value: Option<String> = connection
        .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
        .query_row([setting.name()], |row| row.get(0))
        .optional()?;
    Ok(value.map(|value| serde_json::from_str(&value)).transpose()?)
}

pub(super) fn write<T: Serialize>(
    connection: &Connection,
    setting: Setting,
    value: &T,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO setting (name, value) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        )?
        .execute(params![setting.name(), serde_json::to_string(value)?])?;
    Ok(())
}
