//! Journey 1: from the enrolment code to the figures of the workplace.

use crate::steps::{enrol, enrol_employee, record_in_full, record_quickly};
use anyhow::Result;
use vaern_domain::access::Role;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::window::Window;

#[test]
fn a_record_walks_from_the_first_tap_to_the_figures_of_its_workplace() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;

    // The safety group reads its own weeks as they are; the group is told a week when it is over.
    let mut group = Window::open(&tablet, "safety-group")?;
    enrol(
        &mut group,
        &central.invitation(Role::SafetyGroup, Some("Fjordskolen"))?,
    )?;
    group.act("overview")?;
    let before = this_week(&mut group)?;
    let rows_before = csv_rows(&mut group, &tablet)?;

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

    group.act("overview")?;
    assert_eq!(this_week(&mut group)?, before + 2, "the trend counts both");
    let rows = csv_rows(&mut group, &tablet)?;
    assert_eq!(rows.len(), rows_before.len() + 2, "both stand in the CSV");
    assert!(
        rows.iter()
            .any(|row| row.contains("Fjordskolen") && !rows_before.contains(row)),
        "with the workplace they were recorded at"
    );
    Ok(())
}

/// Incidents of the week not yet over, from the table beside the trend.
fn this_week(group: &mut Window) -> Result<u32> {
    group.act("trend")?;
    group.expect_screen("trend")?;
    group.wait_for("[data-part='weeks'] tbody tr")?;
    let script = "const rows = document.querySelectorAll('[data-part=weeks] tbody tr'); \
                  return rows[rows.length - 1].cells[1].textContent.trim()";
    let count = group.script(script)?;
    Ok(count.as_str().unwrap_or_default().parse()?)
}

/// The rows of the workplace's CSV, fetched by its button.
fn csv_rows(group: &mut Window, tablet: &Machine) -> Result<Vec<String>> {
    let known: Vec<_> = files(tablet)?;
    group.act("export-incidents")?;
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
