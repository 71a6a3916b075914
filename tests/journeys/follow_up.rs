//! Reporting leads to something: a record with "maybe" comes to the safety group's inbox with its clocks; what the group does
//! about it comes back to the reporter. Two windows, one central store.

use crate::soundness::{ensure_office_sound, ensure_sound};
use anyhow::Result;
use vaern_domain::access::Role;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::process::wait_until;
use vaern_tests::steps::enrol;
use vaern_tests::window::Window;

const UNIT: &str = "Fjordskolen";
const MESSAGE: &str = "Tak for din registrering. Vi ser på den.";

/// Records a bite with "maybe" and gives its id.
fn record_with_maybe(reporter: &mut Window) -> Result<String> {
    reporter.act("begin")?;
    reporter.expect_screen("what")?;
    reporter.answer("bite")?;
    reporter.act("save-now")?;
    reporter.expect_screen("save")?;
    reporter.answer("maybe")?;
    reporter.expect_screen("thanks")?;
    reporter.act("done")?;
    reporter.expect_screen("start")?;
    // What is not sent yet cannot be seen by anybody.
    reporter.wait_for("[data-unsent='0']")?;
    reporter.act("mine")?;
    reporter.expect_screen("mine")?;
    let incident = reporter.attribute("li[data-incident]", "data-incident")?;
    reporter.act("back")?;
    reporter.expect_screen("start")?;
    Ok(incident)
}

/// Opens the inbox, again when nobody touched it for half a minute, until the row has come.
fn open_inbox(group: &mut Window, row: &str) -> Result<()> {
    wait_until("the case has come", || {
        if group.screen()? == "start" {
            group.act("inbox")?;
            group.expect_screen("inbox")?;
        }
        group.shows(row)
    })
}

/// From the case to a step, whether it is the next one or not.
fn begin_step(group: &mut Window, step: &str) -> Result<()> {
    if !group.shows(&format!("[data-next='{step}']"))? {
        group.tap("[data-steps] summary")?;
        group.tap(&format!("[data-step='{step}']"))?;
    } else {
        group.tap(&format!("[data-next='{step}']"))?;
    }
    group.expect_screen("unit_step")
}

/// Talks, decides, agrees on an action, says that it helped, and writes to the reporter.
fn follow_up(group: &mut Window) -> Result<()> {
    group.tap("[data-next='contact']")?;
    group.expect_screen("unit_step")?;
    ensure_office_sound(group, "follow-up-contact")?;
    group.answer("now")?;
    group.expect_screen("unit_case")?;
    group.wait_for("[data-entry='contacted']")?;
    begin_step(group, "police")?;
    group.answer("not_reported")?;
    group.fill("words", "Aftalt med medarbejderen.")?;
    ensure_office_sound(group, "follow-up-police")?;
    group.act("save-step")?;
    group.expect_screen("unit_case")?;
    group.wait_for("[data-entry='decided']")?;
    begin_step(group, "action")?;
    group.act("save-step")?;
    group.wait_for("[data-missing]")?;
    assert_eq!(
        group.count("[data-missing]")?,
        3,
        "it is said what is missing, three times"
    );
    group.answer("pedagogy")?;
    group.answer("team")?;
    group.tap("fieldset:last-of-type [data-answer]")?;
    ensure_office_sound(group, "follow-up-action")?;
    group.act("save-step")?;
    group.expect_screen("unit_case")?;
    group.wait_for("[data-actions]")?;
    group.act("effect")?;
    group.expect_screen("unit_step")?;
    group.answer("worked")?;
    group.act("save-step")?;
    group.expect_screen("unit_case")?;
    begin_step(group, "message")?;
    group.tap("[data-ready='thanks']")?;
    ensure_office_sound(group, "follow-up-message")?;
    group.act("save-step")?;
    group.expect_screen("unit_case")?;
    group.wait_for("[data-entry='messaged']")?;
    Ok(())
}

