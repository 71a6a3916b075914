//! What the central store last said of this device's place, kept for when there is no network.

use crate::app::App;
use crate::failure::Failure;
use crate::store::Setting;
use serde::{Deserialize, Serialize};
use vaern_protocol::config::{ConfigAnswer, Workplace};

/// What is kept of a [`ConfigAnswer`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownConfig {
    /// Its tag, by which a sync tells whether there is something new.
    pub tag: String,
    /// What the workplace tells its staff.
    #[serde(default)]
    pub workplace: Option<Workplace>,
    /// Whether the server takes counts of what was abandoned.
    #[serde(default)]
    pub counts_abandoned: bool,
}

impl App {
    /// What is known; nothing before the first sync.
    ///
    /// # Errors
    /// What the store fails with.
    pub(crate) fn config(&self) -> Result<Option<KnownConfig>, Failure> {
        Ok(self.store.setting(Setting::Config)?)
    }

    /// Whether the central store has something newer than what is known.
    ///
    /// # Errors
    /// What the store fails with.
    pub(crate) fn lacks_config(&self, tag: &str) -> Result<bool, Failure> {
        Ok(self.config()?.is_none_or(|known| known.tag != tag))
    }

    /// Takes over what the central store says: the enrolment follows it, so that a workplace with a new name or a person
    /// with a new role need no new code.
    ///
    /// # Errors
    /// What the store fails with.
    pub(crate) fn take_config(&mut self, tag: String, answer: ConfigAnswer) -> Result<(), Failure> {
        let known = KnownConfig {
            tag,
            workplace: answer.workplace,
            counts_abandoned: answer.counts_abandoned,
        };
        self.store.set(Setting::Config, &known)?;
        let Some(session) = self.session().cloned() else {
            return Ok(());
        };
        let mut current = session.clone();
        current.enrolled.organisation = answer.organisation;
        current.enrolled.unit = answer.unit;
        current.enrolled.person = answer.person;
        current.enrolled.role = answer.role;
        if current != session {
            self.follow_session(current)?;
        }
        Ok(())
    }

    /// Forgets what is known; the next sync asks for it.
    ///
    /// # Errors
    /// What the store fails with.
    pub(crate) fn forget_config(&mut self) -> Result<(), Failure> {
        Ok(self.store.unset(Setting::Config)?)
    }
}
