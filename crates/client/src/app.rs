//! The open app: its store, who uses it, and whether the central store was there.

use crate::commands::Contrast;
use crate::failure::{Failure, FailureCode};
use crate::hand::Hand;
use crate::host::Host;
use crate::older::Older;
use crate::session::Session;
use crate::store::{Setting, Store};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use ts_rs::TS;
use vaern_domain::Language;
use vaern_domain::id::IdEntropy;

/// The open app.
#[derive(Debug)]
pub struct App {
    /// The encrypted store.
    pub store: Store,
    session: Option<Session>,
    language: Language,
    contrast: Contrast,
    reachable: Option<bool>,
    problem: Option<Failure>,
    /// Whether the central store has said that this device may not be used any more.
    revoked: bool,
    /// Most changes in a push, once one was too much for the central store or something before it.
    pub(crate) push_most: Option<usize>,
    /// What the person before a shared device has in hand.
    pub(crate) hand: Hand,
    /// A file of older registrations that is being looked at. In memory only.
    pub(crate) older: Option<Box<Older>>,
}

/// What waits to be sent, in figures the window shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Sending {
    /// Records that wait to be sent.
    pub unsent: u32,
    /// Records the central store could not take as they are.
    pub needs_help: u32,
    /// Whether the central store answered last time; none when it was not asked since the start.
    pub server_reachable: Option<bool>,
    /// When it last answered.
    #[ts(type = "string | null")]
    pub last_synced_at: Option<DateTime<FixedOffset>>,
    /// What went wrong last time.
    pub problem: Option<Failure>,
    /// Names what the workplace sets, as last heard: another name, and the window reads its start anew.
    pub config: Option<String>,
}

impl App {
    /// Opens the app over its store. Until a language is chosen, the system's is used.
    ///
    /// # Errors
    /// What the store fails with.
    pub fn open(store: Store, host: &dyn Host) -> Result<Self, Failure> {
        let chosen: Option<Language> = store.setting(Setting::Language)?;
        let language = chosen
            .or_else(|| Language::accepted(&host.system_languages()))
            .unwrap_or_default();
        let contrast = store.setting(Setting::Contrast)?.unwrap_or_default();
        let session = store.setting(Setting::Session)?;
        let revoked = store.setting(Setting::Revoked)?.unwrap_or(false);
        let mut app = Self {
            store,
            session,
            language,
            contrast,
            reachable: None,
            problem: revoked.then(|| FailureCode::DeviceRevoked.into()),
            revoked,
            push_most: None,
            hand: Hand::default(),
            older: None,
        };
        if revoked {
            app.forget_on_revoked_device()?;
        }
        app.forget_what_is_delivered()?;
        // A disk that is full must not keep the app closed: they stay where they are, and the next start tries again.
        let _ = app.finish_all_details(host);
        Ok(app)
    }

    /// The language in use.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Changes the language, for ever.
    ///
    /// # Errors
    /// What the store fails with.
    pub fn choose_language(&mut self, language: Language) -> Result<(), Failure> {
        self.store.set(Setting::Language, &language)?;
        self.language = language;
        Ok(())
    }

    /// The contrast in use.
    pub fn contrast(&self) -> Contrast {
        self.contrast
    }

    /// Changes the contrast, for ever.
    ///
    /// # Errors
    /// What the store fails with.
    pub fn choose_contrast(&mut self, contrast: Contrast) -> Result<(), Failure> {
        self.store.set(Setting::Contrast, &contrast)?;
        self.contrast = contrast;
        Ok(())
    }

    /// The enrolment, if there is one.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// The enrolment.
    ///
    /// # Errors
    /// `not_enrolled`
    pub fn enrolled(&self) -> Result<&Session, Failure> {
        self.session
            .as_ref()
            .ok_or_else(|| FailureCode::NotEnrolled.into())
    }

    /// Keeps an enrolment that succeeded.
    pub(crate) fn keep_session(&mut self, session: Session) -> Result<(), Failure> {
        self.store.set(Setting::Session, &session)?;
        self.store.unset(Setting::PendingEnrolments)?;
        self.session = Some(session);
        self.let_in()?;
        self.forget_what_is_delivered()?;
        self.problem = None;
        self.store.freshen();
        Ok(())
    }

