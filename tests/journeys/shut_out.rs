//! A device revoked by mistake: it says why it cannot send, keeps what it has, and a new code lets it in again.

use crate::steps::{enrol_employee, record_quickly};
use anyhow::Result;
use vaern_domain::access::Role;
use vaern_tests::accessibility::ensure_no_violation;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::window::Window;

#[test]
fn a_revoked_device_keeps_its_records_and_a_new_code_sends_them() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    let person = central
        .invitation(Role::Employee, Some("Fjordskolen"))?
        .person
        .unwrap_or_default();
    record_quickly(&mut window)?;
    window.wait_for("[data-state='sent']")?;
    window.act("done")?;
    let before = central.incidents()?.len();

    // The device that was there last is the reader of `incidents`; ours is the last one of this person.
    let devices = central.administer(&["device", "list"])?;
    let ours = devices
        .lines()
        .find(|line| line.contains(&person))
        .unwrap_or_default();
    let device = ours.split_whitespace().next().unwrap_or_default();
    central.administer(&["device", "revoke", "--device", device])?;

    record_quickly(&mut window)?;
    window.act("done")?;
    window.wait_for("[data-problem='device_revoked']")?;
    window.wait_for("[data-unsent='1']")?;
    window.photograph("shut-out")?;
    ensure_no_violation(&mut window, "shut-out")?;

    let code = central.administer(&["enrol", "--unit", "Fjordskolen", "--person", &person])?;
    window.act("enrol-again")?;
    window.expect_screen("enrol")?;
    window.fill("code", code.trim())?;
    window.act("enrol")?;
    window.expect_screen("start")?;
    window.wait_for("[data-unsent='0']")?;
    assert_eq!(central.incidents()?.len(), before + 1, "it arrived, once");
    Ok(())
}
