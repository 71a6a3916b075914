//! The recording flow besides the plain record: undo, what is added afterwards, a colleague, the day tally, and what the
//! workplace sets.

use crate::soundness::ensure_sound;
use anyhow::{Result, ensure};
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::process::wait_until;
use vaern_tests::steps::{FULL_PICTURE, enrol_employee, record_in_full, record_quickly};
use vaern_tests::window::Window;

const PHONE: (u32, u32) = (360, 640);

/// The leader's row of an incident, once the central store has it.
fn row_of(central: &CentralStore, incident: &str) -> Result<Option<String>> {
    let rows = central.incidents()?;
    Ok(rows.into_iter().find(|row| row.contains(incident)))
}

#[test]
fn what_is_undone_is_in_no_figure_and_none_of_it_has_to_be_told_again() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    let before = central.incidents()?.len();
    record_in_full(&mut window)?;
    let first = window.attribute("[data-incident]", "data-incident")?;
    window.act("undo")?;
    window.expect_screen("save")?;
    ensure!(
        window.count("[data-summary] [data-stated='true']")? == 5,
        "all five answers are there"
    );
    // Also when the battery dies right now.
    window.kill(&tablet)?;
    let mut window = Window::open(&tablet, "employee")?;
    window.act("resume")?;
    window.expect_screen("save")?;
    window.answer("maybe")?;
    window.expect_screen("thanks")?;
    window.wait_for("[data-state='sent']")?;
    let second = window.attribute("[data-incident]", "data-incident")?;
    ensure!(first != second, "the corrected one is an incident of its own");
    ensure!(
        row_of(&central, &first)?.is_none(),
        "what was undone is in no file"
    );
    ensure!(row_of(&central, &second)?.is_some_and(|row| row.contains(";maybe;")));
    ensure!(central.incidents()?.len() == before + 1);
    // After ten seconds the button has gone, and says so to nobody who did not look for it.
    window.wait_until_gone("[data-act='undo']")?;
    window.act("done")?;
    window.expect_screen("start")
}

#[test]
fn more_is_told_afterwards_one_question_at_a_time() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    record_quickly(&mut window)?;
    let incident = window.attribute("[data-incident]", "data-incident")?;
    window.wait_for("[data-state='sent']")?;
    window.act("add-details")?;
    window.expect_screen("details")?;
    window.answer("now")?;
    window.wait_for("[data-detail='support'] [data-help]")?;
    ensure!(
        window.text("[data-help]")?.contains("00 00 00 00"),
        "whom to call stands there at once"
    );
    window.act("continue")?;
    for (question, answer) in [
        ("exposure", "witness"),
        ("company", "alone"),
        ("people", "two_three"),
    ] {
        window.wait_for(&format!("[data-detail='{question}']"))?;
        window.answer(answer)?;
    }
    window.wait_for("[data-detail='helped']")?;
    window.answer("time")?;
    window.answer("left")?;
    // The process dies here: what was tapped is in the incident after the next start.
    window.wait_for("[data-answer='left'][aria-pressed='true']")?;
    window.act("continue")?;
    window.wait_for("[data-detail='alarm']")?;
    window.kill(&tablet)?;
    let mut window = Window::open(&tablet, "employee")?;
    wait_until("what was added is sent", || {
        Ok(row_of(&central, &incident)?
            .is_some_and(|row| row.contains(";witness;alone;two_three;left|time;now;")))
    })?;
    // From the list of one's own it goes on where nothing is told yet; the alias stays at the workplace.
    window.act("mine")?;
    window.expect_screen("mine")?;
    window.tap(&format!("[data-incident='{incident}'] [data-act='open-case']"))?;
    window.expect_screen("case")?;
    window.act("add-details")?;
    window.expect_screen("details")?;
    ensure!(
        window.shows("[data-answer='now'][aria-pressed='true']")?,
        "what was told is shown as chosen"
    );
    for question in ["support", "exposure", "company", "people", "helped"] {
        window.wait_for(&format!("[data-detail='{question}']"))?;
        let on = if window.shows("[data-act='skip']")? {
            "skip"
        } else {
            "continue"
        };
        window.act(on)?;
    }
    for (question, answer) in [
        ("alarm", "no"),
        ("police", "unknown"),
        ("outside_hours", "no"),
        ("alias", "Q"),
    ] {
        window.wait_for(&format!("[data-detail='{question}']"))?;
        window.answer(answer)?;
    }
    window.wait_for("[data-detail='note']")?;
    window.act("finish")?;
    window.expect_screen("case")?;
    ensure!(
        window.text("main")?.contains("Elev Q"),
        "at the workplace itself the alias is shown"
    );
    wait_until("the rest is sent", || {
        Ok(row_of(&central, &incident)?.is_some_and(|row| row.contains(";now;no;unknown;no")))
    })?;
    let row = row_of(&central, &incident)?.unwrap_or_default();
    ensure!(
        !row.split(';').any(|cell| cell == "Q"),
        "the alias has not left: {row}"
    );
    Ok(())
}