    /// Keeps what has changed about an enrolment that stands.
    pub(crate) fn follow_session(&mut self, session: Session) -> Result<(), Failure> {
        self.store.set(Setting::Session, &session)?;
        self.session = Some(session);
        Ok(())
    }

    /// Whether the central store has said that it does not know this device (any more): then it may enrol again.
    pub(crate) fn is_shut_out(&self) -> bool {
        self.problem.as_ref().is_some_and(|problem| {
            matches!(
                problem.code,
                FailureCode::NotEnrolled | FailureCode::DeviceRevoked
            )
        })
    }

    /// Whether this device may not be used any more.
    pub fn is_revoked(&self) -> bool {
        self.revoked
    }

    /// # Errors
    /// `device_revoked`
    pub(crate) fn refuse_if_revoked(&self) -> Result<(), Failure> {
        if self.revoked {
            return Err(FailureCode::DeviceRevoked.into());
        }
        Ok(())
    }

    /// Whether nothing is shown of what was recorded but what the person has just made: others use the device too, or it
    /// may not be used any more and nobody knows who holds it.
    pub(crate) fn shows_only_what_is_at_hand(&self) -> bool {
        self.is_shared() || self.revoked
    }

    /// The central store has said that this device may not be used any more: what others told goes from it,
    /// without a trace. The person's own records stay, unseen, until a new code lets the device in: sent ones too, for a
    /// central store that is put back to an earlier state asks for them.
    pub(crate) fn shut_out(&mut self) -> Result<(), Failure> {
        if !self.revoked {
            self.store.set(Setting::Revoked, &true)?;
            self.revoked = true;
            self.forget_on_revoked_device()?;
        }
        self.forget_what_is_delivered()
    }

    /// The central store takes this device again. What went from it comes again with the next pull.
    pub(crate) fn let_in(&mut self) -> Result<(), Failure> {
        if self.revoked {
            self.store.unset(Setting::Revoked)?;
            self.revoked = false;
        }
        Ok(())
    }

    fn forget_on_revoked_device(&mut self) -> Result<(), Failure> {
        self.store.forget_unit_cases()?;
        // The next pull begins at the beginning.
        self.store.unset(Setting::Cursor)?;
        self.store.unset(Setting::Trends)?;
        Ok(())
    }

    /// Whether nobody's name stands behind this device: others use it too.
    pub(crate) fn is_shared(&self) -> bool {
        self.session
            .as_ref()
            .is_some_and(|session| session.enrolled.person.is_none())
    }

    /// A shared device forgets what it has delivered. Traces that cannot be removed now, for want of room, are removed
    /// with the next sync.
    fn forget_what_is_delivered(&mut self) -> Result<(), Failure> {
        self.store.forget_what_is_delivered(self.is_shared())?;
        let _ = self.store.remove_traces();
        Ok(())
    }

    /// What waits to be sent.
    ///
    /// # Errors
    /// What the store fails with.
    pub fn sending(&self) -> Result<Sending, Failure> {
        let (unsent, needs_help) = self.store.outbox_counts()?;
        Ok(Sending {
            unsent,
            needs_help,
            server_reachable: self.reachable,
            last_synced_at: self.store.setting(Setting::LastSynced)?,
            problem: self.problem.clone(),
            config: self.config()?.map(|config| config.tag),
        })
    }

    /// Remembers how the last contact with the central store went.
    pub(crate) fn reached(&mut self, reachable: bool, problem: Option<Failure>) {
        self.reachable = Some(reachable);
        self.problem = problem;
    }
}

/// Random bytes for a new identifier.
///
/// # Errors
/// What the host fails with.
pub(crate) fn entropy(host: &dyn Host) -> Result<IdEntropy, Failure> {
    let mut bytes = IdEntropy::default();
    host.fill_random(&mut bytes)?;
    Ok(bytes)
}
