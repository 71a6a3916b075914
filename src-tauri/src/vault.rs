//! The encrypted store and its key in the system's keychain.
//!
//! A store is named by an id in its file name, and its key stands in the keychain under that id. A store whose key is
//! missing is never replaced silently: it is left where it is, and the person is told.

use keyring::{Entry, Error as KeychainError};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use vaern_client::store::{Store, StoreKey};
use vaern_client::{Failure, FailureCode, Host};
use vaern_domain::id::DeviceId;
use zeroize::Zeroizing;

const SERVICE: &str = "dk.vaern.client";
const PREFIX: &str = "store-";
const SUFFIX: &str = ".sqlite";

/// Opens the newest store in the folder, or makes the first one.
pub fn open(folder: &Path, host: &dyn Host) -> Result<Store, Failure> {
    match newest(folder).map_err(unreadable)? {
        Some((path, id)) => Ok(Store::open(&path, &stored_key(&id)?)?),
        None => create(folder, host),
    }
}

/// Gives the store in the folder another name, so that [`open`] makes a new one. Nothing is deleted.
pub fn set_aside(folder: &Path, host: &dyn Host) -> Result<(), Failure> {
    let Some((path, id)) = newest(folder).map_err(unreadable)? else {
        return Ok(());
    };
    let stamp = host.now().format("%Y%m%dT%H%M%S");
    for side in ["", "-wal", "-journal"] {
        let from = with_side(&path, side);
        if from.exists() {
            let to = folder.join(format!("set-aside-{stamp}-{id}{SUFFIX}{side}"));
            fs::rename(&from, to).map_err(unreadable)?;
        }
    }
    Ok(())
}

/// The keychain has the key before the file exists: a file without a key cannot come about here.
fn create(folder: &Path, host: &dyn Host) -> Result<Store, Failure> {
    let mut entropy = [0; 10];
    host.fill_random(&mut entropy)?;
    let id = DeviceId::new(host.now(), &entropy).to_string();
    let mut key = Zeroizing::new([0; 32]);
    host.fill_random(key.as_mut_slice())?;
    let entry = entry(&id)?;
    entry
        .set_secret(key.as_slice())
        .map_err(|_| FailureCode::KeychainUnavailable)?;
    let stored = stored_key(&id)?;
    Ok(Store::open(
        &folder.join(format!("{PREFIX}{id}{SUFFIX}")),
        &stored,
    )?)
}

fn stored_key(id: &str) -> Result<StoreKey, Failure> {
    match entry(id)?.get_secret() {
        Ok(secret) => {
            let secret = Zeroizing::new(secret);
            let bytes: [u8; 32] = secret
                .as_slice()
                .try_into()
                .map_err(|_| FailureCode::StoreKeyMissing)?;
            Ok(StoreKey::new(bytes))
        }
        Err(KeychainError::NoEntry) => Err(FailureCode::StoreKeyMissing.into()),
        Err(_) => Err(FailureCode::KeychainUnavailable.into()),
    }
}

fn entry(id: &str) -> Result<Entry, Failure> {
    Entry::new(SERVICE, id).map_err(|_| FailureCode::KeychainUnavailable.into())
}

/// Ids are UUIDv7 and sort by time, so the last name is the newest.
fn newest(folder: &Path) -> io::Result<Option<(PathBuf, String)>> {
    let mut stores = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if let Some(id) = name
            .strip_prefix(PREFIX)
            .and_then(|name| name.strip_suffix(SUFFIX))
        {
            let id = id.to_owned();
            stores.push((path, id));
        }
    }
    stores.sort();
    Ok(stores.pop())
}

fn with_side(path: &Path, side: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(side);
    PathBuf::from(name)
}

fn unreadable(_: io::Error) -> Failure {
    FailureCode::StoreUnreadable.into()
}
