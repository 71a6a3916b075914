//! Journey 2: the central store is away. Recording goes on and says so; when it is back, all arrives once.

use crate::steps::{choose_language, enrol, enrol_employee, record_quickly};
use anyhow::Result;
use vaern_domain::access::Role;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::window::Window;

const RECORDS: usize = 10;

#[test]
fn ten_records_wait_and_arrive_once() -> Result<()> {
    let mut central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Klitskolen")?;
    let before = central.incidents()?;

    central.stop()?;
    for _ in 0..RECORDS {
        record_quickly(&mut window)?;
        assert_eq!(
            window.attribute("[data-state]", "data-state")?,
            "on_device",
            "saved is not sent"
        );
        window.act("done")?;
        window.expect_screen("start")?;
    }
    window.wait_for(&format!("[data-unsent='{RECORDS}']"))?;
    window.photograph("offline-start")?;
    window.act("mine")?;
    window.expect_screen("mine")?;
    vaern_tests::process::wait_until("all of them are listed as waiting", || {
        Ok(window.count("[data-incident][data-state='on_device']")? == RECORDS)
    })?;
    window.act("synchronise")?;
    window.wait_for("[data-failure='server_unreachable']")?;
    window.photograph("offline-mine")?;

    central.start()?;
    window.act("synchronise")?;
    window.wait_for("[data-unsent='0']")?;
    vaern_tests::process::wait_until("no row reads as waiting", || {
        Ok(window.count("[data-incident][data-state='on_device']")? == 0)
    })?;
    let after = central.incidents()?;
    assert_eq!(after.len(), before.len() + RECORDS, "each arrived once");

    window.act("synchronise")?;
    window.close(&tablet)?;
    let mut window = Window::open(&tablet, "employee")?;
    window.wait_for("[data-unsent='0']")?;
    assert_eq!(central.incidents()?.len(), after.len(), "and not again");
    Ok(())
}

#[test]
fn a_wrong_address_or_code_is_told_in_the_chosen_language() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    window.expect_screen("enrol")?;
    let used = central.invitation(Role::Employee, Some("Fjordskolen"))?;

    let check = |server: &str, code: &str, failure: &str, window: &mut Window| -> Result<String> {
        window.fill("server", server)?;
        window.fill("code", code)?;
        window.act("enrol")?;
        let line = format!("[data-failure={failure:?}]");
        window.wait_for(&line)?;
        window.text(&line)
    };
    check(
        "http://127.0.0.1:1",
        &used.code,
        "server_unreachable",
        &mut window,
    )?;
    check(
        "ikke en adresse",
        &used.code,
        "server_address_invalid",
        &mut window,
    )?;
    check(&used.server, "AAAA", "enrolment_code_invalid", &mut window)?;
    let danish = check(
        &used.server,
        "AAAA-BBBB-CCCC",
        "enrolment_code_unknown",
        &mut window,
    )?;
    window.photograph("enrol-wrong-code")?;
    choose_language(&mut window, "en")?;
    let english = check(
        &used.server,
        "AAAA-BBBB-CCCC",
        "enrolment_code_unknown",
        &mut window,
    )?;
    assert_ne!(danish, english, "the message follows the chosen language");
    enrol(&mut window, &used)?;

    let mut other = Window::open(&tablet, "other")?;
    check(&used.server, &used.code, "enrolment_code_used", &mut other)?;
    other.expect_screen("enrol")?;
    Ok(())
}
