//! From a tap to the next screen, in the real window: with an empty store, and with 5,000 own records in it.

use crate::measure::Times;
use anyhow::{Context, Result};
use std::time::Duration;
use vaern_client::commands::{BeginDraft, RecordIncident};
use vaern_domain::id::IncidentId;
use vaern_tests::central_store::CentralStore;
use vaern_tests::device::Device;
use vaern_tests::machine::Machine;
use vaern_tests::steps::FULL_PICTURE;
use vaern_tests::window::Window;

const RECORDS: usize = 5_000;
const RECORDINGS: usize = 25;
const UNIT: &str = "Fjordskolen";

/// Records over and over in two windows that differ in what stands in their stores.
pub fn run() -> Result<()> {
    let central = CentralStore::demo()?;
    let newest = fill(&central, "Bente Bench")?;
    println!(
        "\nFrom a tap to the next screen drawn, {RECORDINGS} full recordings each (software-drawn screen)"
    );
    println!("{:<44} {:>8} {:>8} {:>8}", "", "p50", "p95", "worst");
    for (name, person, wanted) in [
        ("an empty store", "Tom Bench", None),
        ("5,000 own records in the store", "Bente Bench", Some(newest)),
    ] {
        let machine = Machine::new()?;
        let mut window = Window::open(&machine, "bench")?;
        window.fill("server", &central.url())?;
        let code = central.administer(&["enrol", "--unit", UNIT, "--person", person])?;
        window.fill("code", code.trim())?;
        window.act("enrol")?;
        window.expect_screen("start")?;
        if let Some(newest) = wanted {
            window.act("mine")?;
            window.wait_for(&format!("[data-incident='{newest}']"))?;
            window.act("back")?;
            window.expect_screen("start")?;
        }
        let mut times = Times::new();
        for _ in 0..RECORDINGS {
            for tap in &FULL_PICTURE {
                if let Some(took) = timed(&mut window, tap.tile, tap.then)? {
                    times.add(took);
                }
            }
            window.act("done")?;
            window.expect_screen("start")?;
        }
        println!(
            "{name:<44} {:>8.0} {:>8.0} {:>8.0}",
            times.quantile(0.5),
            times.quantile(0.95),
            times.quantile(1.0)
        );
        window.close(&machine)?;
    }
    Ok(())
}

/// Records and sends as another device of the same person would; gives the newest.
fn fill(central: &CentralStore, person: &str) -> Result<IncidentId> {
    let folder = tempfile::TempDir::new()?;
    let mut device = Device::open(&folder.path().join("store.sqlite"))?;
    device.enrol_as(central, UNIT, person)?;
    let mut newest = None;
    for _ in 0..RECORDS {
        let draft = device.local(BeginDraft {})?;
        let request = serde_json::json!({
            "draft_id": draft.draft_id,
            "answers": { "acts": ["hit", "kick"], "actor": "citizen", "burden": 4, "absence": "no" },
            "occurred": null,
            "effort": { "duration_ms": 9000, "taps": 8, "steps_back": 0 }
        });
        newest = Some(
            device
                .local(serde_json::from_value::<RecordIncident>(request)?)?
                .incident_id,
        );
    }
    device.synchronise()?;
    newest.context("records")
}

/// Taps as a finger does and waits, inside the page, until the next screen has been drawn. None for a tap that stays on its
/// screen.
fn timed(window: &mut Window, tile: &str, then: &str) -> Result<Option<Duration>> {
    window.wait_for(tile)?;
    let took = window.script_until_done(&format!(
        "const done = arguments[arguments.length - 1];
         const main = document.querySelector('main');
         if (main.dataset.screen === {then:?}) {{ document.querySelector({tile:?}).click(); done(null); return; }}
         const drawn = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
         new MutationObserver((_, observer) => {{
           if (main.dataset.screen === {then:?}) {{ observer.disconnect(); drawn(); }}
         }}).observe(main, {{ attributes: true }});
         const begun = performance.now();
         document.querySelector({tile:?}).click();"
    ))?;
    Ok(took
        .as_f64()
        .map(|milliseconds| Duration::from_secs_f64(milliseconds / 1000.0)))
}
