//! Own cases: several drafts, one answer corrected, a record withdrawn, and the own log as files.

use crate::steps::{enrol_employee, record_in_full, record_quickly};
use anyhow::{Context, Result};
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::window::Window;

/// Leaves quickly, and comes back to the start.
fn leave(window: &mut Window) -> Result<()> {
    window.act("leave")?;
    window.expect_screen("cover")?;
    window.act("resume")?;
    window.expect_screen("start")
}

#[test]
fn several_drafts_wait_each_at_its_very_question() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    window.act("begin")?;
    window.expect_screen("what")?;
    window.answer("kick")?;
    window.act("continue")?;
    window.expect_screen("who")?;
    leave(&mut window)?;
    window.act("begin")?;
    window.expect_screen("what")?;
    window.answer("bite")?;
    window.act("save-now")?;
    window.expect_screen("save")?;
    leave(&mut window)?;
    window.photograph("start-drafts")?;
    window.act("resume")?;
    window.expect_screen("save")?;
    leave(&mut window)?;

    window.close(&tablet)?;
    let mut window = Window::open(&tablet, "employee")?;
    window.act("all-drafts")?;
    window.expect_screen("mine")?;
    assert_eq!(window.count("[data-draft]")?, 2);
    window.photograph("mine-drafts")?;
    window.tap("[data-draft]:last-of-type [data-act='resume']")?;
    window.expect_screen("who")?;
    leave(&mut window)?;
    window.act("mine")?;
    window.act("discard")?;
    window.wait_for("dialog[open]")?;
    window.act("cancel")?;
    assert_eq!(
        window.count("[data-draft]")?,
        2,
        "nothing is thrown away without a yes"
    );
    window.act("discard")?;
    window.act("discard-confirm")?;
    vaern_tests::process::wait_until("one draft is left", || Ok(window.count("[data-draft]")? == 1))
}

#[test]
fn one_answer_is_corrected_by_one_tap_and_the_leader_sees_it() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    let before = central.incidents()?;
    record_in_full(&mut window)?;
    window.wait_for("[data-state='sent']")?;
    window.act("done")?;
    window.act("mine")?;
    window.act("open-case")?;
    window.expect_screen("case")?;
    window.photograph("case")?;
    let recorded = new_row(&central, &before)?;

    window.take_taps();
    window.tap("[data-change='burden']")?;
    window.expect_screen("burden")?;
    window.wait_for("[data-answer='7'][aria-pressed='true']")?;
    window.photograph("case-burden")?;
    window.answer("2")?;
    window.expect_screen("case")?;
    assert_eq!(window.take_taps(), 2, "one tap to the question, one to answer it");
    window.wait_for("[data-entry='amended'][data-state='sent']")?;
    window.photograph("case-amended")?;
    let corrected = new_row(&central, &before)?;
    assert_ne!(corrected, recorded, "the leader's figures follow");

    window.tap("[data-change='what']")?;
    window.expect_screen("what")?;
    window.answer("bite")?;
    window.act("continue")?;
    window.expect_screen("case")?;
    window.tap("[data-change='who']")?;
    window.expect_screen("who")?;
    window.act("back")?;
    window.expect_screen("case")?;
    assert_eq!(
        window.count("[data-entry='amended']")?,
        2,
        "going back changes nothing"
    );
    window.tap("[data-change='time']")?;
    window.act("use-time")?;
    window.wait_for("[data-entry='amended']:nth-of-type(4)")?;
    window.tap("[data-change='absence']")?;
    window.expect_screen("absence")?;
    window.answer("maybe")?;
    window.expect_screen("case")?;
    window.wait_for("[data-reports]")?;
    window.tap("[data-change='note']")?;
    window.expect_screen("note")?;
    window.fill("note", "Stolen væltede.")?;
    window.act("save-note")?;
    window.expect_screen("case")?;
    assert!(window.text("[data-summary]")?.contains("Stolen væltede."));
    Ok(())
}

/// The one row the leader's facts have more than before.
fn new_row(central: &CentralStore, before: &[String]) -> Result<String> {
    let rows = central.incidents()?;
    assert_eq!(rows.len(), before.len() + 1);
    rows.into_iter()
        .find(|row| !before.contains(row))
        .context("a new row")
}

#[test]
fn a_withdrawn_record_counts_no_longer_and_stays_in_the_own_log() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    let before = central.incidents()?;
    record_quickly(&mut window)?;
    window.wait_for("[data-state='sent']")?;
    assert_eq!(central.incidents()?.len(), before.len() + 1);
    window.act("done")?;
    window.act("mine")?;
    window.act("open-case")?;
    window.expect_screen("case")?;
    window.act("withdraw")?;
    window.expect_screen("withdraw")?;
    window.answer("duplicate")?;
    window.fill("words", "Ring 20 30 40 50")?;
    window.photograph("withdraw")?;
    window.act("withdraw")?;
    window.act("withdraw-confirm")?;
    window.wait_for("[data-failure='personal_data_in_text']")?;
    window.fill("words", "Se den fra i går.")?;
    window.act("withdraw")?;
    window.act("withdraw-confirm")?;
    window.expect_screen("case")?;
    window.wait_for("[data-entry='withdrawn'][data-state='sent']")?;
    window.wait_for("[data-withdrawn]")?;
    window.photograph("case-withdrawn")?;
    assert!(
        !window.shows("[data-change]")?,
        "nothing of it can be corrected any more"
    );
    assert_eq!(central.incidents()?.len(), before.len(), "it counts no longer");

    window.act("back")?;
    window.expect_screen("mine")?;
    window.act("export-own")?;
    let csv = saved(&mut window, "csv")?;
    let csv = String::from_utf8(csv)?;
    let withdrawn = csv.lines().find(|row| row.contains(";Trukket tilbage;"));
    let withdrawn = withdrawn.context("the withdrawn one")?;
    assert!(
        withdrawn.contains(";4;0;1;"),
        "four taps, no step back: {withdrawn}"
    );
    window.act("export-own-pdf")?;
    let pdf = saved(&mut window, "pdf")?;
    let document = lopdf::Document::load_mem(&pdf)?;
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let words = document.extract_text(&pages)?;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in ["Min egen log", "Fjordskolen", "Slag", "Trukket tilbage"] {
        assert!(words.contains(expected), "{expected:?} is missing in {words}");
    }
    window.photograph("mine-log")?;
    std::fs::write(vaern_tests::workspace().join("target/journeys/own-log.pdf"), pdf)?;

    window.act("open-case")?;
    window.act("record-anew")?;
    window.expect_screen("save")?;
    window.answer("no")?;
    window.expect_screen("thanks")?;
    window.wait_for("[data-state='sent']")?;
    assert_eq!(
        central.incidents()?.len(),
        before.len() + 1,
        "recorded anew, it counts"
    );
    Ok(())
}

/// The file that was saved last, by the path the window tells.
fn saved(window: &mut Window, ending: &str) -> Result<Vec<u8>> {
    let path = window.attribute(&format!("[data-saved$='.{ending}']"), "data-saved")?;
    Ok(std::fs::read(path)?)
}
