//! Reading aloud: the question and every answer are really spoken, in the language chosen, by a real voice of the machine;
//! where there is none the app says so.

use crate::steps::{FULL_PICTURE, choose_language, enrol_employee};
use anyhow::{Result, ensure};
use vaern_domain::Language;
use vaern_tests::central_store::CentralStore;
use vaern_tests::loudspeaker::Loudspeaker;
use vaern_tests::machine::Machine;
use vaern_tests::process::wait_until;
use vaern_tests::window::{Opening, Window};

fn words(language: Language, keys: &[&str]) -> Vec<String> {
    keys.iter()
        .map(|key| vaern_texts::text(language, key, &[]))
        .collect()
}

const ACTS: [&str; 28] = [
    "what.heading",
    "what.hint",
    "act_group.physical",
    "act.hit",
    "act.kick",
    "act.push",
    "act.bite",
    "act.pinch_scratch",
    "act.spit",
    "act.hair_pull",
    "act.thrown_object",
    "act.restraint",
    "act.weapon",
    "act_group.threat",
    "act.threat_verbal",
    "act.threat_gesture",
    "act.threat_written",
    "act.threat_digital",
    "act.threat_family_property",
    "act_group.harassment",
    "act.degrading",
    "act.discrimination",
    "act.sexual",
    "act.digital_harassment",
    "act.vandalism",
    "act_group.other",
    "act.near_miss",
    "act.other",
];

const ACTORS: [&str; 6] = [
    "who.heading",
    "actor.citizen",
    "actor.relative",
    "actor.colleague",
    "actor.stranger",
    "actor.unknown",
];

#[test]
fn the_question_and_every_answer_are_spoken() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let speaker = Loudspeaker::of(&tablet)?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    window.act("begin")?;
    window.expect_screen("what")?;
    ensure!(
        speaker.texts()?.is_empty(),
        "whoever does not ask for it hears nothing"
    );

    window.act("read-aloud")?;
    expect_texts(&speaker, &words(Language::Da, &ACTS))?;
    window.photograph("read-aloud")?;
    ensure!(
        speaker.languages()?.iter().all(|language| language == "da"),
        "in the language of the screen: {:?}",
        speaker.languages()?
    );
    let (loudest, seconds) = speaker.sound()?;
    ensure!(
        loudest > 0.1 && seconds > 10.0,
        "it can be heard: as loud as {loudest}, for {seconds} s"
    );

    // The next screen is read without another tap.
    let before = speaker.texts()?.len();
    window.answer("kick")?;
    window.take_taps();
    window.act("continue")?;
    window.expect_screen("who")?;
    expect_texts_after(&speaker, before, &words(Language::Da, &ACTORS))?;
    ensure!(window.take_taps() == 1, "going on is all it took");

    for tap in &FULL_PICTURE[3..7] {
        tap.take(&mut window)?;
    }
    window.expect_screen("save")?;
    let summary = words(
        Language::Da,
        &[
            "save.summary",
            "save.row.what",
            "act.kick",
            "save.row.who",
            "actor.citizen",
        ],
    );
    wait_until("the summary is read", || {
        Ok(summary.iter().all(|text| {
            speaker
                .texts()
                .unwrap_or_default()
                .iter()
                .any(|spoken| spoken == text)
        }))
    })?;
    window.answer("no")?;
    window.expect_screen("thanks")?;
    wait_until("the thanks are read", || {
        Ok(speaker
            .texts()?
            .contains(&words(Language::Da, &["thanks.heading"])[0]))
    })
}

