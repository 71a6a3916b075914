//! The walk through every screen a member of staff meets, for whoever wants to look at each of them.

use crate::central_store::CentralStore;
use crate::shared_tablet::{enrol_shared, type_pin, up_to_save};
use crate::steps::{FULL_PICTURE, enrol_employee};
use crate::window::Window;
use anyhow::Result;

/// Takes a new device from its enrolment through one recording to its list, and has `look` look at each screen, by the
/// name the page gives it.
///
/// # Errors
/// When a screen does not come, or what `look` fails with.
pub fn recording_screens(
    window: &mut Window,
    central: &CentralStore,
    mut look: impl FnMut(&mut Window, &str) -> Result<()>,
) -> Result<()> {
    window.expect_screen("enrol")?;
    look(window, "enrol")?;
    enrol_employee(window, central, "Fjordskolen")?;
    look(window, "start")?;
    window.act("tally")?;
    window.expect_screen("tally")?;
    window.answer("spit")?;
    window.wait_for("[data-counter='spit'][data-count='1']")?;
    look(window, "tally")?;
    window.tap("[data-fewer='spit']")?;
    window.act("back")?;
    window.expect_screen("start")?;
    for tap in &FULL_PICTURE {
        tap.take(window)?;
        if tap.then != "thanks" {
            look(window, tap.then)?;
        }
    }
    window.wait_for("[data-state='sent']")?;
    look(window, "thanks")?;
    details(window, &mut look)?;
    window.act("add-note")?;
    window.expect_screen("note")?;
    window.fill("note", "Eleven 010203-1234 var urolig")?;
    window.wait_for("[data-replace]")?;
    look(window, "note")?;
    window.act("back")?;
    window.expect_screen("thanks")?;
    window.act("done")?;
    window.act("mine")?;
    window.expect_screen("mine")?;
    look(window, "mine")?;
    one_case(window, look)
}

/// One of the own cases, with what can be done from there.
fn one_case(window: &mut Window, mut look: impl FnMut(&mut Window, &str) -> Result<()>) -> Result<()> {
    window.act("open-case")?;
    window.expect_screen("case")?;
    window.tap("[data-change='absence']")?;
    window.expect_screen("absence")?;
    look(window, "absence")?;
    window.answer("maybe")?;
    window.expect_screen("case")?;
    window.wait_for("[data-deadline]")?;
    look(window, "case")?;
    window.act("easy-draft")?;
    window.expect_screen("easy_draft")?;
    look(window, "easy_draft")?;
    window.act("back")?;
    window.expect_screen("case")?;
    window.act("withdraw")?;
    window.expect_screen("withdraw")?;
    look(window, "withdraw")?;
    window.act("back")?;
    window.expect_screen("case")
}

/// Takes a new tablet of a workplace from its enrolment through joining and saving with initials to the own cases, and has
/// `look` look at each screen that other devices do not have.
///
/// # Errors
/// When a screen does not come, or what `look` fails with.
pub fn shared_screens(
    window: &mut Window,
    central: &CentralStore,
    mut look: impl FnMut(&mut Window, &str) -> Result<()>,
) -> Result<()> {
    const PIN: &str = "280417";
    enrol_shared(window, central, "Fjordskolen")?;
    up_to_save(window)?;
    look(window, "shared-save")?;
    window.act("initials")?;
    window.act("join")?;
    window.expect_screen("join")?;
    look(window, "shared-join")?;
    let code = central.administer(&["enrol", "--unit", "Fjordskolen", "--person", "Ane Bjerregaard"])?;
    window.fill("code", code.trim())?;
    window.act("next")?;
    window.wait_for("[data-pin-pad]")?;
    look(window, "shared-choose-pin")?;
    type_pin(window, PIN)?;
    window.wait_for("[data-pin-pad='repeat']")?;
    type_pin(window, PIN)?;
    window.expect_screen("save")?;
    window.wait_for("[data-who='AB']")?;
    window.act("initials")?;
    window.wait_for("[data-member='AB']")?;
    look(window, "shared-initials")?;
    window.tap("[data-member='AB']")?;
    type_pin(window, "555123")?;
    window.wait_for("[data-failure='pin_wrong']")?;
    look(window, "shared-pin")?;
    type_pin(window, PIN)?;
    window.wait_for("[data-who='AB']")?;
    window.answer("no")?;
    window.expect_screen("thanks")?;
    window.wait_for("[data-state='sent']")?;
    window.act("done")?;
    window.act("mine")?;
    window.wait_for("[data-member='AB']")?;
    look(window, "shared-mine")?;
    window.tap("[data-member='AB']")?;
    type_pin(window, PIN)?;
    window.wait_for("[data-opened='AB'] [data-incident]")?;
    look(window, "shared-opened")
}

/// What is asked afterwards: the screens that look different from each other.
fn details(window: &mut Window, look: &mut impl FnMut(&mut Window, &str) -> Result<()>) -> Result<()> {
    window.act("add-details")?;
    window.expect_screen("details")?;
    window.answer("now")?;
    window.wait_for("[data-help]")?;
    look(window, "details-support")?;
    window.act("continue")?;
    for skipped in ["exposure", "company", "people"] {
        window.wait_for(&format!("[data-detail='{skipped}']"))?;
        window.act("skip")?;
    }
    window.wait_for("[data-detail='helped']")?;
    window.answer("time")?;
    look(window, "details-helped")?;
    window.act("continue")?;
    for skipped in ["alarm", "police", "outside_hours"] {
        window.wait_for(&format!("[data-detail='{skipped}']"))?;
        window.act("skip")?;
    }
    window.wait_for("[data-detail='alias']")?;
    look(window, "details-alias")?;
    window.act("finish")?;
    window.expect_screen("thanks")
}
