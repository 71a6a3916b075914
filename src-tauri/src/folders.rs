//! Where files stand.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager};

/// Names another data folder: a second enrolment on one machine, a trial, a test.
const DATA_FOLDER: &str = "VAERN_DATA_DIR";

/// The folders the app uses.
#[derive(Clone, Debug)]
pub struct Folders {
    /// The encrypted store.
    pub data: PathBuf,
    /// Files the person asks for.
    pub exports: PathBuf,
}

impl Folders {
    /// The app's folders on this system; the data folder is made when it is missing.
    pub fn of(app: &AppHandle) -> Result<Self, tauri::Error> {
        let data = match std::env::var_os(DATA_FOLDER) {
            Some(folder) => PathBuf::from(folder),
            None => app.path().app_data_dir()?,
        };
        make_private(&data)?;
        let path = app.path();
        // A system without a desktop's folders still has a home.
        let exports = path
            .download_dir()
            .or_else(|_| path.document_dir())
            .or_else(|_| path.home_dir())?;
        Ok(Self { data, exports })
    }
}

/// The instance's own name, when it has a data folder of its own.
pub fn instance_name() -> Option<String> {
    let folder = std::env::var_os(DATA_FOLDER)?;
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    Some(format!("dk.vaern.client.folder{:016x}", hasher.finish()))
}

/// Makes the folder for this user alone.
fn make_private(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}
