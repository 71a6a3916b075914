//! What the app asks of the system it runs in.

use crate::folders::Folders;
use chrono::{DateTime, FixedOffset, Local};
use std::io::{ErrorKind, Write};
use std::path::Path;
use vaern_client::host::{Invitation, SavedFile};
use vaern_client::{Failure, FailureCode, Host};

/// Names a file with ready-made enrolments, as `vaern-server demo --invitations` writes it.
const INVITATIONS: &str = "VAERN_INVITATIONS";

/// The system the app runs in.
#[derive(Clone, Debug)]
pub struct Desktop {
    folders: Folders,
}

impl Desktop {
    /// With these folders.
    pub fn new(folders: Folders) -> Self {
        Self { folders }
    }
}

impl Host for Desktop {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    fn zone(&self) -> String {
        iana_time_zone::get_timezone().unwrap_or_else(|_| "Europe/Copenhagen".to_owned())
    }

    fn system_languages(&self) -> String {
        let variables = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];
        let wanted: Vec<String> = variables
            .iter()
            .filter_map(|name| std::env::var(name).ok())
            .flat_map(|value| value.split(':').map(language_tag).collect::<Vec<_>>())
            .collect();
        wanted.join(",")
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), Failure> {
        getrandom::fill(bytes).map_err(|_| FailureCode::Unexpected.into())
    }

    fn save_file(&self, name: &str, content: &[u8]) -> Result<SavedFile, Failure> {
        write_new(&self.folders.exports, name, content).map_err(|_| FailureCode::ExportFailed.into())
    }

    fn invitations(&self) -> Vec<Invitation> {
        let content = std::env::var_os(INVITATIONS).and_then(|path| std::fs::read(path).ok());
        content
            .and_then(|content| serde_json::from_slice(&content).ok())
            .unwrap_or_default()
    }

    fn platform(&self) -> String {
        std::env::consts::OS.to_owned()
    }
}

/// `da_DK.UTF-8` as a language tag.
fn language_tag(locale: &str) -> String {
    locale.split('.').next().unwrap_or_default().replace('_', "-")
}

/// Writes a file under a name that is not taken, readable by this user alone; whole or not at all.
fn write_new(folder: &Path, name: &str, content: &[u8]) -> std::io::Result<SavedFile> {
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".vaern-").tempfile_in(folder)?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    for number in 1..1000 {
        let file_name = if number == 1 {
            name.to_owned()
        } else {
            format!("{stem} ({number}).{ending}")
        };
        let path = folder.join(&file_name);
        match file.persist_noclobber(&path) {
            Ok(_) => {
                let folder = folder
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned();
                return Ok(SavedFile {
                    file_name,
                    folder,
                    path: path.display().to_string(),
                });
            }
            Err(taken) if taken.error.kind() == ErrorKind::AlreadyExists => file = taken.file,
            Err(failed) => return Err(failed.error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}
