//! Reading aloud with the operating system's own voices, on this device alone.
//!
//! On Linux the voices are Speech Dispatcher's ([`dispatcher`]). On every other system the web view offers the system's
//! voices itself, so here there are none.
//!
//! What is absent, on purpose: voices that send what they read to somebody else, keeping what was read, a queue (one text
//! at a time; whoever asks knows what comes next).

#[cfg(target_os = "linux")]
pub mod dispatcher;

#[cfg(target_os = "linux")]
pub use dispatcher::Speech;

#[cfg(not(target_os = "linux"))]
mod elsewhere;

#[cfg(not(target_os = "linux"))]
pub use elsewhere::Speech;

mod one_line;

/// How a reading ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// All of it was read.
    Done,
    /// Somebody stopped it.
    Stopped,
}

/// Why nothing is read.
#[derive(Debug, thiserror::Error)]
pub enum SpeechError {
    /// No voice on this device reads the language.
    #[error("no voice on this device reads {language}")]
    NoVoice {
        /// BCP 47 code.
        language: String,
    },
    /// The system's speech does not answer, or not as it should.
    #[error("the system's speech does not answer: {0}")]
    Unanswered(String),
}
