//! Journey 3: the process dies at any tap. Nothing that was on the screen is lost.

use crate::steps::{FULL_PICTURE, enrol_employee, record_quickly};
use anyhow::Result;
use std::path::Path;
use vaern_domain::access::Role;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::window::Window;

#[test]
fn a_draft_continues_at_the_very_question() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    let (saving, asking) = FULL_PICTURE.split_last().expect("there are taps");
    for tap in asking {
        tap.take(&mut window)?;
        window.kill(&tablet)?;
        window = Window::open(&tablet, "employee")?;
        window.expect_screen("start")?;
        window.act("resume")?;
        window.expect_screen(tap.then)?;
    }
    assert_eq!(
        window.count("[data-summary] [data-stated='true']")?,
        5,
        "all five answers are still there"
    );
    saving.take(&mut window)?;
    window.wait_for("[data-state='sent']")?;
    let incident = window.attribute("[data-incident]", "data-incident")?;
    let rows = central.incidents()?;
    let row = rows
        .iter()
        .find(|row| row.contains(&incident))
        .expect("it stands in the CSV");
    for answer in ["kick", "citizen", ";7;", "transition", "corridor", ";no;"] {
        assert!(
            row.contains(answer),
            "{answer} was answered before a crash: {row}"
        );
    }
    Ok(())
}

#[test]
fn what_reads_saved_has_survived() -> Result<()> {
    let mut central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Bakkeskolen")?;
    let before = central.incidents()?.len();
    central.stop()?;
    for crash in 1..=50 {
        record_quickly(&mut window)?;
        window.wait_for("[data-state='on_device']")?;
        window.kill(&tablet)?;
        window = Window::open(&tablet, "employee")?;
        window.wait_for(&format!("[data-unsent='{crash}']"))?;
    }
    central.start()?;
    window.act("mine")?;
    window.act("synchronise")?;
    window.wait_for("[data-unsent='0']")?;
    let after = central.incidents()?.len();
    assert_eq!(after, before + 50, "none of fifty is missing, none is doubled");
    Ok(())
}

#[test]
fn no_file_holds_a_record_in_plain_text() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    record_quickly(&mut window)?;
    window.act("add-note")?;
    window.expect_screen("note")?;
    window.fill("note", "Markørsætning om en stol der væltede")?;
    window.act("save-note")?;
    window.wait_for("[data-state='sent']")?;
    let person = central
        .invitation(Role::Employee, Some("Fjordskolen"))?
        .person
        .unwrap_or_default();
    let process = window.process()?;
    // While the app runs, so that the write-ahead log is there too; and again after it was killed.
    let markers = [
        "væltede",
        "Markørsætning",
        "\"hit\"",
        "occurred",
        "Fjordskolen",
        person.as_str(),
    ];
    assert!(
        holds_plainly(tablet.home(), &markers)?.is_empty(),
        "in {:?}",
        holds_plainly(tablet.home(), &markers)?
    );
    assert!(process > 0);
    window.kill(&tablet)?;
    assert!(
        holds_plainly(tablet.home(), &markers)?.is_empty(),
        "in {:?}",
        holds_plainly(tablet.home(), &markers)?
    );
    let control = tablet.home().join("control");
    std::fs::write(&control, "en stol der væltede")?;
    assert_eq!(
        holds_plainly(tablet.home(), &markers)?.len(),
        1,
        "the search itself finds what is there"
    );
    Ok(())
}

/// Every file below `folder` that holds one of the markers, in UTF-8 or UTF-16.
fn holds_plainly(folder: &Path, markers: &[&str]) -> Result<Vec<String>> {
    let patterns: Vec<Vec<u8>> = markers
        .iter()
        .flat_map(|marker| {
            let wide: Vec<u8> = marker.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [marker.as_bytes().to_vec(), wide]
        })
        .collect();
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                let content = std::fs::read(entry.path())?;
                let holds = |pattern: &Vec<u8>| content.windows(pattern.len()).any(|part| part == pattern);
                if patterns.iter().any(holds) {
                    found.push(entry.path().display().to_string());
                }
            }
        }
    }
    Ok(found)
}
