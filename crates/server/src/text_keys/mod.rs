//! Keys what people wrote is sealed with before it is stored (XChaCha20-Poly1305). They stand in a file of their own,
//! outside the database: who gets hold of the database, of a copy of it or of its disk reads no words of anybody.
//!
//! Absent on purpose: keys in the environment or on the command line, where other programs and logs see them; and any way
//! to make a new key where an old one is needed, which would look like a start from nothing.

mod file;

pub use file::KeyFile;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::fmt::{self, Display};
use std::path::PathBuf;
use vaern_domain::id::{ChangeId, OrganisationId};
use zeroize::Zeroizing;

/// What stands before everything sealed, with the version of the form. No JSON begins so.
const FORM: &str = "v1.";
/// Random bytes of each sealing.
const NONCE: usize = 24;
/// Bytes of a key.
const KEY: usize = 32;

/// Names a key without telling it: the first 16 hexadecimal digits of a SHA-256 over it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyId(String);

/// A key.
struct Key {
    id: KeyId,
    bytes: Zeroizing<[u8; KEY]>,
    cipher: XChaCha20Poly1305,
}

/// The keys a server has. The last one seals; all of them open.
#[derive(Default)]
pub struct Keys {
    keys: Vec<Key>,
}

/// Where a text stands. It is sealed in, so that nothing sealed can be put in another's place.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Whose.
    pub organisation: OrganisationId,
    /// Of which change.
    pub change: ChangeId,
    /// Table and column.
    pub field: &'a str,
}

/// What can be wrong with keys.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// What is stored needs keys that are not here.
    #[error("texts are sealed with {}, which is not in {}; put the key file of this store back there", ids(.missing), .file.display())]
    Missing {
        /// The keys.
        missing: BTreeSet<KeyId>,
        /// Where they should stand.
        file: PathBuf,
    },
    /// There is no such file.
    #[error("there is no key file {}", .0.display())]
    NoFile(PathBuf),
    /// A file is there already.
    #[error("{} is there already; a key file is never written over", .0.display())]
    FileThere(PathBuf),
    /// More than its owner and its group may read it, or more than its owner may write it.
    #[error("{} can be read or changed by others (mode {mode:04o}); chmod 0400 or 0440", .path.display())]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its rights.
        mode: u32,
    },
    /// A line of the file is no key.
    #[error("{}:{line}: this is no key", .path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// From 1; 0 when there is no key in it at all.
        line: usize,
    },
    /// No key to seal with.
    #[error("no key is at hand to seal texts with")]
    None,
    /// The file cannot be read or written.
    #[error("{}: {error}", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// The operating system gave no random bytes.
    #[error("no random bytes: {0}")]
    NoRandomness(#[from] getrandom::Error),
}

/// Why something sealed cannot be opened.
#[derive(Debug, PartialEq, Eq)]
pub enum Closed {
    /// With a key that is not here.
    With(KeyId),
    /// It was altered, or put in another's place.
    Altered,
}

impl Keys {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The key that seals.
    ///
    /// # Errors
    /// [`KeyError::None`].
    pub fn newest(&self) -> Result<&KeyId, KeyError> {
        self.keys.last().map(|key| &key.id).ok_or(KeyError::None)
    }

    /// Those of `needed` that are not here.
    pub fn lacks(&self, needed: impl IntoIterator<Item = KeyId>) -> BTreeSet<KeyId> {
        let is_missing = |id: &KeyId| !self.keys.iter().any(|key| key.id == *id);
        needed.into_iter().filter(is_missing).collect()
    }

    /// Seals a text in its place.
    ///
    /// # Errors
    /// [`KeyError::None`], and when the system gives no random bytes.
    pub fn seal(&self, place: Place<'_>, text: &str) -> Result<String, KeyError> {
        let key = self.keys.last().ok_or(KeyError::None)?;
        let nonce: [u8; NONCE] = crate::codes::random()?;
        let payload = Payload {
            msg: text.as_bytes(),
            aad: &place.bound(),
        };
        // It fails for more than 256 GiB only.
        let sealed = key
            .cipher
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| KeyError::None)?;
        let bytes = [nonce.as_slice(), &sealed].concat();
        Ok(format!("{FORM}{}.{}", key.id, STANDARD_NO_PAD.encode(bytes)))
    }

    /// Opens what stands in a place. What was stored before there were keys is given as it is.
    ///
    /// # Errors
    /// [`Closed`].
    pub fn open(&self, place: Place<'_>, stored: String) -> Result<String, Closed> {
        let Some((id, sealed)) = parts(&stored) else {
            return Ok(stored);
        };
        let key = self.keys.iter().find(|key| key.id.0 == id);
        let key = key.ok_or_else(|| Closed::With(KeyId(id.to_owned())))?;
        let bytes = STANDARD_NO_PAD.decode(sealed).map_err(|_| Closed::Altered)?;
        let (nonce, msg) = bytes.split_first_chunk::<NONCE>().ok_or(Closed::Altered)?;
        let payload = Payload {
            msg,
            aad: &place.bound(),
        };
        let text = key
            .cipher
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| Closed::Altered)?;
        String::from_utf8(text).map_err(|_| Closed::Altered)
    }
}