#[test]
fn it_stops_at_once() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let speaker = Loudspeaker::of(&tablet)?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    window.act("begin")?;
    window.expect_screen("what")?;

    // Each of these ends it while the third text is being read: pressing again, going back, hiding the screen.
    for (way, then) in [("read-aloud", "what"), ("back", "start"), ("leave", "cover")] {
        if then != "what" {
            window.act("begin")?;
            window.expect_screen("what")?;
        }
        let before = speaker.texts()?.len();
        window.script_until_done(&format!(
            "const done = arguments[arguments.length - 1];
             let seen = 0;
             new MutationObserver((_, watching) => {{
               if (!document.querySelector('[data-reading]') || ++seen < 3) return;
               watching.disconnect();
               document.querySelector('[data-act={way}]').click();
               done(true);
             }}).observe(document.querySelector('main'), {{ subtree: true, attributeFilter: ['data-reading'] }});
             document.querySelector('[data-act=read-aloud]').click();"
        ))?;
        window.expect_screen(then)?;
        let spoken = speaker.texts()?.len() - before;
        ensure!(spoken <= 3, "{way}: {spoken} texts were spoken");
        ensure!(
            !window.shows("[data-reading]")?
                && !window.shows("[data-act='read-aloud'][aria-pressed='true']")?,
            "{way}: it is switched off"
        );
        if then == "cover" {
            window.act("resume")?;
            window.expect_screen("start")?;
        }
        // What was on its way to the speaker may arrive a moment later; nothing new may be begun.
        let spoken = speaker.texts()?.len() - before;
        ensure!(spoken <= 3, "{way}: and stays so, {spoken} texts were spoken");
    }
    Ok(())
}

#[test]
fn one_answer_can_be_heard_without_giving_it() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let speaker = Loudspeaker::of(&tablet)?;
    let mut window = Window::open(&tablet, "employee")?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    window.act("begin")?;
    window.expect_screen("what")?;
    window.act("read-aloud")?;
    expect_texts(&speaker, &words(Language::Da, &ACTS))?;

    let before = speaker.texts()?.len();
    window.hold("[data-answer='bite']")?;
    expect_texts_after(&speaker, before, &words(Language::Da, &["act.bite"]))?;
    ensure!(
        window.attribute("[data-answer='bite']", "aria-pressed")? == "false",
        "hearing it is not choosing it"
    );
    window.answer("bite")?;
    window.wait_for("[data-answer='bite'][aria-pressed='true']")?;
    Ok(())
}

#[test]
fn a_language_without_a_voice_is_told() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    let speaker = Loudspeaker::of(&tablet)?;
    let opening = Opening {
        environment: vec![speaker.without_danish()?],
        ..Opening::default()
    };
    let mut window = Window::open_with(&tablet, "employee", &opening)?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    window.act("begin")?;
    window.expect_screen("what")?;
    window.act("read-aloud")?;
    let line = "[data-reading-failure='voice_missing']";
    window.wait_for(line)?;
    window.photograph("read-aloud-without-voice")?;
    let told = window.text(line)?;
    ensure!(
        told == vaern_texts::text(Language::Da, "failure.voice_missing", &[]),
        "in words: {told}"
    );
    ensure!(
        speaker.texts()?.is_empty(),
        "nothing is read in another language's voice"
    );

    choose_language(&mut window, "en")?;
    ensure!(!window.shows(line)?, "that was about Danish");
    window.act("read-aloud")?;
    expect_texts(&speaker, &words(Language::En, &ACTS))?;
    Ok(())
}

#[test]
fn a_machine_that_cannot_speak_says_so() -> Result<()> {
    let central = CentralStore::demo()?;
    let tablet = Machine::new()?;
    // There is a driver for the window, and no other program to start.
    let programs = tablet.home().join("programs");
    std::fs::create_dir(&programs)?;
    std::os::unix::fs::symlink("/usr/bin/WebKitWebDriver", programs.join("WebKitWebDriver"))?;
    let opening = Opening {
        environment: vec![("PATH".to_owned(), programs.display().to_string())],
        ..Opening::default()
    };
    let mut window = Window::open_with(&tablet, "employee", &opening)?;
    enrol_employee(&mut window, &central, "Fjordskolen")?;
    window.act("begin")?;
    window.expect_screen("what")?;
    window.act("read-aloud")?;
    window.wait_for("[data-reading-failure='voice_missing']")?;
    window.wait_for("[data-act='read-aloud'][aria-pressed='false']")?;
    Ok(())
}

fn expect_texts(speaker: &Loudspeaker, expected: &[String]) -> Result<()> {
    expect_texts_after(speaker, 0, expected)
}

fn expect_texts_after(speaker: &Loudspeaker, before: usize, expected: &[String]) -> Result<()> {
    let mut spoken = Vec::new();
    let waited = wait_until("all of it is read", || {
        spoken = speaker.texts()?.split_off(before);
        Ok(spoken.len() >= expected.len())
    });
    ensure!(waited.is_ok() && spoken == expected, "spoken: {spoken:?}");
    Ok(())
}
