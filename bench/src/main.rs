//! Speed, memory and size, compared in one run. Figures depend on the machine; the ratios are what to look at.

#![allow(clippy::print_stdout, reason = "printing figures is what this program is for")]

mod app;
mod device;
mod measure;
mod save;

use anyhow::Result;

fn main() -> Result<()> {
    println!(
        "Værn bench ({} cores). Times in milliseconds.",
        std::thread::available_parallelism()?
    );
    save::run()?;
    app::run()
}