/// The key something stored is sealed with; none when it is not sealed.
pub fn sealed_with(stored: &str) -> Option<KeyId> {
    parts(stored).map(|(id, _)| KeyId(id.to_owned()))
}

fn parts(stored: &str) -> Option<(&str, &str)> {
    stored.strip_prefix(FORM)?.split_once('.')
}

impl Place<'_> {
    /// Ids have one length each, so no two places read alike.
    fn bound(&self) -> Vec<u8> {
        let Self {
            organisation,
            change,
            field,
        } = self;
        format!("vaern sealed text v1 {organisation} {change} {field}").into_bytes()
    }
}

impl Key {
    fn of(bytes: Zeroizing<[u8; KEY]>) -> Self {
        let mut hash = Sha256::new_with_prefix(b"vaern text key id v1 ");
        hash.update(bytes.as_slice());
        Self {
            id: KeyId(hex::encode(&hash.finalize()[..8])),
            cipher: XChaCha20Poly1305::new(&(*bytes).into()),
            bytes,
        }
    }
}

impl KeyId {
    /// As it stands in the store.
    pub fn stored(id: String) -> Self {
        Self(id)
    }
}

impl Display for KeyId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_list()
            .entries(self.keys.iter().map(|key| &key.id))
            .finish()
    }
}

fn ids(missing: &BTreeSet<KeyId>) -> String {
    let ids: Vec<String> = missing.iter().map(|id| format!("the key {id}")).collect();
    ids.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(seeds: &[u8]) -> Keys {
        let keys = seeds.iter().map(|seed| Key::of(Zeroizing::new([*seed; KEY])));
        Keys { keys: keys.collect() }
    }

    fn place(change: u8) -> Place<'static> {
        let at = chrono::DateTime::UNIX_EPOCH.fixed_offset();
        Place {
            organisation: OrganisationId::new(at, &[1; 10]),
            change: ChangeId::new(at, &[change; 10]),
            field: "change.envelope",
        }
    }

    const TEXT: &str = r#"{"note":"Han råbte og slog."}"#;

    #[test]
    fn what_is_sealed_is_read_in_its_place_and_nowhere_else() {
        let keys = keys(&[1]);
        let sealed = keys.seal(place(1), TEXT).unwrap();
        assert!(!sealed.contains("slog"));
        assert_ne!(sealed, keys.seal(place(1), TEXT).unwrap(), "no two are alike");
        assert_eq!(keys.open(place(1), sealed.clone()).unwrap(), TEXT);
        assert_eq!(keys.open(place(2), sealed.clone()), Err(Closed::Altered));
        let elsewhere = Place {
            field: "other",
            ..place(1)
        };
        assert_eq!(keys.open(elsewhere, sealed), Err(Closed::Altered));
    }

    #[test]
    fn no_byte_can_be_changed_unseen() {
        let keys = keys(&[1]);
        let sealed = keys.seal(place(1), TEXT).unwrap();
        for at in 0..sealed.len() {
            let mut bytes = sealed.clone().into_bytes();
            bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
            let altered = String::from_utf8(bytes).unwrap();
            assert_ne!(keys.open(place(1), altered), Ok(TEXT.to_owned()), "byte {at}");
        }
    }

    #[test]
    fn older_keys_open_and_the_newest_seals() {
        let old = keys(&[1]).seal(place(1), TEXT).unwrap();
        let both = keys(&[1, 2]);
        assert_eq!(both.open(place(1), old.clone()).unwrap(), TEXT);
        let new = both.seal(place(1), TEXT).unwrap();
        assert_eq!(sealed_with(&new).as_ref(), both.newest().ok());
        assert_eq!(
            keys(&[2]).open(place(1), old.clone()),
            Err(Closed::With(sealed_with(&old).unwrap()))
        );
        assert_eq!(both.lacks([sealed_with(&old).unwrap()]), BTreeSet::new());
        assert_eq!(keys(&[3]).lacks([sealed_with(&old).unwrap()]).len(), 1);
    }

    #[test]
    fn what_was_stored_before_there_were_keys_is_read_as_it_is() {
        let none = Keys::default();
        assert_eq!(none.open(place(1), TEXT.to_owned()).unwrap(), TEXT);
        assert_eq!(sealed_with(TEXT), None);
        assert!(matches!(none.seal(place(1), TEXT), Err(KeyError::None)));
    }

    #[test]
    fn keys_are_never_shown() {
        let shown = format!("{:?}", keys(&[7]));
        assert!(!shown.contains("07070707") && !shown.contains("7, 7"), "{shown}");
    }
}
