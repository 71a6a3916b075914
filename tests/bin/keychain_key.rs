//! Prints the key of a store from this machine's keychain: what somebody has who has got past the lock of a lost tablet.

use anyhow::{Context, Result};

fn main() -> Result<()> {
    let store = std::env::args().nth(1).context("the id of a store")?;
    let key = keyring::Entry::new("dk.vaern.client", &store)?.get_secret()?;
    let digits: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    std::io::Write::write_all(&mut std::io::stdout(), digits.as_bytes())?;
    Ok(())
}
