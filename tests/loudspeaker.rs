//! The voices of a machine: a real Speech Dispatcher with a real eSpeak NG, whose sound arrives in a file in place of a
//! loudspeaker.

use crate::machine::Machine;
use crate::process::send_signal;
use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// What is heard on a machine.
#[derive(Debug)]
pub struct Loudspeaker {
    home: PathBuf,
}

impl Loudspeaker {
    /// Sets a machine up to speak. The dispatcher itself is not started: the app does that.
    ///
    /// # Errors
    /// When its files cannot be written.
    pub fn of(machine: &Machine) -> Result<Self> {
        let speaker = Self {
            home: machine.home().to_owned(),
        };
        let config = speaker.home.join(".config/speech-dispatcher");
        std::fs::create_dir_all(config.join("modules"))?;
        std::fs::create_dir_all(speaker.log_folder())?;
        let mut settings = String::new();
        writeln!(settings, "LogLevel 5")?;
        writeln!(settings, "LogDir \"{}\"", speaker.log_folder().display())?;
        writeln!(settings, "AudioOutputMethod \"alsa\"")?;
        writeln!(
            settings,
            "AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\""
        )?;
        writeln!(settings, "DefaultModule espeak-ng")?;
        writeln!(settings, "Timeout 5")?;
        std::fs::write(config.join("speechd.conf"), settings)?;
        std::fs::copy(
            "/etc/speech-dispatcher/modules/espeak-ng.conf",
            config.join("modules/espeak-ng.conf"),
        )
        .context("a voice (Debian: speech-dispatcher-espeak-ng)")?;
        std::fs::write(
            speaker.home.join(".asoundrc"),
            format!(
                "pcm.!default {{ type file slave.pcm \"null\" file \"{}\" format \"raw\" }}\n\
                 ctl.!default {{ type null }}\n",
                speaker.sound_file().display()
            ),
        )?;
        Ok(speaker)
    }

    /// Takes Danish from the voices of this machine: gives what the app must be started with.
    ///
    /// # Errors
    /// When there are no voices to copy.
    pub fn without_danish(&self) -> Result<(String, String)> {
        let all = [
            "/usr/lib/x86_64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu",
            "/usr/share",
        ]
        .map(|folder| Path::new(folder).join("espeak-ng-data"))
        .into_iter()
        .find(|folder| folder.is_dir())
        .context("voices (Debian: espeak-ng)")?;
        let kept = self.home.join("voices/espeak-ng-data");
        copy_folder(&all, &kept, &|path| path.ends_with("lang/gmq/da"))?;
        Ok(("ESPEAK_DATA_PATH".to_owned(), kept.display().to_string()))
    }

    /// The texts that were given to the voice, in order.
    ///
    /// # Errors
    /// When the dispatcher's log cannot be read.
    pub fn texts(&self) -> Result<Vec<String>> {
        let log = self.log()?;
        let queued = log.lines().filter_map(|line| {
            let (_, text) = line.split_once("Queueing message |")?;
            Some(text.rsplit_once("| with priority")?.0.to_owned())
        });
        Ok(queued.collect())
    }

    /// The languages that were asked for, in order.
    ///
    /// # Errors
    /// When the dispatcher's log cannot be read.
    pub fn languages(&self) -> Result<Vec<String>> {
        let log = self.log()?;
        let asked = log
            .lines()
            .filter_map(|line| line.split_once("DATA:|SET self LANGUAGE "))
            .map(|(_, language)| language.trim_end_matches(['|', '\r']).to_owned());
        Ok(asked.collect())
    }

    /// The loudest of what came out, from 0 to 1, and for how many seconds.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn sound(&self) -> Result<(f32, f32)> {
        let bytes = std::fs::read(self.sound_file()).unwrap_or_default();
        let samples = bytes
            .as_chunks::<2>()
            .0
            .iter()
            .map(|sample| i16::from_le_bytes(*sample));
        let loudest = samples.clone().map(i16::unsigned_abs).max().unwrap_or(0);
        let count = u32::try_from(samples.count())?;
        // eSpeak NG speaks with 22,050 samples a second.
        Ok((f32::from(loudest) / 32_768.0, count as f32 / 22_050.0))
    }

    fn log(&self) -> Result<String> {
        let file = self.log_folder().join("speech-dispatcher.log");
        Ok(String::from_utf8_lossy(&std::fs::read(file).unwrap_or_default()).into_owned())
    }

    fn log_folder(&self) -> PathBuf {
        self.home.join("speech")
    }

    fn sound_file(&self) -> PathBuf {
        self.home.join("spoken.raw")
    }
}

/// The dispatcher is nobody's child; it would end by itself some seconds later.
impl Drop for Loudspeaker {
    fn drop(&mut self) {
        let file = self.home.join("run/speech-dispatcher/pid/speech-dispatcher.pid");
        let process = std::fs::read_to_string(file).ok();
        if let Some(process) = process.and_then(|text| text.trim().parse().ok()) {
            let _ = send_signal(process, "TERM");
        }
    }
}

fn copy_folder(from: &Path, to: &Path, without: &dyn Fn(&Path) -> bool) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if without(&entry.path()) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target, without)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
