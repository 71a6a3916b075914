//! Older registrations in the real window: a file that is stopped, one that is taken over, what is seen of it, and its withdrawal.

use crate::steps::enrol;
use anyhow::{Result, ensure};
use chrono::Local;
use vaern_domain::access::Role;
use vaern_tests::accessibility::ensure_no_violation;
use vaern_tests::central_store::CentralStore;
use vaern_tests::leader_walk::{older_file, pick_file};
use vaern_tests::machine::Machine;
use vaern_tests::window::Window;

fn leader(desk: &Machine, central: &CentralStore) -> Result<Window> {
    let mut window = Window::open(desk, "leader")?;
    enrol(
        &mut window,
        &central.invitation(Role::WorkEnvironmentLeader, None)?,
    )?;
    window.act("trials")?;
    window.act("older")?;
    window.wait_for("[name='file-older']")?;
    Ok(window)
}

#[test]
fn a_file_with_personal_data_is_stopped_and_its_lines_are_named() -> Result<()> {
    let central = CentralStore::demo()?;
    let desk = Machine::new()?;
    let mut window = leader(&desk, &central)?;
    let file = "Dato;Skole;Notat\n02-03-2026;Bakkeskolen;ro\n03-03-2026;Bakkeskolen;010203-1234\n\
        04-03-2026;Bakkeskolen;skriv til mor@example.dk\n05-03-2026;Bakkeskolen;ring 20 12 34 56\n";
    pick_file(&mut window, "file-older", file)?;
    window.wait_for("[data-stopped='3']")?;
    let told = window.text("main")?;
    ensure!(told.contains("3, 4, 5"), "the lines are named: {told}");
    for secret in ["1234", "example", "20 12"] {
        ensure!(
            !told.contains(secret),
            "what stands there is not said back: {told}"
        );
    }
    ensure!(window.count("select")? == 0, "there is nothing to go on with");
    ensure_no_violation(&mut window, "older-stopped")?;
    window.photograph("older-stopped")?;
    window.act("another")?;
    window.wait_for("[name='file-older']")?;
    ensure!(window.count("[data-batch]")? == 0, "nothing is stored");
    Ok(())
}

#[test]
fn a_file_is_tried_taken_over_shown_apart_and_withdrawn() -> Result<()> {
    let central = CentralStore::demo()?;
    let desk = Machine::new()?;
    let mut window = leader(&desk, &central)?;
    let today = Local::now().date_naive();
    let file = older_file(today);
    pick_file(&mut window, "file-older", &file)?;
    window.wait_for("[data-stage='columns']")?;
    ensure!(
        window.script("return document.querySelector('[name=column-0]').value")? == "date"
            && window.script("return document.querySelector('[name=column-5]').selectedIndex")? == 0,
        "the date is guessed, free text is not used"
    );
    window.act("columns-done")?;
    window.wait_for("[data-field='act']")?;
    window.act("check-older")?;
    window.wait_for("[data-taken='false'][data-lines='60']")?;
    for reason in ["impossible_day", "future_day", "unknown_unit", "twice", "no_day"] {
        ensure!(
            window.shows(&format!("[data-reason='{reason}']"))?,
            "{reason} is said"
        );
    }
    window.act("save-older-report")?;
    window.wait_for("[data-saved]")?;
    let report = std::fs::read_to_string(window.attribute("[data-saved]", "data-saved")?)?;
    ensure!(
        report.lines().count() == 6,
        "every line that is not taken: {report}"
    );
    ensure!(!report.contains("Ukendt"), "and not what stands there: {report}");
    window.act("take-older")?;
    window.wait_for("[data-taken='true'][data-lines='60']")?;

    // The same file again: what is there is known again.
    window.act("another")?;
    window.wait_for("[data-batch][data-state='taken']")?;
    pick_file(&mut window, "file-older", &file)?;
    window.wait_for("[data-stage='columns']")?;
    window.act("columns-done")?;
    window.wait_for("[data-field='act']")?;
    window.act("check-older")?;
    window.wait_for("[data-taken='false'][data-lines='0'] [data-reason='already']")?;
    ensure!(
        window.count("[data-act='take-older']")? == 0,
        "there is nothing to take"
    );

    window.act("trend")?;
    window.wait_for("[data-part='older']")?;
    ensure_no_violation(&mut window, "trend-with-older")?;
    window.photograph("trend-with-older")?;

    ensure!(
        window.count("[data-part='older-weeks'] tbody tr")? > 3,
        "their weeks, as far as they are told"
    );
    window.act("patterns")?;
    window.act("older-kinds")?;
    window.wait_for("[data-older-kinds] [data-part='older-act']")?;
    ensure!(
        window.text("[data-part='older-act']")?.contains("Slag"),
        "and their kinds"
    );
    ensure_no_violation(&mut window, "patterns-with-older")?;
    window.photograph("patterns-with-older")?;

    window.act("trials")?;
    window.act("older")?;
    window.wait_for("[data-stage]")?;
    if window.count("[name='file-older']")? == 0 {
        window.act("back-older")?;
        window.act("back-older")?;
        window.act("another")?;
    }
    window.wait_for("[data-act='withdraw-older']")?;
    window.act("withdraw-older")?;
    window.act("confirm-withdraw-older")?;
    window.wait_for("[data-batch][data-state='withdrawn']")?;
    window.act("trend")?;
    window.wait_for("main [data-part='months']")?;
    window.wait_until_gone("[data-part='older']")?;
    Ok(())
}
