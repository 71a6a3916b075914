//! The open app, shared by the window's commands and the background sync.

use crate::desktop::Desktop;
use crate::folders::Folders;
use crate::{http, vault};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use ureq::Agent;
use vaern_client::commands::{
    ListVoices, Local, OpenStore, Remote, SetAsideStore, Speak, Spoken, Start, StopSpeaking, Voices,
};
use vaern_client::easy_watch::{self, Notice};
use vaern_client::exchange::{Exchange, Step};
use vaern_client::{App, Failure, FailureCode, Host};
use vaern_speech::{Reading, Speech, SpeechError};

/// What all threads share.
pub struct Shell {
    folders: Folders,
    host: Desktop,
    agent: Agent,
    app: Mutex<Option<App>>,
    bell: (Mutex<bool>, Condvar),
    speech: Speech,
}

impl Shell {
    /// With the store still closed.
    pub fn new(folders: Folders) -> Self {
        Self {
            host: Desktop::new(folders.clone()),
            folders,
            agent: http::agent(),
            app: Mutex::new(None),
            bell: (Mutex::new(false), Condvar::new()),
            speech: Speech::default(),
        }
    }

    /// Opens the store if it is closed. A store that cannot be opened is an answer, not an error.
    pub fn open_store(&self, _: OpenStore) -> Result<Start, Failure> {
        let mut app = self.lock();
        if app.is_none() {
            let opened =
                vault::open(&self.folders.data, &self.host).and_then(|store| App::open(store, &self.host));
            match opened {
                Ok(opened) => *app = Some(opened),
                Err(failure) => return Ok(Start::closed(failure, &self.host)),
            }
        }
        let start = Start::of(app.as_ref().ok_or(FailureCode::Unexpected)?, &self.host);
        drop(app);
        self.ring();
        start
    }

    /// Gives a store that can never be opened again another name and begins a new one. A store that is open, or is closed
    /// for a reason that passes (a locked keychain, another process), is left alone.
    pub fn set_aside_store(&self, _: SetAsideStore) -> Result<Start, Failure> {
        let start = self.open_store(OpenStore {})?;
        let lost = [FailureCode::StoreKeyMissing, FailureCode::StoreUnreadable];
        if start.closed.as_ref().is_some_and(|why| lost.contains(&why.code)) {
            vault::set_aside(&self.folders.data, &self.host)?;
            return self.open_store(OpenStore {});
        }
        Ok(start)
    }

    /// The system's voices for a language.
    pub fn list_voices(&self, asked: ListVoices) -> Result<Voices, Failure> {
        let names = self.speech.voices(asked.language.code()).map_err(unspoken)?;
        Ok(Voices { names })
    }

    /// Reads a text aloud; the store is not needed, nor locked.
    pub fn speak(&self, asked: Speak) -> Result<Spoken, Failure> {
        let ended = self
            .speech
            .speak(asked.language.code(), &asked.text)
            .map_err(unspoken)?;
        Ok(Spoken {
            to_the_end: ended == Reading::Done,
        })
    }

    /// Stops reading aloud.
    pub fn stop_speaking(&self, _: StopSpeaking) -> Result<Spoken, Failure> {
        self.speech.stop().map_err(unspoken)?;
        Ok(Spoken { to_the_end: false })
    }

    /// Runs a command on this device alone.
    pub fn local<C: Local>(&self, command: C) -> Result<C::Reply, Failure> {
        let mut app = self.lock();
        let app = app.as_mut().ok_or(FailureCode::StoreUnreadable)?;
        let reply = command.run(app, &self.host);
        if app.store.take_freshness() {
            self.ring();
        }
        reply
    }

    /// Runs a conversation with the central store. The app is free while a request is on its way.
    pub fn remote<C: Remote>(&self, command: C) -> Result<<C::Exchange as Exchange>::Reply, Failure> {
        let mut exchange = command.exchange();
        let mut outcome = None;
        loop {
            let step = {
                let mut app = self.lock();
                let app = app.as_mut().ok_or(FailureCode::StoreUnreadable)?;
                let step = exchange.next(app, &self.host, outcome)?;
                if app.store.take_freshness() {
                    self.ring();
                }
                step
            };
            match step {
                Step::Done(reply) => return Ok(reply),
                Step::Send(request) => outcome = Some(http::carry(&self.agent, &request)),
            }
        }
    }

    /// Wakes the background sync.
    pub fn ring(&self) {
        *self.bell.0.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.bell.1.notify_all();
    }

    /// Waits until somebody rings, or the pause is over.
    pub fn wait_for_bell(&self, pause: Duration) {
        let rung = self.bell.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut rung, _) = self
            .bell
            .1
            .wait_timeout_while(rung, pause, |rung| !*rung)
            .unwrap_or_else(PoisonError::into_inner);
        *rung = false;
    }

    /// Whether the device is enrolled, so that a sync makes sense.
    pub fn is_enrolled(&self) -> bool {
        self.lock().as_ref().is_some_and(|app| app.session().is_some())
    }

    /// The notice to be shown now, if there is one.
    pub fn take_notice(&self) -> Result<Option<Notice>, Failure> {
        let mut app = self.lock();
        let app = app.as_mut().ok_or(FailureCode::StoreUnreadable)?;
        easy_watch::take_notice(app, self.host.now())
    }

    /// A number to spread the devices' retries.
    pub fn jitter(&self) -> u16 {
        let mut bytes = [0; 2];
        let filled = self.host.fill_random(&mut bytes);
        filled.map_or(0, |()| u16::from_le_bytes(bytes))
    }

    /// A panic in one command must not take the store from all others: SQLite has rolled its transaction back.
    fn lock(&self) -> MutexGuard<'_, Option<App>> {
        self.app.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn unspoken(error: SpeechError) -> Failure {
    match error {
        SpeechError::NoVoice { .. } => FailureCode::VoiceMissing.into(),
        SpeechError::Unanswered(_) => FailureCode::VoiceUnavailable.into(),
    }
}
