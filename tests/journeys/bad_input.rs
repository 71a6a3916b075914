//! What nobody means to enter: far too much text, emoji and direction marks, a device whose clock is ten years off.

use crate::steps::{enrol_employee, record_quickly};
use anyhow::{Context, Result, ensure};
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::moved_clock::clock_shifter;
use vaern_tests::window::{Opening, Window};

/// Ten thousand characters, with emoji of several code points, Arabic, and marks that turn the direction of writing.
fn ten_thousand_characters() -> String {
    let strange =
        "Stolen ramte mig 🪑👩🏽‍🏫. \u{202e}vendt\u{202c} \u{2067}كان الضجيج عاليا\u{2069} \u{200f}bagefter. ";
    strange.chars().cycle().take(10_000).collect()
}

fn note(window: &mut Window) -> Result<String> {
    let value = window.script("return document.querySelector('[name=note]').value")?;
    Ok(value.as_str().context("a note")?.to_owned())
}

/// Pastes: typing that much takes minutes, and the driver has no keys for emoji.
fn paste(window: &mut Window, text: &str) -> Result<()> {
    window.wait_for("[name=note]")?;
    let text = serde_json::to_string(text)?;
    window
        .script(&format!(
            "const field = document.querySelector('[name=note]');
             field.select();
             document.execCommand('insertText', false, {text});"
        ))
        .map(drop)
}

#[test]
fn too_much_text_is_kept_on_screen_and_strange_text_comes_back_as_it_was() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    record_quickly(&mut window)?;
    window.act("add-note")?;
    window.expect_screen("note")?;

    let long = ten_thousand_characters();
    paste(&mut window, &long)?;
    window.act("save-note")?;
    window.wait_for("[data-failure='text_too_long']")?;
    let message = window.text("[data-failure='text_too_long']")?;
    ensure!(
        message.contains("4000") || message.contains("4.000"),
        "says how much: {message}"
    );
    ensure!(note(&mut window)? == long, "every character is still there");
    window.photograph("note-too-long")?;

    let short: String = long.chars().take(3_900).collect();
    paste(&mut window, &short)?;
    window.act("save-note")?;
    window.expect_screen("thanks")?;
    window.wait_for("[data-state='sent']")?;
    window.act("done")?;
    window.act("mine")?;
    window.act("open-case")?;
    window.expect_screen("case")?;
    window.wait_for("[data-change='note']")?;
    window.photograph("case-strange-text")?;
    window.tap("[data-change='note']")?;
    window.expect_screen("note")?;
    ensure!(note(&mut window)? == short, "it comes back as it was written");
    Ok(())
}

fn records_with_the_clock_off_by(days: i32) -> Result<()> {
    let central = CentralStore::demo()?;
    let before = central.incidents()?;
    let tablet = Machine::new()?;
    let library = clock_shifter()?.to_str().context("a path")?.to_owned();
    let opening = Opening {
        environment: vec![
            ("LD_PRELOAD".to_owned(), library),
            ("FAKETIME".to_owned(), format!("{days:+}d")),
            ("DONT_FAKE_MONOTONIC".to_owned(), "1".to_owned()),
        ],
        ..Opening::default()
    };
    let mut window = Window::open_with(&tablet, "employee", &opening)?;
    let year = window.script("return new Date().getFullYear()")?;
    let real = chrono::Datelike::year(&chrono::Utc::now());
    ensure!(
        (i64::from(real) - year.as_i64().context("a year")?).abs() >= 9,
        "the device believes it is {year}"
    );
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    record_quickly(&mut window)?;
    window.wait_for("[data-state='sent']")?;
    window.photograph(&format!("thanks-clock-{days}"))?;
    let incident = window.attribute("[data-incident]", "data-incident")?;
    window.act("done")?;
    window.act("mine")?;
    window.wait_for(&format!("[data-incident='{incident}'][data-state='sent']"))?;

    let after = central.incidents()?;
    ensure!(after.len() == before.len() + 1, "it arrived, once");
    let row = after
        .iter()
        .find(|row| !before.contains(row))
        .context("the new row")?;
    ensure!(
        days < 0 || !row.contains(&(real + 10).to_string()),
        "nothing happens in the future: {row}"
    );
    Ok(())
}

#[test]
fn a_clock_ten_years_ahead_loses_nothing() -> Result<()> {
    records_with_the_clock_off_by(3_653)
}

#[test]
fn a_clock_ten_years_behind_loses_nothing() -> Result<()> {
    records_with_the_clock_off_by(-3_653)
}
