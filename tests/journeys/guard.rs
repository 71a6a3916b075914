//! The personal-data guard in the window: what refuses, what asks, and how both are mended.

use crate::steps::{enrol_employee, record_quickly};
use anyhow::Result;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::process::wait_until;
use vaern_tests::window::Window;

#[test]
fn a_cpr_number_is_refused_and_nothing_is_lost() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    record_quickly(&mut window)?;
    window.act("add-note")?;
    window.expect_screen("note")?;
    window.fill("note", "Eleven 010203-1234 var urolig")?;
    window.act("save-note")?;
    window.wait_for("[data-failure='personal_data_in_text']")?;
    window.photograph("note-refused")?;
    let typed = window.script("return document.querySelector('[name=note]').value")?;
    assert_eq!(
        typed, "Eleven 010203-1234 var urolig",
        "what was typed is still there"
    );

    window.tap("[data-replace='elev']")?;
    let mended = window.script("return document.querySelector('[name=note]').value")?;
    assert_eq!(mended, "Eleven [elev] var urolig", "one tap mends it");
    window.act("save-note")?;
    window.expect_screen("thanks")?;
    window.wait_for("[data-state='sent']")?;
    Ok(())
}

#[test]
fn what_is_typed_is_replaced_by_one_tap_or_kept_and_then_sent() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    record_quickly(&mut window)?;
    window.act("add-note")?;
    window.expect_screen("note")?;
    let typed = "Magnus (010203-1234) slog mig. Mor: 20 30 40 50, mor@example.dk, Skolegade 12, 2. tv. \
                 Storm blev vred.";
    window.fill("note", typed)?;
    window.wait_for("[data-finding='address']")?;
    assert_eq!(
        window.count("[data-finding]")?,
        6,
        "four kinds once, and two names"
    );
    assert_eq!(window.count("mark.refused")?, 3);
    assert_eq!(
        window.count("mark.asked")?,
        3,
        "asked about in another look than refused"
    );
    window.photograph("note-findings")?;

    for (kind, word) in [
        ("cpr", "elev"),
        ("phone", "forælder"),
        ("email", "forælder"),
        ("address", "sted"),
    ] {
        window.tap(&format!("[data-finding='{kind}'] [data-replace='{word}']"))?;
        window.wait_until_gone(&format!("[data-finding='{kind}']"))?;
        let focus = window.script("return document.activeElement.closest('[data-finding]') !== null")?;
        assert_eq!(focus, true, "the focus goes on to what is left");
    }

    window.act("save-note")?;
    window.wait_for("[data-failure='personal_data_unanswered']")?;
    window.photograph("note-unanswered")?;
    window.tap("[data-finding='name'] [data-replace='elev']")?;
    wait_until("one name is left", || Ok(window.count("[data-finding]")? == 1))?;
    window.tap("[data-act='keep-words']")?;
    window.wait_for("[data-kept]")?;
    assert_eq!(window.count("[data-finding]")?, 0);
    let focus = window.script("return document.activeElement.name")?;
    assert_eq!(focus, "note", "with nothing left the focus is in the text");
    window.photograph("note-kept")?;
    let mended = window.script("return document.querySelector('[name=note]').value")?;
    assert_eq!(
        mended,
        "[elev] ([elev]) slog mig. Mor: [forælder], [forælder], [sted]. Storm blev vred."
    );
    window.act("save-note")?;
    window.expect_screen("thanks")?;
    window.wait_for("[data-state='sent']")?;

    window.act("add-note")?;
    window.wait_for("[data-kept]")?;
    assert_eq!(
        window.count("[data-finding]")?,
        0,
        "what was answered is not asked again"
    );
    Ok(())
}
