//! The file the keys stand in: one line for each, the newest last. A line is the key's id, the moment it was made and the
//! key in hexadecimal digits, so that a person sees which key a file holds without reading the key.

use super::{KEY, Key, KeyError, KeyId, Keys};
use chrono::{DateTime, SecondsFormat, Utc};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Its name beside SQLite's file, where no other is named.
const BESIDE: &str = "text.key";

const HEAD: &str = "# Keys of the texts in a central store of Værn, the newest last. Keep a copy apart from the data and from\n\
                    # their backups: without these keys the texts are lost.\n";

/// A file of keys, which may not be there.
#[derive(Clone, Debug)]
pub struct KeyFile {
    path: PathBuf,
    /// Whether a first key may be made where there is none.
    makes: bool,
}

impl KeyFile {
    /// One that was named: it must be there. Whoever names a file means that one, and no fresh key in its place.
    pub fn named(path: PathBuf) -> Self {
        Self { path, makes: false }
    }

    /// The one beside SQLite's file. It is made with the store.
    pub fn beside(database: &Path) -> Self {
        Self {
            path: database.with_file_name(BESIDE),
            makes: true,
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The keys in it.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn read(&self) -> Result<Keys, KeyError> {
        let text = match std::fs::read_to_string(&self.path) {
            Ok(text) => Zeroizing::new(text),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Err(KeyError::NoFile(self.path.clone()));
            }
            Err(error) => return Err(self.failed(error)),
        };
        self.refuse_exposed()?;
        let malformed = |line| KeyError::Malformed {
            path: self.path.clone(),
            line,
        };
        let mut keys = Keys::default();
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            keys.keys.push(key_in(line).ok_or_else(|| malformed(number + 1))?);
        }
        match keys.is_empty() {
            true => Err(malformed(0)),
            false => Ok(keys),
        }
    }

    /// The keys in it, if it is there.
    ///
    /// # Errors
    /// [`KeyError`], but not for a file that is missing.
    pub fn read_if_there(&self) -> Result<Keys, KeyError> {
        match self.read() {
            Err(KeyError::NoFile(_)) => Ok(Keys::default()),
            keys => keys,
        }
    }

    /// The keys for a store that has none yet: those in the file, or a first one where one may be made.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn read_or_make(&self, now: DateTime<Utc>) -> Result<Keys, KeyError> {
        match self.read() {
            Err(KeyError::NoFile(_)) if self.makes => match self.create(now) {
                Ok(id) => {
                    let path = self.path.display().to_string();
                    tracing::warn!(path, key = %id, "a key for the texts was made; keep a copy of it apart from the data");
                    self.read()
                }
                Err(KeyError::FileThere(_)) => self.read(), // another process was first
                Err(error) => Err(error),
            },
            keys => keys,
        }
    }

    /// Makes the file with a first key, readable by its owner alone. Whole and on disk, or not at all.
    ///
    /// # Errors
    /// [`KeyError::FileThere`], or when it cannot be written.
    pub fn create(&self, now: DateTime<Utc>) -> Result<KeyId, KeyError> {
        let (id, line) = fresh(now)?;
        let unfinished = self.unfinished(&format!("{HEAD}{}", *line))?;
        let made = unfinished.persist_noclobber(&self.path);
        made.map_err(|refused| match refused.error.kind() {
            ErrorKind::AlreadyExists => KeyError::FileThere(self.path.clone()),
            _ => self.failed(refused.error),
        })?;
        self.sync_folder()?;
        Ok(id)
    }

    /// Adds a newest key; those before it stay. The file keeps its owner and its rights.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn add(&self, now: DateTime<Utc>) -> Result<KeyId, KeyError> {
        self.read()?;
        let (id, line) = fresh(now)?;
        let held = Zeroizing::new(std::fs::read_to_string(&self.path).map_err(|error| self.failed(error))?);
        let unfinished = self.unfinished(&format!("{}\n{}", held.trim_end(), *line))?;
        self.keep_rights(unfinished.path())?;
        unfinished
            .persist(&self.path)
            .map_err(|refused| self.failed(refused.error))?;
        self.sync_folder()?;
        Ok(id)
    }

    fn folder(&self) -> &Path {
        match self.path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        }
    }

    /// A file beside it with this text, on disk.
    fn unfinished(&self, text: &str) -> Result<tempfile::NamedTempFile, KeyError> {
        let write = || {
            let mut file = tempfile::Builder::new()
                .prefix(".text-key-")
                .tempfile_in(self.folder())?;
            file.write_all(text.as_bytes())?;
            file.as_file().sync_all()?;
            Ok(file)
        };
        write().map_err(|error| self.failed(error))
    }

    fn sync_folder(&self) -> Result<(), KeyError> {
        let synced = std::fs::File::open(self.folder()).and_then(|folder| folder.sync_all());
        synced.map_err(|error| self.failed(error))
    }

    #[cfg(unix)]
    fn refuse_exposed(&self) -> Result<(), KeyError> {
        use std::os::unix::fs::PermissionsExt as _;
        let held = std::fs::metadata(&self.path).map_err(|error| self.failed(error))?;
        let mode = held.permissions().mode() & 0o777;
        match mode & 0o027 {
            0 => Ok(()),
            _ => Err(KeyError::Exposed {
                path: self.path.clone(),
                mode,
            }),
        }
    }

    #[cfg(not(unix))]
    fn refuse_exposed(&self) -> Result<(), KeyError> {
        Ok(())
    }

    #[cfg(unix)]
    fn keep_rights(&self, copy: &Path) -> Result<(), KeyError> {
        use std::os::unix::fs::MetadataExt as _;
        let keep = || {
            let held = std::fs::metadata(&self.path)?;
            let new = std::fs::metadata(copy)?;
            if (held.uid(), held.gid()) != (new.uid(), new.gid()) {
                std::os::unix::fs::chown(copy, Some(held.uid()), Some(held.gid()))?;
            }
            std::fs::set_permissions(copy, held.permissions())
        };
        keep().map_err(|error| self.failed(error))
    }

    #[cfg(not(unix))]
    fn keep_rights(&self, _: &Path) -> Result<(), KeyError> {
        Ok(())
    }

    fn failed(&self, error: std::io::Error) -> KeyError {
        KeyError::File {
            path: self.path.clone(),
            error,
        }
    }
}

