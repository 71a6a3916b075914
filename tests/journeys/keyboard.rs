//! Without a mouse: the full picture in few key strokes, the focus always to be seen, and what a screen reader is told.

use crate::steps::enrol_employee;
use anyhow::{Result, ensure};
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::window::Window;

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const CONTROL: char = '\u{e009}';
const RIGHT: char = '\u{e014}';
const DOWN: char = '\u{e015}';

/// Keys pressed on a screen, and the screen that follows. A key held down for another counts too.
type Typed = (&'static [char], &'static str);

const FULL_PICTURE: [Typed; 8] = [
    (&[TAB, ENTER], "what"),
    (&[TAB, RIGHT, ' '], "what"),
    (&[CONTROL, ENTER], "who"),
    (&[DOWN, ENTER], "burden"),
    (&[TAB, '7'], "before"),
    (&[TAB, '3'], "where"),
    (&[TAB, '2'], "save"),
    (&[TAB, ENTER], "thanks"),
];

#[test]
fn the_full_picture_takes_at_most_twenty_key_strokes() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    let mut strokes = 0;
    for (keys, then) in FULL_PICTURE {
        let heading = window.script("return document.activeElement === document.querySelector('h1')")?;
        if then != "who" {
            ensure!(heading == true, "before {then}: the focus stands at the question");
        }
        if let [CONTROL, key] = keys {
            window.press_together(&[CONTROL, *key])?;
        } else {
            for (at, key) in keys.iter().enumerate() {
                window.press(*key)?;
                if at + 1 < keys.len() {
                    expect_visible_focus(&mut window, then)?;
                }
            }
        }
        strokes += keys.len();
        window.expect_screen(then)?;
        if then == "what" && keys.len() == 3 {
            window.wait_for("[data-answer='kick'][aria-pressed='true']")?;
            window.photograph("keyboard")?;
        }
    }
    ensure!(strokes <= 20, "it took {strokes}");
    window.wait_for("[data-state='sent']")?;
    let incident = window.attribute("[data-incident]", "data-incident")?;
    let rows = central.incidents()?;
    let row = rows.iter().find(|row| row.contains(&incident)).cloned();
    for answer in ["kick", "citizen", ";7;", "transition", "corridor", ";no;"] {
        ensure!(
            row.as_ref().is_some_and(|row| row.contains(answer)),
            "{answer}: {row:?}"
        );
    }
    Ok(())
}

/// Whatever has the focus shows it with a ring of at least three pixels.
fn expect_visible_focus(window: &mut Window, screen: &str) -> Result<()> {
    let ring = window.script(
        "const focused = document.activeElement;
         const { outlineStyle, outlineWidth } = getComputedStyle(focused);
         return [focused.tagName, outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3, focused.outerHTML.slice(0, 80)];",
    )?;
    ensure!(
        ring[0] == "BUTTON" && ring[1] == true,
        "on the way to {screen}: {ring}"
    );
    Ok(())
}

#[test]
fn a_screen_reader_is_told_role_name_and_state() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    expect_announced(&mut window, "h1", "heading", "Er der sket dig noget?")?;
    expect_announced(&mut window, "[data-act='begin']", "button", "Registrér")?;
    expect_announced(&mut window, "[data-act='read-aloud']", "button", "Læs op")?;
    expect_announced(
        &mut window,
        "[data-act='languages']",
        "button",
        "Sprog og farver: Dansk",
    )?;
    expect_announced(&mut window, "[data-act='leave']", "button", "Skjul")?;
    window.act("begin")?;
    window.expect_screen("what")?;
    expect_announced(&mut window, "h1", "heading", "Hvad skete der?")?;
    expect_announced(&mut window, "[data-act='back']", "button", "Tilbage")?;
    expect_announced(
        &mut window,
        "[role=group]:has([data-answer='hit'])",
        "group",
        "Vold",
    )?;
    expect_announced(&mut window, "[data-answer='hit']", "button", "Slag")?;
    expect_announced(&mut window, "[data-act='save-now']", "button", "Gem nu")?;
    expect_announced(&mut window, "[data-act='continue']", "button", "Videre")?;
    window.answer("hit")?;
    window.act("continue")?;
    window.expect_screen("who")?;
    window.answer("citizen")?;
    window.expect_screen("burden")?;
    expect_announced(&mut window, "[data-answer='7']", "button", "7 meget")?;
    expect_announced(&mut window, "[data-answer='unknown']", "button", "Ved ikke")?;
    window.act("save-now")?;
    window.expect_screen("save")?;
    expect_announced(&mut window, "[data-answer='no']", "button", "Gem: Nej")?;
    expect_announced(&mut window, "[data-change='who']", "button", "Ændr: Hvem")?;

    // In the order of the screen: first the question, then its answers, then saving.
    window.act("back")?;
    window.expect_screen("burden")?;
    let order = window.script(
        "const all = [...document.querySelectorAll('header button, h1, main [data-answer], [data-act=save-now]')];
         return all.filter(element => element.checkVisibility())
           .map(element => element.dataset.act ?? element.dataset.answer ?? element.tagName).join(' ');",
    )?;
    ensure!(
        order == "back languages read-aloud leave H1 0 1 2 3 4 5 6 7 8 9 10 unknown save-now",
        "{order}"
    );
    Ok(())
}

fn expect_announced(window: &mut Window, css: &str, role: &str, name: &str) -> Result<()> {
    let announced = window.announced(css)?;
    // A soft hyphen is not spoken.
    let told = (announced.0.as_str(), announced.1.replace('\u{AD}', ""));
    ensure!(told == (role, name.to_owned()), "{css} is told as {told:?}");
    Ok(())
}
