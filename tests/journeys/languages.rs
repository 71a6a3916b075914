//! Recording in another language: from right to left, in as few taps, and switched in the middle without loss.

use crate::geometry::misfits;
use crate::steps::{choose_language, enrol, enrol_employee, record_in_full};
use anyhow::{Result, ensure};
use vaern_domain::Language;
use vaern_domain::access::Role;
use vaern_tests::central_store::CentralStore;
use vaern_tests::machine::Machine;
use vaern_tests::window::{Opening, Window};

#[test]
fn the_full_picture_takes_eight_taps_in_arabic() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open_with(&tablet, "employee", &in_arabic())?;
    window.wait_for("html[lang='ar'][dir='rtl']")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;

    record_in_full(&mut window)?;
    assert_eq!(window.take_taps(), 8);
    window.wait_for("[data-state='sent']")?;
    assert_eq!(window.text("h1")?, said(Language::Ar, "thanks.heading"));
    let faces = faces_in_use(&mut window)?;
    ensure!(
        faces.iter().any(|face| face.contains("IBM Plex Sans Arabic")),
        "Arabic is drawn with a font of ours, not one the tablet may lack: {faces:?}"
    );
    window.photograph("thanks-arabic")?;

    let mut leader = Window::open_with(&tablet, "leader", &in_arabic())?;
    enrol(
        &mut leader,
        &central.invitation(Role::WorkEnvironmentLeader, None)?,
    )?;
    leader.wait_for("html[lang='en'][dir='ltr'] [data-figure]")?;
    assert_eq!(
        leader.text("p[lang='ar'][dir='rtl']")?,
        said(Language::Ar, "language.office_only"),
        "the page says, in Arabic, why it is in English"
    );
    leader.photograph("overview-arabic")?;
    Ok(())
}

#[test]
fn a_switch_of_language_loses_nothing() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;

    window.act("begin")?;
    window.expect_screen("what")?;
    window.answer("kick")?;
    choose_language(&mut window, "uk")?;
    assert_eq!(window.text("h1")?, said(Language::Uk, "what.heading"));
    window.wait_for("[data-answer='kick'][aria-pressed='true']")?;
    let faces = faces_in_use(&mut window)?;
    ensure!(
        faces.iter().any(|face| face.contains("U+400-45F")),
        "Ukrainian is drawn with the Cyrillic cut: {faces:?}"
    );
    window.act("continue")?;
    window.answer("citizen")?;
    window.expect_screen("burden")?;
    choose_language(&mut window, "ar")?;
    window.wait_for("html[dir='rtl'] main[data-screen='burden']")?;
    window.act("save-now")?;
    window.expect_screen("save")?;
    assert_eq!(
        window.count("[data-summary] [data-stated='true']")?,
        2,
        "what was told in Danish and Ukrainian is told"
    );
    window.resize(360, 640)?;
    window.expect_width(360)?;
    window.tap("[data-change='time']")?;
    window.wait_for("fieldset select")?;
    fits(&mut window, "save-time-arabic")?;
    window.resize(1100, 820)?;
    window.expect_width(1100)?;
    window.answer("no")?;
    window.expect_screen("thanks")?;

    let words = "Han råbte. قال لا, 3 gange";
    window.act("add-note")?;
    window.expect_screen("note")?;
    window.fill("note", words)?;
    choose_language(&mut window, "tr")?;
    choose_language(&mut window, "pl")?;
    let typed = window.script("return document.querySelector('[name=note]').value")?;
    assert_eq!(typed, words, "typed words stay through a switch");
    window.act("save-note")?;
    window.expect_screen("thanks")?;
    window.act("done")?;
    window.act("mine")?;
    window.expect_screen("mine")?;
    assert_eq!(window.text("[data-incident] bdi")?, words);

    window.act("back")?;
    window.act("begin")?;
    window.answer("hit")?;
    window.wait_for("[data-answer='hit'][aria-pressed='true']")?;
    window.act("back")?;
    window.expect_screen("start")?;
    choose_language(&mut window, "ar")?;
    window.act("mine")?;
    window.act("discard")?;
    window.wait_for("dialog[open]")?;
    window.resize(360, 640)?;
    window.expect_width(360)?;
    fits(&mut window, "discard-arabic")?;
    window.act("cancel")?;
    window.wait_for("[data-draft]")?;
    Ok(())
}

fn fits(window: &mut Window, name: &str) -> Result<()> {
    window.photograph(name)?;
    let misfits = misfits(window)?;
    ensure!(misfits == serde_json::json!([]), "{name}: {misfits:#}");
    Ok(())
}

/// As on a tablet whose system speaks Arabic.
fn in_arabic() -> Opening {
    Opening {
        environment: vec![("LANG".to_owned(), "ar_SY.UTF-8".to_owned())],
        ..Opening::default()
    }
}

fn said(language: Language, key: &str) -> String {
    vaern_texts::text(language, key, &[])
}

/// Family and range of every font face of ours that was loaded; one is only when letters of its range are on the screen.
fn faces_in_use(window: &mut Window) -> Result<Vec<String>> {
    let faces = window.script_until_done(
        "const done = arguments[arguments.length - 1];
         document.fonts.ready.then(fonts => done([...fonts]
           .filter(face => face.status === 'loaded')
           .map(face => face.family + ' ' + face.unicodeRange.toUpperCase())));",
    )?;
    Ok(serde_json::from_value(faces)?)
}
