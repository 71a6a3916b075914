//! Speed, memory and size, compared in one run. Figures depend on the machine; the ratios are what to look at.

#![allow(clippy::print_stdout, reason = "printing figures is what this program is for")]

mod app;
mod guard;
mod measure;
mod save;
mod taps;

use anyhow::Result;

type Part = (&'static str, fn() -> Result<()>);
const PARTS: [Part; 4] = [
    ("save", save::run),
    ("taps", taps::run),
    ("guard", guard::run),
    ("app", app::run),
];

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
    Ok(())
}
