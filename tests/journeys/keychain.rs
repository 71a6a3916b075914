//! Without the keychain entry the app says what happened, keeps the file, and starts no new one silently.

use crate::steps::{enrol_employee, record_quickly};
use anyhow::Result;
use std::path::{Path, PathBuf};
use vaern_tests::accessibility::ensure_no_violation;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::window::Window;

#[test]
fn a_lost_key_is_told_and_the_file_is_kept() -> Result<()> {
    let central = CentralStore::demo()?;
    let mut tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    record_quickly(&mut window)?;
    window.kill(&tablet)?;
    let kept = stores(&tablet.data_folder("employee"))?;
    assert_eq!(kept.len(), 1, "there is one store");
    let bytes = std::fs::read(&kept[0])?;

    tablet.lose_keychain()?;
    let mut window = Window::open(&tablet, "employee")?;
    window.expect_screen("closed")?;
    window.wait_for("[data-failure='store_key_missing']")?;
    window.photograph("closed-without-key")?;
    ensure_no_violation(&mut window, "closed-without-key")?;
    window.act("retry")?;
    window.wait_for("[data-failure='store_key_missing']")?;
    assert_eq!(
        stores(&tablet.data_folder("employee"))?,
        kept,
        "no new store beside the old one"
    );
    assert_eq!(std::fs::read(&kept[0])?, bytes, "the file is as it was");

    window.act("set-aside")?;
    window.act("set-aside-confirm")?;
    window.expect_screen("enrol")?;
    let folder = tablet.data_folder("employee");
    let aside: Vec<PathBuf> = files(&folder)?
        .into_iter()
        .filter(|file| name(file).starts_with("set-aside-") && name(file).ends_with(".sqlite"))
        .collect();
    assert_eq!(
        aside.len(),
        1,
        "only when the person asked for it, and under another name"
    );
    assert_eq!(std::fs::read(&aside[0])?, bytes, "not a byte of it is lost");
    Ok(())
}

fn stores(folder: &Path) -> Result<Vec<PathBuf>> {
    let all = files(folder)?;
    Ok(all
        .into_iter()
        .filter(|file| name(file).starts_with("store-") && name(file).ends_with(".sqlite"))
        .collect())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    files.sort();
    Ok(files)
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
