//! Reading aloud with the system's voices: what the shell is asked, and what it answers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vaern_domain::Language;

/// Asks for the voices of this device that read a language.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ListVoices {
    /// The language.
    pub language: Language,
}

/// The voices, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Voices {
    /// Empty when the system has no voice for the language, or leaves speaking to the web view.
    pub names: Vec<String>,
}

/// Reads a text, and answers when it has been read or stopped.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct Speak {
    /// The language the text is in.
    pub language: Language,
    /// What is read.
    pub text: String,
}

/// Stops what is being read, at once.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct StopSpeaking {}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Spoken {
    /// All of it was read: nobody stopped it.
    pub to_the_end: bool,
}
