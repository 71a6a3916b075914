//! What people do on a shared tablet, and what somebody finds on it who has its key.

use crate::central_store::CentralStore;
use crate::machine::Machine;
use crate::sealed_file::every_page;
use crate::window::Window;
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};

/// Enrols the tablet of a workplace, by typing address and code.
///
/// # Errors
/// When a screen does not come.
pub fn enrol_shared(window: &mut Window, central: &CentralStore, unit: &str) -> Result<()> {
    let code = central.administer(&["enrol", "--unit", unit, "--shared"])?;
    window.expect_screen("enrol")?;
    window.fill("server", &central.url())?;
    window.fill("code", code.trim())?;
    window.act("enrol")?;
    window.expect_screen("start")?;
    window.take_taps();
    Ok(())
}

/// Taps the digits of a PIN.
///
/// # Errors
/// When there is nothing to tap them on.
pub fn type_pin(window: &mut Window, pin: &str) -> Result<()> {
    for digit in pin.chars() {
        window.tap(&format!("[data-digit='{digit}']"))?;
    }
    Ok(())
}

/// Joins from the screen that asks for initials, with a code an administrator makes now.
///
/// # Errors
/// When a screen does not come.
pub fn join(window: &mut Window, central: &CentralStore, unit: &str, person: &str, pin: &str) -> Result<()> {
    let code = central.administer(&["enrol", "--unit", unit, "--person", person])?;
    window.act("join")?;
    window.expect_screen("join")?;
    window.fill("code", code.trim())?;
    window.act("next")?;
    type_pin(window, pin)?;
    window.wait_for("[data-pin-pad='repeat']")?;
    type_pin(window, pin)
}

/// From the start to the screen that saves.
///
/// # Errors
/// When a screen does not come.
pub fn up_to_save(window: &mut Window) -> Result<()> {
    window.act("begin")?;
    window.expect_screen("what")?;
    window.answer("kick")?;
    window.act("save-now")?;
    window.expect_screen("save")
}

/// Every file of the machine that holds one of the words, in the clear or, for a store, to whoever has its key from
/// the keychain.
///
/// # Errors
/// When a file or the keychain cannot be read.
pub fn found_with_key(machine: &Machine, words: &[&str]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut stores = 0;
    for file in files_below(machine.home())? {
        let mut contents = match std::fs::read(&file) {
            // A journal, put away while we looked.
            Err(gone) if gone.kind() == std::io::ErrorKind::NotFound => continue,
            content => vec![content?],
        };
        if let Some(id) = store_id(&file) {
            contents.extend(every_page(&file, &key_of(machine, &id)?)?);
            let readable = contents.iter().any(|content| holds(content, "CREATE TABLE"));
            ensure!(readable, "{} was not decrypted", file.display());
            stores += 1;
        }
        for word in words {
            if contents.iter().any(|content| holds(content, word)) {
                found.push(format!("{word} in {}", file.display()));
            }
        }
    }
    ensure!(stores > 0, "there is a store to be searched");
    Ok(found)
}

/// In UTF-8 or UTF-16.
fn holds(content: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [word.as_bytes(), &wide]
        .iter()
        .any(|pattern| content.windows(pattern.len()).any(|part| part == *pattern))
}

fn store_id(file: &Path) -> Option<String> {
    let name = file.file_name()?.to_str()?;
    let id = name.strip_prefix("store-")?.strip_suffix(".sqlite")?;
    Some(id.to_owned())
}

/// The stores on this machine, each with its id.
///
/// # Errors
/// When a folder cannot be read.
pub fn store_files(machine: &Machine) -> Result<Vec<(PathBuf, String)>> {
    let files = files_below(machine.home())?.into_iter();
    Ok(files
        .filter_map(|file| store_id(&file).map(|id| (file, id)))
        .collect())
}

/// The key of a store, from the machine's keychain.
///
/// # Errors
/// When the keychain does not give it.
pub fn key_of(machine: &Machine, store: &str) -> Result<[u8; 32]> {
    let output = machine
        .command(crate::built("vaern-keychain-key"))
        .arg(store)
        .output()?;
    let digits = String::from_utf8(output.stdout)?;
    let bytes = digits
        .as_bytes()
        .chunks(2)
        .map(|pair| Ok(u8::from_str_radix(std::str::from_utf8(pair)?, 16)?))
        .collect::<Result<Vec<u8>>>()?;
    bytes.try_into().ok().with_context(|| {
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        format!("the key of {store}: {told}")
    })
}

fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                files.push(entry.path());
            }
        }
    }
    Ok(files)
}
