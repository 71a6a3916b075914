//! Speech Dispatcher, Linux' common way to voices, over its socket.
//!
//! Nothing leaves the device: the socket is a file of this user (an address on a network is never used), and only those
//! synthesisers are asked that make speech on the device ([`ON_THIS_DEVICE`]). Each reading is one connection, so there is
//! no state that could go stale when the dispatcher ends by itself, as it does when nobody uses it.

use crate::one_line::one_line;
use crate::{Reading, SpeechError};
use ssip_client_async::constants::{
    OK_CANCELED, OK_LANGUAGE_SET, OK_NOTIFICATION_SET, OK_OUTPUT_MODULE_SET, OK_OUTPUT_MODULES_LIST_SENT,
};
use ssip_client_async::fifo::synchronous::{Builder, UnixStream};
use ssip_client_async::types::{ClientId, ClientScope, EventType, MessageScope, NotificationType};
use ssip_client_async::{Client, ClientError, ClientName};
use std::io::ErrorKind;
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Synthesisers that make speech on the device itself, best first. Others pass texts on to a server (`mary-generic`,
/// `mimic3-generic`, `festival`), cannot be known (`generic` modules run any command), or only play a recorded complaint
/// (`dummy`); they are never asked.
pub const ON_THIS_DEVICE: [&str; 7] = [
    "rhvoice",
    "espeak-ng",
    "espeak-ng-mbrola",
    "pico",
    "espeak",
    "espeak-mbrola",
    "flite",
];

/// How long the dispatcher may take to start.
const STARTING: Duration = Duration::from_secs(5);
/// How long an answer may take; a synthesiser that lists its voices for the first time takes longest.
const ANSWERING: Duration = Duration::from_secs(3);
/// No text of a screen takes longer to read.
const READING: Duration = Duration::from_secs(120);

/// The voices of this device.
#[derive(Debug, Default)]
pub struct Speech {
    now: Mutex<Now>,
}

/// What is being read.
#[derive(Debug, Default)]
struct Now {
    /// Grows with every stop: a reading that began before it must end.
    stops: u64,
    reading: Option<ClientId>,
    /// Which synthesiser read the last language: it is not looked for again before each text.
    found: Option<Synthesiser>,
}

/// A synthesiser and its voices for one language.
#[derive(Clone, Debug)]
struct Synthesiser {
    language: String,
    module: &'static str,
    voices: Vec<String>,
}

type Connection = Client<UnixStream>;

impl Speech {
    /// The voices on this device that read the language, by name; empty when there are none or the system cannot speak.
    ///
    /// # Errors
    /// [`SpeechError::Unanswered`] when the dispatcher is there but does not answer.
    pub fn voices(&self, language: &str) -> Result<Vec<String>, SpeechError> {
        let Some(mut connection) = connect()? else {
            return Ok(Vec::new());
        };
        let found = find(&mut connection, language)?;
        self.now().found.clone_from(&found);
        Ok(found.map_or_else(Vec::new, |found| found.voices))
    }

    /// Reads a text and answers when it has been read or stopped. Waits as long as that takes.
    ///
    /// # Errors
    /// [`SpeechError`]
    pub fn speak(&self, language: &str, text: &str) -> Result<Reading, SpeechError> {
        let begun_after = self.now().stops;
        let text = one_line(text);
        if text.is_empty() {
            return Ok(Reading::Done);
        }
        let no_voice = || SpeechError::NoVoice {
            language: language.to_owned(),
        };
        let mut connection = connect()?.ok_or_else(no_voice)?;
        let known = self
            .now()
            .found
            .clone()
            .filter(|found| found.language == language);
        let found = match known {
            Some(known) => known,
            None => find(&mut connection, language)?.ok_or_else(no_voice)?,
        };
        choose(&mut connection, found.module)?;
        connection
            .set_language(ClientScope::Current, language)?
            .check_status(OK_LANGUAGE_SET)?;
        for kind in [NotificationType::End, NotificationType::Cancel] {
            connection
                .set_notification(kind, true)?
                .check_status(OK_NOTIFICATION_SET)?;
        }
        let id = connection.history_get_client_id()?.receive_client_id()?;
        {
            let mut now = self.now();
            if now.stops != begun_after {
                return Ok(Reading::Stopped);
            }
            now.reading = Some(id);
            now.found = Some(found);
        }
        let ended = self.read(&mut connection, &text, begun_after);
        self.now().reading.take_if(|reading| *reading == id);
        let _ = connection.quit();
        ended
    }

    /// Stops what is being read, at once.
    ///
    /// # Errors
    /// [`SpeechError::Unanswered`]
    pub fn stop(&self) -> Result<(), SpeechError> {
        let reading = {
            let mut now = self.now();
            now.stops += 1;
            now.reading.take()
        };
        if let Some(id) = reading
            && let Some(mut connection) = connect()?
        {
            cancel(&mut connection, MessageScope::Message(id))?;
        }
        Ok(())
    }

    fn read(
        &self,
        connection: &mut Connection,
        text: &str,
        begun_after: u64,
    ) -> Result<Reading, SpeechError> {
        connection.speak()?.check_receiving_data()?;
        connection.send_line(text)?.receive_message_id()?;
        // A stop may have come before there was anything to cancel.
        let is_stopped = || self.now().stops != begun_after;
        if is_stopped() {
            cancel(connection, MessageScope::Last)?;
            return Ok(Reading::Stopped);
        }
        let begun = Instant::now();
        loop {
            match connection.receive_event() {
                Ok(event) => match event.ntype {
                    EventType::End => return Ok(Reading::Done),
                    EventType::Cancel => return Ok(Reading::Stopped),
                    _ => {}
                },
                Err(ClientError::Io(waited)) if is_pause(waited.kind()) && begun.elapsed() < READING => {
                    if is_stopped() {
                        return Ok(Reading::Stopped);
                    }
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection to the dispatcher, started if need be; none where it is not installed.
fn connect() -> Result<Option<Connection>, SpeechError> {
    let mut connection = match open() {
        Ok(connection) => connection,
        Err(_) if start() => await_start()?,
        Err(_) => return Ok(None),
    };
    let name = ClientName::new("user", "vaern");
    connection.set_client_name(name)?.check_client_name_set()?;
    Ok(Some(connection))
}

fn open() -> std::io::Result<Connection> {
    Builder::new().timeout(ANSWERING).build()
}

/// Starts the dispatcher the way its own library does; it respects a user who has switched that off. False when it is not
/// installed. Not the crate's own way: that one waits until the dispatcher closes its output, which it never does.
fn start() -> bool {
    // It gives up where the user's locale is not installed. It need not: the language is named with every text.
    spawn(&[]) || spawn(&[("LC_ALL", "C.UTF-8")])
}

fn spawn(environment: &[(&str, &str)]) -> bool {
    let mut command = Command::new("speech-dispatcher");
    command.arg("--spawn").envs(environment.iter().copied());
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn await_start() -> Result<Connection, SpeechError> {
    let begun = Instant::now();
    loop {
        match open() {
            Ok(connection) => return Ok(connection),
            Err(error) if begun.elapsed() > STARTING => {
                return Err(SpeechError::Unanswered(error.to_string()));
            }
            Err(_) => sleep(Duration::from_millis(20)),
        }
    }
}

/// The best synthesiser of this device that reads the language.
fn find(connection: &mut Connection, language: &str) -> Result<Option<Synthesiser>, SpeechError> {
    let offered = connection
        .list_output_modules()?
        .receive_lines(OK_OUTPUT_MODULES_LIST_SENT)?;
    let local = ON_THIS_DEVICE
        .into_iter()
        .filter(|module| offered.iter().any(|name| name == module));
    for module in local {
        choose(connection, module)?;
        let listed = match connection.list_synthesis_voices()?.receive_synthesis_voices() {
            Ok(listed) => listed,
            // One that lists no voices is passed over.
            Err(ClientError::Ssip(_)) => continue,
            Err(error) => return Err(error.into()),
        };
        let reads = |tag: &Option<String>| tag.as_deref().is_some_and(|tag| is_same_language(tag, language));
        let voices: Vec<String> = listed
            .into_iter()
            .filter(|voice| reads(&voice.language))
            .map(|voice| voice.name)
            .collect();
        if !voices.is_empty() {
            let language = language.to_owned();
            return Ok(Some(Synthesiser {
                language,
                module,
                voices,
            }));
        }
    }
    Ok(None)
}

fn choose(connection: &mut Connection, module: &str) -> Result<(), SpeechError> {
    connection
        .set_output_module(ClientScope::Current, module)?
        .check_status(OK_OUTPUT_MODULE_SET)?;
    Ok(())
}

fn cancel(connection: &mut Connection, scope: MessageScope) -> Result<(), SpeechError> {
    connection.cancel(scope)?.check_status(OK_CANCELED)?;
    Ok(())
}

/// `da`, `da-DK` and `da_DK` are one language.
fn is_same_language(tag: &str, language: &str) -> bool {
    let primary = |tag: &str| {
        tag.split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    primary(tag) == primary(language)
}

/// What a read answers that has waited for its whole timeout.
fn is_pause(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::WouldBlock | ErrorKind::TimedOut)
}

impl From<ClientError> for SpeechError {
    fn from(error: ClientError) -> Self {
        Self::Unanswered(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::is_same_language;

    #[test]
    fn a_region_does_not_make_another_language() {
        for (tag, language, expected) in [
            ("da", "da", true),
            ("da-DK", "da", true),
            ("en_US", "EN", true),
            ("dak", "da", false),
            ("", "da", false),
        ] {
            assert_eq!(is_same_language(tag, language), expected, "{tag} for {language}");
        }
    }
}
