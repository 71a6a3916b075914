//! Nobody who comes by sees what was recorded: the screen is hidden at once, clears by itself, and no title or log tells.

use crate::steps::{enrol_employee, record_quickly};
use anyhow::{Result, ensure};
use std::time::Instant;
use vaern_tests::accessibility::ensure_no_violation;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::walk::recording_screens;
use vaern_tests::window::{Opening, Window};

const SHIFT: char = '\u{e008}';

/// Presses the button and looks at the very next frame.
const HIDE_AND_LOOK: &str = "
    const done = arguments[arguments.length - 1];
    requestAnimationFrame(() => {
      document.querySelector('[data-act=leave]').click();
      requestAnimationFrame(() => done([
        document.querySelector('main').dataset.screen,
        document.querySelectorAll('[data-answer], [data-summary], [data-incident], textarea').length,
      ]));
    });";

#[test]
fn hiding_blanks_every_screen_in_the_next_frame_and_keeps_the_draft() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    for tap in &vaern_tests::steps::FULL_PICTURE[..7] {
        tap.take(&mut window)?;
        let hidden = window.script_until_done(HIDE_AND_LOOK)?;
        ensure!(
            hidden == serde_json::json!(["cover", 0]),
            "{}: the next frame shows {hidden}",
            tap.then
        );
        window.act("resume")?;
        window.expect_screen("start")?;
        window.act("resume")?;
        window.expect_screen(tap.then)?;
    }
    ensure!(
        window.count("[data-summary] [data-stated='true']")? == 5,
        "all five answers are still there"
    );

    for _ in 0..3 {
        window.press(SHIFT)?;
    }
    window.expect_screen("cover")?;
    window.photograph("cover")?;
    ensure_no_violation(&mut window, "cover")?;
    window.act("resume")?;
    window.act("resume")?;
    window.expect_screen("save")?;
    Ok(())
}

#[test]
fn a_screen_nobody_touches_clears_and_the_draft_is_kept() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    window.act("begin")?;
    window.expect_screen("what")?;
    window.answer("kick")?;
    let touched = Instant::now();
    // The real half minute, by the window's own clock: nothing is sped up.
    window.expect_screen("start")?;
    let seconds = touched.elapsed().as_secs();
    ensure!((28..40).contains(&seconds), "it cleared after {seconds} s");
    window.act("resume")?;
    window.expect_screen("what")?;
    window.wait_for("[data-answer='kick'][aria-pressed='true']")?;
    Ok(())
}

#[test]
fn the_title_never_tells() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    recording_screens(&mut window, &central, |window, screen| {
        let title = window.script("return document.title")?;
        ensure!(title == "Værn", "{screen}: the title is {title}");
        Ok(())
    })
}

#[test]
fn no_log_holds_a_record() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    // Everything GTK, WebKit and D-Bus are willing to tell.
    let opening = Opening {
        environment: vec![("G_MESSAGES_DEBUG".to_owned(), "all".to_owned())],
        ..Opening::default()
    };
    let mut window = Window::open_with(&tablet, "employee", &opening)?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    record_quickly(&mut window)?;
    window.act("add-note")?;
    window.expect_screen("note")?;
    window.fill("note", "Markørsætning om en stol der væltede")?;
    window.act("save-note")?;
    window.wait_for("[data-state='sent']")?;
    let incident = window.attribute("[data-incident]", "data-incident")?;
    window.kill(&tablet)?;

    let app = std::fs::read_to_string(tablet.log_file())?;
    ensure!(
        app.contains("vaern"),
        "the app's own output is there to be searched: {} bytes",
        app.len()
    );
    let store = central.log()?;
    ensure!(store.contains("/v1/"), "so is the central store's: {store}");
    for (whose, log) in [("the app", &app), ("the central store", &store)] {
        for marker in ["væltede", "Markørsætning", "\"hit\"", "v\u{c3}ltede"] {
            ensure!(!log.contains(marker), "{whose} logs {marker}");
        }
        ensure!(!log.contains(&incident), "{whose} logs which incident it was");
    }
    Ok(())
}
