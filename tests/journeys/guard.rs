//! The personal-data guard in the window: a CPR number in the free text is refused, and the text stays.

use crate::steps::{enrol_employee, record_quickly};
use anyhow::Result;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
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
