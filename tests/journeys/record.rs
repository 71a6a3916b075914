//! Journey 1: from the enrolment code to the leader's figures.

use crate::steps::{enrol, enrol_employee, record_in_full, record_quickly};
use anyhow::Result;
use vaern_domain::access::Role;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::window::Window;

#[test]
fn a_record_walks_from_the_first_tap_to_the_leaders_figures() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;

    let mut leader = Window::open(&tablet, "leader")?;
    enrol(
        &mut leader,
        &central.invitation(Role::WorkEnvironmentLeader, None)?,
    )?;
    let before = this_week(&mut leader)?;
    let rows_before = csv_rows(&mut leader, &tablet)?;

    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;

    record_in_full(&mut window)?;
    assert_eq!(
        window.take_taps(),
        8,
        "the full picture takes eight taps, the first and the saving one included"
    );
    window.wait_for("[data-state='sent']")?;
    let full = window.attribute("[data-incident]", "data-incident")?;
    window.photograph("thanks-sent")?;
    window.act("done")?;
    window.take_taps();

    record_quickly(&mut window)?;
    assert_eq!(window.take_taps(), 4, "the quick record takes four taps");
    window.wait_for("[data-state='sent']")?;
    let quick = window.attribute("[data-incident]", "data-incident")?;
    window.act("done")?;
    window.act("mine")?;
    window.expect_screen("mine")?;
    for incident in [full, quick] {
        window.wait_for(&format!("[data-incident='{incident}'][data-state='sent']"))?;
    }

    leader.act("overview")?;
    assert_eq!(
        this_week(&mut leader)?,
        before + 2,
        "the leader's trend counts both"
    );
    let rows = csv_rows(&mut leader, &tablet)?;
    assert_eq!(rows.len(), rows_before.len() + 2, "both stand in the CSV");
    assert!(
        rows.iter()
            .any(|row| row.contains("Fjordskolen") && !rows_before.contains(row)),
        "with the workplace they were recorded at"
    );
    Ok(())
}

/// Incidents of the week not yet over, from the table beside the trend.
fn this_week(leader: &mut Window) -> Result<u32> {
    leader.act("trend")?;
    leader.expect_screen("trend")?;
    leader.wait_for("table tbody tr")?;
    let script = "const rows = document.querySelectorAll('table tbody tr'); \
                  return rows[rows.length - 1].cells[1].textContent.trim()";
    let count = leader.script(script)?;
    Ok(count.as_str().unwrap_or_default().parse()?)
}

/// The rows of the leader's CSV, fetched by its button.
fn csv_rows(leader: &mut Window, tablet: &Machine) -> Result<Vec<String>> {
    let known: Vec<_> = files(tablet)?;
    leader.act("export-incidents")?;
    vaern_tests::process::wait_until("the CSV has arrived", || Ok(files(tablet)?.len() > known.len()))?;
    let new = files(tablet)?
        .into_iter()
        .find(|file| !known.contains(file))
        .unwrap_or_default();
    Ok(std::fs::read_to_string(new)?
        .lines()
        .skip(1)
        .map(str::to_owned)
        .collect())
}

/// What a person sees: a file that is still being written has a hidden name.
fn files(tablet: &Machine) -> Result<Vec<std::path::PathBuf>> {
    let entries = std::fs::read_dir(tablet.downloads())?;
    Ok(entries
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .map(|entry| entry.path())
        .collect())
}
