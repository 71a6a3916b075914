//! One instance: a second start hands over to the first window and ends.

use crate::steps::{enrol_employee, record_quickly};
use anyhow::{Result, ensure};
use std::process::Stdio;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::process::wait_until;
use vaern_tests::window::Window;

#[test]
fn a_second_start_hands_over_to_the_first_window() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    let first = window.process()?;

    let mut second = tablet
        .command(vaern_tests::built("vaern"))
        .env("VAERN_DATA_DIR", tablet.data_folder("employee"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    wait_until("the second start ends", || Ok(second.try_wait()?.is_some()))?;
    ensure!(second.wait()?.success(), "handing over is no error");
    ensure!(window.process()? == first, "the first window is still there");
    record_quickly(&mut window)?;
    window.wait_for("[data-state='sent']")?;
    Ok(())
}