#[test]
fn what_a_colleague_did_is_told_apart() -> Result<()> {
    let central = CentralStore::demo()?;
    central.administer(&[
        "unit",
        "help",
        "--unit",
        "Fjordskolen",
        "--text",
        "Gå til Bo på kontoret.",
        "--phone",
        "00 11 22 33",
        "--colleague-procedure",
        "Skriv til din TR.",
        "--hide-place",
        "corridor",
    ])?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    window.act("begin")?;
    window.answer("push")?;
    window.act("continue")?;
    window.expect_screen("who")?;
    window.answer("colleague")?;
    window.answer("5")?;
    window.expect_screen("before")?;
    window.answer("unknown")?;
    window.expect_screen("where")?;
    window.wait_until_gone("[data-answer='corridor']")?;
    window.answer("classroom")?;
    window.expect_screen("save")?;
    ensure!(
        window
            .text("[data-procedure='colleague']")?
            .contains("Skriv til din TR.")
    );
    ensure_sound(&mut window, "save-colleague")?;
    window.answer("no")?;
    window.expect_screen("thanks")?;
    ensure!(
        window
            .text("[data-procedure='colleague']")?
            .contains("Skriv til din TR.")
    );
    ensure!(window.text("[data-help]")?.contains("00 11 22 33"));
    window.wait_for("[data-state='sent']")?;
    let incident = window.attribute("[data-incident]", "data-incident")?;
    ensure!(
        row_of(&central, &incident)?.is_none(),
        "what colleagues do to each other stands in no file of the workplace"
    );
    Ok(())
}

#[test]
fn help_stands_there_without_a_network() -> Result<()> {
    let mut central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Bakkeskolen")?;
    record_quickly(&mut window)?;
    window.wait_for("[data-state='sent']")?;
    wait_until("the workplace's words have come", || {
        Ok(window.text("[data-help]")?.contains("00 00 00 00"))
    })?;
    window.close(&tablet)?;
    central.stop()?;
    let mut window = Window::open(&tablet, "employee")?;
    record_quickly(&mut window)?;
    ensure!(
        window.text("[data-help]")?.contains("00 00 00 00"),
        "kept on the device"
    );
    let told = window.text("[data-effort]")?;
    ensure!(told.contains(" 4 tryk"), "what it took is shown: {told}");
    window.photograph("thanks-offline")
}

#[test]
fn a_day_is_counted_with_one_tap_for_each_and_survives_a_crash_at_any_tap() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Bakkeskolen")?;
    window.act("tally")?;
    window.expect_screen("tally")?;
    for act in ["pinch_scratch", "pinch_scratch", "spit"] {
        window.answer(act)?;
    }
    window.wait_for("[data-counter='pinch_scratch'][data-count='2']")?;
    window.act("save-tally")?;
    window.expect_screen("thanks")?;
    ensure!(
        window.take_taps() == 5,
        "one to begin, three to count, one to save"
    );
    window.wait_for("[data-state='sent']")?;
    let incident = window.attribute("[data-incident]", "data-incident")?;
    let row = row_of(&central, &incident)?.unwrap_or_default();
    ensure!(row.contains(";3;pinch_scratch=2|spit=1;"), "{row}");
    window.act("done")?;

    window.act("tally")?;
    for count in 1..=3 {
        window.answer("bite")?;
        window.wait_for(&format!("[data-counter='bite'][data-count='{count}']"))?;
        // Kept behind the tap: the list of drafts is read from disk after the kill.
        window.kill(&tablet)?;
        window = Window::open(&tablet, "employee")?;
        window.act("resume")?;
        window.expect_screen("tally")?;
        window.wait_for(&format!("[data-counter='bite'][data-count='{count}']"))?;
    }
    window.tap("[data-fewer='bite']")?;
    window.wait_for("[data-counter='bite'][data-count='2']")?;
    window.tap("[data-day='1']")?;
    window.wait_for("[data-day='1'][aria-pressed='true']")?;
    for (size, width, height) in [("phone", PHONE.0, PHONE.1), ("tablet", 820, 1180)] {
        window.resize(width, height)?;
        window.expect_width(width)?;
        window.photograph(&format!("tally-{size}"))?;
    }
    window.act("save-tally")?;
    window.expect_screen("thanks")?;
    window.act("undo")?;
    window.expect_screen("tally")?;
    window.wait_for("[data-counter='bite'][data-count='2']")?;
    window.act("save-tally")?;
    window.expect_screen("thanks")?;
    window.act("done")?;
    window.act("mine")?;
    window.expect_screen("mine")?;
    ensure!(window.text("main")?.contains("Bid × 2"));
    Ok(())
}

#[test]
fn a_day_long_ago_is_asked_about_and_a_day_to_come_is_refused() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    let (saving, asking) = FULL_PICTURE.split_last().expect("there are taps");
    for tap in asking {
        tap.take(&mut window)?;
    }
    window.tap("[data-change='time']")?;
    window.choose("day", "-1")?;
    let year: i32 = window
        .script("return new Date().getFullYear()")?
        .as_i64()
        .and_then(|year| year.try_into().ok())
        .unwrap_or_default();
    window.choose("month", "11")?;
    window.choose("date", "31")?;
    let is_last_day =
        window.script("const now = new Date(); return now.getMonth() === 11 && now.getDate() === 31")?;
    if is_last_day != true {
        window.wait_for("[data-failure='occurred_in_future']")?;
        window.act("use-time")?;
        ensure!(
            window.shows("[data-failure='occurred_in_future']")?,
            "nothing is taken"
        );
    }
    window.choose("year", &(year - 3).to_string())?;
    window.act("use-time")?;
    window.act("long-ago-confirm")?;
    saving.take(&mut window)?;
    window.wait_for("[data-state='sent']")?;
    let incident = window.attribute("[data-incident]", "data-incident")?;
    let row = row_of(&central, &incident)?.unwrap_or_default();
    ensure!(row.contains(&format!(";{}-12-31T", year - 3)), "{row}");
    Ok(())
}
