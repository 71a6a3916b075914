//! A disk that is full while a person records: told, nothing on the screen is lost, and saved once there is room again.

use crate::steps::{FULL_PICTURE, enrol_employee};
use anyhow::{Result, ensure};
use std::path::Path;
use vaern_tests::accessibility::ensure_no_violation;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::states_walk::fill_disk;
use vaern_tests::window::{Opening, Window};

fn fill(folder: &Path) -> Result<()> {
    fill_disk(&folder.join("somebody-elses-film"))
}

fn make_room(folder: &Path) -> Result<()> {
    Ok(std::fs::remove_file(folder.join("somebody-elses-film"))?)
}

#[test]
fn a_full_disk_is_told_and_every_answer_is_saved_when_there_is_room() -> Result<()> {
    let central = CentralStore::demo()?;
    let before = central.incidents()?.len();
    let tablet = Machine::new()?;
    let opening = Opening {
        disk: Some(16),
        ..Opening::default()
    };
    let mut window = Window::open_with(&tablet, "employee", &opening)?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    let (save, answers) = FULL_PICTURE.split_last().expect("taps");
    for tap in answers {
        tap.take(&mut window)?;
    }
    let folder = window.data_folder()?;

    // Full while saving.
    fill(&folder)?;
    window.tap(save.tile)?;
    window.wait_for("[data-failure='store_full']")?;
    window.expect_screen("save")?;
    ensure!(
        window.count("[data-summary] [data-stated='true']")? == 5,
        "all five answers still stand there"
    );
    window.photograph("save-disk-full")?;
    ensure_no_violation(&mut window, "save with a full disk")?;
    make_room(&folder)?;
    save.take(&mut window)?;
    window.wait_for("[data-state='sent']")?;
    window.act("done")?;

    // Full while answering: the answer is asked for again and not lost from sight.
    window.act("begin")?;
    window.expect_screen("what")?;
    fill(&folder)?;
    let first = answers.get(1).expect("the first answer");
    window.tap(first.tile)?;
    window.wait_for("[data-failure='store_full']")?;
    window.photograph("what-disk-full")?;
    make_room(&folder)?;
    window.act("save-now")?;
    window.expect_screen("save")?;
    window.tap(save.tile)?;
    window.expect_screen("thanks")?;
    window.wait_for("[data-state='sent']")?;

    let after = central.incidents()?;
    ensure!(after.len() == before + 2, "both arrived, once");
    Ok(())
}