/// A new key, and its line.
fn fresh(now: DateTime<Utc>) -> Result<(KeyId, Zeroizing<String>), KeyError> {
    let key = Key::of(Zeroizing::new(crate::codes::random()?));
    let digits = Zeroizing::new(hex::encode(*key.bytes));
    let made = now.to_rfc3339_opts(SecondsFormat::Secs, true);
    let line = format!("{} {made} {}\n", key.id, *digits);
    Ok((key.id, Zeroizing::new(line)))
}

/// The key of a line; the id must be its own, so that no line can be mistaken for another.
fn key_in(line: &str) -> Option<Key> {
    let mut words = line.split_ascii_whitespace();
    let (id, _made, digits) = (words.next()?, words.next()?, words.next()?);
    let mut bytes = Zeroizing::new([0; KEY]);
    hex::decode_to_slice(digits, bytes.as_mut_slice()).ok()?;
    let key = Key::of(bytes);
    (key.id.0 == id && words.next().is_none()).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(folder: &tempfile::TempDir) -> KeyFile {
        KeyFile::named(folder.path().join("text.key"))
    }

    #[test]
    fn a_key_file_is_made_once_and_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let keys = file(&folder);
        assert!(matches!(keys.read(), Err(KeyError::NoFile(_))));
        assert!(
            matches!(keys.read_or_make(Utc::now()), Err(KeyError::NoFile(_))),
            "a file that was named is not made by itself"
        );
        let id = keys.create(Utc::now()).unwrap();
        assert_eq!(keys.read().unwrap().newest().unwrap(), &id);
        assert!(matches!(keys.create(Utc::now()), Err(KeyError::FileThere(_))));
        assert_eq!(keys.read().unwrap().newest().unwrap(), &id);
    }

    #[test]
    fn a_new_key_comes_last_and_the_old_one_stays() {
        let folder = tempfile::tempdir().unwrap();
        let keys = file(&folder);
        let old = keys.create(Utc::now()).unwrap();
        let new = keys.add(Utc::now()).unwrap();
        let held = keys.read().unwrap();
        assert_eq!(held.newest().unwrap(), &new);
        assert!(held.lacks([old]).is_empty());
    }

    #[test]
    fn a_line_that_is_no_key_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let keys = file(&folder);
        keys.create(Utc::now()).unwrap();
        let good = std::fs::read_to_string(keys.path()).unwrap();
        let check = |text: &str, expected: usize| {
            std::fs::write(keys.path(), text).unwrap();
            match keys.read() {
                Err(KeyError::Malformed { line, .. }) => assert_eq!(line, expected),
                other => panic!("{other:?}"),
            }
        };
        check("", 0);
        check("# nothing\n", 0);
        check(&format!("{good}sung\n"), 4);
        let digit = good.trim_end().chars().last().unwrap();
        let other = if digit == '0' { '1' } else { '0' };
        let altered = format!("{}{other}\n", &good.trim_end()[..good.trim_end().len() - 1]);
        check(&altered, 3);
    }

    #[cfg(unix)]
    #[test]
    fn a_key_others_can_read_is_refused() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let keys = file(&folder);
        keys.create(Utc::now()).unwrap();
        let set = |mode| {
            let rights = std::fs::Permissions::from_mode(mode);
            std::fs::set_permissions(keys.path(), rights).unwrap();
        };
        let made = std::fs::metadata(keys.path()).unwrap().permissions().mode();
        assert_eq!(made & 0o777, 0o600);
        for mode in [0o644, 0o604, 0o620, 0o602] {
            set(mode);
            assert!(matches!(keys.read(), Err(KeyError::Exposed { .. })), "{mode:o}");
        }
        for mode in [0o400, 0o600, 0o440, 0o640] {
            set(mode);
            assert!(keys.read().is_ok(), "{mode:o}");
        }
        keys.add(Utc::now()).unwrap();
        let kept = std::fs::metadata(keys.path()).unwrap().permissions().mode();
        assert_eq!(kept & 0o777, 0o640, "a new key changes nobody's rights");
    }
}
