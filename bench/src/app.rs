//! The real app: from its start to the first usable screen, its memory, and the size of the programs.

use crate::measure::Times;
use crate::memory::{children, mebibytes, proportional};
use anyhow::{Context, Result};
use std::fs;
use vaern_domain::access::Role;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::window::Window;

const STARTS: usize = 7;

/// Starts the window several times against a running central store.
pub fn run() -> Result<()> {
    let central = CentralStore::demo()?;
    let machine = Machine::new()?;
    let invitation = central.invitation(Role::Employee, Some("Fjordskolen"))?;
    let mut window = Window::open(&machine, "bench")?;
    window.fill("server", &invitation.server)?;
    window.fill("code", &invitation.code)?;
    window.act("enrol")?;
    window.expect_screen("start")?;
    window.close(&machine)?;
    let mut starts = Times::new();
    let mut memory = Vec::new();
    for _ in 0..STARTS {
        let mut window = starts.take(|| Window::open(&machine, "bench"))?;
        window.expect_screen("start")?;
        memory.push(app_memory(&window)?);
        window.close(&machine)?;
    }
    println!("\nThe app, {STARTS} starts (driver and a software-drawn screen included)");
    println!(
        "{:<44} {:>8.0} p50, {:.0} worst",
        "start to first usable screen",
        starts.quantile(0.5),
        starts.quantile(1.0)
    );
    memory.sort_unstable();
    let (shell, page) = memory[memory.len() / 2];
    println!(
        "{:<44} {:>8.1} MiB",
        "memory of the app's process (PSS)",
        mebibytes(shell)
    );
    println!(
        "{:<44} {:>8.1} MiB",
        "memory of the system's web view (PSS)",
        mebibytes(page)
    );
    let server = central.process().context("the central store runs")?;
    println!(
        "{:<44} {:>8.1} MiB",
        "memory of the central store (PSS)",
        mebibytes(proportional(server)?)
    );
    println!("\nSize of the programs");
    for name in ["vaern", "vaern-server"] {
        let size = fs::metadata(vaern_tests::built(name))?.len();
        println!("{name:<44} {:>8.1} MiB", mebibytes(size));
    }
    Ok(())
}

/// Memory of the app's own process, and of the web view's processes below it.
fn app_memory(window: &Window) -> Result<(u64, u64)> {
    let app = window.process()?;
    let mut page = 0;
    for child in children(app)? {
        page += proportional(child).unwrap_or(0);
    }
    Ok((proportional(app)?, page))
}