/// Closing asks first: nobody has decided on EASY, and its clock runs on.
fn close_with_a_clock_running(group: &mut Window) -> Result<()> {
    group.act("back")?;
    group.expect_screen("unit_step")?;
    group.act("back")?;
    group.expect_screen("unit_case")?;
    begin_step_in_place(group, "close")?;
    let asked = group.text("dialog[open]")?;
    assert!(
        asked.contains("Skal det i EASY?"),
        "it says what runs on: {asked}"
    );
    group.act("cancel")?;
    group.wait_for("[data-closed='false']")?;
    begin_step_in_place(group, "close")?;
    group.act("close-anyway")?;
    group.wait_for("[data-closed='true']")?;
    group.wait_for("[data-tasks] [data-due='report_benefits']")?;
    Ok(())
}

/// A step without a screen of its own.
fn begin_step_in_place(group: &mut Window, step: &str) -> Result<()> {
    if !group.shows("[data-steps] details[open]")? {
        group.tap("[data-steps] summary")?;
    }
    group.tap(&format!("[data-step='{step}']"))
}

#[test]
fn a_record_with_maybe_is_followed_up_and_its_reporter_is_told() -> Result<()> {
    let central = CentralStore::demo()?;
    let (phone, office) = (Machine::new()?, Machine::new()?);
    let mut reporter = Window::open(&phone, "reporter")?;
    enrol(&mut reporter, &central.invitation(Role::Employee, Some(UNIT))?)?;
    let incident = record_with_maybe(&mut reporter)?;

    let mut group = Window::open(&office, "group")?;
    enrol(&mut group, &central.invitation(Role::SafetyGroup, Some(UNIT))?)?;
    let row = format!("[data-case='{incident}']");
    open_inbox(&mut group, &row)?;
    for due in ["contact", "police", "report_benefits"] {
        group.wait_for(&format!("{row} [data-due='{due}']"))?;
    }
    ensure_office_sound(&mut group, "follow-up-inbox")?;
    open_inbox(&mut group, &row)?;
    group.tap(&row)?;
    group.expect_screen("unit_case")?;
    ensure_office_sound(&mut group, "follow-up-case")?;
    follow_up(&mut group)?;
    ensure_office_sound(&mut group, "follow-up-case-after")?;
    begin_step(&mut group, "easy")?;
    group.act("easy-form")?;
    group.expect_screen("easy_form")?;
    group.wait_for("[data-field]")?;
    group.tap("[data-field] [data-act='copy']")?;
    group.wait_for("[data-copied]")?;
    ensure_office_sound(&mut group, "follow-up-easy-form")?;
    group.act("save-form")?;
    let path = group.attribute("[data-saved]", "data-saved")?;
    assert!(
        std::fs::read(path)?.starts_with(b"%PDF-"),
        "the form is a document"
    );

    close_with_a_clock_running(&mut group)?;

    wait_until("the reporter hears of it", || {
        reporter.act("mine")?;
        reporter.expect_screen("mine")?;
        reporter.act("synchronise")?;
        reporter.act("back")?;
        reporter.expect_screen("start")?;
        reporter.shows("[data-heard]")
    })?;
    ensure_sound(&mut reporter, "start-heard")?;
    // The demo has told this person of older records too.
    let unread: usize = reporter.attribute("[data-heard]", "data-heard")?.parse()?;
    reporter.act("heard")?;
    reporter.expect_screen("case")?;
    for step in [
        "seen",
        "contacted",
        "action_agreed",
        "effect_assessed",
        "messaged",
    ] {
        reporter.wait_for(&format!("[data-heard] [data-step='{step}']"))?;
    }
    let told = reporter.text("[data-heard]")?;
    assert!(
        told.contains(MESSAGE),
        "the message is read as it was written: {told}"
    );
    ensure_sound(&mut reporter, "case-heard")?;
    reporter.act("back")?;
    reporter.expect_screen("start")?;
    wait_until("what is read is marked no more", || {
        Ok(!reporter.shows(&format!("[data-heard='{unread}']"))?)
    })
}
