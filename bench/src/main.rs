//! Speed, memory and size, compared in one run. Figures depend on the machine; the ratios are what to look at.

#![allow(clippy::print_stdout, reason = "printing figures is what this program is for")]

mod app;
mod connection;
mod guard;
mod idle;
mod measure;
mod memory;
mod peers;
mod save;
mod scale;
mod taps;

use anyhow::{Context as _, Result};

type Part = (&'static str, fn() -> Result<()>);
const PARTS: [Part; 4] = [
    ("save", save::run),
    ("taps", taps::run),
    ("guard", guard::run),
    ("app", app::run),
];
/// Not among all: the first takes ten minutes and more, the others most of an hour and programs that `./dev bench peers` and
/// `./dev bench scale` install.
const ONLY_BY_NAME: [Part; 3] = [("idle", idle::run), ("peers", peers::run), ("scale", scale::run)];

fn main() -> Result<()> {
    println!(
        "Værn bench ({} cores). Times in milliseconds.",
        std::thread::available_parallelism()?
    );
    // One part alone by its name; all of them without one.
    let part = std::env::args().nth(1);
    for (name, run) in PARTS {
        if part.as_deref().is_none_or(|part| part == name) {
            run()?;
        }
    }
    for (name, run) in ONLY_BY_NAME {
        if part.as_deref() == Some(name) {
            run()?;
        }
    }
    Ok(())
}

/// A number from the environment, or the usual one.
fn asked(name: &str, usual: usize) -> Result<usize> {
    match std::env::var(name) {
        Ok(number) => number.parse().with_context(|| format!("{name}={number}")),
        Err(_) => Ok(usual),
    }
}
