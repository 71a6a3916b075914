//! Systems whose web view offers the system's voices itself.

use crate::{Reading, SpeechError};

/// No voices: the web view has them.
#[derive(Debug, Default)]
pub struct Speech;

impl Speech {
    /// None.
    ///
    /// # Errors
    /// Never.
    pub fn voices(&self, _language: &str) -> Result<Vec<String>, SpeechError> {
        Ok(Vec::new())
    }

    /// Reads nothing.
    ///
    /// # Errors
    /// [`SpeechError::NoVoice`], always.
    pub fn speak(&self, language: &str, _text: &str) -> Result<Reading, SpeechError> {
        let language = language.to_owned();
        Err(SpeechError::NoVoice { language })
    }

    /// There is nothing to stop.
    ///
    /// # Errors
    /// Never.
    pub fn stop(&self) -> Result<(), SpeechError> {
        Ok(())
    }
}
